import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { parse } from 'acorn';
import { buildScriptTag } from '../../scripts/script-tag.js';

/**
 * Bytes a patient's phone may have to fetch, compressed with brotli at its best. The goal is 16,000, which is not reached:
 * this holds what is, so that it only ever shrinks.
 */
const budget = 32_700;
const scripts = ['gp-outage-banner.js', 'gp-outage-banner.cy.js'];

function built(name: string): Promise<string> {
  return readFile(new URL(`../../dist/cdn/${name}`, import.meta.url), 'utf8');
}

function compressed(code: string): number {
  return brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

describe('the script tag', () => {
  it(`costs a page at most ${budget} bytes`, async (test) => {
    const bytes = compressed(await built('gp-outage-banner.js'));
    test.diagnostic(`gp-outage-banner.js: ${bytes} bytes with brotli, ${budget - bytes} to spare`);
    assert.ok(bytes <= budget, `${bytes} bytes are ${bytes - budget} too many`);
  });

  it('is the same each time it is built, so that its integrity hash can be checked', async () => {
    assert.equal((await buildScriptTag('src/embed.ts')).code, await built('gp-outage-banner.js'));
  });

  for (const name of scripts) {
    it(`${name} is ASCII, which reads right on a page of any encoding`, async () => {
      assert.match(await built(name), /^[\0-\x7f]*$/);
    });

    it(`${name} is a classic script that a phone from 2020 can read`, async () => {
      const code = await built(name);
      assert.doesNotThrow(() => parse(code, { ecmaVersion: 2020, sourceType: 'script' }));
    });

    it(`${name} begins by asking to be compiled off the page's thread`, async () => {
      assert.match(await built(name), /^\/\/# allFunctionsCalledOnLoad\n/);
    });

    it(`${name} is what its integrity hash says`, async () => {
      const hashes = JSON.parse(await built('sri.json')) as Record<string, string>;
      const hash = createHash('sha384')
        .update(await built(name))
        .digest('base64');
      assert.equal(hashes[name], `sha384-${hash}`);
    });

    it(`${name} has the licences of all that is in it beside it`, async () => {
      const licences = await built(name.replace('.js', '.LICENSES.txt'));
      assert.match(licences, /gp-outage-banner/);
      const parts = name.includes('.cy')
        ? []
        : ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/task'];
      for (const part of parts) assert.ok(licences.includes(`## ${part} `), part);
    });
  }
});
