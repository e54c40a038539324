import { parseDate } from '../feed/date.js';
import { en } from '../language/en.js';
import { formatTime } from '../language/time.js';
import { londonDay, londonWeekday, nextLondonTime } from './london.js';
import type { Template } from './templates.js';

/*
 * When somebody is there to change a notice: at most surgeries from 8am to 6:30pm, Monday to Friday, the core hours of the GP
 * contract. Bank holidays are not known. All instants are milliseconds since the epoch.
 */

const hour = 3_600_000;
const opening = '08:00';
const closing = '18:30';

/** Whether it is a day from Monday to Friday in the UK. */
export function isWorkingDay(instant: number): boolean {
  const weekday = londonWeekday(instant);
  return weekday > 0 && weekday < 6;
}

/** Whether somebody is likely to be there, the hour of closing included. */
export function isAttended(instant: number): boolean {
  const at = (time: string): number => parseDate(`${londonDay(instant)}T${time}`) ?? NaN;
  return isWorkingDay(instant) && at(opening) <= instant && instant <= at(closing);
}

/** The next time after `now` at which it is this time of day on a working day in the UK. */
export function nextWorkingTime(time: string, now: number): number {
  let next = now;
  do next = nextLondonTime(time, next) ?? NaN;
  while (!isWorkingDay(next) && !Number.isNaN(next));
  return next;
}

/** When surgeries next open, for instance 8am on Monday. */
export function nextOpening(now: number): number {
  return nextWorkingTime(opening, now);
}

/**
 * When a notice made from this template ends and is to be looked at again: while somebody is there to do so. An all-clear goes by
 * itself after its hours, and needs nobody.
 */
export function endsOf({ hours, reviewHours }: Template, now: number): { expires: number; review?: number } {
  const expires = hours === undefined ? endWhileAttended(now) : now + hours * hour;
  if (reviewHours === undefined) return { expires };
  const halfHour = hour / 2;
  const review = Math.ceil((now + reviewHours * hour) / halfHour) * halfHour;
  return review < expires && isAttended(review) ? { expires, review } : { expires };
}

/** When surgeries close; where that is less than an hour away, on the next day; but over a weekend when they open after it. */
function endWhileAttended(now: number): number {
  const end = nextLondonTime(closing, now + hour) ?? NaN;
  return isWorkingDay(end) ? end : nextOpening(now);
}

/** A time to choose, and what it is called. */
export interface Choice {
  readonly label: string;
  readonly instant: number;
}

/** Ends worth offering for a notice that is written now, all of them while somebody is there. */
export function endChoices(now: number): readonly Choice[] {
  const choices = [
    nextWorkingTime(closing, now),
    nextWorkingTime(closing, nextLondonTime('00:00', now) ?? now),
  ];
  if (!isAttended(now + hour)) choices.unshift(nextOpening(now));
  return [...new Set(choices)].map((instant) => ({ label: nameOf(instant, now), instant }));
}

/** The morning by which to promise the next update. */
export function nextMorning(now: number): Choice {
  const instant = nextWorkingTime('08:30', nextLondonTime('00:00', now) ?? now);
  return { label: nameOf(instant, now), instant };
}

/** Such as "6:30pm today", "8:30am tomorrow" or "8am Monday". */
function nameOf(instant: number, now: number): string {
  const noonOf = (time: number): number => Date.parse(`${londonDay(time)}T12:00:00Z`);
  const days = Math.round((noonOf(instant) - noonOf(now)) / (24 * hour));
  const day = ['today', 'tomorrow'][days] ?? en.weekdays[londonWeekday(instant)] ?? '';
  return `${formatTime(instant, en)} ${day}`;
}
