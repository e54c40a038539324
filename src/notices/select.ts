import type { Notice } from '../feed/notice.js';
import { severities } from '../feed/vocabulary.js';
import { isCurrent, lastModified } from './period.js';
import { isFor, type Site } from './site.js';

/**
 * The notices that hold here and now, in the order in which they are shown: highest severity first, then most recent.
 *
 * @param notices those of all feeds on the page, in the order of the feeds
 * @param now milliseconds since the epoch
 */
export function selectNotices(notices: readonly Notice[], site: Site, now: number): readonly Notice[] {
  // Where exercises are off they do not exist: one can neither be shown nor displace a real notice.
  const real = site.exercises ? notices : notices.filter((notice) => !notice.exercise);
  const candidates = real.filter((notice) => isFor(notice.audience, site) && isCurrent(notice, now));
  if (candidates.length === 0) return candidates;
  return withoutSuperseded(withoutOldVersions(candidates, real, now), real, now).sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      lastModified(b, now) - lastModified(a, now),
  );
}

/**
 * Of several notices with one id only the last modified counts, also where that one is not for here or now. A feed that is
 * listed twice brings the very same notices twice.
 */
function withoutOldVersions(candidates: readonly Notice[], all: readonly Notice[], now: number): Notice[] {
  const newest = new Map(candidates.map((notice) => [notice.id, notice]));
  for (const notice of all) {
    const held = newest.get(notice.id);
    if (held && lastModified(notice, now) > lastModified(held, now)) newest.set(notice.id, notice);
  }
  return [...new Set(candidates)].filter((notice) => newest.get(notice.id) === notice);
}

/**
 * Removes what a current notice replaces, directly or through others, whether those others are still current or not.
 * The newest notice is heard first, so that two which name each other do not both vanish.
 */
function withoutSuperseded(candidates: readonly Notice[], all: readonly Notice[], now: number): Notice[] {
  const gone = new Set<string>();
  for (const notice of [...candidates].sort((a, b) => lastModified(b, now) - lastModified(a, now))) {
    if (gone.has(notice.id)) continue;
    const queue = [...notice.supersedes];
    const seen = new Set([notice.id]);
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      for (const other of all) {
        if (other.id !== id) continue;
        queue.push(...other.supersedes);
        // A rehearsal never takes a real notice away.
        if (other.exercise || !notice.exercise) gone.add(id);
      }
    }
  }
  return candidates.filter((notice) => !gone.has(notice.id));
}
