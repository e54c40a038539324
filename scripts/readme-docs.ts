import { readFile, writeFile } from 'node:fs/promises';
import type { Package } from 'custom-elements-manifest';
import { documentFile, formatDocument } from './markdown.js';
import { readmeTables, withTables } from './readme-tables.js';

/*
 * `npm run docs:readme`: writes the tables of README.md anew, from the manifest that the build has made.
 */
const name = '../README.md';
const file = documentFile(name);
const manifest = JSON.parse(
  await readFile(new URL('../dist/custom-elements.json', import.meta.url), 'utf8'),
) as Package;
const readme = withTables(await readFile(file, 'utf8'), readmeTables(manifest));
await writeFile(file, await formatDocument(name, readme));
