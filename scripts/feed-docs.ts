import { writeFile } from 'node:fs/promises';
import { feedDocument } from './feed-document.js';
import { documentFile, formatDocument } from './markdown.js';

/*
 * `npm run docs:feed`: writes docs/feed.md.
 */
const name = 'feed.md';
await writeFile(documentFile(name), await formatDocument(name, feedDocument()));
