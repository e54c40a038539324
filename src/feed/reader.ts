import type { FeedClock } from './feed-clock.js';
import { absoluteUrl } from './fetch.js';
import { FeedReader, type FeedOptions } from './feed-reader.js';
import type { FeedState } from './state.js';

export type { FeedOptions } from './feed-reader.js';
export type { FeedSource, FeedState } from './state.js';

/** One element's hold on a feed. */
export interface OpenFeed {
  /** What is known now. Read it after opening: the listener is told of later changes only. */
  readonly state: FeedState;
  /** By what time its notices are judged. */
  readonly clock: FeedClock;
  /** Checks now, or joins the check under way; resolves when that is over. Never rejects. A feed that has ended is not asked. */
  reload(): Promise<void>;
  /** Lets go. With the last hold the timers, listeners and request of the feed are gone by the end of the task. */
  close(): void;
}

const readers = new Map<string, FeedReader>();

/**
 * Follows the feed at an address, absolute or relative to the document; all who open the same address share one reader.
 * The first check is made at once, or when the page is first visible. No fault throws: it is in the state.
 * @param listener told when a view of the feed could look different; see `looksDifferent`
 */
export function openFeed(url: string, options: FeedOptions, listener: (state: FeedState) => void): OpenFeed {
  const key = absoluteUrl(url);
  const reader = readers.get(key) ?? new FeedReader(key);
  readers.set(key, reader);
  const { mirror } = options;
  const subscriber = { options: { ...options, mirror: mirror && absoluteUrl(mirror) }, listener };
  reader.subscribe(subscriber);
  return {
    get state() {
      return reader.state;
    },
    clock: reader.clock,
    reload: () => reader.check(),
    close: () => reader.unsubscribe(subscriber),
  };
}

/** Forgets what was read before, for a test that starts anew. Call it when everything is closed. */
export function forgetReaders(): void {
  readers.clear();
}
