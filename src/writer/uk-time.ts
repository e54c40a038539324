import { parseDate } from '../feed/date.js';
import { toLondon } from '../publish/london.js';

/** An instant as a UK clock shows it, in the form of an `<input type="datetime-local">`: `2024-07-19T09:15`. */
export function toUkClock(instant: number): string {
  return toLondon(instant).slice(0, 16);
}

/** The instant that a UK clock shows so; `undefined` for what is no date and time. */
export function fromUkClock(clock: string): number | undefined {
  const text = clock.trim().replace(' ', 'T');
  return text.includes('T') ? parseDate(text) : undefined;
}
