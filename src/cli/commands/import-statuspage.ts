import { resolve } from 'node:path';
import { isObject } from '../../feed/tolerant.js';
import { neverShownCodes } from '../../publish/check/times.js';
import { checkChange } from '../check-change.js';
import { defineCommand } from '../command.js';
import { accessError, exitCodes } from '../host.js';
import { readAddress } from '../notice-options.js';
import { nameOfOtherFormat } from '../../publish/other-formats.js';
import { readSource, type Source } from '../read-source.js';
import { createFile } from '../save-file.js';
import { fromStatuspage, statusPageOf } from '../../publish/statuspage.js';

export const importStatuspage = defineCommand({
  name: 'import statuspage',
  summary:
    "Make drafts of the incidents and maintenances on a supplier's status page (Atlassian Statuspage).",
  positionals: 'FILE|URL',
  options: {
    publisher: { type: 'string', help: 'Who publishes the feed, as patients know you.' },
    'feed-url': { type: 'string', value: 'URL', help: 'Where the feed will be.' },
    output: { type: 'string', value: 'FILE', help: 'Where to write it; the standard output if not given.' },
    force: { type: 'boolean', help: 'Replace the file if there is one.' },
  },
  details: [
    'It reads the summary of a page, https://…/api/v2/summary.json. A supplier writes for its customers, not for patients: ' +
      'every notice is a draft, which banners show to no one and `validate` refuses, until a person has read it, put it ' +
      'into words for patients, and said so with `update --confirm`.',
  ],
  examples: ['import statuspage https://status.supplier.example/api/v2/summary.json --output drafts.json'],

  async run({ positionals: [name = ''], values, host }) {
    const { publisher, output, force = false } = values;
    const feedUrl = values['feed-url'] && readAddress('feed-url', values['feed-url']);
    const summary = readSummary(await readSource(name, host));
    const feed = fromStatuspage(summary, { ...(publisher ? { title: publisher } : {}), feedUrl }, host.now);
    // All else is for the person who confirms the drafts.
    checkChange(undefined, feed, host, ({ code }) => neverShownCodes.includes(code));
    const text = `${JSON.stringify(feed, null, 2)}\n`;
    if (output === undefined || output === '-') host.out(text);
    else await createFile(resolve(host.folder, output), output, text, force);
    host.err(sayDrafts(feed.items.length, output ?? 'FILE'));
    return exitCodes.ok;
  },
});

function readSummary({ name, text }: Source): Readonly<Record<string, unknown>> {
  const where = 'The summary of a status page is at https://…/api/v2/summary.json.';
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw accessError(`${name}: ${nameOfOtherFormat(text) ?? 'This is not JSON.'} ${where}`);
  }
  const page = statusPageOf(value);
  if (isObject(value) && page === 'Atlassian Statuspage') return value;
  if (page) throw accessError(`${name}: This is an answer of ${page}, which cannot be imported. ${where}`);
  throw accessError(`${name}: This is no summary of Atlassian Statuspage. ${where}`);
}

function sayDrafts(count: number, file: string): string {
  if (count === 0) return 'The status page reports nothing: the feed has no notices.\n';
  const drafts = count === 1 ? '1 draft.' : `${count} drafts.`;
  return (
    `${drafts} Nobody is shown a draft. A person has to read each one, put it into words for patients, and confirm it:\n` +
    `  gp-outage-banner update ${file} ID --title "…" --text "…" --confirm\n`
  );
}
