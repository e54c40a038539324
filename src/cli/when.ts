import { parseDate, parseEnd } from '../feed/date.js';
import { londonWeekday, nextLondonTime } from '../publish/london.js';

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 24 * 3_600_000 };

/** For the help of options that take a time. */
export const whenHelp =
  'A TIME is 18:30 or 6:30pm (the next time it is that in the UK), "8am Monday", 4h, 30m or 2d from now, or a date and time such as 2024-07-19T18:30.';

/**
 * Reads a time as people give it on the command line, as milliseconds since the epoch.
 * @param isEnd whether a day alone means its end
 */
export function readWhen(text: string, now: number, isEnd: boolean): number | undefined {
  const clock = readClock(text, now);
  if (clock !== undefined) return clock;
  const [, count, unit = ''] = /^(\d{1,4})([mhd])$/.exec(text) ?? [];
  if (count !== undefined) return now + Number(count) * (units[unit] ?? 0);
  return isEnd ? parseEnd(text) : parseDate(text);
}

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** A time of day, with or without a day of the week before or after it: the next time that clocks in the UK show it. */
function readClock(text: string, now: number): number | undefined {
  const word = /\b[a-z]{3,}\b/i.exec(text)?.[0] ?? '';
  const weekday = word ? days.findIndex((day) => day.startsWith(word.toLowerCase())) : undefined;
  const [, hour, minutes = '00', half] =
    /^(\d{1,2})(?::(\d\d))?(am|pm)?$/i.exec(text.replace(word, '').trim()) ?? [];
  if (hour === undefined || (!half && !text.includes(':')) || weekday === -1) return undefined;
  const isWrong = half !== undefined && (Number(hour) < 1 || Number(hour) > 12);
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hour);
  const time = `${String(hours).padStart(2, '0')}:${minutes}`;
  let next = isWrong ? undefined : nextLondonTime(time, now);
  while (next !== undefined && weekday !== undefined && londonWeekday(next) !== weekday)
    next = nextLondonTime(time, next);
  return next;
}
