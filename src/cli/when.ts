import { parseDate, parseEnd } from '../feed/date.js';
import { nextLondonTime } from '../publish/london.js';

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 24 * 3_600_000 };

/** For the help of options that take a time. */
export const whenHelp =
  'A TIME is 18:30 (the next time it is that in the UK), 4h, 30m or 2d from now, or a date and time such as 2024-07-19T18:30.';

/**
 * Reads a time as people give it on the command line, as milliseconds since the epoch.
 * @param isEnd whether a day alone means its end
 */
export function readWhen(text: string, now: number, isEnd: boolean): number | undefined {
  if (/^\d{1,2}:\d\d$/.test(text)) return nextLondonTime(text.padStart(5, '0'), now);
  const [, count, unit = ''] = /^(\d{1,4})([mhd])$/.exec(text) ?? [];
  if (count !== undefined) return now + Number(count) * (units[unit] ?? 0);
  return isEnd ? parseEnd(text) : parseDate(text);
}
