import { en } from '../language/en.js';
import { formatDateTime } from '../language/time.js';

/** A time as the banner writes it, such as "9:15am, Friday 19 July 2024". `time` in milliseconds since the epoch. */
export function sayTime(time: number): string {
  return formatDateTime(time, en);
}
