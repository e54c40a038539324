// What an editor does with a feed that names our schema: by the language service of VS Code.
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import type * as Service from 'vscode-json-languageservice';
import { instructions, nations, services, severities, statuses } from '../../src/feed/vocabulary.js';
import { exampleFeed } from '../../scripts/feed-document.js';
import { feedJsonSchema } from '../../scripts/json-schema.js';

// Node does not see what this CommonJS module passes on from others.
const { getLanguageService, TextDocument } = createRequire(import.meta.url)(
  'vscode-json-languageservice',
) as typeof Service;

/** The schema lies beside the feed, as docs/feed.md says. */
const editor = getLanguageService({
  workspaceContext: { resolveRelativePath: (path, resource) => new URL(path, resource).href },
  schemaRequestService: (address) =>
    address === 'file:///feeds/feed.schema.json'
      ? Promise.resolve(JSON.stringify(feedJsonSchema()))
      : Promise.reject(new Error(`${address} is not there`)),
});
editor.configure({ validate: true, allowComments: false });

/** A feed as a person has it open; `|` marks where the cursor is. */
function open(marked: string): {
  readonly file: Service.TextDocument;
  readonly at: Service.Position;
} {
  const file = TextDocument.create('file:///feeds/notices.json', 'json', 1, marked.replace('|', ''));
  return { file, at: file.positionAt(marked.indexOf('|')) };
}

/** A feed with one notice, of which only its extension is shown. */
function withOutage(marked: string): string {
  const item = `"id": "1", "title": "x", "date_published": "2024-07-19T08:10:00Z", "_gp_outage": ${marked}`;
  return `{ "$schema": "./feed.schema.json", "version": "https://jsonfeed.org/version/1.1", "title": "x", "items": [{ ${item} }] }`;
}

async function completions(marked: string): Promise<readonly { label: string; about: string }[]> {
  const { file, at } = open(marked);
  const list = await editor.doComplete(file, at, editor.parseJSONDocument(file));
  return (list?.items ?? []).map(({ label, documentation = '' }) => ({
    label,
    about: typeof documentation === 'string' ? documentation : documentation.value,
  }));
}

async function labels(marked: string): Promise<readonly string[]> {
  return (await completions(marked)).map(({ label }) => label);
}

async function faults(text: string): Promise<readonly string[]> {
  const { file } = open(text);
  const found = await editor.doValidation(file, editor.parseJSONDocument(file));
  return found.map(
    ({ message, range }) =>
      `${file.getText(range)}: ${typeof message === 'string' ? message : message.value}`,
  );
}

function textOf({ contents }: Service.Hover): string {
  return (Array.isArray(contents) ? contents : [contents])
    .map((part) => (typeof part === 'string' ? part : part.value))
    .join('\n');
}

const quoted = (words: readonly string[]): readonly string[] => words.map((word) => `"${word}"`);

describe('an editor that knows $schema', () => {
  it('completes the names of fields, and says of each what it is', async () => {
    const offered = await completions(withOutage('{ | }'));
    expect(offered.map(({ label }) => label)).to.have.members([
      ...['severity', 'status', 'starts', 'expires', 'review', 'audience', 'services', 'instructions'],
      ...['supersedes', 'exercise', 'translations'],
    ]);
    const { about } = offered.find(({ label }) => label === 'review') ?? {};
    expect(about).to.include('When you will next update it.');
    expect(await labels('{ "$schema": "./feed.schema.json", | }')).to.include.members([
      ...['version', 'title', 'home_page_url', 'feed_url', 'language', 'expired', '_gp_outage', 'items'],
    ]);
  });

  it('completes every list of words', async () => {
    const places: readonly (readonly [string, readonly string[]])[] = [
      ['{ "severity": | }', severities],
      ['{ "status": | }', statuses],
      ['{ "instructions": [|] }', instructions],
      ['{ "audience": { "nations": [|] } }', nations],
      ['{ "services": [{ "service": | }] }', services],
    ];
    for (const [place, words] of places) {
      expect(await labels(withOutage(place)), place).to.include.members([...quoted(words)]);
    }
  });

  it('explains each field of a feed under the pointer', async () => {
    const text = JSON.stringify(exampleFeed, null, 2);
    const { file } = open(text);
    const json = editor.parseJSONDocument(file);
    const keys = Array.from(text.matchAll(/^ *"(\w+)":/gm), ({ 1: name = '', index, 0: line }) => ({
      name,
      position: file.positionAt(index + line.indexOf('"') + 1),
    })).filter(({ name }) => name !== 'cy');
    expect(keys.length).to.be.above(35);
    for (const { name, position } of keys) {
      const hover = await editor.doHover(file, position, json);
      expect(hover && textOf(hover), name).to.match(/^[A-Z].{10,}\.$/ms);
    }
  });

  it('finds nothing wrong with the example, and marks what is wrong', async () => {
    expect(await faults(JSON.stringify(exampleFeed, null, 2))).to.deep.equal([]);
    expect(await faults(withOutage('{ "severity": "bad" }'))).to.deep.equal([
      '"bad": Value is not accepted. Valid values: "extreme", "severe", "moderate", "minor".',
    ]);
    expect(await faults(withOutage('{ "expires": "at six" }'))).to.have.lengthOf(1);
    expect(await faults(withOutage('{ "services": [{ "service": "phones" }] }'))).to.deep.equal([
      '{: Missing property "status".',
    ]);
    expect(await faults(withOutage('{ "audience": { "postcodes": ["RM8"] } }'))).to.have.lengthOf(1);
  });
});
