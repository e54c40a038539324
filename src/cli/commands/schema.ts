import { readFile } from 'node:fs/promises';
import { defineCommand } from '../command.js';
import { accessError, exitCodes } from '../host.js';

export const schema = defineCommand({
  name: 'schema',
  summary: 'Write the JSON Schema (2020-12) of feeds, for editors and other tools.',
  positionals: '',
  options: {},
  examples: ['schema'],

  async run({ host }) {
    const text = await readFile(new URL('feed.schema.json', host.dist), 'utf8').catch(() => {
      throw accessError(
        'feed.schema.json is missing from the package. Install it again, or run `npm run build`.',
      );
    });
    host.out(text);
    return exitCodes.ok;
  },
});
