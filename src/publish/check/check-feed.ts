import type { FeedProblem } from '../../feed/errors.js';
import type { Notice } from '../../feed/notice.js';
import { parseFeed } from '../../feed/parse.js';
import { isObject } from '../../feed/tolerant.js';
import { draftOf } from '../draft.js';
import { didYouMean } from '../suggest.js';
import { checkFeedFields, checkItemFields } from './fields.js';
import { reportAt, type Finding, type Report } from './finding.js';
import { checkFeedForms, checkItemForms } from './forms.js';
import { checkAudience, checkSense } from './sense.js';
import { checkTimes } from './times.js';
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

  const report = reportAt(findings, '');
  for (const problem of head.problems) findings.push(fromProblem(problem, problem.path));
  checkHead(value, head.feed.updated, items, now, report);

  const notices: Notice[] = [];
  items.forEach((item, index) => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: head.feed.title || '-',
      items: [item],
    };
    const { feed: read, problems } = parseFeed(feed, now);
    checkItem(item, read.notices[0], problems, index, now, findings);
    notices.push(...read.notices);
  });
  checkIds(items, findings);
  const { updated } = head.feed;
  const changes = notices.flatMap(({ modified, published }) => modified ?? published ?? []);
  if (updated !== undefined && changes.some((change) => updated < change && change <= now)) {
    report.warning('_gp_outage.updated', 'A notice was changed after this.');
  }
  return findings;
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
    report.warning(
      '_gp_outage',
      'It has no "updated", from which banners can tell that a device has the wrong time.',
    );
  } else if (updated !== undefined && updated > now + 5 * minute) {
    report.error(
      '_gp_outage.updated',
      'It is in the future. Banners would take it for the time, and end notices early.',
    );
  }
  if (feed['expired'] === true) {
    const rest = items.length > 0 ? ', whatever notices it has' : '';
    report.warning('expired', `The feed is closed: banners show nothing of it and stop reading it${rest}.`);
  }
  if (feed['next_url'] !== undefined) report.warning('next_url', 'Banners read the first page only.');
}

function checkItem(
  item: unknown,
  notice: Notice | undefined,
  problems: readonly FeedProblem[],
  index: number,
  now: number,
  findings: Finding[],
): void {
  const place = `items[${index}]`;
  const report = reportAt(findings, place, problems[0]?.notice ?? notice?.id ?? idOf(item));
  const draft = draftOf(item);
  for (const problem of problems.filter((one) => !isConsequence(one, problems))) {
    const path = problem.path.replace(/^items\[0\]/, place);
    if (draft === undefined || !path.endsWith('.audience.draft')) findings.push(fromProblem(problem, path));
  }
  if (draft !== undefined) report.error('_gp_outage.audience.draft', messageOfDraft(draft));
  if (!isObject(item)) return;
  checkItemFields(item, report);
  checkItemForms(item, report);
  checkWords(item, report);
  checkAudience(item, report);
  if (!notice) return;
  checkTimes(notice, item, now, report);
  checkSense(notice, report);
}

/** An object that is wrong only because of what has been said of a field in it. */
function isConsequence({ path, fault }: FeedProblem, problems: readonly FeedProblem[]): boolean {
  return fault.startsWith('an object is not ') && problems.some((other) => other.path.startsWith(`${path}.`));
}

function messageOfDraft(toConfirm: readonly string[]): string {
  const what = toConfirm.length > 0 ? ` Confirm: ${toConfirm.join(' ')}` : '';
  return `This is a draft that nobody has confirmed, and is shown to no one.${what}`;
}

/** What the parser says of a problem, without the place, which is said elsewhere. */
function fromProblem({ notice, path, fault, message }: FeedProblem, place: string): Finding {
  const outcome = message.slice(message.indexOf(`${path}: ${fault}. `) + `${path}: ${fault}. `.length);
  const [, given, known] = /^"(.*)" is not one of (.*)$/.exec(fault) ?? [];
  const advice = given && known ? didYouMean(given, known.split(', ')) : '';
  const sentence = fault
    .replace(/^(?:is|has) /, 'It $&')
    .replace(/^an? /, (article) => `A${article.slice(1)}`);
  const about = notice === undefined ? {} : { notice };
  return { level: 'error', path: place, ...about, message: `${sentence}. ${outcome}${advice}` };
}

function checkIds(items: readonly unknown[], findings: Finding[]): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    const id = idOf(item);
    if (id === undefined) return;
    if (seen.has(id)) {
      const report = reportAt(findings, `items[${index}]`, id);
      report.error('id', `Another notice has the id "${id}" too. Only the one changed last is shown.`);
    }
    seen.add(id);
  });
}

function idOf(item: unknown): string | undefined {
  const id: unknown = isObject(item) ? item['id'] : undefined;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}
