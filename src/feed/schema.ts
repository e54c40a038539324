import * as v from 'valibot';
import { parseDate, parseEnd } from './date.js';
import { cleanLine, cleanText } from './text.js';
import { instructions, serviceStatuses, services, severities, statuses } from './vocabulary.js';

/*
 * The one description of a feed. The types below, the tolerant parser and the published JSON Schema are made from it.
 * Each message is a noun that ends the sentence '"bad" is not …'; what people need to know of each field is said in
 * `publish/json-schema.ts`, so that it costs a patient's phone nothing.
 */

const moment = 'a date and time such as 2024-07-19T08:00:00+01:00';
const address = 'an https: address';
const language = 'a language tag such as cy or en-GB';

const string = v.string('text');
const line = v.pipe(
  string,
  v.transform((text) => cleanLine(text)),
);
const text = v.pipe(
  string,
  v.transform((text) => cleanText(text)),
);
const id = v.pipe(string, v.nonEmpty('an id'));
const date = v.pipe(v.string(moment), v.transform(parseDate), v.number(moment));
const end = v.pipe(v.string(moment), v.transform(parseEnd), v.number(moment));
const https = v.pipe(v.string(address), v.transform(checkHttps), v.string(address));
const languageTag = v.pipe(v.string(language), v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, language));
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

export const serviceSchema = v.object({
  service: v.exactOptional(token(services)),
  name: v.exactOptional(line),
  status: token(serviceStatuses),
});

export const translationSchema = v.object({
  title: v.exactOptional(line),
  content_text: v.exactOptional(text),
});

export const outageSchema = v.object({
  severity: v.exactOptional(token(severities), 'moderate'),
  status: v.exactOptional(token(statuses), 'identified'),
  starts: v.exactOptional(date),
  expires: v.exactOptional(end),
  review: v.exactOptional(date),
  audience: v.exactOptional(audienceSchema),
  services: v.exactOptional(
    v.array(
      v.pipe(
        serviceSchema,
        v.check(({ service, name }) => [service, name].some(Boolean), 'a service or a name'),
      ),
    ),
  ),
  instructions: v.exactOptional(v.array(token(instructions))),
  supersedes: v.exactOptional(v.array(id)),
  // Whatever is said here and is not false, 0 or empty is an exercise: better a real notice missed than a drill believed.
  exercise: v.exactOptional(v.pipe(v.unknown(), v.transform(Boolean)), false),
  translations: v.exactOptional(
    v.record(
      languageTag,
      v.pipe(
        translationSchema,
        v.check(
          ({ title, content_text: words }) => [title, words].some(Boolean),
          'a title or a content_text',
        ),
      ),
    ),
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
  language: v.exactOptional(languageTag),
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
  language: v.exactOptional(languageTag),
  expired: v.exactOptional(v.boolean('true or false'), false),
  _gp_outage: v.exactOptional(feedOutageSchema),
});

export const feedSchema = v.object({
  version: v.pipe(string, v.regex(/^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/1/)),
  ...headSchema.entries,
  title: line,
  items: v.array(itemSchema),
});

/** Optional fields that refuse the whole notice when they are wrong: they may have said that it is for somewhere else. */
export const vitalFields: readonly string[] = ['_gp_outage', 'audience', 'ods', 'systems', 'nations'];

export type Head = v.InferOutput<typeof headSchema>;
export type OutageFields = v.InferOutput<typeof outageSchema>;
/** A feed as publishers write it. */
export type FeedInput = v.InferInput<typeof feedSchema>;
/** A notice as publishers write it: a JSON Feed item. */
export type ItemInput = v.InferInput<typeof itemSchema>;

function checkHttps(text: string): string | undefined {
  try {
    const { protocol, username, password, href } = new URL(text);
    return protocol === 'https:' && !username && !password ? href : undefined;
  } catch {
    return undefined;
  }
}
