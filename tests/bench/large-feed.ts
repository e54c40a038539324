import { parseFeed } from '../../src/feed/parse.js';
import { selectNotices } from '../../src/notices/select.js';
import { number, table } from './markdown.js';
import type { Part } from './part.js';
import { median } from './statistics.js';

const now = Date.parse('2024-07-19T09:15:00+01:00');
const site = { ods: ['a1077'], systems: [], exercises: false };

export interface LargeFeedFigures {
  readonly notices: number;
  readonly bytes: number;
  /** Milliseconds that `JSON.parse` takes; and together with it what the banner does to find what it shows. */
  readonly json: { readonly first: number; readonly median: number; readonly best: number };
  readonly all: { readonly first: number; readonly median: number; readonly best: number };
}

/** As many notices as the reader's 512 KiB hold, each for another surgery, so that one of them applies here. */
export function largeFeed(notices: number): string {
  const items = Array.from({ length: notices }, (_, index) => ({
    id: index,
    title: 'T',
    date_published: '2024-07-19',
    _gp_outage: { audience: { ods: [`A${1000 + index}`] } },
  }));
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'All', items });
}

/** How long a page is busy with the largest feed it would read, against the least that anything could take. */
export function measureLargeFeed(notices = 5000, rounds = 60): LargeFeedFigures {
  const text = largeFeed(notices);
  const json: number[] = [];
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) {
    json.push(time(() => void JSON.parse(text)));
    all.push(
      time(() => {
        const shown = selectNotices(parseFeed(JSON.parse(text), now).feed.notices, site, now);
        if (shown.length !== 1) throw new Error(`${shown.length} notices apply, not 1`);
      }),
    );
  }
  return { notices, bytes: text.length, json: summary(json), all: summary(all) };
}

function time(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function summary(times: readonly number[]): LargeFeedFigures['json'] {
  return { first: times[0] ?? NaN, median: median(times), best: Math.min(...times) };
}

function largeFeedTable({ json, all }: LargeFeedFigures): string {
  const rows = (['first', 'median', 'best'] as const).map((name) => [
    name,
    `${number(json[name], 1)} ms`,
    `${number(all[name], 1)} ms`,
    number(all[name] / json[name], 1),
  ]);
  return table(['Run', '#JSON.parse', '#All', '#Times'], rows);
}

/** How long the largest feed keeps a page busy. */
export const largestFeed: Part = {
  name: 'largest-feed',
  measure() {
    const figures = measureLargeFeed();
    const markdown = `### The largest feed

${number(figures.notices)} notices in ${number(figures.bytes)} bytes, one of which applies: to parse and select, against JSON.parse alone, in Node.

${largeFeedTable(figures)}`;
    return Promise.resolve({ markdown, figures });
  },
};
