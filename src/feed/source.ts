import { getClock } from './clock.js';
import type { FeedProblem } from './errors.js';
import { fetchFeed, parseJson } from './fetch.js';
import type { Feed } from './notice.js';
import { readFeed } from './parse.js';
import { recall } from './remember.js';
import { answerEvidence, correct, dateEvidence, updatedEvidence, type FeedTime } from './server-time.js';
import type { FeedSource, FeedState } from './state.js';

/** One good answer, from wherever. */
export interface Reading {
  readonly source: FeedSource;
  readonly text: string;
  readonly feed: Feed;
  readonly problems: readonly FeedProblem[];
  readonly time: FeedTime;
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
  held: Pick<FeedState, 'text' | 'feed' | 'problems'>,
): Promise<Reading> {
  const isCached = source === 'http-cache';
  const answer = await fetchFeed(url, { signal, cache: isCached ? 'force-cache' : 'default' });
  const { text, headers, arrived, took } = answer;
  const date = dateEvidence(headers, arrived, took, isCached || mayBeAnsweredByWorker());
  const { now } = correct(answerEvidence(date, undefined), []);
  const { feed, problems } =
    held.feed && held.text === text
      ? { ...held, feed: held.feed }
      : readFeed(() => parseJson(text, headers.get('content-type')), arrived + now);
  return { source, text, feed, problems, time: answerEvidence(date, updatedEvidence(feed.updated, arrived)) };
}

/** A service worker answers with what it has kept for any time, and does not say so. */
function mayBeAnsweredByWorker(): boolean {
  try {
    return Boolean(navigator.serviceWorker.controller);
  } catch {
    // There are none outside https:, nor in a frame that is sandboxed.
    return false;
  }
}

/** The copy that is kept on the device, if there is one and it is good. */
export function readRemembered(url: string): (Reading & { readonly savedAt: number }) | undefined {
  const copy = recall(url);
  if (!copy) return undefined;
  const { savedAt, text } = copy;
  const now = getClock().now();
  try {
    const { feed, problems } = readFeed(() => parseJson(text), now);
    const time = answerEvidence(undefined, updatedEvidence(feed.updated, now));
    return { source: 'remembered', text, feed, problems, time, savedAt };
  } catch {
    return undefined;
  }
}
