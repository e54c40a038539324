import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { attributesIn } from './blocks.js';

const manifestUrl = new URL('../../dist/custom-elements.json', import.meta.url);

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly { readonly attributes?: readonly { readonly name: string }[] }[];
  }[];
}

/** The attributes of the element, by the manifest that the build makes. */
async function knownAttributes(): Promise<readonly string[]> {
  const { modules } = JSON.parse(await readFile(manifestUrl, 'utf8')) as Manifest;
  const declared = modules.flatMap(({ declarations = [] }) => declarations);
  return declared.flatMap(({ attributes = [] }) => attributes.map(({ name }) => name));
}

/** Fails where a piece of HTML gives the element, or its script tag, an attribute that it does not have. */
export async function checkAttributes(html: string, where: string): Promise<void> {
  const known = await knownAttributes();
  const ofScript = [...known, 'mount'].map((name) => `data-${name}`);
  const own = ['async', 'defer', 'src', 'integrity', 'crossorigin'];
  const wrong = [
    ...attributesIn(html, 'script').filter(([name]) => ![...own, ...ofScript].includes(name)),
    ...attributesIn(html, 'gp-outage-banner').filter(([name]) => !known.includes(name)),
  ];
  assert.deepEqual(wrong, [], where);
}
