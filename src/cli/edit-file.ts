import { resolve } from 'node:path';
import type { FeedInput } from '../feed/schema.js';
import { checkChange } from './check-change.js';
import { accessError, usageError, type Host } from './host.js';
import { readFeedFile, type PlacedFinding } from './feed-file.js';
import { readSource, type Source } from './read-source.js';
import { createFile, replaceFile } from './save-file.js';

export const outputOption = {
  type: 'string',
  value: 'FILE',
  help: 'Where to write the feed instead, "-" for the standard output. The file read stays as it is.',
} as const;

interface OpenedFeed {
  readonly source: Source;
  readonly feed: FeedInput;
  /** What is wrong with it. */
  readonly findings: readonly PlacedFinding[];
}

/**
 * Reads a feed to change or convert it.
 * @throws {CommandError} if it cannot be read, or is no feed
 */
export async function openFeed(name: string, host: Host): Promise<OpenedFeed> {
  const source = await readSource(name, host);
  const { feed, findings } = readFeedFile(source, host.now);
  if (feed) return { source, feed, findings };
  const [fault] = findings;
  const place = fault?.line === undefined ? '' : `:${fault.line}:${fault.column ?? 1}`;
  throw accessError(`${source.name}${place}: ${fault?.message ?? ''} Nothing was changed.`);
}

/**
 * Writes a changed feed in place of the old one, or to `output`, with the indentation and the line ends of the old text.
 * @throws {CommandError} if the change would make a new fault, or if the file cannot be written
 */
export async function saveFeed(
  source: Source,
  before: FeedInput,
  after: FeedInput,
  output: string | undefined,
  host: Host,
): Promise<void> {
  checkChange(before, after, host);
  const text = writeLike(source.text, after);
  if (output === '-') host.out(text);
  else if (output !== undefined) await createFile(resolve(host.folder, output), output, text, true);
  else if (source.file) await replaceFile(source.file.path, source.name, text, source.file.stamp);
  else throw usageError(`${source.name} cannot be written to: say where to with --output.`);
}

/** The feed as JSON in the manner of a text: its indentation, if any, its line ends, and what it begins and ends with. */
function writeLike(text: string, feed: FeedInput): string {
  const [, mark = '', newline = '', indent = ''] =
    /^(\ufeff?)\s*\{[ \t]*(\r?\n|\r)?([ \t]*)/.exec(text) ?? [];
  const json = JSON.stringify(feed, null, newline ? indent : '');
  return mark + json.replaceAll('\n', newline) + (/\s*$/.exec(text)?.[0] ?? '');
}
