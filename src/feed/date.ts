const hour = 3_600_000;

/** RFC 3339, and besides: seconds or the offset left out, `+0100` for `+01:00`, or no time of day at all. */
const form = /^[1-9]\d{3}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * Reads a date and time (RFC 3339) as milliseconds since the epoch; `undefined` if it cannot be read.
 * Without an offset it is UK time, and a day alone is its first moment.
 */
export function parseDate(text: string): number | undefined {
  if (!form.test(text)) return undefined;
  const month = twoDigits(text, 5) - 1;
  const day = Date.UTC(+text.slice(0, 4), month, twoDigits(text, 8));
  // A day that its month does not have, such as 30 February, comes out in another month.
  if (new Date(day).getUTCMonth() !== month) return undefined;
  if (text.length === 10) return fromLondon(day);

  const hours = twoDigits(text, 11);
  const minutes = twoDigits(text, 14);
  const hasSeconds = text[16] === ':';
  const seconds = hasSeconds ? twoDigits(text, 17) : 0;
  // RFC 3339 allows second 60, a leap second.
  if (hours > 23 || minutes > 59 || seconds > 60) return undefined;
  const fraction = hasSeconds && text[19] === '.' ? Math.trunc(parseFloat('0' + text.slice(19)) * 1000) : 0;
  const time = day + hours * hour + minutes * 60_000 + seconds * 1000 + fraction;

  if (/z/i.test(text.slice(-1))) return time;
  const sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
  if (sign < 16) return fromLondon(time);
  const offsetHours = twoDigits(text, sign + 1);
  const offsetMinutes = twoDigits(text, text.length - 2);
  if (offsetHours > 23 || offsetMinutes > 59) return undefined;
  const offset = offsetHours * hour + offsetMinutes * 60_000;
  return text[sign] === '+' ? time - offset : time + offset;
}

/** Reads when something ends. A day alone, `2024-07-19`, counts to its last second in the UK, as people mean it. */
export function parseEnd(text: string): number | undefined {
  return parseDate(text.length === 10 ? `${text}T23:59:59` : text);
}

function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}

/**
 * Takes the numbers of a UK clock, given as if they were UTC, to the true instant. British Summer Time runs from
 * 1am UTC on the last Sunday of March to 1am UTC on the last Sunday of October (The Summer Time Order 2002).
 * In the hour that comes twice the first one is meant; in the hour that is left out the clock is taken not to have moved yet.
 */
function fromLondon(clock: number): number {
  const year = new Date(clock).getUTCFullYear();
  const summer = clock - hour;
  return summer >= summerTimeChange(year, 2) && summer < summerTimeChange(year, 9) ? summer : clock;
}

function summerTimeChange(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month + 1, 0, 1));
  return lastDay.getTime() - lastDay.getUTCDay() * 24 * hour;
}
