import { parseDate } from '../feed/date.js';
import { londonDay, toLondon } from '../publish/london.js';

const day = 24 * 3_600_000;

/** An instant as a UK clock shows it, in the form of an `<input type="datetime-local">`: `2024-07-19T09:15`. */
export function toUkClock(instant: number): string {
  return toLondon(instant).slice(0, 16);
}

/** The instant that a UK clock shows so; `undefined` for what is no date and time. */
export function fromUkClock(clock: string): number | undefined {
  const text = clock.trim().replace(' ', 'T');
  return text.includes('T') ? parseDate(text) : undefined;
}

/** What a UK clock shows at a time of day such as `18:30`, so many days after the day of `now`. */
export function ukClockAt(time: string, days: number, now: number): string {
  // Noon, so that the day is right whatever the clocks do that night.
  const noon = (parseDate(`${londonDay(now)}T12:00`) ?? now) + days * day;
  return `${londonDay(noon)}T${time}`;
}
