import { afterCheck, check, isGood, type CheckResult } from './check.js';
import { getClock, onClockChange } from './clock.js';
import { FeedClock } from './feed-clock.js';
import { firstPlan, hurry, planNext, replan, timeLeft } from './plan.js';
import { forget, remember } from './remember.js';
import { readRemembered } from './source.js';
import { looksDifferent, type FeedState } from './state.js';
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

interface CheckUnderWay {
  readonly done: Promise<void>;
  readonly abort: AbortController;
}

/**
 * Reads one feed for every element of the page that wants it, for as long as one does. Where they differ, the shortest
 * `refresh` counts, every mirror is tried, and one element is enough to allow `remember`.
 *
 * Without subscribers it does nothing and keeps what it knows, so that an element which is moved or comes back later
 * shows it at once. It starts and stops in a microtask: a move within the page stops nothing.
 */
export class FeedReader {
  state: FeedState;
  readonly clock = new FeedClock();
  readonly #subscribers = new Set<Subscriber>();
  #plan = firstPlan;
  #check: CheckUnderWay | undefined;
  #stopTimer = (): void => undefined;
  /** Set while it runs. */
  #stopListening: (() => void) | undefined;
  #remembered = false;

  constructor(url: string) {
    this.state = { url, problems: [], ended: false, answered: false, heard: false };
  }

  subscribe(subscriber: Subscriber): void {
    if (subscriber.options.remember && !this.state.feed) this.#showRemembered();
    this.#subscribers.add(subscriber);
    queueMicrotask(this.#settle);
  }

  unsubscribe(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber);
    queueMicrotask(this.#settle);
  }

  /** Checks now, or joins the check under way. Resolves when that is over with all its fallbacks; never rejects. */
  check(): Promise<void> {
    if (!this.#isWanted) return Promise.resolve();
    if (!this.#check) {
      this.#stopTimer();
      const abort = new AbortController();
      this.#check = { abort, done: this.#checkOnce(abort.signal) };
    }
    return this.#check.done;
  }

  get #isWanted(): boolean {
    return this.#subscribers.size > 0 && !this.state.ended;
  }

  get #options(): readonly FeedOptions[] {
    return [...this.#subscribers].map(({ options }) => options);
  }

  /** Starts, stops or goes on, as the subscribers now want. */
  readonly #settle = (): void => {
    if (!this.#isWanted) {
      this.#stopListening?.();
      this.#stopListening = undefined;
      this.#stopTimer();
      this.#check?.abort.abort();
      this.#check = undefined;
      return;
    }
    this.#stopListening ??= this.#listen();
    const times = this.#options.map(({ refresh }) => refresh * 1000).filter((time) => time > 0);
    const refresh = times.length ? Math.min(...times) : 0;
    this.#plan = replan(this.#plan, refresh, this.state.answered, getClock().now());
    const mayRemember = this.#mayRemember;
    if (this.#remembered && !mayRemember) forget(this.state.url);
    this.#remembered = mayRemember;
    this.#wake();
  };

  get #mayRemember(): boolean {
    return this.#options.some((options) => options.remember);
  }

  #listen(): () => void {
    document.addEventListener('visibilitychange', this.#wake);
    window.addEventListener('pageshow', this.#wake);
    window.addEventListener('online', this.#backOnline);
    const stopClock = onClockChange(this.#wake);
    return () => {
      document.removeEventListener('visibilitychange', this.#wake);
      window.removeEventListener('pageshow', this.#wake);
      window.removeEventListener('online', this.#backOnline);
      stopClock();
    };
  }

  /**
   * Checks if a check is due; otherwise sleeps until it is. A hidden page does neither: it removes what an earlier visit
   * was allowed to keep, for the first touch of storage is slow, and nobody waits now.
   */
  readonly #wake = (): void => {
    this.#stopTimer();
    if (document.hidden && !this.#mayRemember) forget(this.state.url);
    if (!this.#stopListening || this.#check || document.hidden) return;
    const left = timeLeft(this.#plan, getClock().now());
    if (left > 0) this.#stopTimer = after(left, this.#checkNow);
    else this.#checkNow();
  };

  readonly #checkNow = (): void => void this.check();

  readonly #backOnline = (): void => {
    this.#plan = hurry(this.#plan);
    this.#wake();
  };

  async #checkOnce(signal: AbortSignal): Promise<void> {
    const mirrors = this.#options.flatMap(({ mirror }) => mirror ?? []);
    const result = await check(this.state, new Set(mirrors), signal);
    if (signal.aborted) return;
    this.#check = undefined;
    this.#conclude(result);
    if (this.state.ended) this.#settle();
    else this.#wake();
  }

  #conclude(result: CheckResult): void {
    const { behind } = this.clock.look();
    if (result.reading) this.clock.hear(result.reading.time);
    const { now } = this.clock.look();
    const device = getClock().now();
    const state = afterCheck(this.state, result, device, now);
    const good = isGood(result);
    if (good && this.#mayRemember) {
      if (state.ended) forget(state.url);
      else remember(state.url, { savedAt: now, text: state.text ?? '' });
    }
    this.#plan = planNext(this.#plan, state.ended ? 'ended' : good ? 'good' : 'failed', device);
    this.#update(state, behind);
  }

  #showRemembered(): void {
    const reading = readRemembered(this.state.url);
    if (!reading) return;
    const { savedAt, time, ...copy } = reading;
    const before = this.clock.look().behind;
    this.clock.hear(time);
    const { behind } = this.clock.look();
    const checkedAt = Math.min(savedAt - behind, getClock().now());
    const written = copy.feed.updated && Math.min(copy.feed.updated, savedAt);
    this.#update({ ...this.state, ...copy, written, checkedAt }, before);
  }

  /** @param behind what the device's clock was behind by what was known before, in milliseconds */
  #update(state: FeedState, behind: number): void {
    const before = this.state;
    this.state = state;
    if (!looksDifferent(before, state) && Math.abs(this.clock.look().behind - behind) < 1000) return;
    for (const { listener } of [...this.#subscribers]) {
      try {
        listener(state);
      } catch (error) {
        warnOnce(String(error));
      }
    }
  }
}
