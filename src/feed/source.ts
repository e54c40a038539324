import { getClock } from './clock.js';
import type { FeedProblem } from './errors.js';
import { fetchFeed, parseJson } from './fetch.js';
import type { Feed } from './notice.js';
import { readFeed } from './parse.js';
import { recall } from './remember.js';
import { dateEvidence, trustedNow, updatedEvidence, type TimeEvidence } from './server-time.js';
import type { FeedSource } from './state.js';

/** One good answer, from wherever. */
export interface Reading {
  readonly source: FeedSource;
  readonly text: string;
  readonly feed: Feed;
  readonly problems: readonly FeedProblem[];
  readonly time: TimeEvidence | undefined;
}

/**
 * Reads a feed from its own address, a mirror's, or what the browser's HTTP cache has of it.
 * @param held what was read last: if the text is the same it is not parsed again, and the feed is the same object
 * @throws {FeedError} any reason but `invalid-notice`; nothing else
 */
export async function read(
  url: string,
  source: FeedSource,
  signal: AbortSignal,
  held: Reading | undefined,
): Promise<Reading> {
  const fromCache = source === 'http-cache';
  const { text, headers, arrived, took } = await fetchFeed(url, {
    signal,
    cache: fromCache ? 'force-cache' : 'default',
  });
  const time = dateEvidence(headers, arrived, took, fromCache);
  return interpret(text, headers.get('content-type'), source, time, held);
}

/** The copy that is kept on the device, if there is one and it is good. */
export function readRemembered(url: string): (Reading & { readonly savedAt: number }) | undefined {
  const copy = recall(url);
  try {
    return (
      copy && {
        ...interpret(copy.text, undefined, 'remembered', undefined, undefined),
        savedAt: copy.savedAt,
      }
    );
  } catch {
    return undefined;
  }
}

function interpret(
  text: string,
  contentType: string | null | undefined,
  source: FeedSource,
  date: TimeEvidence | undefined,
  held: Reading | undefined,
): Reading {
  const now = getClock().now();
  const { feed, problems } =
    held?.text === text ? held : readFeed(() => parseJson(text, contentType), trustedNow(now, [date]));
  return { source, text, feed, problems, time: date ?? updatedEvidence(feed.updated, now) };
}
