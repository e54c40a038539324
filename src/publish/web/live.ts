import { FeedError } from '../../feed/errors.js';
import { parseJson } from '../../feed/fetch.js';
import { parseFeed } from '../../feed/parse.js';
import { isLoopback } from '../../feed/address.js';
import { ask, isFault, type WebAnswer, type WebFault } from './ask.js';

/** Something about an address that keeps websites from a feed, or from reading it in time. */
export type LiveObstacle =
  | { readonly code: 'no-answer'; readonly fault: WebFault }
  /** A web page, a sign-in form for instance, where a feed should be. */
  | { readonly code: 'web-page' }
  | { readonly code: 'not-a-feed'; readonly message: string }
  /** Another text is read than was put there. `updated` says when that one was written, in milliseconds since the epoch. */
  | { readonly code: 'older' | 'newer' | 'different'; readonly updated?: number | undefined }
  /** Redirects lead to `http:`, which websites on `https:` cannot read. */
  | { readonly code: 'not-https' }
  /** No `Access-Control-Allow-Origin: *`: no other website may read it. */
  | { readonly code: 'no-cors' };

/** Whether websites read a text, and from when. Times are in milliseconds since the epoch. */
export interface Liveness {
  /** Since when, as far as the server tells; `undefined` while something stands in the way. */
  readonly since: number | undefined;
  /** Open pages show it at the latest so many minutes after `since`. */
  readonly minutes: number;
  /** What stands in the way; empty where nothing does. */
  readonly obstacles: readonly LiveObstacle[];
  /** What was read. */
  readonly text: string | undefined;
}

/** An open page checks at the latest after this many minutes: the usual 300 seconds and a fifth (contract of `refresh`). */
const usualMinutes = 6;

/** Browsers may answer a check from their cache for as long: below this it adds nothing (docs/hosting.md). */
const harmlessCaching = 240;

/**
 * Reads an address as a website does that shows the banner, past every cache, and compares.
 * @param expected the text that should be there
 * @param patience milliseconds that the answer may take
 */
export async function checkLive(
  expected: string,
  address: string,
  now: number,
  patience: number,
): Promise<Liveness> {
  // In Node the header makes a server say what it would tell a browser on another website; browsers set their own.
  const headers = { Accept: 'application/feed+json, application/json', Origin: 'https://surgery.example' };
  const answer = await ask(address, typeof window === 'undefined' ? { headers } : {}, patience);
  if (isFault(answer)) return notLive([{ code: 'no-answer', fault: answer }]);
  if (answer.status >= 400) {
    return notLive([{ code: 'no-answer', fault: { reason: 'http', status: answer.status } }]);
  }
  const obstacles = [...obstaclesOf(answer), ...differenceOf(answer, expected, now)];
  if (obstacles.length > 0) return notLive(obstacles, answer.text);
  const { since, minutes } = timesOf(answer, now);
  return { since, minutes, obstacles, text: answer.text };
}

function notLive(obstacles: readonly LiveObstacle[], text?: string): Liveness {
  return { since: undefined, minutes: usualMinutes, obstacles, text };
}

function obstaclesOf({ url, headers }: WebAnswer): readonly LiveObstacle[] {
  const obstacles: LiveObstacle[] = [];
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && !isLoopback(hostname)) obstacles.push({ code: 'not-https' });
  // A browser that may read the answer has seen to this, and does not show the header.
  if (typeof window === 'undefined' && headers.get('access-control-allow-origin') !== '*')
    obstacles.push({ code: 'no-cors' });
  return obstacles;
}

function differenceOf({ text, headers }: WebAnswer, expected: string, now: number): readonly LiveObstacle[] {
  const read = plainTextOf(text);
  if (read === plainTextOf(expected)) return [];
  try {
    const updated = updatedOf(parseJson(read, headers.get('content-type')), now);
    const own = updatedOf(parseJson(plainTextOf(expected)), now);
    const isDated = updated !== undefined && own !== undefined && updated !== own;
    return [{ code: isDated ? (updated < own ? 'older' : 'newer') : 'different', updated }];
  } catch (error) {
    if (error instanceof FeedError && error.reason === 'not-json' && /^\s*</.test(read))
      return [{ code: 'web-page' }];
    return [{ code: 'not-a-feed', message: error instanceof Error ? error.message : '' }];
  }
}

function updatedOf(value: unknown, now: number): number | undefined {
  return parseFeed(value, now).feed.updated;
}

/** Without a byte order mark, which says nothing. */
function plainTextOf(text: string): string {
  return text.replace(/^\uFEFF/, '').trim();
}

function timesOf({ headers }: WebAnswer, now: number): { readonly since: number; readonly minutes: number } {
  const modified = Date.parse(headers.get('last-modified') ?? '');
  const control = headers.get('cache-control') ?? '';
  const seconds = ['max-age', 'stale-while-revalidate']
    .map((name) => Number(new RegExp(`${name}="?(\\d+)`, 'i').exec(control)?.[1] ?? 0))
    .reduce((sum, one) => sum + one, 0);
  return {
    since: modified <= now ? modified : now,
    minutes: usualMinutes + (seconds > harmlessCaching ? Math.ceil(seconds / 60) : 0),
  };
}
