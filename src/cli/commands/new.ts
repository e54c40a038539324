import { resolve } from 'node:path';
import { checkChange } from '../check-change.js';
import { defineCommand } from '../command.js';
import { newFeed } from '../../publish/edit.js';
import { exitCodes, usageError } from '../host.js';
import { plannedHelp, sayNewNotices, templateOption, withNewNotice } from '../new-notice.js';
import { noticeOptions, readAddress } from '../notice-options.js';
import { createFile } from '../save-file.js';
import { whenHelp } from '../when.js';

export const newFeedCommand = defineCommand({
  name: 'new',
  summary: 'Write a new feed: with a notice from a template, or without one, for a day when all is well.',
  positionals: '',
  options: {
    publisher: { type: 'string', help: 'Who publishes the feed, as patients know you. It is needed.' },
    'feed-url': { type: 'string', value: 'URL', help: 'Where the feed will be.' },
    'home-page-url': { type: 'string', value: 'URL', help: 'Your website.' },
    language: { type: 'string', value: 'TAG', help: 'The language of the notices; en-GB if not given.' },
    output: { type: 'string', value: 'FILE', help: 'Where to write it; the standard output if not given.' },
    force: { type: 'boolean', help: 'Replace the file if there is one.' },
    template: templateOption,
    ...noticeOptions,
  },
  details: [whenHelp, plannedHelp],
  examples: [
    'new --publisher "Example Surgery" --feed-url https://surgery.example/notices.json --output notices.json',
    'new --publisher "Example Surgery" --template phones-down --expires 18:30',
  ],

  async run({ values, host }) {
    const { publisher: title, language, output, template, force = false } = values;
    if (!title) throw usageError('--publisher is missing: who publishes the feed?');
    const feedUrl = values['feed-url'] && readAddress('feed-url', values['feed-url']);
    const homePageUrl = values['home-page-url'] && readAddress('home-page-url', values['home-page-url']);
    const empty = newFeed({ title, feedUrl, homePageUrl, language }, host.now);
    const feed = template === undefined ? empty : withNewNotice(empty, template, values, host.now);
    checkChange(undefined, feed, host);
    const text = `${JSON.stringify(feed, null, 2)}\n`;
    if (output === undefined || output === '-') {
      host.out(text);
      return exitCodes.ok;
    }
    await createFile(resolve(host.folder, output), output, text, force);
    host.out(sayNewNotices(empty, feed, host.now) || `${output} is written, without a notice.\n`);
    return exitCodes.ok;
  },
});
