const minute = 60_000;
const hour = 60 * minute;

/** RFC 3339, and besides: seconds or the offset left out, `+0100` for `+01:00`, or no time of day at all. */
const form =
  /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/i;

/**
 * Reads a date and time (RFC 3339) as milliseconds since the epoch; `undefined` if it cannot be read.
 * Without an offset it is UK time, and a day alone is its first moment.
 */
export function parseDate(text: string): number | undefined {
  if (!form.test(text)) return undefined;
  const year = digits(text, 0) * 100 + digits(text, 2);
  const month = digits(text, 5);
  const dayOfMonth = digits(text, 8);
  let time = Date.UTC(year, month - 1, dayOfMonth);
  // A day that its month does not have, such as 30 February, comes out as another.
  if (dayOfMonth > 28 && new Date(time).getUTCDate() !== dayOfMonth) return undefined;
  if (text.length === 10) return fromLondon(time, year, month);

  time += digits(text, 11) * hour + digits(text, 14) * minute;
  if (text[16] === ':') time += digits(text, 17) * 1000;
  if (text[19] === '.') time += Math.trunc(parseFloat(text.slice(19)) * 1000);
  if (/z$/i.test(text)) return time;
  const sign = text.slice(16).search(/[+-]/) + 16;
  if (sign < 16) return fromLondon(time, year, month);
  const offset = digits(text, sign + 1) * hour + digits(text, text.length - 2) * minute;
  return text[sign] === '+' ? time - offset : time + offset;
}

/** Reads when something ends. A day alone, `2024-07-19`, counts to its last second in the UK, as people mean it. */
export function parseEnd(text: string): number | undefined {
  return parseDate(text.length === 10 ? `${text}T23:59:59` : text);
}

/** The number that two digits write. */
function digits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}

/**
 * Takes the time that a UK clock shows, given as if it were UTC, to the true instant.
 * In the hour that comes twice the first one is meant; in the hour that is left out the clock is taken not to have moved yet.
 */
function fromLondon(clock: number, year: number, month: number): number {
  const summer = clock - hour;
  if (month !== 3 && month !== 10) return month > 3 && month < 10 ? summer : clock;
  return summer < changeOfClocks(year, month) === (month === 10) ? summer : clock;
}

/** What a UK clock shows at an instant, given as if it were UTC. `Intl` knows it too, but needs 20 ms and more to start. */
export function toLondon(instant: number): number {
  const year = new Date(instant).getUTCFullYear();
  const isSummer = instant >= changeOfClocks(year, 3) && instant < changeOfClocks(year, 10);
  return isSummer ? instant + hour : instant;
}

/**
 * British Summer Time runs from 1am UTC on the last Sunday of March to 1am UTC on the last Sunday of October (The Summer
 * Time Order 2002).
 */
function changeOfClocks(year: number, month: 3 | 10): number {
  const lastDay = new Date(Date.UTC(year, month, 0, 1));
  return lastDay.getTime() - lastDay.getUTCDay() * 24 * hour;
}
