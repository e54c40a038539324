import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packageJson = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
  exports: Record<string, string | { types: string; default: string }>;
  engines: { node: string };
  unpkg: string;
  jsdelivr: string;
  types: string;
  customElements: string;
  'web-types': string;
};

/** What a page gets that bundles these lines. */
async function bundled(lines: string): Promise<string> {
  const entry = 'virtual:page';
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    plugins: [
      {
        name: entry,
        resolveId: (id) => (id === entry ? `${root}page.js` : undefined),
        load: (id) => (id === `${root}page.js` ? lines : undefined),
      },
    ],
    build: { write: false, minify: false, rolldownOptions: { input: entry } },
  });
  return [result]
    .flat()
    .flatMap((bundle) => ('output' in bundle ? bundle.output : []))
    .map((file) => (file.type === 'chunk' ? file.code : ''))
    .join('');
}

describe('the entrances of the package', () => {
  it('are all of these, each with types before its module', () => {
    const modules = Object.entries(packageJson.exports).filter(([, target]) => typeof target !== 'string');
    assert.deepEqual(
      modules.map(([name]) => name),
      ['.', './define', './render', './react', './vue', './svelte', './languages/cy'],
    );
    for (const [name, target] of modules) assert.deepEqual(Object.keys(target), ['types', 'default'], name);
    for (const name of ['./feed.schema.json', './custom-elements.json', './package.json'])
      assert.equal(typeof packageJson.exports[name], 'string');
  });

  it('can be imported where there is no page, one after the other', () => {
    const names = Object.entries(packageJson.exports).filter(([, target]) => typeof target !== 'string');
    const lines = names.map(([name]) => `await import('gp-outage-banner${name.slice(1)}');`);
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', lines.join('\n')], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(said, '');
  });

  it('are found by script hosts, editors and other tools', () => {
    const { unpkg, jsdelivr, types, customElements, engines } = packageJson;
    assert.equal(unpkg, './dist/cdn/gp-outage-banner.js');
    assert.equal(jsdelivr, unpkg);
    for (const path of [unpkg, types, customElements, packageJson['web-types']])
      assert.ok(existsSync(`${root}${path}`), path);
    assert.equal(engines.node, '>=20');
  });

  it('leave nothing in a bundle that does not use them, but for the one that registers the element', async () => {
    const unused = await bundled(`import 'gp-outage-banner'; import { parseFeed } from 'gp-outage-banner';`);
    assert.equal(unused.trim(), '');
    assert.match(await bundled(`import 'gp-outage-banner/define';`), /customElements\.define\(/);
  });

  it('bring no element where only the pure functions are used', async () => {
    const pure = await bundled(`import { parseFeed } from 'gp-outage-banner'; console.log(parseFeed);`);
    assert.match(pure, /function parseFeed\(/);
    assert.doesNotMatch(pure, /LitElement|customElements/);
  });
});
