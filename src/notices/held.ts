import type { Notice } from '../feed/notice.js';
import { lastModified } from './period.js';
import { isFor, type Site } from './site.js';

/** What one feed says, and the time by which it is judged. */
export interface JudgedFeed {
  /** Tells it from the other feeds of the page. */
  readonly name: string;
  readonly notices: readonly Notice[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** A notice, and the feed it is held from. */
export interface HeldNotice {
  readonly notice: Notice;
  /** Names it on this page; see `keyIn`. */
  readonly key: string;
  readonly feed: JudgedFeed;
}

/** Schemes of ids that name the same notice in every feed of the page. */
const uri = /^(?:https?|urn|tag):/i;

/** What names a notice on the page: its id where that is a URI, else its id within its feed. */
export function keyIn({ name }: JudgedFeed, id: string): string {
  return uri.test(id) ? id : `${name} ${id}`;
}

/** Of each notice that any of the feeds has for this site, the version that counts. */
export function newestVersions(feeds: readonly JudgedFeed[], site: Site): readonly HeldNotice[] {
  const newest = new Map<string, HeldNotice>();
  for (const feed of feeds) {
    for (const notice of newestIn(feed, site)) {
      const key = keyIn(feed, notice.id);
      const held = { notice, key, feed };
      const other = newest.get(key);
      const lead = other ? standing(notice, site) - standing(other.notice, site) || byAge(other, held) : 1;
      if (lead > 0) newest.set(key, held);
    }
  }
  return [...newest.values()];
}

/**
 * Within a feed the last modified version of an id counts, also where that one is not for here or now. Where exercises
 * are off they do not exist, and nowhere does one take the place of a real notice.
 */
function newestIn({ notices, now }: JudgedFeed, site: Site): Iterable<Notice> {
  const known = site.exercises ? notices : notices.filter(({ exercise }) => !exercise);
  const newest = new Map<string, Notice>();
  for (const notice of known) if (isFor(notice.audience, site)) newest.set(notice.id, notice);
  for (const notice of newest.size > 0 ? known : []) {
    const other = newest.get(notice.id);
    if (!other) continue;
    const lead = lastModified(notice, now) - lastModified(other, now);
    if (notice.exercise === other.exercise ? lead > 0 : other.exercise) newest.set(notice.id, notice);
  }
  return newest.values();
}

/** Puts the last modified first, each by the time of its own feed. */
export function byAge(a: HeldNotice, b: HeldNotice): number {
  return lastModified(b.notice, b.feed.now) - lastModified(a.notice, a.feed.now);
}

/** Across feeds a plain item, an exercise or a notice for other sites never displaces one that is for this site. */
function standing({ audience, exercise, status }: Notice, site: Site): number {
  if (!isFor(audience, site)) return 0;
  return exercise ? 1 : status ? 3 : 2;
}
