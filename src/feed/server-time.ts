/**
 * What an answer says about the true time, as offsets in milliseconds to this device's clock: the truth lies between
 * `device time + earliest` and `device time + latest`. An infinite `latest` can only move time forward.
 */
export interface TimeEvidence {
  readonly earliest: number;
  readonly latest: number;
}

const minute = 60 * 1000;

/** A clock, or a server, that is more wrong than this many milliseconds is not believed. */
const mostCorrection = 24 * 60 * minute;

/** Clocks this many milliseconds apart agree: where a publisher's and a server's differ by more, neither is believed. */
const mostDisagreement = 5 * minute;

/** What the answers for one feed have shown of the true time, each kind by itself. */
export interface FeedTime {
  /** By the `Date` of the server. */
  readonly date?: TimeEvidence | undefined;
  /** By the `updated` of the publisher. */
  readonly updated?: TimeEvidence | undefined;
}

/**
 * What the `Date` header says; undefined where it cannot be read.
 *
 * The truth is not earlier than `Date`. It is not later than `Date` and the time the answer may since have spent in a
 * cache, the second that `Date` leaves out and the time the request took. `Age` counts for the later bound alone:
 * some networks (Cloudflare is one) send the present `Date` beside a great `Age`.
 * @param deviceNow when the headers arrived, in milliseconds since the epoch
 * @param took milliseconds from the request to then
 * @param fromCache a cache is known to have answered, which may have held the answer for any time
 */
export function dateEvidence(
  headers: Headers,
  deviceNow: number,
  took: number,
  fromCache: boolean,
): TimeEvidence | undefined {
  const date = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(date)) return undefined;
  const earliest = date - deviceNow;
  return { earliest, latest: fromCache ? Infinity : earliest + timeInCaches(headers, date) + 1000 + took };
}

/** The publisher cannot have written the feed after the present: the truth is not earlier than `updated`. */
export function updatedEvidence(updated: number | undefined, deviceNow: number): TimeEvidence | undefined {
  return updated === undefined ? undefined : { earliest: updated - deviceNow, latest: Infinity };
}

/**
 * The most milliseconds caches may have held an answer. With `Age` the shared caches have spoken, and only the
 * browser's own is left; without, it may have been in any for as long as they were allowed to.
 * Sources: RFC 9111, 4.2 (freshness) and 5.2 (directives); RFC 5861 (stale-while-revalidate, stale-if-error).
 */
function timeInCaches(headers: Headers, date: number): number {
  const control = (headers.get('cache-control') ?? '').toLowerCase();
  const seconds = new Map(
    Array.from(control.matchAll(/([\w-]+)="?(\d+)/g), ([, name, count]) => [name, Number(count)]),
  );
  const directive = (name: string): number => (seconds.get(name) ?? NaN) * 1000;
  const since = (header: string): number => Date.parse(headers.get(header) ?? '') - date;
  const fresh = /no-(cache|store)/.test(control)
    ? 0
    : [directive('max-age'), since('expires'), -since('last-modified') / 10].find(
        (time) => !Number.isNaN(time),
      );
  const own = Math.max(0, fresh ?? 0);
  const stale = directive('stale-while-revalidate') || 0;
  const age = Number(headers.get('age') ?? NaN) * 1000;
  return Number.isNaN(age)
    ? Math.max(own, directive('s-maxage') || 0) + stale + (directive('stale-if-error') || 0)
    : Math.max(own + stale, age);
}

/** What one answer shows: nothing where its publisher and its server contradict each other, nor what nobody would believe. */
export function answerEvidence(date: TimeEvidence | undefined, updated: TimeEvidence | undefined): FeedTime {
  if (date && updated && updated.earliest - date.earliest > mostDisagreement) return {};
  return { date: believed(date), updated: believed(updated) };
}

function believed(evidence: TimeEvidence | undefined): TimeEvidence | undefined {
  return evidence && evidence.earliest <= mostCorrection && evidence.latest >= -mostCorrection
    ? evidence
    : undefined;
}

/** Adds an answer's evidence to what earlier answers for the same feed have shown. */
export function addEvidence(known: FeedTime, next: FeedTime): FeedTime {
  return { date: add(known.date, next.date), updated: add(known.updated, next.updated) };
}

/** A `Date` of the network stands alone; weaker evidence, that time is "not earlier than", adds to what is known. */
function add(known: TimeEvidence | undefined, next: TimeEvidence | undefined): TimeEvidence | undefined {
  if (!known || !next || next.latest < Infinity) return next ?? known;
  return { ...known, earliest: Math.max(known.earliest, next.earliest) };
}

/** How a feed is judged, as offsets in milliseconds to this device's clock. */
export interface Correction {
  /** To the time that nothing contradicts and that is nearest to this device's clock. */
  readonly now: number;
  /** To the latest instant that the evidence, and not this device's clock alone, shows to be past. */
  readonly past: number;
}

/**
 * Judges a feed by its own `Date`; where it has none, by its own `updated` and the `Date` of the other feeds of the page, never
 * by what their publishers wrote. Where servers disagree the later time is taken, since that ends notices rather than
 * bring them back.
 */
export function correct({ date, updated }: FeedTime, others: readonly FeedTime[]): Correction {
  const used = (date ? [date] : [updated, ...others.map((other) => other.date)]).filter(
    (evidence) => evidence !== undefined,
  );
  const earliest = Math.max(...used.map((evidence) => evidence.earliest));
  const latest = Math.min(...used.map((evidence) => evidence.latest));
  const now = Math.max(earliest, Math.min(0, latest));
  return { now, past: latest < Infinity ? Math.min(now, earliest + mostDisagreement) : earliest };
}
