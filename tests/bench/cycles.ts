// An element that is added to the page and removed a thousand times, and a feed that is read again without a change.
import type { CDPSession, Page } from 'puppeteer-core';
import { withBrowser } from './browser.js';
import { number, table } from './markdown.js';
import { makeContestants } from './pages/contestants.js';
import { benchFeeds } from './pages/feeds.js';
import { serveSite } from './pages/site.js';
import type { Part } from './part.js';
import { median } from './statistics.js';

/** What is held after a garbage collection. */
interface Held {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

export interface CycleFigures {
  readonly tag: string;
  readonly cycles: number;
  /** Bytes of heap between the first readings and the last. */
  readonly growth: number;
  /** Bytes between neighbouring readings: the largest step, up or down. */
  readonly noise: number;
  readonly nodes: number;
  readonly listeners: number;
}

const batch = 100;

async function held(session: CDPSession): Promise<Held> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** Adds and removes an element with these attributes, `batch` times, waiting each time until it has been rendered. */
async function runBatch(page: Page, tag: string, feed: string): Promise<void> {
  await page.evaluate(
    async (name, address, times) => {
      for (let time = 0; time < times; time++) {
        const element = document.createElement(name);
        element.setAttribute('feed', address);
        element.setAttribute('nation', 'england');
        document.body.prepend(element);
        if ('updateComplete' in element) {
          await element.updateComplete;
          if (element.offsetHeight === 0) throw new Error('No banner');
        }
        await new Promise((resolve) => setTimeout(resolve));
        element.remove();
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
    tag,
    feed,
    batch,
  );
}

async function measureCycles(page: Page, tag: string, feed: string, cycles: number): Promise<CycleFigures> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  // What the engine compiles, caches and optimises in the first thousand is no growth, and then stays the same.
  for (let warm = 0; warm < cycles; warm += batch) await runBatch(page, tag, feed);
  const readings = [await held(session)];
  for (let done = 0; done < cycles; done += batch) {
    await runBatch(page, tag, feed);
    readings.push(await held(session));
  }
  await session.detach();
  const between = (of: (reading: Held) => number): number =>
    median(readings.slice(-3).map(of)) - median(readings.slice(0, 3).map(of));
  const steps = readings.slice(1).map(({ heap }, index) => Math.abs(heap - (readings[index]?.heap ?? heap)));
  return {
    tag,
    cycles,
    growth: between(({ heap }) => heap),
    noise: Math.max(...steps),
    nodes: between(({ nodes }) => nodes),
    listeners: between(({ listeners }) => listeners),
  };
}

/** How many changes the DOM sees while the feed is read ten times more and says the same. */
async function mutationsOfRefresh(
  page: Page,
): Promise<{ readonly refreshes: number; readonly mutations: number }> {
  return page.evaluate(async () => {
    const banner = document.querySelector('gp-outage-banner');
    if (!banner?.shadowRoot) throw new Error('No banner');
    await banner.reload();
    if (banner.notices.length === 0) throw new Error('No notice');
    const observer = new MutationObserver(() => undefined);
    const everything = { attributes: true, characterData: true, childList: true, subtree: true };
    observer.observe(document, everything);
    observer.observe(banner.shadowRoot, everything);
    const refreshes = 10;
    let mutations = 0;
    for (let refresh = 0; refresh < refreshes; refresh++) {
      await banner.reload();
      await new Promise((resolve) => setTimeout(resolve));
      mutations += observer.takeRecords().length;
    }
    observer.disconnect();
    return { refreshes, mutations };
  });
}

/** What comes and goes must leave nothing, and what stays the same must move nothing. */
export const cycles: Part = {
  name: 'cycles',
  async measure({ quick }) {
    const site = await serveSite(await makeContestants(['widget']), { ...benchFeeds() });
    const count = quick ? 300 : 1000;
    const { rows, refresh } = await withBrowser(async (browser) => {
      const page = await browser.newPage();
      await page.goto(site.address('widget', 'notice'));
      const feed = await page.$eval('script[data-feed]', (tag) => tag.getAttribute('data-feed') ?? '');
      await page.waitForFunction(() => document.querySelector('gp-outage-banner')?.notices.length);
      const unchanged = await mutationsOfRefresh(page);
      const own = await measureCycles(page, 'gp-outage-banner', feed, count);
      const plain = await measureCycles(page, 'x-nothing', feed, count);
      return { rows: [own, plain], refresh: unchanged };
    }).finally(() => site.close());
    const [own, plain] = rows;
    const noise = Math.max(own?.noise ?? 0, plain?.noise ?? 0);
    const verdict = (own?.growth ?? NaN) <= noise ? 'within the noise' : '**beyond the noise**';
    const body = rows.map(({ tag, growth, noise: step, nodes, listeners }) => [
      `\`<${tag}>\``,
      `${number(growth / 1000, 1)} kB`,
      `${number(step / 1000, 1)} kB`,
      number(nodes),
      number(listeners),
    ]);
    const markdown = `${number(count)} times added, rendered and removed, after as many to warm up; \`<x-nothing>\` is an element that does nothing. Growth of the heap after garbage collection is ${verdict}; the noise is the largest step between two readings of ${number(batch)} cycles.

${table(['', '#Heap grown by', '#Noise', '#DOM nodes left', '#Listeners left'], body)}

An unchanged feed read ${refresh.refreshes} times more: ${refresh.mutations} DOM mutations.`;
    return { markdown, figures: { cycles: rows, refresh } };
  },
};
