import type { Notice } from '../feed/notice.js';
import { parseFeed } from '../feed/parse.js';
import type { ItemInput } from '../feed/schema.js';
import { en } from '../language/en.js';
import { formatDateTime } from '../language/time.js';
import { endOf } from '../notices/period.js';

/* What the command line says of notices, for people. */

/** Where one notice stands: whether it is shown, and until when. `now` is in milliseconds since the epoch. */
export function sayNotice(notice: Notice, now: number): string {
  const say = (instant: number): string => formatDateTime(instant, en);
  const end = endOf(notice, now);
  const what = `${notice.exercise ? 'Exercise' : 'Notice'} “${notice.title}”`;
  if (notice.audience?.nobody) return `${what} is shown to no one.`;
  if (end === -Infinity) return `${what} is not shown: it has no date that can be true.`;
  if (end <= now) return `${what} ended at ${say(end)}.`;
  const status = notice.status === undefined ? '' : ` (${notice.status})`;
  if (notice.starts > now) return `${what}${status} is shown from ${say(notice.starts)} until ${say(end)}.`;
  return `${what}${status} is shown until ${say(end)}.`;
}

/** The same for the notice with this id in a feed that has just been written. */
export function sayNoticeOf(feed: unknown, id: string, now: number): string {
  const notice = parseFeed(feed, now).feed.notices.find((one) => one.id === id);
  return notice ? sayNotice(notice, now) : `Notice ${id} is not shown.`;
}

/** Warns of what a change has left behind, since it said the old words. Empty, or whole lines. */
export function sayLosses(before: ItemInput, after: ItemInput): string {
  const tags = Object.keys(before._gp_outage?.translations ?? {});
  if (tags.length === 0 || after._gp_outage?.translations) return '';
  return `Warning: the translations (${tags.join(', ')}) were taken out, because they said the old words.\n`;
}
