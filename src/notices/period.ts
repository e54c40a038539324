import { believed, defaultLifetime, longestLifetime } from '../feed/limits.js';
import type { Notice } from '../feed/notice.js';
import { isLive } from './services.js';

/*
 * Every `now` here is the corrected time of the notice's own feed, in milliseconds since the epoch. All that is told is
 * judged anew at each look: a date that lies too far ahead counts as missing until time has come near it.
 */

/** When its publisher says the notice was last changed: `date_modified`, else `date_published`; undefined without either. */
export function lastChange({ modified, published }: Notice, now: number): number | undefined {
  return believed(modified, now) ?? believed(published, now);
}

/** The same for putting notices in order: where neither date says, when its feed was written or the notice starts. */
export function lastModified(notice: Notice, now: number): number {
  return lastChange(notice, now) ?? believed(notice.feedUpdated, now) ?? notice.starts;
}

/** The instant from which a notice is over, in milliseconds since the epoch; `-Infinity` for one that is refused. */
export function endOf(notice: Notice, now: number): number {
  const { starts, expires, feedUpdated } = notice;
  const isDated = lastChange(notice, now) !== undefined;
  const modified = believed(notice.modified, now);
  if (expires === undefined) {
    if (!isDated) return -Infinity;
    const last = Math.max(modified ?? -Infinity, believed(notice.published, now) ?? -Infinity);
    return Math.min(last + defaultLifetime, Math.max(modified ?? starts, starts) + longestLifetime);
  }
  const dates = isDated ? modified : believed(feedUpdated, now);
  if (!isDated && dates === undefined) return expires - starts > longestLifetime ? -Infinity : expires;
  return Math.min(expires, Math.max(dates ?? starts, starts) + longestLifetime);
}

/**
 * Whether a notice has begun. What had begun when its publisher modified it has, and so has what is live, though a server's
 * clock may be behind the publisher's.
 */
export function hasBegun(notice: Notice, now: number): boolean {
  const known = isLive(notice) ? lastChange(notice, now) : believed(notice.modified, now);
  return notice.starts <= Math.max(now, known ?? now);
}

/** Whether a notice is in force: begun, and not over. */
export function isCurrent(notice: Notice, now: number): boolean {
  return hasBegun(notice, now) && now < endOf(notice, now);
}
