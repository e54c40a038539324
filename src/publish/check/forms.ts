import { parseDate } from '../../feed/date.js';
import { isObject } from '../../feed/tolerant.js';
import { toLondon } from '../london.js';
import type { Path } from '../../feed/problem.js';
import type { Report } from './finding.js';

/* What banners forgive and other readers of the feed may not: it can be read, but it is not in the form it should be in. */

type Fields = Readonly<Record<string, unknown>>;

/** RFC 3339, as JSON Feed asks for. */
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;

/** Fields of which a day alone means its end. */
const ends = ['expires', 'review'];

export function checkFeedForms(feed: Fields, report: Report): void {
  checkText(feed, ['title', 'language', 'home_page_url', 'feed_url'], report);
  if (isObject(feed['_gp_outage'])) checkDates(feed['_gp_outage'], ['updated'], ['_gp_outage'], report);
}

export function checkItemForms(item: Fields, report: Report): void {
  checkText(item, ['id', 'title', 'content_text', 'language'], report);
  checkDates(item, ['date_published', 'date_modified'], [], report);
  if (item['content_text'] === undefined && item['content_html'] !== undefined) {
    report.warning(['content_html'], 'html-only');
  }
  const outage = item['_gp_outage'];
  if (!isObject(outage)) return;
  checkDates(outage, ['starts', 'expires', 'review'], ['_gp_outage'], report);
  checkLists(outage, ['instructions', 'supersedes', 'services'], ['_gp_outage'], report);
  const { audience, exercise } = outage;
  if (isObject(audience))
    checkLists(audience, ['ods', 'systems', 'nations'], ['_gp_outage', 'audience'], report);
  if (exercise !== undefined && typeof exercise !== 'boolean') {
    report.warning(['_gp_outage', 'exercise'], 'exercise-not-boolean', { isExercise: Boolean(exercise) });
  }
}

function checkText(fields: Fields, names: readonly string[], report: Report): void {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === 'number') report.warning([name], 'number-for-text', { received: value });
  }
}

function checkLists(fields: Fields, names: readonly string[], place: Path, report: Report): void {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === 'string') report.warning([...place, name], 'text-for-list', { received: value });
  }
}

function checkDates(fields: Fields, names: readonly string[], place: Path, report: Report): void {
  for (const name of names) {
    const value = fields[name];
    if (typeof value !== 'string' || rfc3339.test(value)) continue;
    const instant = parseDate(value);
    if (instant === undefined) continue;
    const isEnd = ends.includes(name) && value.length === 10;
    const readAs = isEnd ? undefined : toLondon(instant);
    report.warning([...place, name], 'date-form', { received: value, readAs });
  }
}
