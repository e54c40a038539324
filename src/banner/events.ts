import type { FeedErrorReason } from '../feed/errors.js';
import type { Notice } from '../feed/notice.js';

/** The browser's own class: MooTools and other old libraries put one of theirs in its name. There is no document in Node. */
const NativeEvent =
  typeof document === 'undefined' ? Event : (document.createEvent('Event').constructor as typeof Event);

/** What the banner shows has changed. Bubbles, and crosses shadow roots. */
export class GpOutageChangeEvent extends NativeEvent {
  /** `gp-outage-change` */
  static readonly eventName = 'gp-outage-change';
  /** What is shown now, in order; empty when nothing is. */
  readonly notices: readonly Notice[];

  constructor(notices: readonly Notice[]) {
    super(GpOutageChangeEvent.eventName, { bubbles: true, composed: true });
    this.notices = notices;
  }
}

/** A feed could not be read, or something in it was ignored. Fired once per change of state, not on every retry. */
export class GpOutageErrorEvent extends NativeEvent {
  /** `gp-outage-error` */
  static readonly eventName = 'gp-outage-error';
  /** The address of the feed; `data` or `inline` for one that was not fetched. */
  readonly feed: string;
  /** For a program: which kind of trouble it is. */
  readonly reason: FeedErrorReason;
  /** In plain words: what is wrong, and where. */
  readonly message: string;

  constructor(feed: string, reason: FeedErrorReason, message: string) {
    super(GpOutageErrorEvent.eventName, { bubbles: true, composed: true });
    this.feed = feed;
    this.reason = reason;
    this.message = message;
  }
}

declare global {
  interface HTMLElementEventMap {
    'gp-outage-change': GpOutageChangeEvent;
    'gp-outage-error': GpOutageErrorEvent;
  }
}
