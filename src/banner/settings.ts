import { isCode, splitCodes, tidy } from '../feed/text.js';
import { warnOnce } from '../feed/warn.js';
import { parseOpeningHours } from '../guidance/opening-hours.js';
import { readTelephone } from '../guidance/telephone.js';
import type { Site } from '../notices/site.js';
import { nations, type Nation } from '../feed/vocabulary.js';
import { isRehearsal } from './rehearsal.js';

/*
 * How each attribute is read. A wrong value never throws: the default takes its place, and the console says so once.
 * Each reader takes whatever an attribute or a property may hold and returns what the element works with.
 */

/** Text; anything else, and white space, counts as not given. */
function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** A phone number. One that nobody could call is left out of the guidance. */
function phone(value: unknown): string {
  const given = text(value);
  if (given && !readTelephone(given))
    warnOnce(`"${given}" is not a phone number such as 020 7946 0000. It is not shown.`);
  return given;
}

/** Usual opening hours. They are known as a whole or not at all. */
function openingHours(value: unknown): string {
  const given = text(value);
  const hours = given && parseOpeningHours(given);
  if (hours && typeof hours === 'string')
    warnOnce(
      `opening-hours: "${hours}" is not like "Mo-Fr 08:00-18:30; Sa 09:00-12:00", each within a day. No hours are used.`,
    );
  return given;
}

/** ODS codes, one or several. One that no notice could name is told of. */
function ods(value: unknown): string {
  const given = text(value);
  for (const code of splitCodes(given))
    if (!isCode(code)) warnOnce(`ods: "${code}" is not a code such as A99991.`);
  return given;
}

/** The nation whose 111 guidance is right; never guessed from anything else. */
function nation(value: unknown): Nation | undefined {
  const given = tidy(text(value)).toLowerCase();
  const known = nations.find((name) => name === given);
  if (given && !known)
    warnOnce(`nation="${given}" is not one of ${nations.join(', ')}. No 111 guidance is shown.`);
  return known;
}

const defaultRefresh = 300;
const shortestRefresh = 30;

/** Seconds between checks: 0 to read once, else at least 30; 300 by default. */
function refresh(value: unknown): number {
  if (isMissing(value)) return defaultRefresh;
  const seconds = Number(text(value) || NaN);
  if (seconds === 0 || (seconds >= shortestRefresh && seconds < Infinity)) return seconds;
  warnOnce(
    `refresh="${text(value)}" is not 0 or a number of seconds from ${shortestRefresh}. ${defaultRefresh} is used.`,
  );
  return defaultRefresh;
}

export type HeadingLevel = 2 | 3 | 4 | 5 | 6;
export const headingLevels: readonly HeadingLevel[] = [2, 3, 4, 5, 6];

/** The level of the banner's heading, 2 to 6; 2 by default. */
function headingLevel(value: unknown): HeadingLevel {
  if (isMissing(value)) return 2;
  const level = headingLevels.find((known) => String(known) === text(value));
  if (!level) warnOnce(`heading-level="${text(value)}" is not a whole number from 2 to 6. 2 is used.`);
  return level ?? 2;
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

/** What a site says of itself and of its banner, as read. */
export interface Settings {
  readonly feed: string;
  readonly mirror: string;
  readonly ods: string;
  readonly system: string;
  readonly nation: Nation | undefined;
  readonly surgeryName: string;
  readonly surgeryPhone: string;
  readonly outOfHoursPhone: string;
  readonly openingHours: string;
  readonly refresh: number;
  readonly headingLevel: HeadingLevel;
  readonly remember: boolean;
  readonly exercises: boolean;
}

const readers: { readonly [Name in keyof Settings]: (value: unknown) => Settings[Name] } = {
  feed: text,
  mirror: text,
  ods,
  system: text,
  nation,
  surgeryName: text,
  surgeryPhone: phone,
  outOfHoursPhone: phone,
  openingHours,
  refresh,
  headingLevel,
  remember: Boolean,
  exercises: (value) => Boolean(value) || isRehearsal(),
};

/** Values separated by spaces, such as addresses. */
export function list(value: string): readonly string[] {
  return value.split(/\s+/).filter(Boolean);
}

/** Gives a prototype accessors that read each setting through this file. Lit adds that a change updates the element. */
export function defineSettings(prototype: object): void {
  for (const [name, read] of Object.entries(readers)) {
    const values = new WeakMap<object, unknown>();
    Object.defineProperty(prototype, name, {
      get(this: object) {
        return read(values.get(this));
      },
      set(this: object, value: unknown) {
        values.set(this, value);
      },
      configurable: true,
    });
  }
}

/** Reads settings that come from elsewhere than an element. */
export function readSettings(given: object): Settings {
  const values = new Map<string, unknown>(Object.entries(given));
  const read = Object.entries(readers).map(([name, reader]) => [name, reader(values.get(name))] as const);
  return Object.fromEntries(read) as unknown as Settings;
}

/** What a site says of itself, for choosing its notices. */
export function siteOf(settings: Pick<Settings, 'ods' | 'system' | 'nation' | 'exercises'>): Site {
  const { ods, system, nation, exercises } = settings;
  return {
    ods: splitCodes(ods.toLowerCase()),
    systems: splitCodes(system.toLowerCase()),
    exercises,
    ...(nation ? { nation } : {}),
  };
}
