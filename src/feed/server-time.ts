/**
 * What an answer says about the true time, as offsets in milliseconds to this device's clock: the truth lies between
 * `device time + earliest` and `device time + latest`. An infinite `latest` can only move time forward.
 */
export interface TimeEvidence {
  readonly earliest: number;
  readonly latest: number;
}

/** A clock, or a server, that is more wrong than this many milliseconds is not believed. */
const mostCorrection = 24 * 60 * 60 * 1000;

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

const believable = ({ earliest, latest }: TimeEvidence): boolean =>
  earliest <= mostCorrection && latest >= -mostCorrection;

/**
 * Adds an answer's evidence to what earlier answers of the same feed said. A readable `Date` of the network stands
 * alone; weaker evidence, that time is "not earlier than", adds to what is known.
 */
export function addEvidence(
  known: TimeEvidence | undefined,
  next: TimeEvidence | undefined,
): TimeEvidence | undefined {
  if (!next || !believable(next)) return known;
  if (!known || next.latest < Infinity) return next;
  return { ...known, earliest: Math.max(known.earliest, next.earliest) };
}

/**
 * The time that nothing contradicts and that is nearest to this device's clock, in milliseconds since the epoch.
 * A `Date` of the network outweighs evidence without a later bound. Where servers disagree the later time is taken,
 * since that ends notices rather than bring them back.
 */
export function trustedNow(deviceNow: number, evidences: readonly (TimeEvidence | undefined)[]): number {
  const believed = evidences.filter((evidence) => evidence !== undefined).filter(believable);
  const bounded = believed.filter(({ latest }) => latest < Infinity);
  const used = bounded.length ? bounded : believed;
  const latest = Math.min(0, ...used.map((evidence) => evidence.latest));
  return deviceNow + Math.max(latest, ...used.map((evidence) => evidence.earliest));
}
