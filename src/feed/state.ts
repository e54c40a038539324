import type { FeedError, FeedProblem } from './errors.js';
import type { Feed } from './notice.js';

/** Where what is held of a feed came from. */
export type FeedSource = 'network' | 'mirror' | 'http-cache' | 'remembered';

/**
 * All that is known of a feed at one moment. A change makes a new object; what has not changed stays identical in it.
 * Times are milliseconds since the epoch by this device's clock; `FeedClock` says what that is worth.
 */
export interface FeedState {
  /** Absolute, where it makes sense. */
  readonly url: string;
  /** The newest good answer, the same object for as long as the answer stays the same. */
  readonly feed?: Feed | undefined;
  readonly source?: FeedSource | undefined;
  /** What `feed` was read from. */
  readonly text?: string | undefined;
  /** When `feed` was written, by the time of its feed: no later than it was first read. */
  readonly written?: number | undefined;
  /** The last good check, of the feed or its mirror. */
  readonly checkedAt?: number | undefined;
  /** The first of the failed checks since then; undefined while checks succeed, or none has been made. */
  readonly failingSince?: number | undefined;
  /** What is wrong with the feed itself, also while a mirror stands in. The same object for as long as it says the same. */
  readonly fault?: FeedError | undefined;
  /** What was ignored or refused in `feed`. */
  readonly problems: readonly FeedProblem[];
  /** The publisher has closed the feed: it is not read again. */
  readonly ended: boolean;
  /** A first check has come to its end, well or not. Until then `feed` is at most a remembered copy. */
  readonly answered: boolean;
  /** The feed or its mirror has answered over the network since the page was opened. */
  readonly heard: boolean;
}

/** The longest time without a good check that a view does not speak of, in milliseconds. */
export const longestSilence = 60 * 60 * 1000;

/** Whether a view of the feed could look different. The passing of good checks and of retries is no such change. */
export function looksDifferent(before: FeedState, after: FeedState): boolean {
  return (
    visible.some((key) => before[key] !== after[key]) ||
    (before.failingSince === undefined) !== (after.failingSince === undefined) ||
    (after.checkedAt ?? 0) - (before.checkedAt ?? 0) >= longestSilence
  );
}

const visible = ['feed', 'source', 'fault', 'answered', 'heard', 'ended'] as const;
