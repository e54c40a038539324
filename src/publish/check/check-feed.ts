import type { Feed, Notice } from '../../feed/notice.js';
import { readNotice } from '../../feed/item.js';
import { parseFeed } from '../../feed/parse.js';
import { sayFault, sayOutcome, sayPath, saysReceived, type FeedProblem } from '../../feed/problem.js';
import { isObject, type Progress } from '../../feed/tolerant.js';
import { draftOf } from '../draft.js';
import { didYouMean } from '../suggest.js';
import { checkAdvice } from './advice.js';
import { checkAudience } from './audience.js';
import { checkFeedFields, checkItemFields } from './fields.js';
import { reportAt, type Finding, type Report } from './finding.js';
import { checkFeedForms, checkItemForms } from './forms.js';
import { checkSense } from './sense.js';
import { checkTimes } from './times.js';
import { checkTogether } from './together.js';
import { checkWords } from './words.js';

type Fields = Readonly<Record<string, unknown>>;

const minute = 60_000;

/**
 * Everything that is wrong with a feed: what banners refuse or ignore, and what they forgive but people should mend.
 * @param value what `JSON.parse` gave
 * @param now milliseconds since the epoch
 * @throws {FeedError} `not-a-feed`
 */
export function checkFeed(value: unknown, now: number): readonly Finding[] {
  const findings: Finding[] = [];
  const items: unknown = isObject(value) ? value['items'] : undefined;
  if (!isObject(value) || !Array.isArray(items)) throw notAFeed(value, now);
  // The items are read one by one, since the parser stops counting at 100 problems.
  const head = parseFeed({ ...value, items: [] }, now);

  const report = reportAt(findings, []);
  for (const problem of head.problems) findings.push(fromProblem(problem));
  checkHead(value, head.feed.updated, items, now, report);

  const read = items.map((item, index) => readItem(item, index, head.feed, now));
  const notices = read.flatMap(({ notice }) => notice ?? []);
  read.forEach((one, index) => checkItem(one, notices, index, now, findings));
  checkIds(items, findings);
  const { updated } = head.feed;
  const changes = notices.flatMap(({ modified, published }) => modified ?? published ?? []);
  if (updated !== undefined && changes.some((change) => updated < change && change <= now)) {
    report.warning(['_gp_outage', 'updated'], 'changed-after-updated');
  }
  return findings;
}

/** An item as it was written, as banners read it, and what they say of it. */
interface ReadItem {
  readonly item: unknown;
  readonly notice: Notice | undefined;
  readonly problems: readonly FeedProblem[];
}

function readItem(item: unknown, index: number, feed: Feed, now: number): ReadItem {
  const progress: Progress = { problems: [], path: ['items', index] };
  return { item, notice: readNotice(item, feed, now, progress), problems: progress.problems };
}

/** What the parser says of a value that cannot be a feed. */
function notAFeed(value: unknown, now: number): unknown {
  try {
    parseFeed(value, now);
  } catch (error) {
    return error;
  }
  return new TypeError('The parser took something for a feed that has no items');
}

function checkHead(
  feed: Fields,
  updated: number | undefined,
  items: readonly unknown[],
  now: number,
  report: Report,
): void {
  checkFeedFields(feed, report);
  checkFeedForms(feed, report);
  if (
    feed['_gp_outage'] === undefined ||
    (isObject(feed['_gp_outage']) && !('updated' in feed['_gp_outage']))
  ) {
    report.warning(['_gp_outage'], 'no-updated');
  } else if (updated !== undefined && updated > now + 5 * minute) {
    report.error(['_gp_outage', 'updated'], 'updated-in-future');
  }
  if (feed['expired'] === true) report.warning(['expired'], 'closed', { notices: items.length });
  if (feed['next_url'] !== undefined) report.warning(['next_url'], 'more-pages');
}

function checkItem(
  { item, notice, problems }: ReadItem,
  all: readonly Notice[],
  index: number,
  now: number,
  findings: Finding[],
): void {
  const report = reportAt(findings, ['items', index], problems[0]?.notice ?? notice?.id ?? idOf(item));
  const draft = draftOf(item);
  for (const problem of problems.filter(
    (one) => one.code !== 'not-a-code' && !isConsequence(one, problems),
  )) {
    if (draft === undefined || problem.path.at(-1) !== 'draft') findings.push(fromProblem(problem));
  }
  if (draft !== undefined) report.error(['_gp_outage', 'audience', 'draft'], 'draft', { toConfirm: draft });
  if (!isObject(item)) return;
  checkItemFields(item, report);
  checkItemForms(item, report);
  checkWords(item, report);
  checkAudience(item, report);
  if (!notice) return;
  const textField = item['content_text'] ? 'content_text' : 'content_html';
  checkTimes(notice, item, now, report);
  checkSense(notice, report);
  checkAdvice(notice, all, textField, now, report);
  checkTogether(notice, all, textField, now, report);
}

/** An object that is wrong only because of what has been said of a field in it. */
function isConsequence({ code, path }: FeedProblem, problems: readonly FeedProblem[]): boolean {
  const place = `${sayPath(path)}.`;
  return code === 'incomplete' && problems.some((other) => sayPath(other.path).startsWith(place));
}

/** What the parser says of a problem, without the place, which stands beside it. */
function fromProblem(problem: FeedProblem): Finding {
  const { code, received, expected } = problem;
  const tokens = typeof received === 'string' && typeof expected === 'object' ? expected : [];
  const advice = didYouMean(String(received), tokens);
  const fault = sayFault(problem);
  const sentence = saysReceived(problem) ? fault.charAt(0).toUpperCase() + fault.slice(1) : `It ${fault}`;
  // What is read all the same is shown rightly.
  const level = code === 'untidy' ? 'warning' : 'error';
  return { ...problem, level, message: `${sentence}. ${sayOutcome(problem)}${advice}` };
}

function checkIds(items: readonly unknown[], findings: Finding[]): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    const id = idOf(item);
    if (id === undefined) return;
    if (seen.has(id)) {
      reportAt(findings, ['items', index], id).error(['id'], 'same-id', { id });
    }
    seen.add(id);
  });
}

function idOf(item: unknown): string | undefined {
  const id: unknown = isObject(item) ? item['id'] : undefined;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}
