/*
 * A plain model of sections 3 to 5 of the contract: what is shown when feeds, their mirrors, clocks and readers do as they
 * please. It shares no code with the banner, and is as slow and as simple as it can be. All times are seconds since the
 * epoch; evidence of the time is kept as what the device's clock is behind.
 */

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

export interface Item {
  readonly id: string;
  /** No two items of a sequence share one. */
  readonly title: string;
  /** Missing: a plain item, without the extension. */
  readonly status: string | undefined;
  readonly severity: string;
  /** No two items of a sequence share one. */
  readonly modified: number;
  readonly starts: number | undefined;
  readonly expires: number;
  readonly isElsewhere: boolean;
  readonly exercise: boolean;
  readonly supersedes: readonly string[];
  /** Whether it says that calling 111 does not work. */
  readonly is111Down: boolean;
}

/** A feed as it was written once. */
export interface Version {
  readonly updated: number | undefined;
  readonly expired: boolean;
  readonly items: readonly Item[];
}

/** What a server answers; `undefined` for a failure. */
export interface Answer {
  readonly version: Version;
  readonly date: number | undefined;
}

/** What a page has to show. */
export interface Expected {
  readonly titles: readonly string[];
  readonly hasGuidance: boolean;
  readonly advises111: boolean;
  readonly listsServices: boolean;
  readonly kind: string;
}

interface Bounds {
  readonly from: number;
  readonly to: number;
}

class ModelFeed {
  readonly name: string;
  held: Version | undefined;
  written: number | undefined;
  isHeard = false;
  isEnded = false;
  date: Bounds | undefined;
  updated: number | undefined;
  past = -Infinity;

  constructor(name: string) {
    this.name = name;
  }

  /** Section 4.5. */
  now(device: number, others: readonly ModelFeed[]): number {
    let from = -Infinity;
    let to = Infinity;
    const dates = this.date ? [this.date] : others.flatMap((other) => other.date ?? []);
    for (const date of dates) {
      from = Math.max(from, date.from);
      to = Math.min(to, date.to);
    }
    if (!this.date) from = Math.max(from, this.updated ?? -Infinity);
    const behind = Math.max(from, Math.min(0, to));
    // The bare clock of the device is no evidence.
    this.past = Math.max(this.past, device + (to < Infinity ? behind : from));
    return Math.max(device + behind, this.past);
  }

  hear({ version, date }: Answer, device: number): void {
    this.now(device, []);
    if (date !== undefined && version.updated !== undefined && version.updated - date > 5 * minute) return;
    if (date !== undefined && Math.abs(date - device) <= day)
      this.date = { from: date - device, to: date - device + 1 };
    if (version.updated !== undefined && version.updated - device <= day)
      this.updated = Math.max(this.updated ?? -Infinity, version.updated - device);
  }

  /** Section 5. */
  check(own: Answer | undefined, mirror: Answer | undefined, device: number): void {
    if (this.isEnded) return;
    const answer = own ?? (mirror?.version.expired ? undefined : mirror);
    if (!answer) return;
    this.hear(answer, device);
    this.isHeard = true;
    const { version } = answer;
    if (version === this.held) return;
    const { updated } = version;
    const written = updated === undefined ? undefined : Math.min(updated, this.now(device, []));
    if (this.written !== undefined && (written === undefined ? !own : written < this.written)) return;
    this.held = version;
    this.written = written;
    this.isEnded = version.expired;
  }
}

interface Candidate {
  readonly item: Item;
  readonly feed: string;
  readonly now: number;
}

export class Model {
  readonly feeds: readonly ModelFeed[];
  readonly #inline: ModelFeed | undefined;
  readonly #inlineAddress: string | undefined;
  readonly #exercises: boolean;
  readonly #hidden = new Set<string>();

  constructor(
    names: readonly string[],
    given: {
      readonly exercises: boolean;
      readonly device: number;
      readonly inline?: { readonly version: Version; readonly address: string | undefined } | undefined;
    },
  ) {
    this.feeds = names.map((name) => new ModelFeed(name));
    this.#exercises = given.exercises;
    if (!given.inline) return;
    const { version, address } = given.inline;
    this.#inlineAddress = address;
    this.#inline = new ModelFeed('inlined');
    this.#inline.held = version;
    this.#inline.hear({ version, date: undefined }, given.device);
    const now = this.#inline.now(given.device, []);
    this.#inline.written = version.updated === undefined ? undefined : Math.min(version.updated, now);
  }

  hide(title: string): void {
    this.#hidden.add(title);
  }

  /** Which feeds are shown: section 1 says when an inlined one gives way. */
  #sources(): readonly ModelFeed[] {
    const inline = this.#inline;
    if (!inline) return this.feeds;
    const own = this.feeds.find(({ name }) => name === this.#inlineAddress);
    if (!own) {
      const heard = this.feeds.filter(({ isHeard }) => isHeard);
      return heard.length === this.feeds.length ? this.feeds : [inline, ...heard];
    }
    const isOlder = own.written !== undefined && inline.written !== undefined && own.written < inline.written;
    return own.isHeard && !isOlder ? this.feeds : [inline, ...this.feeds.filter((feed) => feed !== own)];
  }

