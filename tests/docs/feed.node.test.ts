import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { Validator } from '@cfworker/json-schema';
import { parseFeed } from '../../src/feed/parse.js';
import { exampleFeed, feedDocument } from '../../scripts/feed-document.js';
import { documentFile, formatDocument } from '../../scripts/markdown.js';
import { checkFeed } from '../../src/publish/check/check-feed.js';
import { feedJsonSchema } from '../../scripts/json-schema.js';

const name = 'feed.md';
const written = await readFile(documentFile(name), 'utf8');
const now = Date.parse('2024-07-19T09:15:00+01:00');

/** The names of all fields, at any depth; of an object by language it is one of the languages that counts. */
function namesIn(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  const inner = Object.values(value).flatMap((part) => [...namesIn(part)]);
  return new Set([...(Array.isArray(value) ? [] : Object.keys(value)), ...inner]);
}

/** The names of all fields that a JSON Schema has. */
function namesOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, items, additionalProperties } = schema as Record<string, object | undefined>;
  const own = Object.entries(properties).flatMap(([name, part]) => [name, ...namesOf(part)]);
  return [...own, ...namesOf(items), ...namesOf(additionalProperties)];
}

describe('docs/feed.md', () => {
  it('is what the schema says: run `npm run docs:feed` after a change of them', async () => {
    assert.equal(written, await formatDocument(name, feedDocument()));
  });

  it('has a row for every field', () => {
    const rows = new Set(Array.from(written.matchAll(/^\| `([^`]+)`/gm), ([, field = '']) => field));
    const fields = namesOf(feedJsonSchema());
    assert.ok(fields.length > 35);
    assert.deepEqual(
      fields.filter((field) => !rows.has(field)),
      [],
    );
  });

  it('shows a feed that has every field but one, and in which nothing is wrong', () => {
    const shown = namesIn(exampleFeed);
    const missing = namesOf(feedJsonSchema()).filter((field) => !shown.has(field));
    // Beside content_text it would not be read.
    assert.deepEqual(missing, ['content_html']);
    const feed: unknown = JSON.parse(JSON.stringify(exampleFeed));
    assert.deepEqual(checkFeed(feed, now), []);
    assert.deepEqual(parseFeed(feed, now).problems, []);
    assert.equal(new Validator(feedJsonSchema(), '2020-12').validate(feed).valid, true);
  });
});
