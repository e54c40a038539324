import type { Schema } from '../src/feed/schema-types.js';
import {
  audienceSchema,
  feedOutageSchema,
  feedSchema,
  itemSchema,
  outageSchema,
  serviceSchema,
  translationSchema,
  versionPattern,
} from '../src/feed/schema.js';
import { textLimit, titleLimit } from '../src/feed/text.js';
import { nations } from '../src/feed/vocabulary.js';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What people are told of a field, and what the parser checks in code and JSON Schema can say as well. */
interface Field extends JsonSchema {
  readonly description: string;
}

/**
 * The JSON Schema (2020-12) of a feed as it is published: the description that the parser reads by, with each `format` of its
 * own in standard words, and what people should know of each field. It says what to write; the parser forgives more.
 */
export function feedJsonSchema(): JsonSchema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', ...publish(feedSchema) };
}

/** What the formats of src/feed/formats.ts mean in the words of JSON Schema. */
const standard: Readonly<Record<string, JsonSchema>> = {
  line: { maxLength: titleLimit },
  text: { maxLength: textLimit },
  id: { minLength: 1 },
  'date-time': { format: 'date-time', examples: ['2024-07-19T08:00:00+01:00'] },
  end: { format: 'date-time', examples: ['2024-07-19T18:30:00+01:00'] },
  https: { format: 'uri', pattern: '^https://' },
  language: { pattern: '^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$', examples: ['en-GB', 'cy'] },
};

function publish(schema: Schema): JsonSchema {
  const { format = '', items, properties, propertyNames, additionalProperties, ...rest } = schema;
  const said = descriptions.get(schema);
  return {
    ...(schema.enum ? { type: 'string' } : {}),
    ...rest,
    ...standard[format],
    ...(items ? { items: publish(items) } : {}),
    ...(propertyNames ? { propertyNames: publish(propertyNames) } : {}),
    ...(additionalProperties ? { additionalProperties: publish(additionalProperties) } : {}),
    ...said?.whole,
    ...(properties ? { properties: publishAll(properties, said) } : {}),
  };
}

function publishAll(
  properties: Readonly<Record<string, Schema>>,
  said: Description | undefined,
): Record<string, JsonSchema> {
  const published = Object.entries(properties).map(
    ([name, property]) => [name, { ...publish(property), ...said?.fields[name] }] as const,
  );
  return { ...Object.fromEntries(published), ...said?.others };
}

interface Description {
  readonly whole: JsonSchema;
  readonly fields: Readonly<Record<string, Field>>;
  readonly others: Readonly<Record<string, Field>>;
}

/**
 * The compiler sees to it that every field is described.
 * @param others fields that banners do not read but publishers write
 */
function describe<const P extends Readonly<Record<string, Schema>>>(
  schema: Schema & { readonly properties: P },
  whole: JsonSchema,
  fields: Readonly<Record<keyof P & string, Field>>,
  others: Readonly<Record<string, Field>> = {},
): [Schema, Description] {
  return [schema, { whole, fields, others }];
}

const ukTime = 'RFC 3339; without an offset it is read as UK time.';
const listOfCodes = { minItems: 1 };

