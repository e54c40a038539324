import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { wordingEn } from '../../src/guidance/wording-en.js';
import type { Wording } from '../../src/guidance/wording.js';
import { guidanceDocument } from '../../scripts/guidance-document.js';
import { documentFile, formatDocument } from '../../scripts/markdown.js';

const name = 'guidance.md';
const written = await readFile(documentFile(name), 'utf8');

describe('docs/guidance.md', () => {
  it('is what the data says: run `npm run docs:guidance` after a change of the guidance', async () => {
    assert.equal(written, await formatDocument(name, guidanceDocument()));
  });

  it('shows every wording there is', () => {
    const missing = Object.values<Wording>(wordingEn).filter((wording) => {
      const parts = typeof wording === 'string' ? [wording.trim()] : [wording.lead, wording.rest];
      return !parts.every((part) => written.includes(part));
    });
    assert.deepEqual(missing, []);
  });
});
