import { defineCommand } from '../command.js';
import { openFeed, outputOption, saveFeed } from '../edit-file.js';
import { exitCodes, usageError } from '../host.js';
import { plannedHelp, sayNewNotices, templateOption, withNewNotice } from '../new-notice.js';
import { noticeOptions } from '../notice-options.js';
import { whenHelp } from '../when.js';

export const add = defineCommand({
  name: 'add',
  summary: 'Put a new notice into a feed, from a template.',
  positionals: 'FILE',
  options: { template: templateOption, ...noticeOptions, output: outputOption },
  details: [whenHelp, plannedHelp],
  examples: [
    'add notices.json --template records-down --system emis-web --review 11:00',
    'add notices.json --template planned-closure --starts 2024-07-25T13:00 --expires 2024-07-25T18:30',
  ],

  async run({ positionals: [file = ''], values, host }) {
    const { template, output } = values;
    if (template === undefined) throw usageError('--template is missing: which case?');
    const { source, feed } = await openFeed(file, host);
    const changed = withNewNotice(feed, template, values, host.now);
    await saveFeed(source, feed, changed, output, host);
    if (output !== '-') host.out(sayNewNotices(feed, changed, host.now));
    return exitCodes.ok;
  },
});