  look(device: number): Expected {
    const nows = new Map(
      [...this.feeds, ...(this.#inline ? [this.#inline] : [])].map((feed) => [
        feed,
        feed.now(
          device,
          this.feeds.filter((other) => other !== feed),
        ),
      ]),
    );
    const known: Candidate[] = this.#sources().flatMap((feed) =>
      feed.held && !feed.held.expired
        ? oneOfEachId(feed.held.items, this.#exercises).map((item) => ({
            item,
            feed: feed.name,
            now: nows.get(feed) ?? NaN,
          }))
        : [],
    );
    const all = oneAcrossFeeds(known);
    const holding = all
      .filter((one) => isInForce(one) && !one.item.isElsewhere && !isReplaced(one, all))
      .sort((a, b) => compare(a.item, b.item));
    const shown = holding.filter(({ item }) => item.severity !== 'minor' || !this.#hidden.has(item.title));
    const live = onlyReal(holding.map(({ item }) => item).filter(isLive));
    const items = shown.map(({ item }) => item);
    const hasGuidance = items.some(isLive);
    const listed = onlyReal(
      items.filter((item) => (hasGuidance ? isLive(item) : item.status === 'scheduled')),
    );
    return {
      titles: items.map(({ title }) => title),
      hasGuidance,
      advises111: hasGuidance && !live.some(({ is111Down }) => is111Down),
      listsServices: listed.some(({ is111Down }) => is111Down),
      kind: kindOf(onlyReal(items), live.length > 0),
    };
  }
}

function isLive({ status }: Item): boolean {
  return status === 'investigating' || status === 'identified' || status === 'monitoring';
}

function onlyReal(items: readonly Item[]): readonly Item[] {
  return items.some(({ exercise }) => !exercise) ? items.filter(({ exercise }) => !exercise) : items;
}

function kindOf(items: readonly Item[], isAnythingLive: boolean): string {
  if (items.length === 0) return 'none';
  if (items.some((item) => isLive(item) && item.severity !== 'minor')) return 'outage';
  if (!isAnythingLive && items.every(({ status }) => status === 'resolved')) return 'resolved';
  return items.every(({ status }) => status === 'scheduled') ? 'scheduled' : 'information';
}

function isInForce({ item, now }: Candidate): boolean {
  // A plain item has no end of its own.
  const end = item.status ? item.expires : item.modified + day;
  const limit = Math.max(item.modified, item.starts ?? -Infinity) + 7 * day;
  return hasBegun({ item, now }) && now < Math.min(end, limit);
}

/** What had begun when it was written has, whatever the clock of a server says. */
function hasBegun({ item, now }: Pick<Candidate, 'item' | 'now'>): boolean {
  return item.starts === undefined || item.starts <= Math.max(now, item.modified);
}

/** The same id twice in a feed: the later wins, though no exercise takes a real notice away. */
function oneOfEachId(items: readonly Item[], exercises: boolean): readonly Item[] {
  const there = items.filter(({ exercise }) => exercises || !exercise);
  return there.filter((item) =>
    there.every(
      (other) =>
        other === item ||
        other.id !== item.id ||
        (other.exercise === item.exercise ? other.modified < item.modified : other.exercise),
    ),
  );
}

/** Across feeds a plain item, an exercise or a notice for elsewhere displaces none that is for this site. */
function oneAcrossFeeds(candidates: readonly Candidate[]): readonly Candidate[] {
  const worth = ({ item }: Candidate): number => {
    if (item.isElsewhere) return 0;
    if (item.exercise) return 1;
    return item.status === undefined ? 2 : 3;
  };
  return candidates.filter((one) =>
    candidates.every(
      (other) =>
        other === one ||
        !isSame(one, other.item.id, other.feed) ||
        worth(other) < worth(one) ||
        (worth(other) === worth(one) &&
          (other.item.modified < one.item.modified ||
            // The very same in both: the first is as good as the second.
            (other.item === one.item && candidates.indexOf(other) > candidates.indexOf(one)))),
    ),
  );
}

/** Whether an id, as a feed says it, names this notice. */
function isSame({ item, feed }: Candidate, id: string, from: string): boolean {
  return item.id === id && (feed === from || /^(https?|urn|tag):/.test(id));
}

function isReplaced(one: Candidate, all: readonly Candidate[]): boolean {
  const replaces = (a: Candidate, b: Candidate): boolean =>
    !a.item.isElsewhere &&
    !a.item.exercise &&
    hasBegun(a) &&
    a.item.supersedes.some((id) => isSame(b, id, a.feed)) &&
    (isInForce(a) || b.item.modified <= a.item.modified);
  const leadsTo = (a: Candidate, b: Candidate): boolean => {
    const reached = new Set<Candidate>();
    const walk = (from: Candidate): void =>
      all.forEach((next) => {
        if (!replaces(from, next) || reached.has(next)) return;
        reached.add(next);
        walk(next);
      });
    walk(a);
    return reached.has(b);
  };
  return all.some(
    (other) =>
      other !== one &&
      leadsTo(other, one) &&
      // Of those that replace each other in a circle the newest stays.
      (!leadsTo(one, other) || other.item.modified > one.item.modified),
  );
}

const severities = ['extreme', 'severe', 'moderate', 'minor'];

function compare(a: Item, b: Item): number {
  return (
    Number(a.exercise) - Number(b.exercise) ||
    Number(isLive(b)) - Number(isLive(a)) ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    b.modified - a.modified
  );
}
