import { parseDate } from '../../feed/date.js';
import { isObject } from '../../feed/tolerant.js';
import { toLondon } from '../london.js';
import type { Report } from './finding.js';

/* What banners forgive and other readers of the feed may not: it can be read, but it is not in the form it should be in. */

type Fields = Readonly<Record<string, unknown>>;

/** RFC 3339, as JSON Feed asks for. */
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;

export function checkFeedForms(feed: Fields, report: Report): void {
  checkText(feed, ['title', 'language', 'home_page_url', 'feed_url'], '', report);
  if (isObject(feed['_gp_outage'])) checkDates(feed['_gp_outage'], ['updated'], '_gp_outage.', report);
}

export function checkItemForms(item: Fields, report: Report): void {
  checkText(item, ['id', 'title', 'content_text', 'language'], '', report);
  checkDates(item, ['date_published', 'date_modified'], '', report);
  if (item['content_text'] === undefined && item['content_html'] !== undefined) {
    report.warning(
      'content_html',
      'Banners show it as plain text, without headings and links. Write a content_text.',
    );
  }
  const outage = item['_gp_outage'];
  if (!isObject(outage)) return;
  checkDates(outage, ['starts', 'expires', 'review'], '_gp_outage.', report);
  checkLists(outage, ['instructions', 'supersedes', 'services'], '_gp_outage.', report);
  const { audience, exercise } = outage;
  if (isObject(audience)) checkLists(audience, ['ods', 'systems', 'nations'], '_gp_outage.audience.', report);
  if (exercise !== undefined && typeof exercise !== 'boolean') {
    const meaning = exercise ? 'true: the notice is an exercise' : 'false: the notice is real';
    report.warning('_gp_outage.exercise', `It should be true or false, and counts as ${meaning}.`);
  }
}

function checkText(fields: Fields, names: readonly string[], place: string, report: Report): void {
  for (const name of names) {
    const value = fields[name];
    if (typeof value !== 'number') continue;
    report.warning(
      place + name,
      `It is a number and is read as text: write "${value}" with quotation marks.`,
    );
  }
}

function checkLists(fields: Fields, names: readonly string[], place: string, report: Report): void {
  for (const name of names) {
    const value = fields[name];
    if (typeof value !== 'string') continue;
    report.warning(place + name, `It should be a list, and is read as a list of one: write ["${value}"].`);
  }
}

function checkDates(fields: Fields, names: readonly string[], place: string, report: Report): void {
  for (const name of names) {
    const value = fields[name];
    if (typeof value !== 'string' || rfc3339.test(value)) continue;
    const instant = parseDate(value);
    if (instant === undefined) continue;
    const end = name === 'expires' && value.length === 10;
    const meaning = end ? 'the end of that day in the UK' : toLondon(instant);
    report.warning(
      place + name,
      `"${value}" is not a full date and time with its offset. It is read as ${meaning}.`,
    );
  }
}
