import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { guidanceDocument } from './guidance-document.js';

/*
 * `npm run docs:guidance`: writes docs/guidance.md.
 */
const file = fileURLToPath(new URL('../../../docs/guidance.md', import.meta.url));
await writeFile(file, await format(guidanceDocument(), { ...(await resolveConfig(file)), filepath: file }));
