import type { FoundBanner } from './page.js';

/** How a website stands; the worst first. */
export const verdicts = ['unreachable', 'not-lit', 'attention', 'lit'] as const;
export type Verdict = (typeof verdicts)[number];

/** Something to mend at a website, or in its line of the list. */
export interface SiteFault {
  readonly code: SiteFaultCode;
  /** Whole sentences, for whoever looks after the list. */
  readonly message: string;
}

export type SiteFaultCode =
  | 'list'
  | 'page'
  | 'robots'
  | 'no-banner'
  | 'two-banners'
  | 'held-back'
  | 'no-feed'
  | 'script'
  | 'integrity'
  | 'version'
  | 'policy'
  | 'mixed-content'
  | 'name'
  | 'nation'
  | 'ods'
  | 'phone'
  | 'opening-hours'
  | 'exercises'
  | 'feed'
  | 'mirror';

/** What was found at one website. */
export interface SiteReport {
  readonly address: string;
  readonly name: string | undefined;
  readonly verdict: Verdict;
  readonly faults: readonly SiteFault[];
  /** What would be better, and nobody has asked for. */
  readonly advice: readonly SiteFault[];
  /** The version of the script, where it could be told. */
  readonly version: string | undefined;
  readonly way: FoundBanner['way'] | undefined;
  /** The titles of what a patient sees there now, in order. */
  readonly shows: readonly string[];
}

/** Any fault of a page that has the banner asks for attention: what it says has to be looked at. */
export function verdictOf(faults: readonly SiteFault[]): Verdict {
  const has = (...codes: readonly SiteFaultCode[]): boolean =>
    faults.some(({ code }) => codes.includes(code));
  if (has('page')) return 'unreachable';
  if (has('no-banner')) return 'not-lit';
  return faults.length > 0 ? 'attention' : 'lit';
}

/** Collects what is found at one website. */
export class Findings {
  readonly faults: SiteFault[] = [];
  readonly advice: SiteFault[] = [];

  fault(code: SiteFaultCode, message: string): void {
    this.faults.push({ code, message });
  }

  advise(code: SiteFaultCode, message: string): void {
    this.advice.push({ code, message });
  }
}
