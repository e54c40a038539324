import { defineCommand } from '../command.js';
import { confirmNotice } from '../../publish/draft.js';
import { monitorNotice, updateNotice } from '../../publish/edit.js';
import { openFeed, outputOption, saveFeed } from '../edit-file.js';
import { findNotice, idOf } from '../find-notice.js';
import { exitCodes } from '../host.js';
import { noticeOptions, readNoticeOptions } from '../notice-options.js';
import { sayLosses, sayNoticeOf } from '../say-notice.js';
import { whenHelp } from '../when.js';

export const update = defineCommand({
  name: 'update',
  summary: 'Change a notice: what is given, and when it was changed. All else stays as it is.',
  positionals: 'FILE [ID]',
  options: {
    ...noticeOptions,
    'working-again': {
      type: 'boolean',
      help: 'It works again, and there are delays: status monitoring, with words for that unless you give your own.',
    },
    confirm: { type: 'boolean', help: 'You have read this draft and it is right: it becomes a notice.' },
    output: outputOption,
  },
  details: [
    'ID is the id of the notice or its last part; it can be left out if the feed has one notice only. New words leave ' +
      'translations of the old ones behind.',
    whenHelp,
  ],
  examples: [
    'update notices.json 2024-07-19-phones-down --text "We expect to be back by 2pm." --review 14:00',
    'update notices.json 2024-07-19-phones-down --service phones=delays --expires 18:30',
    'update notices.json 2024-07-19-phones-down --working-again',
  ],

  async run({ positionals: [file = '', given], values, host }) {
    const { source, feed } = await openFeed(file, host);
    const notice = findNotice(feed, given);
    const id = idOf(notice);
    let changed = values.confirm ? confirmNotice(feed, id, host.now) : feed;
    if (values['working-again']) changed = monitorNotice(changed, id, host.now);
    const changes = readNoticeOptions(values, findNotice(changed, id), host.now);
    changed = updateNotice(changed, id, changes, host.now);
    await saveFeed(source, feed, changed, values.output, host);
    host.err(sayLosses(notice, findNotice(changed, id)));
    if (values.output !== '-') host.out(`${sayNoticeOf(changed, id, host.now)}\n`);
    return exitCodes.ok;
  },
});
