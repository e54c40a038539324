import { FeedError } from './errors.js';
import { readNotice } from './item.js';
import type { Feed, Notice } from './notice.js';
import { describe, type FeedProblem } from './problem.js';
import { headSchema, versionPattern } from './schema.js';
import { cleanLine } from './text.js';
import { isObject, objectReader, report, type Progress } from './tolerant.js';

const readHead = objectReader(headSchema);

/**
 * Reads a feed (JSON Feed 1.1 with the extension `_gp_outage`) that may be wrong in any way. What is wrong is left out and
 * reported as a problem; a notice that cannot be shown rightly without it is refused; every other notice is kept.
 * @param value what `JSON.parse` gave, untrusted
 * @param now milliseconds since the epoch: when a notice begins that does not say so
 * @throws {FeedError} `not-a-feed`, if it is no JSON Feed at all; nothing else
 */
export function parseFeed(value: unknown, now: number): { feed: Feed; problems: readonly FeedProblem[] } {
  const items = itemsOf(value);
  const progress: Progress = { problems: [], path: [] };
  const head = readHead(value, false, progress) ?? { expired: false };
  const { title = '', language, expired } = head;
  if (!title) report(progress, 'no-publisher', { place: ['title'] });

  const notices: Notice[] = [];
  const { home_page_url: homePageUrl, _gp_outage: own } = head;
  const { feed_url: address } = value as { feed_url?: unknown };
  const inherited = { title, language, updated: own?.updated };
  for (let index = 0; index < items.length && !expired; index++) {
    progress.path = ['items', index];
    const notice = readNotice(items[index], inherited, now, progress);
    if (notice) notices.push(notice);
  }
  const feedUrl = typeof address === 'string' ? address : undefined;
  const feed = { title, homePageUrl, feedUrl, language, updated: own?.updated, expired, notices };
  return { feed, problems: progress.problems };
}

/**
 * As `parseFeed`, for a value still to be computed, or whose properties may throw when read, as an object of the page can.
 * @throws {FeedError} whichever `value` throws, else `not-a-feed`; nothing else
 */
export function readFeed(value: () => unknown, now: number): ReturnType<typeof parseFeed> {
  try {
    return parseFeed(value(), now);
  } catch (error) {
    throw error instanceof FeedError ? error : new FeedError('not-a-feed', String(error));
  }
}

/** @throws {FeedError} `not-a-feed` */
function itemsOf(value: unknown): readonly unknown[] {
  let what = describe(value);
  if (isObject(value)) {
    const { version, items, page, incidents } = value;
    const isVersion1 = typeof version === 'string' && versionPattern.test(version);
    if (isVersion1 && Array.isArray(items)) return items;
    if (isVersion1) what = 'an object whose "items" are not a list';
    else if (version !== undefined) what = `an object whose "version" is ${describe(version)}`;
    else if (isObject(page) && incidents) what = 'an answer of Atlassian Statuspage';
    else
      what = `an object with ${cleanLine(Object.keys(value).slice(0, 9).join(', '), 80) || 'nothing in it'}`;
  }
  throw new FeedError(
    'not-a-feed',
    `This is not a JSON Feed but ${what}. A feed has a "version" that begins https://jsonfeed.org/version/1 and a list of "items".`,
  );
}
