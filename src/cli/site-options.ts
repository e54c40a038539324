import { readTelephone } from '../guidance/telephone.js';
import { nations, type Nation } from '../feed/vocabulary.js';
import { parseOpeningHours } from '../guidance/opening-hours.js';
import type { Values } from './command.js';
import { readAddress } from './notice-options.js';
import { usageError } from './host.js';
import { oneOf } from './one-of.js';

/** The options that say what a website is; the same for every command that puts a banner on one. */
export const siteOptions = {
  feed: { type: 'string', multiple: true, value: 'URL', help: 'A feed that the banner reads.' },
  mirror: {
    type: 'string',
    multiple: true,
    value: 'URL',
    help: 'Read when the feed in the same place cannot be.',
  },
  nation: {
    type: 'string',
    value: 'NAME',
    help: `Whose advice on 111 is right here: ${nations.join(', ')}.`,
  },
  ods: { type: 'string', multiple: true, value: 'CODE', help: 'An ODS code the site answers to.' },
  system: { type: 'string', multiple: true, value: 'NAME', help: 'A clinical system the surgery uses.' },
  'surgery-name': { type: 'string', help: 'The name of the surgery, as patients know it.' },
  'surgery-phone': { type: 'string', value: 'NUMBER', help: 'Its phone number.' },
  'opening-hours': {
    type: 'string',
    value: 'HOURS',
    help: 'Its usual hours in UK time, such as "Mo-Fr 08:00-18:30; Sa 09:00-12:00".',
  },
  'out-of-hours-phone': { type: 'string', value: 'NUMBER', help: 'GP Out of Hours, in Northern Ireland.' },
  refresh: {
    type: 'string',
    value: 'SECONDS',
    help: 'Time between checks, from 30; 300 if not given. 0 checks once.',
  },
  'heading-level': {
    type: 'string',
    value: 'NUMBER',
    help: "The level of the banner's heading, 2 to 6; 2 if not given.",
  },
  remember: { type: 'boolean', help: "Keep the last good copy on visitors' devices." },
  exercises: { type: 'boolean', help: 'Show exercises, too: for a test website only.' },
} as const;

/** A website, by the names of the element's properties. Empty or missing: not given. */
export interface Site {
  readonly feed: string;
  readonly mirror: string;
  readonly nation: Nation | '';
  readonly ods: string;
  readonly system: string;
  readonly surgeryName: string;
  readonly surgeryPhone: string;
  readonly outOfHoursPhone: string;
  readonly openingHours: string;
  readonly refresh?: number;
  readonly headingLevel?: number;
  readonly remember: boolean;
  readonly exercises: boolean;
}

/** What a person is told who leaves out what patients would miss; empty, or whole lines. */
export function siteWarnings({ nation, surgeryPhone, outOfHoursPhone }: Site): string {
  const noNumber = Object.entries({ 'surgery-phone': surgeryPhone, 'out-of-hours-phone': outOfHoursPhone })
    .filter(([, given]) => given && !readTelephone(given))
    .map(
      ([option, given]) => `--${option} "${given}" is no UK phone number, and the banner will not show it.`,
    );
  const warnings = [
    ...noNumber,
    ...(nation ? [] : ['without --nation the banner gives no advice on 111.']),
    ...(nation === 'northern-ireland' && !outOfHoursPhone
      ? ['without --out-of-hours-phone the banner has no number for Northern Ireland, where there is no 111.']
      : []),
  ];
  return warnings.map((warning) => `Warning: ${warning}\n`).join('');
}

/** @throws {CommandError} if one of the options makes no sense */
export function readSiteOptions(given: Values<typeof siteOptions>): Site {
  const { feed = [], mirror = [], nation, ods = [], system = [] } = given;
  const addresses = (option: string, urls: readonly string[]): string =>
    urls.map((url) => readAddress(option, url)).join(' ');
  return {
    feed: addresses('feed', feed),
    mirror: addresses('mirror', mirror),
    nation: nation === undefined ? '' : oneOf(nations, 'nation', nation),
    ods: ods.join(' ').toUpperCase(),
    system: system.join(' ').toLowerCase(),
    surgeryName: given['surgery-name'] ?? '',
    surgeryPhone: given['surgery-phone'] ?? '',
    outOfHoursPhone: given['out-of-hours-phone'] ?? '',
    openingHours: readHours(given['opening-hours'] ?? ''),
    ...(given.refresh === undefined ? {} : { refresh: readRefresh(given.refresh) }),
    ...(given['heading-level'] === undefined ? {} : { headingLevel: readLevel(given['heading-level']) }),
    remember: given.remember ?? false,
    exercises: given.exercises ?? false,
    ...(given.refresh === undefined ? {} : { refresh: readRefresh(given.refresh) }),
    ...(given['heading-level'] === undefined ? {} : { headingLevel: readLevel(given['heading-level']) }),
  };
}

function readHours(text: string): string {
  const hours = text && parseOpeningHours(text);
  if (!hours || typeof hours !== 'string') return text;
  throw usageError(
    `--opening-hours: "${hours}" is not like "Mo-Fr 08:00-18:30; Sa 09:00-12:00", each within a day.`,
  );
}

function readRefresh(text: string): number {
  if (text === '0' || (/^\d{1,9}$/.test(text) && Number(text) >= 30)) return Number(text);
  throw usageError(`--refresh: "${text}" is not 0 or a whole number from 30.`);
}

function readLevel(text: string): number {
  if (/^[2-6]$/.test(text)) return Number(text);
  throw usageError(`--heading-level: "${text}" is not a whole number from 2 to 6.`);
}
