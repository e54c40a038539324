// Thousands of open pages and one feed that is down for an hour, in virtual time. The waits are those of the reader.
import { checkDelay, firstRetry, retryDelay } from '../../src/feed/backoff.js';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** What every page uses unless its element says otherwise. */
const refresh = 5 * minute;

/** The feed is down from 0 until then; pages are open from half an hour before until an hour after. */
const back = hour;
const end = 2 * hour;
const opened = -hour / 2;

/** How a page waits. */
interface Manners {
  readonly check: (refresh: number) => number;
  readonly retry: (failures: number, longest: number) => number;
}

const ours: Manners = { check: checkDelay, retry: retryDelay };

/** The same back-off for a page that throws no dice. */
const withoutJitter: Manners = {
  check: (wait) => wait,
  retry: (failures, longest) => Math.min(longest, firstRetry * 2 ** (failures - 1)),
};

export interface Herd {
  readonly pages: number;
  /** Whether every page found the feed down in the same second; otherwise they are spread over 5 minutes. */
  readonly inStep: boolean;
  readonly jitter: boolean;
}

export interface HerdFigures extends Herd {
  /** Most requests in one second. */
  readonly peak: { readonly before: number; readonly down: number; readonly after: number };
  /** Requests in the hour that the feed is down, and in the hour after. */
  readonly requests: { readonly down: number; readonly after: number };
  /** Seconds after the return of the feed by which half of the pages, and all of them, had read it. */
  readonly heard: { readonly half: number; readonly all: number };
}

/** The times of all requests of one page, in milliseconds. */
function* requestsOf(start: number, { check, retry }: Manners): Generator<number> {
  let failures = 0;
  for (let now = start; now < end;) {
    yield now;
    const isDown = now >= 0 && now < back;
    failures = isDown ? failures + 1 : 0;
    now += isDown ? retry(failures, refresh) : check(refresh);
  }
}

/** Those in step begin with the outage: with jitter they would not be in step any more if they began before. */
function startOf({ inStep }: Herd): number {
  return inStep ? 0 : opened + Math.random() * refresh;
}

export function simulate(herd: Herd): HerdFigures {
  const manners = herd.jitter ? ours : withoutJitter;
  const perSecond = new Map<number, number>();
  const heard: number[] = [];
  for (let page = 0; page < herd.pages; page++) {
    let first = Infinity;
    for (const time of requestsOf(startOf(herd), manners)) {
      const slot = Math.floor(time / second);
      perSecond.set(slot, (perSecond.get(slot) ?? 0) + 1);
      if (time >= back) first = Math.min(first, time - back);
    }
    heard.push(first / second);
  }
  heard.sort((a, b) => a - b);
  const between = (from: number, until: number): number[] =>
    [...perSecond]
      .filter(([slot]) => slot * second >= from && slot * second < until)
      .map(([, count]) => count);
  const peak = (from: number, until: number): number => Math.max(0, ...between(from, until));
  const sum = (from: number, until: number): number =>
    between(from, until).reduce((total, count) => total + count, 0);
  return {
    ...herd,
    peak: { before: peak(opened + refresh, 0), down: peak(0, back), after: peak(back, end) },
    requests: { down: sum(0, back), after: sum(back, end) },
    heard: { half: Math.round(heard[heard.length >> 1] ?? 0), all: Math.round(heard.at(-1) ?? 0) },
  };
}

export interface Network {
  readonly pages: number;
  /** Edge caches of a CDN between the pages and the origin; 0: the pages ask the origin. */
  readonly edges: number;
}

/** Bytes of an answer, headers included. */
export interface AnswerSizes {
  readonly full: number;
  readonly notModified: number;
}

export interface OriginFigures extends Network {
  readonly requests: number;
  readonly bytes: number;
}

/** How long an edge cache answers without asking the origin, with the headers of docs/hosting.md. */
const maxAge = minute;

/** The publisher writes the feed this often in the hour. */
const published = 15 * minute;

/** What the origin is asked for and sends in the hour in which the feed is back and pages find it again. */
export function simulateOrigin({ pages, edges }: Network, sizes: AnswerSizes): OriginFigures {
  const requests: { time: number; asker: number }[] = [];
  for (let page = 0; page < pages; page++) {
    for (const time of requestsOf(opened + Math.random() * refresh, ours)) {
      if (time >= back) requests.push({ time, asker: edges ? page % edges : page });
    }
  }
  requests.sort((a, b) => a.time - b.time);
  const kept = new Map<number, number>();
  let count = 0;
  let bytes = 0;
  for (const { time, asker } of requests) {
    const last = kept.get(asker);
    // With stale-while-revalidate an edge asks for a new copy after it has answered, without it before. A page always asks.
    if (edges && last !== undefined && time - last < maxAge) continue;
    count += 1;
    const isSame = last !== undefined && Math.floor(last / published) === Math.floor(time / published);
    bytes += isSame ? sizes.notModified : sizes.full;
    kept.set(asker, time);
  }
  return { pages, edges, requests: count, bytes };
}
