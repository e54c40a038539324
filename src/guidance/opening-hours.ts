import { toLondon } from '../feed/date.js';

/*
 * A surgery's usual hours, as schema.org's `openingHours` writes them: "Mo-Fr 08:00-18:30; Sa 09:00-12:00", in UK time.
 * https://schema.org/openingHours
 */

/** From when to when it is open, in minutes since the beginning of Monday. */
type Range = readonly [from: number, to: number];

const minute = 60_000;
const day = 24 * 60;
const week = 7 * day;
const days = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** Days or none, then times or none: "mo", "mo-fr 08:00-12:00 13:00-18:30", "13:00-18:30". */
const form =
  /^(?:([a-z]{2})(?:[a-z]{1,3}|[a-z]+day)?(?:-([a-z]{2})(?:[a-z]{1,3}|[a-z]+day)?)?:?)?((?: ?\d\d?[:.]\d\d-\d\d?[:.]\d\d)*)$/;

/**
 * Reads opening hours. Forgiven are the case, spaces, any dash, invisible marks and days that are written out. One part
 * that cannot be read makes all of it none: half of the hours would send people to a closed door.
 *
 * @returns the hours, at least one range; or the part that cannot be read
 */
export function parseOpeningHours(text: string): readonly Range[] | string {
  const ranges: Range[] = [];
  let onDays: number[] = [];
  /** Whether those days have times. The next day then begins a new list. */
  let isTimed = true;
  const tidy = text
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/\s*[-\u2010-\u2015\u2212]\s*/g, '-')
    .replace(/\s+/g, ' ');
  for (const part of tidy.replace(/;/g, ',;,').split(',')) {
    const trimmed = part.trim();
    if (trimmed === ';' && !isTimed) break;
    if (!trimmed || trimmed === ';') continue;
    const [, first = '', last = first, times] = form.exec(trimmed) ?? [];
    const from = days.indexOf(first);
    const to = days.indexOf(last);
    if (times === undefined || (first ? from < 0 || to < 0 : !onDays.length)) return trimmed;
    if (first) {
      if (isTimed) onDays = [];
      for (let one = from; one !== to; one = (one + 1) % 7) onDays.push(one);
      onDays.push(to);
      isTimed = false;
    }
    for (const range of times.match(/\d\S+/g) ?? []) {
      const [opens = 0, past = 0, closes = 0, closesPast = 0] = range.split(/\D/).map(Number);
      const begin = opens * 60 + past;
      const end = closes * 60 + closesPast;
      if (past > 59 || closesPast > 59 || begin >= end || end > day) return range;
      for (const one of onDays) ranges.push([one * day + begin, one * day + end]);
      isTimed = true;
    }
  }
  return isTimed && ranges.length > 0 ? ranges : text;
}

/** Whether it is open, and until when: an instant in milliseconds since the epoch, `Infinity` where nothing changes. */
export interface Opening {
  readonly isOpen: boolean;
  readonly until: number;
}

/**
 * Whether the surgery is usually open at an instant, in milliseconds since the epoch; `undefined` where its hours cannot be
 * read. Bank holidays are not known.
 */
export function openingAt(openingHours: string, now: number): Opening | undefined {
  const hours = parseOpeningHours(openingHours);
  if (typeof hours === 'string') return undefined;
  const isOpenAt = (time: number): boolean => hours.some(([from, to]) => time >= from && time < to);
  const time = minuteOfWeek(now);
  const isOpen = isOpenAt(time);
  const changes = hours.flat().filter((one) => isOpenAt(one % week) !== isOpen);
  const then = now + Math.min(...changes.map((one) => (one - time + week) % week)) * minute;
  // The clocks may change before; and there may be no change.
  return { isOpen, until: then + (toLondon(now) - now) - (toLondon(then) - then || 0) };
}

/** Minutes since the beginning of Monday on a UK clock. 1 January 1970 was a Thursday. */
function minuteOfWeek(instant: number): number {
  return (toLondon(instant) / minute + 3 * day) % week;
}
