import { defineCommand } from '../command.js';
import { removeNotice } from '../../publish/edit.js';
import { openFeed, outputOption, saveFeed } from '../edit-file.js';
import { findNotice, idOf } from '../find-notice.js';
import { exitCodes } from '../host.js';

export const remove = defineCommand({
  name: 'remove',
  summary: 'Take a notice out of a feed: an exercise that is over, or one that was a mistake.',
  positionals: 'FILE [ID]',
  options: { output: outputOption },
  details: ['Patients see it vanish without a word. `resolve` tells them that it is over.'],
  examples: ['remove notices.json 2024-07-19-phones-down'],

  async run({ positionals: [file = '', given], values: { output }, host }) {
    const { source, feed } = await openFeed(file, host);
    const id = idOf(findNotice(feed, given));
    const changed = removeNotice(feed, id, host.now);
    await saveFeed(source, feed, changed, output, host);
    if (output !== '-') host.out(`Notice ${id} is taken out.\n`);
    return exitCodes.ok;
  },
});
