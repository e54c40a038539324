import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Package } from 'custom-elements-manifest';
import { format, resolveConfig } from 'prettier';
import { readmeTables, withTables } from './readme-tables.js';

/*
 * `npm run docs:readme`: writes the tables of README.md anew, from the manifest that the build has made.
 */
const root = new URL('../../../', import.meta.url);
const file = fileURLToPath(new URL('README.md', root));
const manifest = JSON.parse(await readFile(new URL('dist/custom-elements.json', root), 'utf8')) as Package;
const readme = withTables(await readFile(file, 'utf8'), readmeTables(manifest));
await writeFile(file, await format(readme, { ...(await resolveConfig(file)), filepath: file }));
