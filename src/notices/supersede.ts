import { byAge, keyIn, type HeldNotice } from './held.js';
import { hasBegun, isCurrent, lastModified } from './period.js';
import { isFor, type Site } from './site.js';

/**
 * Leaves out what other notices replace, directly or through others. Of notices that replace each other in a circle the
 * newest stays. The work grows with the ids that are named and no faster, however a feed arranges them.
 *
 * @param held each notice of the page once, also those that have ended
 */
export function withoutSuperseded(held: readonly HeldNotice[], site: Site): HeldNotice[] {
  const byKey = new Map(held.map((one) => [one.key, one]));

  /** A notice in force replaces all it names; one that has ended, what has not been modified since. */
  function replacedBy({ notice, feed }: HeldNotice): readonly HeldNotice[] {
    const { supersedes, exercise, audience } = notice;
    if (!supersedes.length || exercise || !hasBegun(notice, feed.now) || !isFor(audience, site)) return [];
    const since = isCurrent(notice, feed.now) ? Infinity : lastModified(notice, feed.now);
    return [...new Set(supersedes)]
      .map((id) => byKey.get(keyIn(feed, id)))
      .filter((other) => other !== undefined)
      .filter((other) => lastModified(other.notice, other.feed.now) <= since);
  }

  const links = new Map(held.map((one) => [one, replacedBy(one)]));

  /** Those to which no earlier one of the list leads. */
  function unreached(list: readonly HeldNotice[]): HeldNotice[] {
    const reached = new Set<HeldNotice>();
    return list.filter((first) => {
      if (reached.has(first)) return false;
      const queue = [first];
      for (let one = queue.pop(); one; one = queue.pop()) {
        if (reached.has(one)) continue;
        reached.add(one);
        for (const other of links.get(one) ?? []) queue.push(other);
      }
      return true;
    });
  }

  // Newest first finds the newest of each circle, and what only something older leads to; oldest first drops the latter.
  const stays = new Set(unreached(unreached([...held].sort(byAge)).reverse()));
  return held.filter((one) => stays.has(one));
}
