import { Validator } from '@cfworker/json-schema';
import { expect } from 'chai';
import fc from 'fast-check';
import { parseFeed } from '../../src/feed/parse.js';
import type { FeedInput } from '../../src/feed/schema.js';
import {
  instructions,
  nations,
  services,
  serviceStatuses,
  severities,
  statuses,
} from '../../src/feed/vocabulary.js';
import { feedJsonSchema, type JsonSchema } from '../../scripts/json-schema.js';

const schema = feedJsonSchema();
const validator = new Validator(schema, '2020-12', false);
const now = Date.parse('2024-07-19T09:30:00+01:00');

const example: FeedInput = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Example group of GP surgeries',
  home_page_url: 'https://group.example/',
  language: 'en-GB',
  _gp_outage: { about: '…', updated: '2024-07-19T09:15:00+01:00' },
  items: [
    {
      id: 'https://group.example/notices/2024-07-19-records',
      title: 'We cannot see patient records',
      content_text: 'Our records system is not working …',
      url: 'https://group.example/status',
      date_published: '2024-07-19T08:10:00+01:00',
      date_modified: '2024-07-19T09:15:00+01:00',
      _gp_outage: {
        severity: 'severe',
        status: 'identified',
        expires: '2024-07-19T18:30:00+01:00',
        audience: { ods: ['A99991', 'QZZ'], systems: ['emis-web'], nations: ['england'] },
        services: [
          { service: 'health-record', status: 'not-working' },
          { name: 'Physiotherapy booking', status: 'delays' },
        ],
        instructions: ['keep-appointments', 'urgent-only'],
        supersedes: ['https://group.example/notices/1'],
        exercise: false,
        translations: { cy: { title: '…', content_text: '…' } },
      },
    },
  ],
};

function isValid(value: unknown): boolean {
  return validator.validate(JSON.parse(JSON.stringify(value))).valid;
}

function withItem(change: object): unknown {
  return { ...example, items: [{ ...example.items[0], ...change }] };
}

function withOutage(change: object): unknown {
  return withItem({ _gp_outage: { ...example.items[0]?._gp_outage, ...change } });
}

/** Every part of the schema that is a field. */
function fieldsOf(part: unknown): readonly (readonly [string, JsonSchema])[] {
  if (typeof part !== 'object' || part === null) return [];
  const { properties = {}, items, additionalProperties } = part as Record<string, object | undefined>;
  const own = Object.entries(properties) as [string, JsonSchema][];
  return [
    ...own,
    ...own.flatMap(([, field]) => fieldsOf(field)),
    ...fieldsOf(items),
    ...fieldsOf(additionalProperties),
  ];
}

describe('the JSON Schema of a feed', () => {
  it('is of 2020-12 and can be written as JSON', () => {
    expect(schema['$schema']).to.equal('https://json-schema.org/draft/2020-12/schema');
    expect(JSON.parse(JSON.stringify(schema))).to.deep.equal(schema);
  });

  it('explains every field to people', () => {
    const fields = fieldsOf(schema).filter(([name]) => name !== 'required');
    expect(fields.length).to.be.above(35);
    for (const [name, { description }] of fields) expect(description, name).to.match(/^[A-Z].{10,}\.$/s);
  });

  it('accepts the example of the contract, a plain JSON Feed and a quiet day', () => {
    expect(isValid(example)).to.equal(true);
    const item = { id: '1', content_html: '<p>Hello</p>', date_published: '2024-07-19T08:10:00Z' };
    expect(isValid({ version: 'https://jsonfeed.org/version/1', title: 'A blog', items: [item] })).to.equal(
      true,
    );
    expect(isValid({ ...example, items: [] })).to.equal(true);
    expect(isValid({ ...example, authors: [{ name: 'x' }], _other: {} })).to.equal(true);
  });

  it('finds what the parser warns of', () => {
    const wrong = {
      version: { ...example, version: '2.0' },
      items: { ...example, items: {} },
      id: withItem({ id: '' }),
      'no words': withItem({ title: undefined, content_text: undefined }),
      'no date': withItem({ date_published: undefined, date_modified: undefined, _gp_outage: {} }),
      url: withItem({ url: 'http://group.example/' }),
      language: withItem({ language: 'English (UK)' }),
      extension: withItem({ _gp_outage: null }),
      severity: withOutage({ severity: 'bad' }),
      status: withOutage({ status: 'Identified' }),
      'audience key': withOutage({ audience: { postcodes: ['RM8'] } }),
      'empty audience': withOutage({ audience: { ods: [] } }),
      nation: withOutage({ audience: { nations: ['narnia'] } }),
      service: withOutage({ services: [{ service: 'fax', status: 'delays' }] }),
      'no service': withOutage({ services: [{ status: 'delays' }] }),
      'service status': withOutage({ services: [{ service: 'phones' }] }),
      instruction: withOutage({ instructions: ['call-me'] }),
      supersedes: withOutage({ supersedes: [''] }),
      exercise: withOutage({ exercise: 'no' }),
      'language of a translation': withOutage({ translations: { 'not a tag': { title: 'x' } } }),
      translation: withOutage({ translations: { cy: {} } }),
    };
    for (const [name, value] of Object.entries(wrong)) expect(isValid(value), name).to.equal(false);
  });

  it('and the parser agree: what it accepts is read without a problem', () => {
    const text = fc
      .string({ unit: fc.constantFrom('a', 'ê', ' ', '.', '<', '👍'), minLength: 1, maxLength: 40 })
      .map((text) => `x${text}`);
    const date = fc.constantFrom(
      '2024-07-19T08:10:00+01:00',
      '2024-01-19T08:10:00Z',
      '2024-07-19T08:10:00.5Z',
    );
    const tag = fc.constantFrom('cy', 'en-GB', 'zh-Hant-TW');
    const optional = { requiredKeys: [] };
    const status = fc.constantFrom(...serviceStatuses);
    const outage = fc.record(
      {
        severity: fc.constantFrom(...severities),
        status: fc.constantFrom(...statuses),
        starts: date,
        expires: date,
        review: date,
        audience: fc.record(
          {
            ods: fc.array(fc.stringMatching(/^[\w-]{1,12}$/), { minLength: 1 }),
            systems: fc.array(text, { minLength: 1 }),
            nations: fc.array(fc.constantFrom(...nations), { minLength: 1 }),
          },
          optional,
        ),
        services: fc.array(
          fc.oneof(
            fc.record({ service: fc.constantFrom(...services), status }),
            fc.record({ name: text, status }),
          ),
        ),
        instructions: fc.array(fc.constantFrom(...instructions)),
        supersedes: fc.array(text),
        exercise: fc.boolean(),
        translations: fc.dictionary(
          tag,
          fc.record({ title: text, content_text: text }, { requiredKeys: ['title'] }),
        ),
      },
      optional,
    );
    const item = fc.record(
      {
        id: text,
        title: text,
        content_text: text,
        content_html: text,
        url: fc.webUrl({ validSchemes: ['https'] }),
        date_published: date,
        date_modified: date,
        language: tag,
        _gp_outage: outage,
      },
      { requiredKeys: ['id', 'title', 'date_published'] },
    );
    fc.assert(
      fc.property(fc.array(item, { maxLength: 3 }), (items) => {
        const feed = { ...example, items };
        const { feed: read, problems } = parseFeed(JSON.parse(JSON.stringify(feed)), now);
        return isValid(feed) && problems.length === 0 && read.notices.length === items.length;
      }),
      { numRuns: 200 },
    );
  });
});