const descriptions = new Map<Schema, Description>([
  describe(
    feedSchema,
    {
      title: 'Outage feed of GP surgeries',
      description:
        'A JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) whose items are outage notices, with one extension object, _gp_outage.',
    },
    {
      version: {
        description: 'The version of JSON Feed.',
        pattern: versionPattern.source,
        examples: ['https://jsonfeed.org/version/1.1'],
      },
      title: {
        description: 'Who publishes the feed. Patients read it below each notice.',
        maxLength: titleLimit,
        minLength: 1,
      },
      home_page_url: { description: 'The website of the publisher.' },
      language: {
        description: 'The language of all items that do not say otherwise (BCP 47).',
      },
      expired: { description: 'True closes the feed for good: it shows nothing and is not read again.' },
      _gp_outage: { description: 'What the feed as a whole says of outages.' },
      items: { description: 'The notices. An empty list is right on a day when all is well.' },
    },
    {
      feed_url: {
        description: 'Where this feed is. Banners do not need it; the ids of new notices are made from it.',
        type: 'string',
        format: 'uri',
      },
    },
  ),
  describe(
    feedOutageSchema,
    {},
    {
      about: { description: 'Where this extension is explained.' },
      updated: {
        description: `When the feed was last written. A device whose clock is behind is set right by it. ${ukTime}`,
      },
    },
  ),
  describe(
    itemSchema,
    {
      anyOf: [{ required: ['title'] }, { required: ['content_text'] }, { required: ['content_html'] }],
      allOf: [
        {
          anyOf: [
            { required: ['date_published'] },
            { required: ['date_modified'] },
            { required: ['_gp_outage'], properties: { _gp_outage: { required: ['expires'] } } },
          ],
        },
      ],
    },
    {
      id: {
        description: 'Names the notice for good; an address of your own is best. A change keeps the id.',
        minLength: 1,
      },
      title: {
        description: `What is wrong, in one line of at most ${titleLimit} characters. Without it the first sentence of the text serves.`,
        maxLength: titleLimit,
      },
      content_text: {
        description: `What patients need to know, as plain text of at most ${textLimit.toLocaleString('en-GB')} characters. A line break begins a new paragraph.`,
        maxLength: textLimit,
      },
      content_html: {
        description: 'Read only where there is no content_text, and reduced to plain paragraphs.',
      },
      url: { description: 'A page with more about it.' },
      date_published: { description: `When the notice was first published. ${ukTime}` },
      date_modified: {
        description: `When the notice was last changed; patients read it as "last updated". ${ukTime}`,
      },
      language: { description: 'The language of this item (BCP 47).' },
      _gp_outage: {
        description:
          'Makes the item an outage notice. Without it the item is shown as information for 24 hours.',
      },
    },
  ),
  describe(
    outageSchema,
    {},
    {
      severity: {
        description: 'How bad it is, in the terms of CAP 1.2. Readers can hide only what is minor.',
      },
      status: {
        description:
          'How far along it is, in the terms of Statuspage. Monitoring means: working again, expect delays. What patients should do is shown for investigating, identified and monitoring.',
      },
      starts: { description: `When to begin showing it; else when it was published. ${ukTime}` },
      expires: {
        description: `When to stop showing it. Without it the notice ends 24 hours after it was last changed, and nothing is shown for more than 7 days after that. ${ukTime} A day alone counts to its end.`,
      },
      review: {
        description: `When you will next update it. Once past, patients read that an update is due. ${ukTime} A day alone counts to its end.`,
      },
      audience: {
        description:
          'Where it applies: every key given must match. Without it the notice applies everywhere.',
      },
      services: { description: 'What is affected, and what is known to work.' },
      instructions: { description: 'What you ask of patients, most important first. The wording is fixed.' },
      supersedes: {
        description: 'Ids of notices that this one replaces while it is shown, also in other feeds.',
        items: { type: 'string', minLength: 1 },
      },
      exercise: {
        description: 'True for a rehearsal: patients never see it.',
        type: 'boolean',
      },
      translations: { description: 'Translations by people, by language (BCP 47).' },
    },
  ),
  describe(
    audienceSchema,
    {
      // A key that is not known is for no one.
      additionalProperties: false,
    },
    {
      ods: {
        items: { type: 'string', pattern: '^[A-Za-z0-9_-]+$' },
        description: 'ODS codes of practices, PCNs or ICBs.',
        examples: [['A99991', 'QZZ']],
        ...listOfCodes,
      },
      systems: { description: 'Clinical systems.', examples: [['emis-web'], ['systmone']], ...listOfCodes },
      nations: {
        description: 'Nations of the UK.',
        items: { type: 'string', enum: nations },
        ...listOfCodes,
      },
    },
  ),
  describe(
    serviceSchema,
    { anyOf: [{ required: ['service'] }, { required: ['name'] }] },
    {
      service: { description: 'A service that patients know. What they should do follows from it.' },
      name: {
        description: 'A service that is not in the list, in your own words.',
        minLength: 1,
        maxLength: titleLimit,
      },
      status: { description: 'How the service is doing.' },
    },
  ),
  describe(
    translationSchema,
    { anyOf: [{ required: ['title'] }, { required: ['content_text'] }] },
    {
      title: { description: 'The title in that language.', maxLength: titleLimit },
      content_text: { description: 'The text in that language.', maxLength: textLimit },
    },
  ),
]);
