/** Why a feed, or one notice in it, could not be used. */
export type FeedErrorReason =
  'network' | 'timeout' | 'http' | 'too-large' | 'not-json' | 'not-a-feed' | 'invalid-notice';

/** A feed could not be read. `reason` is for programs, `message` says in plain words what to mend. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly reason: FeedErrorReason;

  constructor(reason: FeedErrorReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

export type { FeedProblem } from './problem.js';
