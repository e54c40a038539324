import { believed } from '../../feed/limits.js';
import type { Notice } from '../../feed/notice.js';
import { isObject } from '../../feed/tolerant.js';
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

/** The findings that say of a notice that it can never be shown. */
export const neverShownCodes: readonly string[] = ['ends-before-start', 'never-shown', 'dates-ahead'];

/** Whether a notice is shown at some time, as far as its own times go. */
export function isEverShown(notice: Notice, now: number): boolean {
  return notice.starts < endOf(notice, now);
}

function checkEnd(notice: Notice, item: Fields, now: number, report: Report): void {
  const { starts, expires, modified } = notice;
  const end = endOf(notice, now);
  const outage = item['_gp_outage'];
  if (end === -Infinity) {
    report.error([modified === undefined ? 'date_published' : 'date_modified'], 'dates-ahead');
  } else if (end <= starts) {
    if (expires !== undefined && expires <= starts)
      report.error(['_gp_outage', 'expires'], 'ends-before-start');
    else if (isObject(outage)) report.error(['_gp_outage', 'starts'], 'never-shown', { starts, end });
  } else if (expires === undefined) {
    // One that could not be read has been reported.
    if (!isObject(outage) || outage['expires'] !== undefined) return;
    report.warning(['_gp_outage'], 'no-expires', { end });
  } else if (end < expires) {
    report.warning(['_gp_outage', 'expires'], 'ends-sooner', { end });
  }
}

function checkChange(notice: Notice, now: number, report: Report): void {
  const { published, modified, status } = notice;
  const last = modified ?? published ?? now;
  // What lies further ahead the parser has reported.
  if (believed(last, now) === undefined) return;
  if (last > now + 5 * minute) {
    report.warning([modified === undefined ? 'date_published' : 'date_modified'], 'in-future');
  } else if (modified !== undefined && published !== undefined && modified < published) {
    // An item without the extension has no other times from which to tell when it ends.
    if (status === undefined) report.error(['date_modified'], 'post-modified-before-published');
    else report.warning(['date_modified'], 'modified-before-published');
  }
}

function checkReview(notice: Notice, now: number, report: Report): void {
  const { review } = notice;
  const end = endOf(notice, now);
  if (review === undefined || !isEverShown(notice, now)) return;
  const path = ['_gp_outage', 'review'];
  if (review >= end) report.warning(path, 'review-after-end');
  else if (review <= lastModified(notice, now)) report.warning(path, 'review-before-change');
  else if (review <= now && now < end && isLive(notice)) report.warning(path, 'review-overdue', { review });
}
