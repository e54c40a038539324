import type { Values } from './command.js';
import type { NoticeChanges } from '../publish/edit.js';
import { readHttps } from '../feed/address.js';
import type { ItemInput } from '../feed/schema.js';
import {
  instructions,
  nations,
  serviceStatuses,
  services,
  severities,
  statuses,
} from '../feed/vocabulary.js';
import { usageError } from './host.js';
import { oneOf } from './one-of.js';
import { readWhen } from './when.js';

/** The options that say what a notice says; the same for every command that writes one. */
export const noticeOptions = {
  title: { type: 'string', help: 'What is wrong, in one line.' },
  text: { type: 'string', help: 'What patients need to know. \\n begins a new paragraph.' },
  url: {
    type: 'string',
    value: 'URL',
    help: 'A page with more about it, https: only; "none" takes it away.',
  },
  severity: { type: 'string', value: 'WORD', help: `How bad it is: ${severities.join(', ')}.` },
  status: { type: 'string', value: 'WORD', help: `How far along it is: ${statuses.join(', ')}.` },
  starts: { type: 'string', value: 'TIME', help: 'When to begin showing it.' },
  expires: { type: 'string', value: 'TIME', help: 'When to stop showing it.' },
  review: { type: 'string', value: 'TIME', help: 'When you will next update it; "none" promises nothing.' },
  service: {
    type: 'string',
    multiple: true,
    value: 'NAME=STATUS',
    help: `What is affected. NAME: ${services.join(', ')}, or your own words. STATUS: ${serviceStatuses.join(', ')}.`,
  },
  instruction: {
    type: 'string',
    multiple: true,
    value: 'WORD',
    help: `What you ask of patients: ${instructions.join(', ')}; "none" for nothing.`,
  },
  ods: {
    type: 'string',
    multiple: true,
    value: 'CODE',
    help: 'Only for this practice, PCN or ICB; "none" for all.',
  },
  system: {
    type: 'string',
    multiple: true,
    value: 'NAME',
    help: 'Only for users of this clinical system; "none" for all.',
  },
  nation: {
    type: 'string',
    multiple: true,
    value: 'NAME',
    help: `Only for: ${nations.join(', ')}; "none" for all.`,
  },
  supersedes: {
    type: 'string',
    multiple: true,
    value: 'ID',
    help: 'A notice that this one replaces; "none" for none.',
  },
  exercise: { type: 'boolean', help: 'A rehearsal: patients never see it.' },
} as const;

type Given = Values<typeof noticeOptions>;
type Outage = NonNullable<ItemInput['_gp_outage']>;

/**
 * What the options change of a notice.
 * @param notice as it is, where there is one: services are added to its own
 * @param now milliseconds since the epoch
 * @throws {CommandError} if one of them makes no sense
 */
export function readNoticeOptions(given: Given, notice: ItemInput | undefined, now: number): NoticeChanges {
  const outage = notice?._gp_outage;
  return {
    title: given.title,
    text: given.text?.replaceAll('\\n', '\n'),
    url: given.url === 'none' ? null : given.url === undefined ? undefined : readAddress('url', given.url),
    severity: given.severity === undefined ? undefined : oneOf(severities, 'severity', given.severity),
    status: given.status === undefined ? undefined : oneOf(statuses, 'status', given.status),
    starts: readTime('starts', given.starts, now) ?? undefined,
    expires: readTime('expires', given.expires, now) ?? undefined,
    review: readTime('review', given.review, now),
    services: given.service && mergeServices(outage?.services ?? [], given.service),
    instructions: readList(given.instruction, (word) => oneOf(instructions, 'instruction', word)),
    audience: readAudience(given, outage?.audience),
    supersedes: readList(given.supersedes, (id) => id),
    exercise: given.exercise,
  };
}

/** @throws {CommandError} if it is no https: address, or holds a password: banners would not link to it */
export function readAddress(option: string, text: string): string {
  if (readHttps(text) !== undefined) return text;
  throw usageError(
    `--${option}: "${text}" is not an address that begins https://. It may not hold a password.`,
  );
}

function readTime(option: string, text: string | undefined, now: number): number | null | undefined {
  if (text === undefined) return undefined;
  if (text === 'none' && option === 'review') return null;
  const time = readWhen(text, now, option === 'expires');
  if (time !== undefined) return time;
  throw usageError(`--${option}: "${text}" is not a time such as 18:30, 4h or 2024-07-19T18:30.`);
}

/** `none` takes the whole list away. */
function readList<T>(
  words: readonly string[] | undefined,
  read: (word: string) => T,
): T[] | null | undefined {
  if (words?.length === 1 && words[0] === 'none') return null;
  return words?.map(read);
}

function mergeServices(old: NonNullable<Outage['services']>, given: readonly string[]): Outage['services'] {
  const merged = [...old];
  for (const text of given) {
    const at = text.lastIndexOf('=');
    const name = text.slice(0, Math.max(0, at)).trim();
    if (!name) throw usageError(`--service: "${text}" is not NAME=STATUS, such as phones=not-working.`);
    const status = oneOf(serviceStatuses, 'service', text.slice(at + 1).trim());
    const service = services.find((known) => known === name);
    const place = merged.findIndex((row) => (service ? row.service === service : row.name === name));
    merged.splice(
      place < 0 ? merged.length : place,
      place < 0 ? 0 : 1,
      service ? { service, status } : { name, status },
    );
  }
  return merged;
}

function readAudience(
  { ods, system, nation }: Given,
  old: Outage['audience'],
): Outage['audience'] | null | undefined {
  if (!ods && !system && !nation) return undefined;
  const lists = {
    ods: readList(ods, (code) => code.toUpperCase()),
    systems: readList(system, (name) => name.toLowerCase()),
    nations: readList(nation, (name) => oneOf(nations, 'nation', name)),
  };
  const all: object = { ...old, ...withoutUndefined(lists) };
  const kept = Object.entries(all).filter(([, list]) => list !== null);
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}

function withoutUndefined(lists: object): object {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined));
}
