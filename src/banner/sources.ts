import { getClock } from '../feed/clock.js';
import type { FeedError, FeedErrorReason } from '../feed/errors.js';
import { FeedClock, type FeedNow } from '../feed/feed-clock.js';
import { absoluteUrl, parseJson } from '../feed/fetch.js';
import type { Feed, Notice } from '../feed/notice.js';
import { readFeed } from '../feed/parse.js';
import { openFeed, type FeedState, type OpenFeed } from '../feed/reader.js';
import { answerEvidence, updatedEvidence } from '../feed/server-time.js';
import type { JudgedFeed } from '../notices/held.js';
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
  /** When it was written, no later than it was given. */
  readonly written?: number | undefined;
  readonly clock: FeedClock;
  readonly faults: readonly Fault[];
}

/** A feed of the network, and the time by which it is judged. */
export interface FollowedFeed extends FeedNow {
  readonly state: FeedState;
}

/** What notices are taken from. */
export interface SourceFeed extends JudgedFeed, FeedNow {}

/** What the sources come to at one moment. */
export interface Outlook {
  readonly feeds: readonly SourceFeed[];
  readonly followed: readonly FollowedFeed[];
  /** Each feed has answered or failed at least once. */
  readonly isSettled: boolean;
  /** Nothing is held that can be used, and nothing is under way that may yet bring something. */
  readonly hasNothing: boolean;
}

/** Where one element's notices come from: its feeds, the `data` it was handed, and the feed inlined in its markup. */
export class Sources {
  readonly #changed: () => void;
  #open: readonly OpenFeed[] = [];
  #data: GivenFeed | undefined;
  #inline: GivenFeed | undefined;
  #inlineText: string | undefined;
  readonly #heard = new Set<string>();

  /** @param changed called whenever anything told here may have changed */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Reads these feeds from now on, instead of any before. */
  open(
    feeds: readonly string[],
    mirrors: readonly string[],
    options: { refresh: number; remember: boolean },
  ): void {
    const previous = this.#open;
    // The new ones are opened before the old are closed, so that a feed in both goes on undisturbed.
    this.#open = feeds.map((url, index) =>
      openFeed(url, { ...options, mirror: mirrors[index] }, this.#changed),
    );
    for (const feed of previous) feed.close();
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

  /** Looks at all of it. What the servers' clocks now show to be past is kept in mind, so that none of it comes back. */
  look(): Outlook {
    const clocks = this.#open.map(({ clock }) => clock);
    const judge = (clock: FeedClock): FeedNow => clock.look(clocks.filter((other) => other !== clock));
    const source = (name: string, feed: Feed, clock: FeedNow): SourceFeed => ({
      name,
      notices: feed.notices,
      ...clock,
    });
    const followed = this.#open.map(({ state, clock }) => ({ state, ...judge(clock) }));
    const heard = followed.filter(({ state }) => state.heard);
    const { inline, replacing, held } = takePlaces(this.#inline, followed);
    const feeds = [
      ...(this.#data?.feed ? [source('data', this.#data.feed, judge(this.#data.clock))] : []),
      // It has the name of the feed that will take its place, where there is one: the notices of both are the same.
      ...(inline?.feed ? [source(replacing ?? 'inline', inline.feed, judge(inline.clock))] : []),
      ...held.flatMap(({ state, ...now }) => (state.feed ? [source(state.url, state.feed, now)] : [])),
    ];
    // A copy from before the page was opened is of no use once all it said has ended; an empty one still says that all was well.
    const isOld = followed.length > 0 && !this.#data?.feed && heard.length === 0;
    const isOver = ({ notices, now }: SourceFeed): boolean =>
      notices.length > 0 && notices.every((one) => endOf(one, now) <= now);
    const isSettled = this.#open.every(({ state }) => state.answered);
    const hasNothing = isSettled && (feeds.length === 0 || (isOld && feeds.every(isOver)));
    return { feeds, followed, isSettled, hasNothing };
  }

  /**
   * The notices that a feed brought with its first answer since the page was opened. They were there before the reader,
   * however slow the answer, and so are no news. Each call tells only of the feeds that have been heard since the last.
   */
  takeFirstAnswers(): ReadonlySet<Notice> {
    const heard = this.#open.flatMap(({ state }) => (state.heard ? [[state.url, state.feed] as const] : []));
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
      ...this.#open.flatMap(({ state: { url: feed, fault, problems } }) => [
        ...(fault ? [{ feed, reason: fault.reason, message: fault.message }] : []),
        ...problems.map(({ message }) => ({ feed, reason: 'invalid-notice' as const, message })),
      ]),
    ];
  }
}

/**
 * An inlined feed stands until the feed whose address it gives has answered with nothing older; where that is none of the feeds
 * here, until each of them has answered. Until then what else is held of those that are to replace it is left out.
 */
function takePlaces(
  inline: GivenFeed | undefined,
  followed: readonly FollowedFeed[],
): {
  readonly inline?: GivenFeed;
  readonly replacing?: string | undefined;
  readonly held: readonly FollowedFeed[];
} {
  if (!inline?.feed) return { held: followed };
  const address = inline.feed.feedUrl === undefined ? undefined : absoluteUrl(inline.feed.feedUrl);
  const own = followed.find(({ state }) => state.url === address);
  const successors = own ? [own] : followed;
  const waits = successors.filter(
    ({ state }) => !state.heard || (own && (state.written ?? Infinity) < (inline.written ?? -Infinity)),
  );
  if (successors.length > 0 && waits.length === 0) return { held: followed };
  const replacing = successors.length === 1 ? successors[0]?.state.url : undefined;
  return { inline, replacing, held: followed.filter((feed) => !waits.includes(feed)) };
}

function given(name: 'data' | 'inline', value: () => unknown): GivenFeed {
  const clock = new FeedClock();
  const device = getClock().now();
  try {
    const { feed, problems } = readFeed(value, device);
    clock.hear(answerEvidence(undefined, updatedEvidence(feed.updated, device)));
    return {
      feed,
      written: feed.updated && Math.min(feed.updated, clock.look().now),
      clock,
      faults: problems.map(({ message }) => ({ feed: name, reason: 'invalid-notice', message })),
    };
  } catch (error) {
    const { reason, message } = error as FeedError;
    return { clock, faults: [{ feed: name, reason, message }] };
  }
}
