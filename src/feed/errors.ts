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

/** Something in a feed that was ignored, or a notice that was refused. Everything else in the feed is kept. */
export interface FeedProblem {
  /** The id of the notice, where it has one. */
  readonly notice?: string;
  /** Where in the feed, such as `items[3]._gp_outage.severity`. */
  readonly path: string;
  /** What is wrong, in plain words. */
  readonly fault: string;
  /** Whether the whole notice was refused; otherwise only the field was ignored. */
  readonly refused: boolean;
  /** The above as one sentence that names the notice, the field and the fault. */
  readonly message: string;
}
