import { getClock } from '../feed/clock.js';
import type { FeedError, FeedErrorReason } from '../feed/errors.js';
import { parseJson } from '../feed/fetch.js';
import type { Feed, Notice } from '../feed/notice.js';
import { readFeed } from '../feed/parse.js';
import { openFeed, type FeedState, type OpenFeed } from '../feed/reader.js';
import { endOf } from '../notices/period.js';

/** What the page should be told of one feed. */
export interface Fault {
  /** The feed's address; `data` or `inline` for one that was not fetched. */
  readonly feed: string;
  readonly reason: FeedErrorReason;
  readonly message: string;
}

/** A feed that came with the page instead of over the network. */
interface GivenFeed {
  readonly feed?: Feed;
  readonly faults: readonly Fault[];
}

/** Where one element's notices come from: its feeds, the `data` it was handed, and the feed inlined in its markup. */
export class Sources {
  readonly #changed: () => void;
  #open: readonly OpenFeed[] = [];
  #data: GivenFeed | undefined;
  #inline: GivenFeed | undefined;
  #inlineText: string | undefined;
  readonly #heard = new Set<string>();

  /** @param changed called whenever anything that these getters tell may have changed */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Reads these feeds from now on, instead of any before. Resolves when each has answered for the first time, or failed. */
  open(
    feeds: readonly string[],
    mirrors: readonly string[],
    options: { refresh: number; remember: boolean },
  ): Promise<void> {
    return new Promise((resolve) => {
      const listen = (): void => {
        if (this.isSettled) resolve();
        this.#changed();
      };
      const previous = this.#open;
      // The new ones are opened before the old are closed, so that a feed in both goes on undisturbed.
      this.#open = feeds.map((url, index) => {
        const mirror = mirrors[index];
        return openFeed(url, { ...options, ...(mirror ? { mirror } : {}) }, listen);
      });
      for (const feed of previous) feed.close();
      listen();
    });
  }

  /** Stops reading. What was given as `data` or inline stays. */
  close(): void {
    for (const feed of this.#open) feed.close();
    this.#open = [];
  }

  /** Checks every feed now. Never rejects. */
  async reload(): Promise<void> {
    await Promise.all(this.#open.map((feed) => feed.reload()));
  }

  /** Takes a feed as an object, as if it had been fetched. */
  giveData(value: unknown): void {
    this.#data = value === undefined || value === null ? undefined : given('data', () => value);
  }

  /** Takes the feed in the element's markup. `final` says that the page has been parsed, so a broken text is a fault. */
  giveInline(text: string | undefined, final: boolean): void {
    if (text === this.#inlineText) return;
    const inline = text === undefined ? undefined : given('inline', () => parseJson(text));
    if (inline && !inline.feed && !final) return;
    this.#inlineText = text;
    this.#inline = inline;
  }

  get states(): readonly FeedState[] {
    return this.#open.map((feed) => feed.state);
  }

  /** Whether each feed has answered or failed at least once. */
  get isSettled(): boolean {
    return this.states.every((state) => state.answered);
  }

  /** What the notices are taken from now. An inlined feed stands until a feed of the network takes its place. */
  get feeds(): readonly Feed[] {
    const { states } = this;
    const heard = states.some(isHeard);
    const fetched = states.filter((state) => heard || !this.#inline?.feed || isHeard(state));
    return [
      this.#data?.feed,
      heard ? undefined : this.#inline?.feed,
      ...fetched.map((state) => state.feed),
    ].filter((feed) => feed !== undefined);
  }

  /**
   * Whether nothing is held that can be used, and nothing is under way that may yet bring something. A copy from before the
   * page was opened is of no use once all that it said has ended; an empty one still says that all was well.
   */
  hasNothing(now: number): boolean {
    const { feeds, states } = this;
    const isOld = states.length > 0 && !this.#data?.feed && !states.some(isHeard);
    const isOver = ({ notices }: Feed) =>
      notices.length > 0 && notices.every((one) => endOf(one, now) <= now);
    return this.isSettled && (feeds.length === 0 || (isOld && feeds.every(isOver)));
  }

  get notices(): readonly Notice[] {
    const [only, ...others] = this.feeds.map((feed) => feed.notices);
    return others.length > 0 ? [only, ...others].flatMap((notices) => notices ?? []) : (only ?? []);
  }

  /**
   * The notices that a feed brought with its first answer since the page was opened. They were there before the reader,
   * however slow the answer, and so are no news. Each call tells only of the feeds that have been heard since the last.
   */
  takeFirstAnswers(): ReadonlySet<Notice> {
    const heard = this.states.filter(isHeard).map(({ url, feed }) => [url, feed] as const);
    const first = [
      ...heard,
      ['data', this.#data?.feed] as const,
      ['inline', this.#inline?.feed] as const,
    ].filter(([name, feed]) => feed && !this.#heard.has(name));
    for (const [name] of first) this.#heard.add(name);
    return new Set(first.flatMap(([, feed]) => feed?.notices ?? []));
  }

  /** All that is wrong at present. */
  get faults(): readonly Fault[] {
    return [
      ...(this.#data?.faults ?? []),
      ...(this.#inline?.faults ?? []),
      ...this.states.flatMap((state) => [
        ...(state.fault
          ? [{ feed: state.url, reason: state.fault.reason, message: state.fault.message }]
          : []),
        ...state.problems.map(({ message }) => ({
          feed: state.url,
          reason: 'invalid-notice' as const,
          message,
        })),
      ]),
    ];
  }
}

/** Whether the feed, or its mirror, has answered over the network since the page was opened. */
function isHeard(state: FeedState): boolean {
  return state.feed !== undefined && (state.source === 'network' || state.source === 'mirror');
}

function given(name: 'data' | 'inline', value: () => unknown): GivenFeed {
  try {
    const { feed, problems } = readFeed(value, getClock().now());
    return {
      feed,
      faults: problems.map(({ message }) => ({ feed: name, reason: 'invalid-notice', message })),
    };
  } catch (error) {
    const { reason, message } = error as FeedError;
    return { faults: [{ feed: name, reason, message }] };
  }
}
