// Every command and example of these documents, run and read in the order in which a person meets them.
import { strict as assert } from 'node:assert';
import { readFile, readdir } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { Validator } from '@cfworker/json-schema';
import { checkFeed } from '../../src/publish/check/check-feed.js';
import { commands } from '../../src/cli/commands/index.js';
import { exitCodes } from '../../src/cli/host.js';
import { exampleFeed } from '../../scripts/feed-document.js';
import { feedJsonSchema } from '../../scripts/json-schema.js';
import { blocksOf, proseOf, type Block } from './blocks.js';
import { checkAttributes } from './check-attributes.js';
import { ExampleShell, type Ran } from './example-shell.js';

const root = new URL('../../', import.meta.url);
const read = (path: string): Promise<string> => readFile(new URL(path, root), 'utf8');

/** A supplier's status page, for the import. */
const summary = {
  page: { name: 'Example Clinical Systems', url: 'https://status.supplier.example' },
  incidents: [
    {
      id: 'p31zjtct2jer',
      name: 'Increased error rates',
      status: 'identified',
      impact: 'major',
      created_at: '2024-07-19T07:10:00Z',
      updated_at: '2024-07-19T08:00:00Z',
      incident_updates: [{ body: 'We are working on it.', status: 'identified' }],
      components: [{ name: 'Records', status: 'major_outage' }],
    },
  ],
};

/** HTML without what differs from one build to the next, and without its layout. */
function settled(html: string): string {
  return html
    .replace(/sha384-[\w+/=…]+/g, 'sha384-…')
    .replace(/\s+/g, ' ')
    .replace(/ \/?>/g, '>')
    .trim();
}

class Reader {
  readonly #shell: ExampleShell;
  #last: Ran = { exitCode: 0, out: '', err: '' };

  constructor(shell: ExampleShell) {
    this.#shell = shell;
  }

  /** Does what a block says, or holds it to what it shows. */
  async meet({ language, info, text, line }: Block): Promise<void> {
    const where = `line ${line}`;
    switch (language) {
      case 'sh':
        if (info) this.#shell.now = Date.parse(info);
        this.#last = await this.#shell.run(text);
        assert.equal(this.#last.exitCode, 0, `${where}: ${this.#last.err}`);
        return;
      case 'text':
        assert.equal(this.#last.out, text, where);
        return;
      case 'html':
        await checkAttributes(text, where);
        assert.equal(settled(this.#last.out), settled(text), where);
        return;
      case 'json':
        assert.match(info, /^[\w.]+\.json$/, `${where}: which file is it?`);
        if (info === 'notices.json') checkNotices(text, this.#shell.now, where);
        else assert.ok(JSON.parse(text), where);
        return this.#shell.write(info, text);
      case 'nginx':
        assert.ok(
          (await read('docs/hosting/nginx.conf')).includes(text),
          `${where}: tests/hosting runs no such lines`,
        );
        return;
      case 'caddy':
        assert.ok(
          (await read('docs/hosting/Caddyfile')).includes(text),
          `${where}: tests/hosting runs no such lines`,
        );
        return;
      default:
        assert.fail(`${where}: no test knows what to do with "${language}"`);
    }
  }
}

/** A feed in which nothing is wrong at the time of the example. */
function checkNotices(text: string, now: number, where: string): void {
  const feed: unknown = JSON.parse(text);
  assert.deepEqual(checkFeed(feed, now), [], where);
  assert.ok(new Validator(feedJsonSchema(), '2020-12').validate(feed).valid, where);
}

const documents = ['publishing.md', 'feed.md', 'other-formats.md', 'hosting.md'];

for (const name of documents) {
  describe(`the examples of docs/${name}`, () => {
    let shell: ExampleShell;

    before(async () => {
      shell = await ExampleShell.open({ 'status.supplier.example/api/v2/summary.json': summary });
      if (name === 'other-formats.md') await shell.write('notices.json', JSON.stringify(exampleFeed));
    });
    after(() => shell.close());

    it('do what the document says, one after the other', async () => {
      const text = await read(`docs/${name}`);
      const blocks = blocksOf(text);
      const fences = text.match(/^\s*(```|~~~)/gm) ?? [];
      assert.deepEqual(
        [blocks.length > 0, fences.length],
        [true, blocks.length * 2],
        'a block escapes the test',
      );
      const reader = new Reader(shell);
      for (const block of blocks) await reader.meet(block);
    });

    if (name === 'feed.md') {
      it('leave the schema where the feed says it is', async () => {
        const { $schema } = JSON.parse(await shell.read('notices.json')) as { $schema: string };
        assert.deepEqual(JSON.parse(await shell.read($schema)), JSON.parse(JSON.stringify(feedJsonSchema())));
      });
    }

    if (name === 'other-formats.md') {
      it('leave a message, and a notice in place of a draft', async () => {
        assert.match(await shell.read('records.cap.xml'), /<headline>We cannot see patient records</);
        assert.doesNotMatch(await shell.read('drafts.json'), /"draft"/);
      });
    }

    if (name === 'publishing.md') {
      it('end with one notice, which says that it is over', async () => {
        const { items } = JSON.parse(await shell.read('notices.json')) as {
          items: { id: string; _gp_outage: { status: string } }[];
        };
        assert.deepEqual(
          items.map(({ id, _gp_outage: { status } }) => [id, status]),
          [['https://group.example/notices/2024-07-19-phones-down', 'resolved']],
        );
      });
    }
  });
}

describe('the prose of these documents', () => {
  it('names only scripts and commands that there are', async () => {
    const { scripts } = JSON.parse(await read('package.json')) as { scripts: Record<string, string> };
    const wrong: string[] = [];
    for (const name of documents) {
      const prose = proseOf(await read(`docs/${name}`));
      for (const [, script = ''] of prose.matchAll(/`npm (?:run )?([\w:]+)`/g)) {
        if (script !== 'ci' && !(script in scripts)) wrong.push(`${name}: npm run ${script}`);
      }
      for (const [, given = ''] of prose.matchAll(/`npx gp-outage-banner ([a-z][^`]*)`/g)) {
        const command = commands.find((one) => given === one.name || given.startsWith(`${one.name} `));
        const options = Array.from(given.matchAll(/ --([\w-]+)/g), ([, option = '']) => option);
        const isKnown = (option: string): boolean => option === 'help' || option in (command?.options ?? {});
        if (!command || !options.every(isKnown)) wrong.push(`${name}: ${given}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('names buttons and fields of the notice writer and the tag builder as they are named there, in bold', async () => {
    const folders = ['src/writer', 'src/tag-builder'];
    const files = await Promise.all(
      folders.map(async (folder) =>
        (await readdir(new URL(folder, root))).map((file) => `${folder}/${file}`),
      ),
    );
    const sources = await Promise.all([...files.flat(), 'src/publish/templates.ts'].map(read));
    const labels = Array.from(
      (await read('docs/publishing.md')).matchAll(/\*\*([^*]+)\*\*/g),
      ([, label = '']) => label.replace(/\s+/g, ' '),
    );
    assert.ok(labels.length > 5);
    assert.deepEqual(
      labels.filter((label) => !sources.some((source) => source.includes(label))),
      [],
    );
  });

  it('says of each exit code what it means', async () => {
    const prose = (await read('docs/publishing.md')).replace(/\s+/g, ' ');
    assert.deepEqual(exitCodes, { ok: 0, faults: 1, usage: 2, access: 3 });
    assert.match(
      prose,
      /0 if all went well, 1 if the file has faults, 2 if the command was not understood, 3 if something could not be read or written/,
    );
  });
});
