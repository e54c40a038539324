import { FeedError } from '../feed/errors.js';
import { sayPath } from '../feed/problem.js';
import type { FeedInput } from '../feed/schema.js';
import { checkFeed } from '../publish/check/check-feed.js';
import type { Finding } from '../publish/check/finding.js';
import { CommandError, accessError, exitCodes, type Host } from './host.js';

/**
 * Warns of what a change makes that may not be meant; what was so before stays for `validate`.
 * @param before missing for a new feed
 * @param matters which findings count; all, if not given
 * @throws {CommandError} if the change makes a fault
 */
export function checkChange(
  before: FeedInput | undefined,
  after: FeedInput,
  host: Host,
  matters: (finding: Finding) => boolean = () => true,
): void {
  const keyOf = ({ notice = '', message }: Finding): string => `${notice} ${message}`;
  const old = new Set(before && findingsOf(before, host.now).map(keyOf));
  const added = findingsOf(after, host.now).filter((one) => !old.has(keyOf(one)) && matters(one));
  const [faults, warnings] = (['error', 'warning'] as const).map((level) =>
    added.filter((one) => one.level === level).map(({ path, message }) => `${sayPath(path)}: ${message}`),
  );
  if (faults && faults.length > 0) {
    throw new CommandError(
      exitCodes.faults,
      `Banners would not show this rightly. Nothing was changed.${faults.map((line) => `\n  ${line}`).join('')}`,
    );
  }
  for (const line of warnings ?? []) host.err(`Warning: ${line}\n`);
}

function findingsOf(feed: FeedInput, now: number): readonly Finding[] {
  try {
    return checkFeed(feed, now);
  } catch (error) {
    if (error instanceof FeedError) throw accessError(error.message);
    throw error;
  }
}
