import { checkDelay, firstRetry, retryDelay } from './backoff.js';
import { getClock, onClockChange } from './clock.js';
import type { FeedError } from './errors.js';
import { forget, remember } from './remember.js';
import { addEvidence, trustedNow } from './server-time.js';
import { read, readRemembered, type Reading } from './source.js';
import { looksDifferent, type FeedSource, type FeedState } from './state.js';
import { after } from './timer.js';
import { warnOnce } from './warn.js';

/** How one element wants a feed read. */
export interface FeedOptions {
  /** Read when the feed cannot be. */
  readonly mirror?: string | undefined;
  /** Seconds between checks; 0 reads until there is one good answer. */
  readonly refresh: number;
  /** Keep the last good answer on the device. */
  readonly remember: boolean;
}

export interface Subscriber {
  readonly options: FeedOptions;
  readonly listener: (state: FeedState) => void;
}

/** The longest wait for a retry where the feed is to be read only once. */
const longestRetry = 300_000;

/**
 * Reads one feed for every element of the page that wants it, for as long as one does. Where they differ, the shortest
 * `refresh` counts, every mirror is tried, and one element is enough to allow `remember`.
 *
 * Without subscribers it does nothing and keeps what it knows, so that an element which is moved or comes back later
 * shows it at once. It starts and stops in a microtask: a move within the page stops nothing.
 */
export class FeedReader {
  state: FeedState;
  readonly #subscribers = new Set<Subscriber>();
  #held: Reading | undefined;
  #running = false;
  #checking: Promise<void> | undefined;
  #abort = new AbortController();
  #stopTimer = (): void => undefined;
  #stopClock = (): void => undefined;
  #cacheTried = false;
  #remembered = false;
  #failures = 0;
  #refresh = 0;
  #planned = 0;
  #wait = 0;

  constructor(url: string) {
    this.state = { url, problems: [], ended: false, answered: false };
  }

