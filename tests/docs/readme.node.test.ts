import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Package } from 'custom-elements-manifest';
import { formatDocument } from '../../scripts/markdown.js';
import { readmeTables, withTables } from '../../scripts/readme-tables.js';
import { now, groupFeed } from '../../demo/feeds/example.js';
import { recordsDown } from '../../demo/feeds/everyday.js';
import { blocksOf } from './blocks.js';
import { checkAttributes } from './check-attributes.js';
import { ExampleShell } from './example-shell.js';

const root = new URL('../../', import.meta.url);
const readme = await readFile(new URL('README.md', root), 'utf8');
const manifest = JSON.parse(await readFile(new URL('dist/custom-elements.json', root), 'utf8')) as Package;
const packageJson = await readFile(new URL('package.json', root), 'utf8');

describe('README.md', () => {
  it('has the tables that the manifest gives: run `npm run docs:readme` after a change of the element', async () => {
    const made = withTables(readme, readmeTables(manifest));
    assert.equal(readme, await formatDocument('../README.md', made));
  });

  it('names only files, commands and imports that exist', () => {
    const { scripts, exports } = JSON.parse(packageJson) as Record<
      'scripts' | 'exports',
      Record<string, unknown>
    >;
    const files = [...readme.matchAll(/\]\((?!https:|#)([^)]+)\)/g)].map(([, path = '']) => path);
    const commands = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    const modules = [...readme.matchAll(/'gp-outage-banner([\w/-]*)'/g)].map(([, path]) => `.${path ?? ''}`);
    assert.ok(files.length > 5 && commands.length > 0 && modules.length > 5);
    assert.deepEqual(
      [
        ...files.filter((path) => !existsSync(new URL(path, root))),
        ...commands.filter((name) => !(name in scripts)),
        ...modules.filter((path) => !(path in exports)),
      ],
      [],
    );
  });
});

describe('the examples of README.md', () => {
  const blocks = blocksOf(readme);
  const feed = JSON.stringify(groupFeed(recordsDown));
  const textsIn = (language: string): readonly string[] =>
    blocks.filter((block) => block.language === language).map(({ text }) => text);

  it('give the element and its script tag no attribute that they do not have', async () => {
    assert.ok(textsIn('html').length > 1);
    for (const html of textsIn('html')) await checkAttributes(html, html);
  });

  for (const code of textsIn('js')) {
    it(`run as they stand: ${code.split('\n')[0] ?? ''}`, () => {
      const run = ['--input-type=module', '-e', `globalThis.feed = ${feed};\n${code}`];
      execFileSync(process.execPath, run, { cwd: fileURLToPath(root) });
    });
  }

  it('are commands that do what is said of them', async () => {
    const commands = textsIn('sh').filter((text) => text.startsWith('npx '));
    assert.ok(commands.length > 1);
    const shell = await ExampleShell.open({});
    try {
      shell.now = Date.parse(now);
      await shell.write('notices.json', feed);
      for (const command of commands) {
        const { exitCode, err } = await shell.run(command);
        assert.equal(exitCode, 0, `${command}${err}`);
      }
      assert.match(await shell.read('banner.html'), /We cannot see patient records/);
    } finally {
      await shell.close();
    }
  });

  it('are in frameworks what is built and shown in tests/wild', async () => {
    const wild = await readFile(new URL('tests/wild/frameworks.node.test.ts', root), 'utf8');
    const lines =
      ['tsx', 'vue', 'svelte']
        .flatMap(textsIn)
        .join('')
        .match(/^ *import .*$/gm) ?? [];
    assert.equal(lines.length, 6);
    assert.deepEqual(
      lines.filter((line) => !wild.includes(line.trim())),
      [],
    );
  });
});

describe('CONTRIBUTING.md', () => {
  it('names only files and commands that exist', async () => {
    const text = await readFile(new URL('CONTRIBUTING.md', root), 'utf8');
    const { scripts } = JSON.parse(packageJson) as { scripts: Record<string, unknown> };
    const paths = [...text.matchAll(/(?<=[`' ])(?:[\w.-]+\/)*[\w.-]+(?:\/|\.(?:ts|md))(?=[`' \n])/g)].map(
      ([path]) => path,
    );
    const commands = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    assert.ok(paths.length > 25 && commands.length > 10);
    const isThere = (path: string): boolean =>
      ['', 'src/'].some((folder) => existsSync(new URL(folder + path, root))) || path === 'screenshots/';
    assert.deepEqual(
      [...paths.filter((path) => !isThere(path)), ...commands.filter((name) => !(name in scripts))],
      [],
    );
  });
});
