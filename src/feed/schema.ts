import { schema, type Parsed, type Written } from './schema-types.js';
import { instructions, serviceStatuses, services, severities, statuses } from './vocabulary.js';

/*
 * The one description of a feed, as a JSON Schema (2020-12) without prose. The types below, the tolerant parser and the
 * published schema all come from it. What people need to know of each field is said in scripts/json-schema.ts, where it costs a
 * patient's phone nothing. A `format` that is not a standard one is explained in formats.ts.
 */

/** Tells the two versions of JSON Feed, 1 and 1.1. */
export const versionPattern = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/1/;

const string = { type: 'string' } as const;
const line = { type: 'string', format: 'line' } as const;
const text = { type: 'string', format: 'text' } as const;
const id = { type: 'string', format: 'id' } as const;
const date = { type: 'string', format: 'date-time' } as const;
/** A day alone means its end. */
const end = { type: 'string', format: 'end' } as const;
const https = { type: 'string', format: 'https' } as const;
const language = { type: 'string', format: 'language' } as const;
const codes = { type: 'array', items: { type: 'string', format: 'code' } } as const;

export const audienceSchema = schema({
  type: 'object',
  properties: { ods: codes, systems: codes, nations: codes },
});

export const serviceSchema = schema({
  type: 'object',
  properties: { service: { enum: services }, name: line, status: { enum: serviceStatuses } },
  required: ['status'],
  anyOf: [{ required: ['service'] }, { required: ['name'] }],
});

export const translationSchema = schema({
  type: 'object',
  properties: { title: line, content_text: text },
  anyOf: [{ required: ['title'] }, { required: ['content_text'] }],
});

export const outageSchema = schema({
  type: 'object',
  properties: {
    severity: { enum: severities, default: 'moderate' },
    status: { enum: statuses, default: 'identified' },
    starts: date,
    expires: end,
    review: end,
    audience: audienceSchema,
    services: { type: 'array', items: serviceSchema, default: [] },
    instructions: { type: 'array', items: { enum: instructions }, default: [] },
    supersedes: { type: 'array', items: id, default: [] },
    // Whatever is said here and is not false, 0 or empty is an exercise: better a real notice missed than a drill believed.
    exercise: { type: 'boolean', format: 'truthy', default: false },
    translations: {
      type: 'object',
      propertyNames: language,
      additionalProperties: translationSchema,
      default: {},
    },
  },
});

export const itemSchema = schema({
  type: 'object',
  properties: {
    id,
    title: line,
    content_text: text,
    // Reduced to plain text only where there is no content_text.
    content_html: string,
    url: https,
    date_published: date,
    date_modified: date,
    language,
    _gp_outage: outageSchema,
  },
  required: ['id'],
});

export const feedOutageSchema = schema({
  type: 'object',
  properties: { about: string, updated: date },
});

/** A feed without its items, which are read one by one. */
export const headSchema = schema({
  type: 'object',
  properties: {
    title: line,
    home_page_url: https,
    language,
    expired: { type: 'boolean', default: false },
    _gp_outage: feedOutageSchema,
  },
});

export const feedSchema = schema({
  type: 'object',
  properties: { version: string, ...headSchema.properties, items: { type: 'array', items: itemSchema } },
  required: ['version', 'title', 'items'],
});

/** Optional fields that refuse the whole notice when they are wrong: they may have said that it is for somewhere else. */
export const vitalFields: readonly string[] = ['_gp_outage', 'audience', 'ods', 'systems', 'nations'];

export type OutageFields = Parsed<typeof outageSchema>;
/** A feed as publishers write it. */
export type FeedInput = Written<typeof feedSchema>;
/** A notice as publishers write it: a JSON Feed item. */
export type ItemInput = Written<typeof itemSchema>;
