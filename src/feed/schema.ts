import * as v from 'valibot';
import { parseDate, parseEnd } from './date.js';
import type { ServiceReport, Translation } from './notice.js';
import { cleanLine, cleanText } from './text.js';
import { instructions, serviceStatuses, services, severities, statuses } from './vocabulary.js';

/*
 * The one description of a feed. The types below, the tolerant parser and the published JSON Schema are made from it.
 * A message is a noun that ends the sentence '"bad" is not …', and a transformation that gives `undefined` finds a fault.
 * The parser, tolerant.ts, reads this description by itself and knows no kinds of schema but those used here.
 * What people need to know of each field is said in `scripts/json-schema.ts`, where it costs a patient's phone nothing.
 */

/** Tells the two versions of JSON Feed, 1 and 1.1. */
export const versionPattern = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/1/;

const string = v.string('text');
const line = v.pipe(
  string,
  v.transform((text) => cleanLine(text)),
);
const text = v.pipe(
  string,
  v.transform((text) => cleanText(text)),
);
const id = v.pipe(
  v.string('an id'),
  v.transform((id) => id || undefined),
);
const moment = v.string('a date and time such as 2024-07-19T08:00:00+01:00');
const date = v.pipe(moment, v.transform(parseDate));
const end = v.pipe(moment, v.transform(parseEnd));
const https = v.pipe(v.string('an https: address'), v.transform(checkHttps));
const language = v.pipe(
  v.string('a language tag such as cy or en-GB'), // BCP 47
  v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/),
);
/** An ODS code, a clinical system or a nation; compared in lower case. */
const code = v.pipe(
  string,
  v.transform((text) => text.trim().toLowerCase()),
);
const codes = v.exactOptional(v.array(code));

function token<const T extends readonly string[]>(list: T): v.PicklistSchema<T, string> {
  return v.picklist(list, `one of ${list.join(', ')}`);
}

export const audienceSchema = v.object({ ods: codes, systems: codes, nations: codes });

export const serviceSchema = v.object(
  {
    service: v.exactOptional(token(services)),
    name: v.exactOptional(line),
    status: token(serviceStatuses),
  },
  'a service or a name',
);

export const translationSchema = v.object(
  {
    title: v.exactOptional(line),
    content_text: v.exactOptional(text),
  },
  'a title or a content_text',
);

export const outageSchema = v.object({
  severity: v.exactOptional(token(severities), 'moderate'),
  status: v.exactOptional(token(statuses), 'identified'),
  starts: v.exactOptional(date),
  expires: v.exactOptional(end),
  review: v.exactOptional(end),
  audience: v.exactOptional(audienceSchema),
  services: v.exactOptional(v.array(v.pipe(serviceSchema, v.transform(toReport))), []),
  instructions: v.exactOptional(v.array(token(instructions)), []),
  supersedes: v.exactOptional(v.array(id), []),
  // Whatever is said here and is not false, 0 or empty is an exercise: better a real notice missed than a drill believed.
  exercise: v.exactOptional(v.pipe(v.unknown(), v.transform(Boolean)), false),
  translations: v.exactOptional(
    v.record(language, v.pipe(translationSchema, v.transform(toTranslation))),
    {},
  ),
});

export const itemSchema = v.object({
  id,
  title: v.exactOptional(line),
  content_text: v.exactOptional(text),
  // Reduced to plain text only where there is no content_text.
  content_html: v.exactOptional(string),
  url: v.exactOptional(https),
  date_published: v.exactOptional(date),
  date_modified: v.exactOptional(date),
  language: v.exactOptional(language),
  _gp_outage: v.exactOptional(outageSchema),
});

export const feedOutageSchema = v.object({
  about: v.exactOptional(string),
  updated: v.exactOptional(date),
});

/** A feed without its items, which are read one by one. */
export const headSchema = v.object({
  title: v.exactOptional(line),
  home_page_url: v.exactOptional(https),
  language: v.exactOptional(language),
  expired: v.exactOptional(v.boolean('true or false'), false),
  _gp_outage: v.exactOptional(feedOutageSchema),
});

export const feedSchema = v.object({
  version: string,
  ...headSchema.entries,
  title: line,
  items: v.array(itemSchema),
});

/** Optional fields that refuse the whole notice when they are wrong: they may have said that it is for somewhere else. */
export const vitalFields: readonly string[] = ['_gp_outage', 'audience', 'ods', 'systems', 'nations'];

/** A schema's output after `undefined` has been taken for a fault everywhere. */
export type Read<T> = T extends readonly (infer I)[]
  ? Read<Exclude<I, undefined>>[]
  : T extends object
    ? { [K in keyof T]: Read<Exclude<T[K], undefined>> }
    : T;

export type Head = Read<v.InferOutput<typeof headSchema>>;
export type OutageFields = Read<v.InferOutput<typeof outageSchema>>;
/** A feed as publishers write it. */
export type FeedInput = v.InferInput<typeof feedSchema>;
/** A notice as publishers write it: a JSON Feed item. */
export type ItemInput = v.InferInput<typeof itemSchema>;

function toReport({ service, name, status }: v.InferOutput<typeof serviceSchema>): ServiceReport | undefined {
  if (service) return { service, status };
  return name ? { name, status } : undefined;
}

function toTranslation(given: v.InferOutput<typeof translationSchema>): Translation | undefined {
  const { title, content_text: text } = given;
  if (title) return text ? { title, text } : { title };
  return text ? { text } : undefined;
}

function checkHttps(text: string): string | undefined {
  try {
    const { protocol, username, password, href } = new URL(text);
    return protocol === 'https:' && !username && !password ? href : undefined;
  } catch {
    return undefined;
  }
}