  subscribe(subscriber: Subscriber): void {
    if (subscriber.options.remember && !this.#held) this.#showRemembered();
    this.#subscribers.add(subscriber);
    queueMicrotask(this.#settle);
  }

  unsubscribe(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber);
    queueMicrotask(this.#settle);
  }

  /** Checks now, or joins the check under way. Resolves when that is over with all its fallbacks; never rejects. */
  check(): Promise<void> {
    if (this.state.ended || !this.#subscribers.size) return Promise.resolve();
    if (!this.#checking) {
      this.#stopTimer();
      this.#abort = new AbortController();
      this.#checking = this.#readOnce(this.#abort.signal);
    }
    return this.#checking;
  }

  get #options(): readonly FeedOptions[] {
    return [...this.#subscribers].map(({ options }) => options);
  }

  get #remembers(): boolean {
    return this.#options.some((options) => options.remember);
  }

  /** Starts, stops or goes on, as the subscribers now want. */
  readonly #settle = (): void => {
    const wanted = this.#subscribers.size > 0 && !this.state.ended;
    if (wanted !== this.#running) {
      this.#running = wanted;
      this.#listen(wanted);
    }
    if (wanted) this.#applyOptions();
    else {
      this.#stopTimer();
      this.#abort.abort();
      this.#checking = undefined;
    }
  };

  #applyOptions(): void {
    const times = this.#options.map(({ refresh }) => refresh * 1000).filter((time) => time > 0);
    const refresh = times.length ? Math.min(...times) : 0;
    if (refresh !== this.#refresh) {
      this.#refresh = refresh;
      // A reader that is new or has failed is due, or has its retry; only what was planned after a good answer changes.
      if (this.state.answered && !this.#failures) this.#plan();
    }
    if (this.#remembered && !this.#remembers) forget(this.state.url);
    this.#remembered = this.#remembers;
    this.#wake();
  }

  #listen(on: boolean): void {
    const change = on ? 'addEventListener' : 'removeEventListener';
    document[change]('visibilitychange', this.#wake);
    window[change]('pageshow', this.#wake);
    window[change]('online', this.#backOnline);
    this.#stopClock();
    if (on) this.#stopClock = onClockChange(this.#clockChanged);
  }

  /**
   * Checks if a check is due; otherwise sleeps until it is. A hidden page does neither: it removes what an earlier visit
   * was allowed to keep, for the first touch of storage is slow, and nobody waits now.
   */
  readonly #wake = (): void => {
    this.#stopTimer();
    if (document.hidden && !this.#remembers) forget(this.state.url);
    if (!this.#running || this.#checking || document.hidden) return;
    // The clock may have been set back since: no wait is longer than was planned.
    const left = Math.min(this.#wait, this.#planned + this.#wait - getClock().now());
    if (left > 0) this.#stopTimer = after(left, this.#checkNow);
    else this.#checkNow();
  };

  readonly #checkNow = (): void => void this.check();

  /** A failed check is still due when the network is back; only, it is not repeated within the shortest back-off. */
  readonly #backOnline = (): void => {
    if (this.#failures) this.#wait = Math.min(this.#wait, firstRetry);
    this.#wake();
  };

  /** What was known of the old clock says nothing of the new one. */
  readonly #clockChanged = (): void => {
    this.#update({ time: undefined });
    this.#wake();
  };

  async #readOnce(signal: AbortSignal): Promise<void> {
    let fault: FeedError | undefined;
    let reading: Reading | undefined;
    try {
      reading = await read(this.state.url, 'network', signal, this.#held);
    } catch (error) {
      fault = error as FeedError;
      reading = await this.#readElsewhere(signal);
    }
    if (signal.aborted) return;
    this.#checking = undefined;
    this.#conclude(reading, fault);
    if (this.state.ended) this.#settle();
    else this.#wake();
  }

  /** The mirrors, and where nothing of this visit is held, the browser's HTTP cache: once, since it may ask the network. */
  async #readElsewhere(signal: AbortSignal): Promise<Reading | undefined> {
    const mirrors = new Set(this.#options.map(({ mirror }) => mirror));
    for (const mirror of mirrors) {
      const reading = mirror === undefined ? undefined : await this.#readFallback(mirror, 'mirror', signal);
      if (reading) return reading;
    }
    if (this.#cacheTried || (this.#held && this.#held.source !== 'remembered')) return undefined;
    this.#cacheTried = true;
    return this.#readFallback(this.state.url, 'http-cache', signal);
  }

  /** An older answer than what is held is no answer: it could bring back a notice that has ended. */
  async #readFallback(url: string, source: FeedSource, signal: AbortSignal): Promise<Reading | undefined> {
    const reading = await read(url, source, signal, this.#held).catch(() => undefined);
    const heldUpdated = this.#held?.feed.updated ?? -Infinity;
    return reading && (reading.feed.updated ?? -Infinity) >= heldUpdated ? reading : undefined;
  }

  #conclude(reading: Reading | undefined, fault: FeedError | undefined): void {
    const good = reading !== undefined && reading.source !== 'http-cache';
    const time = addEvidence(this.state.time, reading?.time);
    const now = trustedNow(getClock().now(), [time]);
    this.#failures = good ? 0 : this.#failures + 1;
    const ended = good && reading.feed.expired;
    if (reading) this.#held = reading;
    if (good && this.#remembers) {
      if (ended) forget(this.state.url);
      else remember(this.state.url, { savedAt: now, text: reading.text });
    }
    this.#plan(ended);
    const { state } = this;
    this.#update({
      ...shown(this.#held),
      time,
      checkedAt: good ? now : state.checkedAt,
      failingSince: good ? undefined : (state.failingSince ?? now),
      fault: state.fault && state.fault.message === fault?.message ? state.fault : fault,
      ended,
      answered: true,
    });
  }

  /** Sets when the next check is due, counted from now; never, if this was the last. */
  #plan(last = false): void {
    this.#planned = getClock().now();
    if (last) this.#wait = Infinity;
    else if (this.#failures) this.#wait = retryDelay(this.#failures, this.#refresh || longestRetry);
    else this.#wait = this.#refresh ? checkDelay(this.#refresh) : Infinity;
    this.state = { ...this.state, nextCheck: this.#wait < Infinity ? this.#planned + this.#wait : undefined };
  }

  #showRemembered(): void {
    const reading = readRemembered(this.state.url);
    if (!reading) return;
    this.#held = reading;
    const now = trustedNow(getClock().now(), [reading.time]);
    this.#update({ ...shown(reading), time: reading.time, checkedAt: Math.min(reading.savedAt, now) });
  }

  #update(change: Partial<FeedState>): void {
    const before = this.state;
    const state = (this.state = { ...before, ...change });
    if (!looksDifferent(before, state)) return;
    for (const { listener } of [...this.#subscribers]) {
      try {
        listener(state);
      } catch (error) {
        warnOnce(String(error));
      }
    }
  }
}

const shown = (reading: Reading | undefined): Partial<FeedState> =>
  reading ? { feed: reading.feed, source: reading.source, problems: reading.problems } : {};
