/*
 * `npm run bench`: what the banner costs the pages it is on and the hosts of its feeds. Prints Markdown.
 *
 *   npm run bench                            everything
 *   npm run bench -- pages sizes             these parts only: see `parts`
 *   npm run bench -- pages --runs 9          how often each view is taken
 *   npm run bench -- --quick                 few repetitions, for working on the bench
 *   npm run bench -- --json bench.json       the figures, as JSON
 *   npm run bench -- --into docs/bench.md    puts the tables between their markers in this file
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { cycles } from './cycles.js';
import { herd } from './herd-report.js';
import { intoMarkers } from './into-markers.js';
import { largestFeed } from './large-feed.js';
import { pages } from './pages/pages.js';
import { sizes } from './sizes.js';

const parts = [pages, sizes, largestFeed, cycles, herd];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string' },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
    into: { type: 'string' },
  },
});

const unknown = positionals.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  throw new Error(
    `No such part: ${unknown.join(', ')}. There are ${parts.map(({ name }) => name).join(', ')}`,
  );
}
const runs = Number(values.runs ?? (values.quick ? 1 : 9));
if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a number from 1');

const figures: Record<string, unknown> = {};
for (const part of parts) {
  if (positionals.length > 0 && !positionals.includes(part.name)) continue;
  const found = await part.measure({ runs, quick: values.quick });
  figures[part.name] = found.figures;
  console.log(`${found.markdown}\n`);
  if (values.into) {
    const document = intoMarkers(readFileSync(values.into, 'utf8'), part.name, found.markdown);
    writeFileSync(
      values.into,
      await format(document, { ...(await resolveConfig(values.into)), parser: 'markdown' }),
    );
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, undefined, 1)}\n`);
