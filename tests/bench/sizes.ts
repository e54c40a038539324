// Parsing, selecting and showing against the number of notices in the feed, in Chromium.
import type { Page } from 'puppeteer-core';
import { buildScriptTag } from '../../scripts/script-tag.js';
import { withBrowser } from './browser.js';
import { number, table } from './markdown.js';
import type { Part } from './part.js';
import type { SizeTimes } from './sizes.page.js';

const counts = [1, 10, 100, 1000, 5000];

const stages = ['json', 'parse', 'select', 'banner'] as const;

export interface SizeFigures extends SizeTimes {
  readonly notices: number;
  /** Whether every notice applies to the page, or one. */
  readonly all: boolean;
  readonly bytes: number;
}

/** Each notice as short as one may be, so that 5,000 are within the 512 KiB that are read of a feed. */
function feedOf(notices: number, all: boolean): string {
  const today = new Date().toISOString().slice(0, 10);
  const items = Array.from({ length: notices }, (_, index) => ({
    id: index,
    title: 'T',
    date_published: today,
    ...(all ? {} : { _gp_outage: { audience: { ods: [`A${1000 + index}`] } } }),
  }));
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'All', items });
}

async function measureSize(page: Page, notices: number, all: boolean, rounds: number): Promise<SizeFigures> {
  const text = feedOf(notices, all);
  const times: SizeTimes[] = [];
  for (let round = 0; round < rounds; round++) {
    const time = await page.evaluate((feed) => window.measureSize?.(feed, 'A1000'), text);
    if (time) times.push(time);
  }
  const of = (stage: (typeof stages)[number]): number => Math.min(...times.map((time) => time[stage]));
  return {
    notices,
    all,
    bytes: text.length,
    json: of('json'),
    parse: of('parse'),
    select: of('select'),
    banner: of('banner'),
  };
}

/** How much of a difference two measurements of the same may have. */
const noise = 1.1;

/** Whether more bytes never cost more than as many times the time. */
export function growsNoFaster(figures: readonly Pick<SizeFigures, 'banner' | 'bytes'>[]): boolean {
  return figures.slice(1).every((larger, index) => {
    const smaller = figures[index];
    return !smaller || larger.banner / smaller.banner <= noise * (larger.bytes / smaller.bytes);
  });
}

function sizesTable(figures: readonly SizeFigures[]): string {
  const rows = figures.map((row) => [
    number(row.notices),
    number(row.bytes),
    ...stages.map((stage) => `${number(row[stage], 2)} ms`),
    number((1000 * row.banner) / (row.bytes / 1000), 1),
  ]);
  return table(
    [
      '#Notices',
      '#Bytes',
      '#JSON.parse',
      '#Parse',
      '#Select',
      '#All, until the banner is laid out',
      '#Microseconds for each kB',
    ],
    rows,
  );
}

/** What the size of a feed costs. */
export const sizes: Part = {
  name: 'sizes',
  async measure({ quick }) {
    const { code } = await buildScriptTag('tests/bench/sizes.page.ts');
    const rounds = quick ? 3 : 21;
    const [one, all] = await withBrowser(async (browser) => {
      const page = await browser.newPage();
      await page.setContent('<!doctype html><html lang="en"><title>Sizes</title><body></body></html>');
      await page.addScriptTag({ content: code });
      await measureSize(page, 10, true, rounds);
      const series = async (every: boolean): Promise<readonly SizeFigures[]> => {
        const found: SizeFigures[] = [];
        for (const notices of counts) found.push(await measureSize(page, notices, every, rounds));
        return found;
      };
      return [await series(false), await series(true)] as const;
    });
    const verdict = (figures: readonly SizeFigures[]): string =>
      growsNoFaster(figures) ? 'no faster than the bytes' : '**faster than the bytes**';
    const markdown = `The best of ${rounds} rounds in Chromium, unthrottled.

One notice applies to the page; the cost grows ${verdict(one)}:

${sizesTable(one)}

Every notice applies; the cost grows ${verdict(all)}:

${sizesTable(all)}`;
    return { markdown, figures: { one, all } };
  },
};
