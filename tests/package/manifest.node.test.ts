import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { CustomElementDeclaration, Package } from 'custom-elements-manifest';
import { LitElement } from 'lit';
import { nations } from '../../src/feed/vocabulary.js';

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

  it('lists every property and method, and no other', () => {
    const { members = [] } = element;
    const ofTheClass = names(members.filter((member) => member.static));
    const own = Object.getOwnPropertyNames(GpOutageBanner.prototype);
    assert.deepEqual(
      names(members.filter((member) => !member.static)),
      own.filter((name) => name !== 'constructor' && !(name in LitElement.prototype)).sort(),
    );
    assert.deepEqual(ofTheClass, ['registerLanguage', 'setClock', 'version']);
    for (const name of ofTheClass) assert.ok(name in GpOutageBanner, name);
  });

  it('says which module registers the element, and where its class is', () => {
    const definitions = manifest.modules.flatMap(({ path, exports = [] }) =>
      exports.filter(({ kind }) => kind === 'custom-element-definition').map((entry) => ({ path, entry })),
    );
    assert.deepEqual(definitions, [
      {
        path: 'dist/define.js',
        entry: {
          kind: 'custom-element-definition',
          name: 'gp-outage-banner',
          declaration: { name: 'GpOutageBanner', module: 'dist/banner/gp-outage-banner.js' },
        },
      },
    ]);
  });

  it('lists every part that the templates have', async () => {
    const banner = new URL('dist/banner/', root);
    const modules = (await readdir(banner)).filter((name) => name.endsWith('.js'));
    const templates = await Promise.all(modules.map((name) => readFile(new URL(name, banner), 'utf8')));
    const used = templates.join('').matchAll(/\bpart=(?:"(\w+)"|\$\{[^}']*'(\w+)')/g);
    const parts = new Set([...used].map(([, fixed, chosen]) => fixed ?? chosen ?? ''));
    assert.deepEqual(names(element.cssParts), [...parts].sort());
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
    const classes = manifest.modules.flatMap(({ declarations = [] }) => declarations);
    const silentElsewhere = classes
      .flatMap((declaration) => [
        declaration,
        ...('members' in declaration ? (declaration.members ?? []) : []),
      ])
      .filter(({ description }) => !description);
    assert.deepEqual([...names(silent), ...names(silentElsewhere)], []);
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
  interface Named {
    name: string;
  }
  interface Markup {
    attributes: (Named & { values?: Named[] })[];
    slots: Named[];
    js: Record<'properties' | 'events', Named[]>;
  }
  const { attributes, members = [], events, slots, cssParts, cssProperties } = element;

  async function read(file: string): Promise<unknown> {
    return JSON.parse(await readFile(new URL(`dist/${file}`, root), 'utf8'));
  }

  it('for Visual Studio Code has every attribute, and the values of those that have few', async () => {
    const { tags } = (await read('vscode.html-custom-data.json')) as { tags: (Named & Markup)[] };
    const valuesOf = (name: string): string[] =>
      names(tags[0]?.attributes.find((attribute) => attribute.name === name)?.values);
    assert.deepEqual(valuesOf('nation').sort(), [...nations].sort());
    assert.deepEqual(valuesOf('heading-level'), ['2', '3', '4', '5', '6']);
    assert.deepEqual(
      tags.map((tag) => [tag.name, names(tag.attributes)]),
      [['gp-outage-banner', names(attributes)]],
    );
  });

  it('for JetBrains’ editors has all that markup, scripts and style sheets can name', async () => {
    const types = (await read('web-types.json')) as {
      contributions: {
        html: { elements: (Named & Markup)[] };
        css: Record<'properties' | 'pseudo-elements', Named[]>;
      };
    };
    const { html, css } = types.contributions;
    const [tag] = html.elements;
    assert.equal(tag?.name, 'gp-outage-banner');
    assert.deepEqual(names(tag.attributes), names(attributes));
    assert.deepEqual(names(tag.slots), names(slots));
    assert.deepEqual(names(tag.js.events), names(events));
    assert.deepEqual(
      names(css['pseudo-elements']),
      names(cssParts).map((name) => `part(${name})`),
    );
    assert.deepEqual(names(css.properties), names(cssProperties));
    assert.deepEqual(
      names(tag.js.properties),
      names(members.filter((member) => member.kind === 'field' && !member.static)),
    );
  });
});
