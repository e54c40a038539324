import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { CustomElementDeclaration, Package } from 'custom-elements-manifest';

const root = new URL('../../', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('dist/custom-elements.json', root), 'utf8')) as Package;
// The built package itself: importing it also shows that it can be imported where there is no page.
const { GpOutageBanner } = (await import(
  new URL('dist/index.js', root).href
)) as typeof import('../../src/index.js');

const [element] = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter((declaration): declaration is CustomElementDeclaration => 'customElement' in declaration);
assert.ok(element, 'the manifest describes the element');

function names(list: readonly { name: string }[] = []): string[] {
  return list.map(({ name }) => name).sort();
}

describe('custom-elements.json', () => {
  it('lists every attribute', () => {
    assert.deepEqual(names(element.attributes), [...GpOutageBanner.observedAttributes].sort());
  });

  it('lists every property and method', () => {
    const listed = names(element.members);
    const own = [...GpOutageBanner.elementProperties.keys(), 'notices', 'reload', 'version'].map(String);
    assert.deepEqual(
      own.filter((name) => !listed.includes(name)),
      [],
    );
  });

  it('lists every event, part, state and slot that the contract names', () => {
    const parts = ['banner', 'emergency', 'guidance', 'heading', 'meta', 'notice', 'services'];
    assert.deepEqual(names(element.events), ['gp-outage-change', 'gp-outage-error']);
    assert.deepEqual(names(element.cssParts), parts);
    assert.deepEqual(names(element.cssStates), ['showing', 'stale']);
    assert.deepEqual(names(element.slots), ['']);
  });

  it('lists every custom property of the styles', async () => {
    const styles = await readFile(new URL('dist/banner/styles.js', root), 'utf8');
    const used = new Set(styles.match(/--gp-outage-banner-[a-z-]+/g));
    assert.deepEqual(names(element.cssProperties), [...used].sort());
  });

  it('says something of each', () => {
    const { attributes = [], members = [], events = [], cssParts = [], slots = [] } = element;
    const { cssProperties = [], cssStates = [] } = element;
    const silent = [attributes, members, events, cssParts, slots, cssProperties, cssStates]
      .flat()
      .filter(({ description }) => !description);
    assert.deepEqual(names(silent), []);
  });

  it('has nothing private, and no path that is not in the package', () => {
    const text = JSON.stringify(manifest);
    assert.doesNotMatch(text, /"privacy":"(private|protected)"|"name":"[#_]/);
    for (const [, path = ''] of text.matchAll(/"((?:dist|src|\.{1,2})\/[^"]+)"/g)) {
      assert.ok(existsSync(new URL(path, root)), path);
    }
  });
});

describe('the data for editors', () => {
  for (const file of ['vscode.html-custom-data.json', 'web-types.json']) {
    it(`${file} names every attribute`, async () => {
      const text = await readFile(new URL(`dist/${file}`, root), 'utf8');
      for (const name of GpOutageBanner.observedAttributes)
        assert.ok(text.includes(`"name": "${name}"`), name);
    });
  }
});
