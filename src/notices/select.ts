import type { Notice } from '../feed/notice.js';
import { severities } from '../feed/vocabulary.js';
import { byAge, newestVersions, type HeldNotice, type JudgedFeed } from './held.js';
import { isCurrent } from './period.js';
import { isLive } from './services.js';
import { isFor, type Site } from './site.js';
import { withoutSuperseded } from './supersede.js';

/**
 * The notices of one feed that hold here and now, in the order in which they are shown.
 *
 * @param now milliseconds since the epoch
 */
export function selectNotices(notices: readonly Notice[], site: Site, now: number): readonly Notice[] {
  return selectFrom([{ name: '', notices, now }], site).map(({ notice }) => notice);
}

/**
 * The notices of all feeds of a page that hold here and now, in the order in which they are shown: real notices before
 * exercises, what is live before the rest, the highest severity first, then the most recent.
 */
export function selectFrom(feeds: readonly JudgedFeed[], site: Site): readonly HeldNotice[] {
  return withoutSuperseded(newestVersions(feeds, site), site)
    .filter(({ notice, feed }) => isFor(notice.audience, site) && isCurrent(notice, feed.now))
    .sort((a, b) => rank(a.notice) - rank(b.notice) || byAge(a, b));
}

function rank(notice: Notice): number {
  const group = (notice.exercise ? 2 : 0) + (isLive(notice) ? 0 : 1);
  return group * severities.length + severities.indexOf(notice.severity);
}
