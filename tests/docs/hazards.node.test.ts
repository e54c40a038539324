import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

const root = new URL('../../', import.meta.url);
const log = await readFile(new URL('docs/hazards.md', root), 'utf8');

/** Each hazard's heading and what is written under it. */
const hazards = log
  .split(/^## /m)
  .slice(1)
  .map((section) => ({ title: section.split('\n', 1)[0] ?? '', section }));

/** The hazards that the product must answer, whatever else is found. */
const required = [
  'stale notice after recovery',
  'missing notice',
  'notice for another surgery',
  'wrong time',
  'wrong device clock',
  'wrong nation’s advice',
  '111 itself is down',
  'Phones are down, but patients are told to phone',
  'NHS App is down, but recommended',
  'Two notices that conflict',
  'Mistranslation',
  'hacked or spoofed feed',
  'hacked script host',
  'exercise taken for real',
  'missed by a screen reader',
  'breaks the page',
];

/** The titles of the tests in a file. One made of a template is a pattern, with anything in its blanks. */
async function titlesIn(file: string): Promise<RegExp[]> {
  const source = await readFile(new URL(file, root), 'utf8').catch(() => '');
  const titles = source.matchAll(/\bit\(\s*(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|`((?:\\.|[^`\\])*)`)/g);
  return [...titles].map(([, single, double, template]) => {
    const parts = (single ?? double ?? template ?? '').replace(/\\(.)/g, '$1').split(/\$\{[^}]*\}/);
    const blank = template === undefined ? '\\$\\{[^}]*\\}' : '.+';
    return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(blank)}$`);
  });
}

describe('the hazard log', () => {
  it('answers every hazard that the product must answer', () => {
    const titles = hazards.map(({ title }) => title.toLowerCase());
    assert.deepEqual(
      required.filter((hazard) => !titles.some((title) => title.includes(hazard.toLowerCase()))),
      [],
    );
  });

  it('says of each its cause, effect, what prevents it, the risk that stays, and a test', () => {
    const parts = ['Cause', 'Effect', 'Prevented by', 'Residual risk', 'Tests'];
    const gaps = hazards.flatMap(({ title, section }) =>
      parts.filter((part) => !section.includes(`**${part}:**`)).map((part) => `${title}: ${part}`),
    );
    assert.deepEqual(gaps, []);
  });

  it('names only tests that exist', async () => {
    const missing: string[] = [];
    for (const { title, section } of hazards) {
      const named = [...section.matchAll(/^ {2}- `(tests\/[^`]+)`: (.+)$/gm)];
      if (named.length === 0) missing.push(`${title}: no test`);
      for (const [, file = '', test = ''] of named) {
        const titles = await titlesIn(file);
        if (!titles.some((pattern) => pattern.test(test))) missing.push(`${title}: ${file}: ${test}`);
      }
    }
    assert.deepEqual(missing, []);
  });

  it('claims no clinical sign-off, and says that the Welsh is a draft', () => {
    assert.match(log, /This is no safety case/);
    assert.match(log, /Welsh words are a draft that no qualified translator has reviewed/);
  });
});
