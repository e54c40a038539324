import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { version } from '../../src/version.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gp-outage-banner-'));
const packageJson = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;

interface Packed {
  filename: string;
  files: { path: string }[];
}

/** What npm would publish, packed from the built dist/ as it is. */
const [packed] = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
  }),
) as Packed[];
assert.ok(packed);
const files = packed.files.map(({ path }) => path);

/** Every path that package.json promises. */
function promised(value: unknown): string[] {
  if (typeof value === 'string') return /^(\.\/)?dist\//.test(value) && !value.includes('*') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(promised) : [];
}

/** The modules that a module imports. */
function importsOf(code: string): string[] {
  const { body } = parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true });
  return body.flatMap((statement) =>
    'source' in statement && typeof statement.source?.value === 'string' ? [statement.source.value] : [],
  );
}

describe('the package', () => {
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('says one version everywhere', () => {
    assert.equal(packageJson['version'], version);
  });

  it('holds every file that package.json names', () => {
    const missing = promised(packageJson).filter((path) => !files.includes(path.replace(/^\.\//, '')));
    assert.deepEqual(missing, []);
  });

  it('holds one module for each source file, with its types and a source map that needs no other file', async () => {
    const modules = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.ts') && !/^(embed|publish\/|cli\/|writer\/|tag-builder\/)/.test(path))
      .map((path) => `dist/${path.slice(0, -3)}`);
    modules.push('dist/publish/render');
    assert.ok(modules.includes('dist/language/cy'));
    const expected = modules.flatMap((path) => [`${path}.js`, `${path}.d.ts`, `${path}.js.map`]);
    assert.deepEqual(
      expected.filter((path) => !files.includes(path)),
      [],
    );
    for (const path of modules) {
      const map = JSON.parse(await readFile(join(root, `${path}.js.map`), 'utf8')) as {
        sourcesContent?: string[];
      };
      assert.equal(map.sourcesContent?.length, 1, path);
    }
  });

  it('holds the script tags with their hashes and licences, and the data files', () => {
    const expected = [
      'gp-outage-banner.js',
      'gp-outage-banner.LICENSES.txt',
      'gp-outage-banner.cy.js',
      'gp-outage-banner.cy.LICENSES.txt',
      'sri.json',
    ].map((name) => `dist/cdn/${name}`);
    const data = ['custom-elements', 'feed.schema', 'vscode.html-custom-data', 'web-types'];
    expected.push(...data.map((name) => `dist/${name}.json`));
    expected.push('LICENSE', 'README.md', 'CHANGELOG.md', 'package.json');
    assert.deepEqual(
      expected.filter((path) => !files.includes(path)),
      [],
    );
  });

  it('holds the command line in one piece, with the libraries that only it needs and their licences', async () => {
    assert.ok(files.includes('dist/cli/cli.js') && files.includes('dist/cli/LICENSES.txt'));
    assert.match(await readFile(join(root, 'dist/cli/cli.js'), 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  it('holds no test, demo, source or build script', () => {
    assert.deepEqual(
      files.filter((path) => /^(src|scripts|tests|demo|docs)\/|\.test\./.test(path)),
      [],
    );
  });

  it('imports nothing that its users would not have', async () => {
    const { dependencies } = packageJson as { dependencies: Record<string, string> };
    const known = new RegExp(`^(\\.|node:|(${Object.keys(dependencies).join('|')})(/|$))`);
    for (const path of files.filter((name) => /dist\/(?!cdn\/).*\.js$/.test(name))) {
      for (const name of importsOf(await readFile(join(root, path), 'utf8'))) assert.match(name, known, path);
    }
  });

  it('has nothing that publint minds', async () => {
    const { messages } = await publint({ pkgDir: root, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, packageJson)),
      [],
    );
  });

  it('has types that every resolution finds', () => {
    const cli = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    // A style sheet has no types.
    const options = [
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      './banner.css',
      '--no-emoji',
      '--no-color',
      '--format',
      'ascii',
    ];
    const { status, stdout } = spawnSync(process.execPath, [cli, join(folder, packed.filename), ...options], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
  });
});
