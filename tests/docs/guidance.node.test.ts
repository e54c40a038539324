import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { wordingEn } from '../../src/guidance/wording-en.js';
import type { Wording } from '../../src/guidance/wording.js';
import { guidanceDocument } from '../../src/publish/build/guidance-document.js';

const file = fileURLToPath(new URL('../../docs/guidance.md', import.meta.url));
const written = await readFile(file, 'utf8');

describe('docs/guidance.md', () => {
  it('is what the data says: run `npm run docs:guidance` after a change of the guidance', async () => {
    const made = await format(guidanceDocument(), { ...(await resolveConfig(file)), filepath: file });
    assert.equal(written, made);
  });

  it('shows every wording there is', () => {
    const missing = Object.values<Wording>(wordingEn).filter((wording) => {
      const parts = typeof wording === 'string' ? [wording.trim()] : [wording.lead, wording.rest];
      return !parts.every((part) => written.includes(part));
    });
    assert.deepEqual(missing, []);
  });
});
