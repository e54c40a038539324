import { resolve } from 'node:path';
import { parseFeed } from '../../feed/parse.js';
import { writeCap } from '../../publish/cap.js';
import { defineCommand } from '../command.js';
import { draftOf } from '../../publish/draft.js';
import { feedUrlOf } from '../../publish/edit.js';
import { openFeed } from '../edit-file.js';
import { findNotice, idOf } from '../find-notice.js';
import { CommandError, exitCodes, usageError } from '../host.js';
import { createFile } from '../save-file.js';

export const exportCap = defineCommand({
  name: 'export cap',
  summary: 'Write a notice as a message of the Common Alerting Protocol (CAP 1.2), in XML.',
  positionals: 'FILE|URL [ID]',
  options: {
    sender: {
      type: 'string',
      value: 'NAME',
      help: 'Who sends it: your domain or an e-mail address. The domain of the feed if not given.',
    },
    output: { type: 'string', value: 'FILE', help: 'Where to write it; the standard output if not given.' },
  },
  details: [
    'ID is the id of the notice or its last part; it can be left out if the feed has one notice only. An exercise has ' +
      'the status "Exercise", and a draft "Draft".',
  ],
  examples: ['export cap notices.json 2024-07-19-phones-down --sender surgery.example'],

  async run({ positionals: [file = '', given], values, host }) {
    const { feed } = await openFeed(file, host);
    const item = findNotice(feed, given);
    const id = idOf(item);
    const notice = parseFeed({ ...feed, expired: false, items: [item] }, host.now).feed.notices[0];
    if (!notice) {
      throw new CommandError(
        exitCodes.faults,
        `Banners refuse the notice ${id}. Run: gp-outage-banner validate ${file}`,
      );
    }
    const home = feedUrlOf(feed) ?? feed.home_page_url;
    const sender = values.sender ?? (home === undefined ? undefined : hostOf(home));
    if (sender === undefined) throw usageError('--sender is missing: the feed does not say where it is.');
    const xml = writeCap(notice, { sender, isDraft: draftOf(item) !== undefined });
    if (values.output === undefined || values.output === '-') host.out(xml);
    else await createFile(resolve(host.folder, values.output), values.output, xml, true);
    return exitCodes.ok;
  },
});

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname : undefined;
}
