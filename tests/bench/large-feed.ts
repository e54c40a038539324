import { parseFeed } from '../../src/feed/parse.js';
import { selectNotices } from '../../src/notices/select.js';

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
function largeFeed(notices: number): string {
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
  const sorted = [...times].sort((a, b) => a - b);
  return { first: times[0] ?? 0, median: sorted[sorted.length >> 1] ?? 0, best: sorted[0] ?? 0 };
}
