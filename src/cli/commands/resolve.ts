import { defineCommand } from '../command.js';
import { resolveNotice } from '../../publish/edit.js';
import { openFeed, outputOption, saveFeed } from '../edit-file.js';
import { findNotice, idOf } from '../find-notice.js';
import { exitCodes } from '../host.js';
import { noticeOptions, readNoticeOptions } from '../notice-options.js';
import { sayLosses, sayNoticeOf } from '../say-notice.js';
import { whenHelp } from '../when.js';

const { title, text, url, severity, expires } = noticeOptions;

export const resolveCommand = defineCommand({
  name: 'resolve',
  summary: 'Say that what a notice is about is fixed.',
  positionals: 'FILE [ID]',
  options: { title, text, url, severity, expires, output: outputOption },
  details: [
    'The notice keeps its id and says "back to normal" for 24 hours, with "Fixed: " and its own title unless you give words of your own. Every ' +
      'service it named works again. Nothing is asked of patients any more.',
    'ID is the id of the notice or its last part; it can be left out if the feed has one notice only. While patients ' +
      'still have to expect delays, `update --working-again` is right.',
    whenHelp,
  ],
  examples: ['resolve notices.json 2024-07-19-phones-down'],

  async run({ positionals: [file = '', given], values, host }) {
    const { source, feed } = await openFeed(file, host);
    const notice = findNotice(feed, given);
    const id = idOf(notice);
    const changed = resolveNotice(feed, id, host.now, readNoticeOptions(values, notice, host.now));
    await saveFeed(source, feed, changed, values.output, host);
    host.err(sayLosses(notice, findNotice(changed, id)));
    if (values.output !== '-') host.out(`${sayNoticeOf(changed, id, host.now)}\n`);
    return exitCodes.ok;
  },
});
