import type { Notice } from '../../feed/notice.js';
import { en } from '../../language/en.js';
import { formatDateTime } from '../../language/time.js';
import { endOf, lastModified } from '../../notices/period.js';
import { isLive } from '../../notices/services.js';
import type { Report } from './finding.js';

const minute = 60_000;

/** What its times do to a notice. */
export function checkTimes(notice: Notice, now: number, report: Report): void {
  const { starts, expires, review, published, modified } = notice;
  const say = (instant: number): string => formatDateTime(instant, en);
  const end = endOf(notice);

  if (expires === undefined) {
    if (notice.status !== undefined) {
      report.warning(
        '_gp_outage',
        `It has no "expires": it ends 24 hours after its last change, at ${say(end)}.`,
      );
    }
  } else if (expires <= starts) {
    report.error('_gp_outage.expires', 'It ends before it starts, and is never shown.');
  } else if (end < expires) {
    report.warning(
      '_gp_outage.expires',
      `It ends sooner, at ${say(end)}: nothing is shown for more than 7 days without a change.`,
    );
  }
  if (lastModified(notice) > now + 5 * minute) {
    const field = modified === undefined ? 'date_published' : 'date_modified';
    report.warning(modified === undefined && published === undefined ? '' : field, 'It is in the future.');
  } else if (modified !== undefined && published !== undefined && modified < published) {
    report.warning('date_modified', 'It is before date_published.');
  }
  if (review !== undefined) {
    if (review >= end) report.warning('_gp_outage.review', 'The notice ends before this next update is due.');
    else if (review <= lastModified(notice)) {
      report.warning(
        '_gp_outage.review',
        'It is not after the last change: the banner would say that an update is overdue.',
      );
    } else if (review <= now && now < end && isLive(notice)) {
      report.warning(
        '_gp_outage.review',
        `An update was promised by ${say(review)}. The banner says it is overdue.`,
      );
    }
  }
}
