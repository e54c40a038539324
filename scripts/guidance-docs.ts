import { writeFile } from 'node:fs/promises';
import { guidanceDocument } from './guidance-document.js';
import { documentFile, formatDocument } from './markdown.js';

/*
 * `npm run docs:guidance`: writes docs/guidance.md.
 */
const name = 'guidance.md';
await writeFile(documentFile(name), await formatDocument(name, guidanceDocument()));
