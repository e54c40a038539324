import type { feedSchema } from '../src/feed/schema.js';
import { feedJsonSchema, type JsonSchema } from './json-schema.js';
import { codes, table } from './markdown.js';

/*
 * The tables of docs/feed.md that say what each field is, made from the published JSON Schema.
 */

/** What stands in for a field that is missing, where JSON Schema cannot say it. By the path of the field. */
const standIns: Readonly<Record<string, string>> = {
  'items[].title': 'the first sentence of the text',
  'items[].content_text': '`content_html`',
  'items[].language': 'the feed’s `language`',
  'items[]._gp_outage': 'information, as `minor`',
  'items[]._gp_outage.starts': '`date_published`, else now',
  'items[]._gp_outage.expires': '24 hours after `date_modified`, else after `date_published`',
  'items[]._gp_outage.audience': 'everywhere',
};

/** The objects of a feed, with a heading for each, in the order of the document. */
const chapters: readonly (readonly [path: string, heading: string])[] = [
  ['', '## The feed'],
  ['_gp_outage', '### `_gp_outage` of the feed'],
  ['items[]', '## A notice: one of `items`'],
  ['items[]._gp_outage', '### `_gp_outage` of a notice'],
  ['items[]._gp_outage.audience', '### `audience`'],
  ['items[]._gp_outage.services[]', '### A row of `services`'],
  ['items[]._gp_outage.translations{}', '### A language of `translations`'],
];

/** Every object of a feed field by field, in Markdown. */
export function fieldChapters(): string[] {
  const objects = new Map(objectsOf(feedJsonSchema(), ''));
  const missing = [...objects.keys()].filter((path) => !chapters.some(([known]) => known === path));
  if (missing.length > 0) throw new TypeError(`No chapter has ${missing.join(', ')}`);
  return chapters.flatMap(([path, heading]) => chapter(heading, path, objects.get(path) ?? {}));
}

/** The object at `path`, and every one that it holds. A list is marked `[]`, and any key `{}`. */
function objectsOf(schema: JsonSchema, path: string): [string, JsonSchema][] {
  const { properties, items, additionalProperties } = schema;
  if (isSchema(properties)) {
    const inner = Object.entries(properties).flatMap(([name, part]) =>
      isSchema(part) ? objectsOf(part, path ? `${path}.${name}` : name) : [],
    );
    return [[path, schema], ...inner];
  }
  if (isSchema(items)) return objectsOf(items, `${path}[]`);
  return isSchema(additionalProperties) ? objectsOf(additionalProperties, `${path}{}`) : [];
}

function chapter(heading: string, path: string, schema: JsonSchema): string[] {
  const properties = isSchema(schema['properties']) ? schema['properties'] : {};
  const rows = Object.entries(properties).map(([name, part]) => {
    const field = isSchema(part) ? part : {};
    const whenMissing = isNeeded(schema, name)
      ? '**needed**'
      : (standIns[path ? `${path}.${name}` : name] ?? defaultOf(field));
    return [`\`${name}\``, typeOf(field), whenMissing, limitOf(field), String(field['description'])];
  });
  return [
    heading,
    '',
    ...needsOf(schema).flatMap((names) => [`At least one of ${codes(names)} is needed.`, '']),
    ...(schema['additionalProperties'] === false
      ? [
          'With any other key the notice is for no one: a banner that cannot understand it does not guess.',
          '',
        ]
      : []),
    ...table(['field', 'type', 'when missing', 'limit', 'meaning'], rows),
  ];
}

function isNeeded({ required }: JsonSchema, name: string): boolean {
  return Array.isArray(required) && required.includes(name);
}

function defaultOf({ default: value }: JsonSchema): string {
  return typeof value === 'string' || typeof value === 'boolean' ? `\`${value}\`` : 'none';
}

const languagePattern = patternOf('language');

function typeOf(schema: JsonSchema): string {
  const { type, format, pattern, items, properties } = schema;
  if (Array.isArray(schema['enum'])) return codes(schema['enum'].map(String));
  if (type === 'boolean') return '`true` or `false`';
  if (type === 'array') return isSchema(items) ? `list: ${typeOf(items)}` : 'list';
  if (type === 'object') return isSchema(properties) ? 'object' : 'object, by language tag';
  if (format === 'date-time') return 'date and time';
  if (format === 'uri') return pattern === '^https://' ? '`https:` address' : 'address';
  return pattern !== undefined && pattern === languagePattern ? 'language tag' : 'text';
}

/** The pattern of a field of the feed. */
function patternOf(name: keyof typeof feedSchema.properties): unknown {
  const { properties } = feedJsonSchema();
  const part = isSchema(properties) ? properties[name] : undefined;
  return isSchema(part) ? part['pattern'] : undefined;
}

function limitOf({ maxLength, minLength, minItems }: JsonSchema): string {
  const most = typeof maxLength === 'number' ? [`${maxLength.toLocaleString('en-GB')} characters`] : [];
  const least = minLength !== undefined ? ['not empty'] : minItems !== undefined ? ['not an empty list'] : [];
  return [...most, ...least].join(', ');
}

/** The lists of fields of each of which one is needed. */
function needsOf({ anyOf, allOf }: JsonSchema): string[][] {
  const own = Array.isArray(anyOf) ? [anyOf.filter(isSchema).map(requiredOf)] : [];
  return [...own, ...(Array.isArray(allOf) ? allOf.filter(isSchema).flatMap(needsOf) : [])];
}

/** The field that an alternative demands; `a.b` where it is one within another. */
function requiredOf({ required, properties }: JsonSchema): string {
  const name = Array.isArray(required) ? String(required[0]) : '';
  const inner = isSchema(properties) ? properties[name] : undefined;
  return isSchema(inner) ? `${name}.${requiredOf(inner)}` : name;
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
