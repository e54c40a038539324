import { mostAhead } from '../feed/limits.js';
import type { Notice } from '../feed/notice.js';
import { endOf } from './period.js';
import { isFor, type Site } from './site.js';

/**
 * The next instant at which time alone changes what is shown: a notice begins, ends, or its promised update is due.
 * `undefined` when nothing will. Milliseconds since the epoch, always later than `now`.
 */
export function nextChange(notices: readonly Notice[], site: Site, now: number): number | undefined {
  let next = Infinity;
  for (const notice of notices) {
    if ((notice.exercise && !site.exercises) || !isFor(notice.audience, site)) continue;
    const { starts, review, modified, published, feedUpdated } = notice;
    const end = endOf(notice, now);
    // A date that lies too far ahead counts as missing until now, and then moves the end.
    const dates = [modified, published, feedUpdated].map((date) => (date ?? Infinity) - mostAhead);
    for (const instant of end > now ? [starts, review ?? Infinity, end, ...dates] : dates) {
      if (instant > now && instant < next) next = instant;
    }
  }
  return next === Infinity ? undefined : next;
}
