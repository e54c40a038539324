// Every contestant, one after the other and over again, so that what else the machine does befalls all alike.
import type { Browser } from 'puppeteer-core';
import { brotliCompressSync } from 'node:zlib';
import { recordsDown } from '../../../demo/feeds/everyday.js';
import { withBrowser } from '../browser.js';
import { bundle } from './bundle.js';
import { contestantNames, makeContestants, type Contestant, type ContestantName } from './contestants.js';
import { benchFeeds } from './feeds.js';
import { serveSite, type BenchSite } from './site.js';
import { startTrace, type TimeByKind } from './trace.js';
import { measureView, type Throttle, type View } from './view.js';

export const profileNames = ['plain', 'slow'] as const;
export type ProfileName = (typeof profileNames)[number];

/** `slow`: a slow 4G network, as Chromium's own tools define it, and a processor 4 times slower. */
export const profiles: Readonly<Record<ProfileName, Throttle>> = {
  plain: { cpu: 1 },
  slow: { cpu: 4, network: { latency: 562.5, download: 180_000, upload: 84_375 } },
};

/** `traced`: a first view with a trace, which is kept out of the other figures. */
export const scenarioNames = ['first', 'repeat', 'quiet', 'traced'] as const;
export type ScenarioName = (typeof scenarioNames)[number];

export interface Sample {
  readonly profile: ProfileName;
  readonly scenario: ScenarioName;
  readonly contestant: ContestantName;
  readonly view: View;
  /** Of a traced view. */
  readonly work?: TimeByKind;
}

/** Bytes with brotli at its best. */
export interface Weight {
  readonly contestant: ContestantName;
  readonly script: number;
  readonly style: number;
}

export interface PageSamples {
  readonly browser: string;
  readonly runs: number;
  readonly weights: readonly Weight[];
  readonly samples: readonly Sample[];
}

export async function measurePages(runs: number): Promise<PageSamples> {
  const contestants = await makeContestants();
  const recorder = (await bundle('recorder.ts')).script;
  const site = await serveSite(contestants, { ...benchFeeds() });
  try {
    return await withBrowser(async (browser) => {
      // The first page of a browser pays for its start.
      await viewsOf(browser, site, recorder, 'floor', 'plain');
      const samples: Sample[] = [];
      for (let run = 0; run < runs; run++) {
        for (const profile of profileNames) {
          for (const name of rotated(contestantNames, run)) {
            samples.push(...(await viewsOf(browser, site, recorder, name, profile)));
          }
        }
        console.error(`Run ${run + 1} of ${runs}`);
      }
      return { browser: await browser.version(), runs, weights: contestants.map(weigh), samples };
    });
  } finally {
    site.close();
  }
}

const rotated = <T>(list: readonly T[], by: number): readonly T[] => {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
};

const compressed = (text: string): number => (text ? brotliCompressSync(text).length : 0);

const weigh = ({ name, script, style }: Contestant): Weight => ({
  contestant: name,
  script: compressed(script),
  style: compressed(style),
});

/** One view of each scenario, each kind of visitor with a cache of their own. */
async function viewsOf(
  browser: Browser,
  site: BenchSite,
  recorder: string,
  contestant: ContestantName,
  profile: ProfileName,
): Promise<readonly Sample[]> {
  const about = { profile, contestant };
  const throttle = profiles[profile];
  const notice = {
    address: site.address(contestant, 'notice'),
    wanted: recordsDown.title,
    throttle,
    recorder,
  };
  const quiet = { address: site.address(contestant, 'quiet'), wanted: undefined, throttle, recorder };
  const visitor = await browser.createBrowserContext();
  const first = await measureView(visitor, notice);
  const repeat = await measureView(visitor, notice);
  await visitor.close();
  const other = await browser.createBrowserContext();
  const onQuietDay = await measureView(other, quiet);
  await other.close();
  const third = await browser.createBrowserContext();
  let work: TimeByKind = {};
  const traced = await measureView(third, {
    ...notice,
    watcher: async (page) => {
      const stop = await startTrace(page);
      return async () => {
        work = await stop();
      };
    },
  });
  await third.close();
  return [
    { ...about, scenario: 'first', view: first },
    { ...about, scenario: 'repeat', view: repeat },
    { ...about, scenario: 'quiet', view: onQuietDay },
    { ...about, scenario: 'traced', view: traced, work },
  ];
}
