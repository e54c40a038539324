import { parseDate } from '../feed/date.js';

/*
 * Times as publishers write them in a feed: RFC 3339, to the second, on the UK's own clock and with its offset, so that a
 * person who reads the file sees the time on the surgery's wall. All instants are milliseconds since the epoch.
 */

const minute = 60_000;

let london: Intl.DateTimeFormat | undefined;

/** Such as `2024-07-19T09:15:00+01:00`. */
export function toLondon(instant: number): string {
  const seconds = Math.floor(instant / 1000) * 1000;
  const clock = clockOf(seconds);
  const offset = Math.round((Date.parse(`${clock}Z`) - seconds) / minute);
  const size = Math.abs(offset);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  return `${clock}${offset < 0 ? '-' : '+'}${hours}:${String(size % 60).padStart(2, '0')}`;
}

/** The UK's day at that instant, such as `2024-07-19`. */
export function londonDay(instant: number): string {
  return clockOf(instant).slice(0, 10);
}

/** The UK's day of the week at that instant, from 0 for Sunday. */
export function londonWeekday(instant: number): number {
  return new Date(`${londonDay(instant)}T12:00:00Z`).getUTCDay();
}

/**
 * The next instant after `now` at which clocks in the UK show this time.
 * @param time such as `18:30`
 */
export function nextLondonTime(time: string, now: number): number | undefined {
  const today = parseDate(`${londonDay(now)}T${time}`);
  if (today === undefined || today > now) return today;
  // Noon tomorrow is tomorrow also on the days of 23 and 25 hours.
  const noon = parseDate(`${londonDay(now)}T12:00`) ?? now;
  return parseDate(`${londonDay(noon + 24 * 60 * minute)}T${time}`);
}

/** What clocks in the UK show, such as `2024-07-19T09:15:00`. */
function clockOf(instant: number): string {
  london ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const parts = new Map(london.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const year = part('year').padStart(4, '0');
  return `${year}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`;
}
