import type { FeedError, FeedProblem } from './errors.js';
import type { Feed } from './notice.js';
import { trustedNow, type TimeEvidence } from './server-time.js';

/** Where what is held of a feed came from. */
export type FeedSource = 'network' | 'mirror' | 'http-cache' | 'remembered';

/** All that is known of a feed at one moment. A change makes a new object; what has not changed stays identical in it. */
export interface FeedState {
  /** Absolute, where it makes sense. */
  readonly url: string;
  /** The last good answer, the same object for as long as the answer stays the same. */
  readonly feed?: Feed | undefined;
  readonly source?: FeedSource | undefined;
  /** The last good check, of the feed or its mirror. This and `failingSince` are trusted time in milliseconds since the epoch. */
  readonly checkedAt?: number | undefined;
  /** The first of the failed checks since then; undefined while checks succeed, or none has been made. */
  readonly failingSince?: number | undefined;
  /** What is wrong with the feed itself, also while a mirror stands in. The same object for as long as it says the same. */
  readonly fault?: FeedError | undefined;
  /** What was ignored or refused in `feed`. */
  readonly problems: readonly FeedProblem[];
  /** When the next check is due, in milliseconds since the epoch by this device's clock; undefined if none is. */
  readonly nextCheck?: number | undefined;
  /** The publisher has closed the feed: it is not read again. */
  readonly ended: boolean;
  readonly time?: TimeEvidence | undefined;
  /** A first check has come to its end, well or not. Until then `feed` is at most a remembered copy. */
  readonly answered: boolean;
}

/** Whether a view of the feed could look different. The passing of good checks and of retries is no such change. */
export function looksDifferent(before: FeedState, after: FeedState): boolean {
  return (
    visible.some((key) => before[key] !== after[key]) ||
    (before.failingSince === undefined) !== (after.failingSince === undefined) ||
    Math.abs(trustedNow(0, [before.time]) - trustedNow(0, [after.time])) >= 1000
  );
}

const visible = ['feed', 'source', 'fault', 'answered', 'ended'] as const;
