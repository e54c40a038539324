import { toLondon } from '../feed/date.js';
import { fill } from './fill.js';
import type { Words } from './words.js';

/*
 * Times as the NHS writes them ("9:15am", "midday", "9:15am, Friday 19 July 2024"), in UK time wherever the reader is.
 * All instants are milliseconds since the epoch. The names of days and months come from `Words`, since not every phone
 * knows every language.
 */

/** The time of day: "9am", "5:30pm", "midday", "midnight". */
export function formatTime(instant: number, words: Words): string {
  const clock = new Date(toLondon(instant));
  const hour = clock.getUTCHours();
  const minute = clock.getUTCMinutes();
  if (minute === 0 && hour === 0) return words.midnight;
  if (minute === 0 && hour === 12) return words.midday;
  const time = `${hour % 12 || 12}${minute ? `:${String(minute).padStart(2, '0')}` : ''}`;
  return fill(hour < 12 ? words.am : words.pm, { time });
}

/** The day: "Friday 19 July 2024". */
export function formatDate(instant: number, words: Words): string {
  const clock = new Date(toLondon(instant));
  return fill(words.date, {
    weekday: words.weekdays[clock.getUTCDay()] ?? '',
    day: String(clock.getUTCDate()),
    month: words.months[clock.getUTCMonth()] ?? '',
    year: String(clock.getUTCFullYear()),
  });
}

/** Time and day: "9:15am, Friday 19 July 2024". */
export function formatDateTime(instant: number, words: Words): string {
  return fill(words.dateTime, { time: formatTime(instant, words), date: formatDate(instant, words) });
}

/** The time alone for an instant of today in London, else time and day. */
export function formatRelativeTo(instant: number, words: Words, now: number): string {
  return formatDate(instant, words) === formatDate(now, words)
    ? formatTime(instant, words)
    : formatDateTime(instant, words);
}

/** When something comes within a week: "8am today", "8am on Monday". */
export function formatDayTime(instant: number, words: Words, now: number): string {
  const isToday = formatDate(instant, words) === formatDate(now, words);
  return fill(isToday ? words.timeToday : words.timeOnDay, {
    time: formatTime(instant, words),
    weekday: words.weekdays[new Date(toLondon(instant)).getUTCDay()] ?? '',
  });
}

/** The RFC 3339 text for the `datetime` attribute. */
export function toDateTime(instant: number): string {
  return new Date(instant).toISOString();
}
