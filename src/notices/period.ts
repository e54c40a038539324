import type { Notice } from '../feed/notice.js';

const day = 24 * 60 * 60 * 1000;

/** How long a notice lives when its publisher gave no end, in milliseconds. */
export const defaultLifetime = day;

/** The longest any notice lives without being modified, in milliseconds: a forgotten notice must not stand for ever. */
export const longestLifetime = 7 * day;

/** When a notice was last touched by its publisher, in milliseconds since the epoch; `starts` where no date says. */
export function lastModified(notice: Notice): number {
  return notice.modified ?? notice.published ?? notice.starts;
}

/** The instant from which a notice is over, in milliseconds since the epoch. */
export function endOf(notice: Notice): number {
  const declared = notice.expires ?? lastModified(notice) + defaultLifetime;
  const limit = Math.max(notice.modified ?? notice.starts, notice.starts) + longestLifetime;
  return Math.min(declared, limit);
}

/** Whether a notice is in force: begun, and not over. */
export function isCurrent(notice: Notice, now: number): boolean {
  return notice.starts <= now && now < endOf(notice);
}
