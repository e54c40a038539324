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
    const end = endOf(notice);
    if (end <= now || (notice.exercise && !site.exercises) || !isFor(notice.audience, site)) continue;
    for (const instant of [notice.starts, notice.review ?? Infinity, end]) {
      if (instant > now && instant < next) next = instant;
    }
  }
  return next === Infinity ? undefined : next;
}
