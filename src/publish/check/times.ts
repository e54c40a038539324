import type { Notice } from '../../feed/notice.js';
import { isObject } from '../../feed/tolerant.js';
import { en } from '../../language/en.js';
import { formatDateTime } from '../../language/time.js';
import { endOf, lastModified } from '../../notices/period.js';
import { isLive } from '../../notices/services.js';
import type { Report } from './finding.js';

type Fields = Readonly<Record<string, unknown>>;

const minute = 60_000;

/** What its times do to a notice; `item` is how it was written. */
export function checkTimes(notice: Notice, item: Fields, now: number, report: Report): void {
  checkEnd(notice, item, now, report);
  checkChange(notice, now, report);
  checkReview(notice, now, report);
}

function checkEnd(notice: Notice, item: Fields, now: number, report: Report): void {
  const { starts, expires } = notice;
  const end = endOf(notice, now);
  if (end === -Infinity) {
    const message =
      'It is not shown: its dates lie more than 24 hours ahead, and a banner takes them for a mistake.';
    report.error(notice.modified === undefined ? 'date_published' : 'date_modified', message);
  } else if (expires === undefined) {
    const outage = item['_gp_outage'];
    // One that could not be read has been reported.
    if (!isObject(outage) || outage['expires'] !== undefined) return;
    const message = `It has no "expires": it ends 24 hours after its last change, at ${say(end)}.`;
    report.warning('_gp_outage', message);
  } else if (expires <= starts) {
    report.error('_gp_outage.expires', 'It ends before it starts, and is never shown.');
  } else if (end < expires) {
    const message = `It ends sooner, at ${say(end)}: nothing is shown for more than 7 days without a change.`;
    report.warning('_gp_outage.expires', message);
  }
}

function checkChange({ published, modified }: Notice, now: number, report: Report): void {
  const last = modified ?? published ?? now;
  if (last > now + 5 * minute) {
    report.warning(modified === undefined ? 'date_published' : 'date_modified', 'It is in the future.');
  } else if (modified !== undefined && published !== undefined && modified < published) {
    report.warning('date_modified', 'It is before date_published.');
  }
}

function checkReview(notice: Notice, now: number, report: Report): void {
  const { review, starts, expires } = notice;
  const end = endOf(notice, now);
  if (review === undefined || (expires !== undefined && expires <= starts)) return;
  if (review >= end) {
    report.warning('_gp_outage.review', 'The notice ends before this next update is due.');
  } else if (review <= lastModified(notice, now)) {
    const message = 'It is not after the last change: the banner would say that an update is overdue.';
    report.warning('_gp_outage.review', message);
  } else if (review <= now && now < end && isLive(notice)) {
    const message = `An update was promised by ${say(review)}. The banner says it is overdue.`;
    report.warning('_gp_outage.review', message);
  }
}

function say(instant: number): string {
  return formatDateTime(instant, en);
}
