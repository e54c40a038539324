import type { ListedSite } from '../../publish/site-list.js';
import { checkSite } from './check-site.js';
import type { SiteReport } from './report.js';
import { Visitor } from './visit.js';

/** How many websites are looked at at once. */
const atOnce = 8;

export interface CheckOptions {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Milliseconds that each answer may take. */
  readonly patience: number;
  /** Called after each website, with how many are done. */
  readonly onProgress?: (done: number) => void;
}

/** Looks at all websites of a list; the reports are in its order. Never rejects: what cannot be looked at says why. */
export async function checkSites(
  sites: readonly ListedSite[],
  { now, patience, onProgress }: CheckOptions,
): Promise<readonly SiteReport[]> {
  const visitor = new Visitor(patience);
  const reports: SiteReport[] = [];
  const waiting = sites.entries();
  let done = 0;
  const work = async (): Promise<void> => {
    for (const [index, site] of waiting) {
      reports[index] = await checkSite(site, visitor, now).catch((error: unknown) => faulty(site, error));
      onProgress?.(++done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return reports;
}

/** An answer that nobody has foreseen costs its own website's report, and no other's. */
function faulty({ address, name }: ListedSite, error: unknown): SiteReport {
  const message = `It could not be looked at: ${String(error)}`;
  return {
    address,
    name,
    verdict: 'unreachable',
    faults: [{ code: 'page', message }],
    advice: [],
    version: undefined,
    way: undefined,
    shows: [],
  };
}
