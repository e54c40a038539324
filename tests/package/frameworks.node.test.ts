import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { Package } from 'custom-elements-manifest';
import { elementOf } from '../../scripts/manifest.js';

const root = new URL('../../', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('dist/custom-elements.json', root), 'utf8')) as Package;
const { attributes = [], events = [] } = elementOf(manifest);

function types(name: string): Promise<string> {
  return readFile(new URL(`dist/frameworks/${name}.d.ts`, root), 'utf8');
}

/** The members of an interface, in order, and how many of them are explained. */
function membersOf(code: string, name: string): { names: string[]; explained: number } {
  const [, body = ''] = new RegExp(`interface ${name} {([^}]+)}`).exec(code) ?? [];
  const members = [...body.matchAll(/^ {2}'?([\w-]+)'?\??:/gm)].map(([, member = '']) => member);
  return { names: members, explained: [...body.matchAll(/^ {2}\/\*\* \S.* \*\/$/gm)].length };
}

// That a right use passes a type check and a wrong one fails is seen in tests/wild.
describe('the types for React, Vue and Svelte', () => {
  it('have every attribute, and the one property that is no attribute', async () => {
    const { names, explained } = membersOf(await types('element'), 'GpOutageBannerAttributes');
    assert.deepEqual(names, [...attributes.map(({ name }) => name), 'data']);
    assert.equal(explained, names.length);
  });

  it('have every event', async () => {
    const { names, explained } = membersOf(await types('element'), 'GpOutageBannerEvents');
    assert.deepEqual(
      names,
      events.map(({ name }) => name),
    );
    assert.equal(explained, names.length);
  });

  for (const [name, place] of [
    ['react', 'IntrinsicElements'],
    ['vue', 'GlobalComponents'],
    ['svelte', 'SvelteHTMLElements'],
  ] as const) {
    it(`${name}: only adds to ${place}, and runs nothing`, async () => {
      const code = await types(name);
      assert.match(
        code,
        new RegExp(`declare module '${name}(/elements)?' {[^]*interface ${place} {\\s+'gp-outage-banner':`),
      );
      assert.doesNotMatch(code, /^import (?!type )/m);
      assert.equal(await readFile(new URL(`dist/frameworks/${name}.js`, root), 'utf8'), 'export {};\n');
    });
  }
});
