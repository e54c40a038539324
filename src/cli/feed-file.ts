import { mostBytes } from '../feed/limits.js';
import { FeedError } from '../feed/errors.js';
import type { FeedInput } from '../feed/schema.js';
import { checkFeed } from '../publish/check/check-feed.js';
import { reportAt, type Finding, type Report } from '../publish/check/finding.js';
import { nameOfOtherFormat } from '../publish/other-formats.js';
import {
  JsonSyntaxError,
  offsetOf,
  positionsIn,
  readJsonText,
  repeatedKeys,
  type Position,
} from './json-text.js';
import type { Source } from './read-source.js';

/** Something to mend, and its place in the text; both are missing where the text is not to blame. */
export type PlacedFinding = Finding & Partial<Position>;

/** What a text has turned out to be. */
export interface ReadFeed {
  /** `undefined` if the text is no feed; the findings say why. */
  readonly feed: FeedInput | undefined;
  /** All faults, in the order of the text. */
  readonly findings: readonly PlacedFinding[];
}

/** Reads a text as a feed and finds all that is wrong with it. `now` is in milliseconds since the epoch. */
export function readFeedFile({ text, size }: Source, now: number): ReadFeed {
  const positionOf = positionsIn(text);
  const place = (finding: Finding, offset: number): PlacedFinding => ({ ...finding, ...positionOf(offset) });
  try {
    const root = readJsonText(text);
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    const findings = checkFeed(value, now).map((finding) => place(finding, offsetOf(root, finding.path)));
    for (const { path, offset } of repeatedKeys(root)) {
      findings.push(...found((report) => report.error(path, 'given-twice')).map((one) => place(one, offset)));
    }
    if (size > mostBytes)
      findings.push(...found((report) => report.error([], 'too-large', { expected: mostBytes })));
    return { feed: value as FeedInput, findings: findings.sort(inOrder) };
  } catch (error) {
    const noFeed = (why: string): readonly Finding[] =>
      found((report) => report.error([], 'no-feed', { why }));
    const other = nameOfOtherFormat(text);
    if (other !== undefined) return { feed: undefined, findings: noFeed(other) };
    if (error instanceof JsonSyntaxError) {
      const findings = noFeed(`This is not JSON. ${error.message}`).map((one) => place(one, error.offset));
      return { feed: undefined, findings };
    }
    if (!(error instanceof FeedError)) throw error;
    return { feed: undefined, findings: noFeed(error.message) };
  }
}

function found(say: (report: Report) => void): readonly Finding[] {
  const findings: Finding[] = [];
  say(reportAt(findings, []));
  return findings;
}

function inOrder(a: PlacedFinding, b: PlacedFinding): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
