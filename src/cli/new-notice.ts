import type { FeedInput } from '../feed/schema.js';
import type { Values } from './command.js';
import { addNotice, feedUrlOf, newNotice, updateNotice } from '../publish/edit.js';
import { addPlanned, faultOfPlan, plannedClosure } from '../publish/planned.js';
import { CommandError, exitCodes, usageError } from './host.js';
import { oneOf } from './one-of.js';
import { sayNoticeOf } from './say-notice.js';
import { readNoticeOptions, type noticeOptions } from './notice-options.js';
import { templateNames, templates } from '../publish/templates.js';

export const templateOption = {
  type: 'string',
  value: 'NAME',
  help: `The case to start from: ${templateNames.join(', ')}.`,
} as const;

/** For the help of commands that begin a notice. */
export const plannedHelp =
  'The template planned-closure needs --starts and --expires, the times from and until which the surgery is closed. It makes two ' +
  'notices: one that says so beforehand, at most 7 days, and one that takes its place while it lasts.';

/**
 * The feed with a new notice, or the two of a planned closure, which say what the template does except where options say otherwise.
 * @throws {CommandError} if an option makes no sense
 */
export function withNewNotice(
  feed: FeedInput,
  template: string,
  values: Values<typeof noticeOptions>,
  now: number,
): FeedInput {
  const name = oneOf(templateNames, 'template', template);
  if (name === 'planned-closure') return withPlannedClosure(feed, values, now);
  const notice = newNotice(templates[name], feedUrlOf(feed), now);
  const added = addNotice(feed, notice, now);
  const [first = notice] = added.items;
  return updateNotice(added, first.id, readNoticeOptions(values, first, now), now);
}

/** What only one of the two notices can say is changed afterwards. */
const notOfBoth = ['status', 'review', 'instruction', 'supersedes'] as const;

function withPlannedClosure(feed: FeedInput, values: Values<typeof noticeOptions>, now: number): FeedInput {
  const wrong = notOfBoth.find((name) => values[name] !== undefined);
  if (wrong)
    throw usageError(`--${wrong}: planned-closure makes two notices. Change the one you mean with update.`);
  const template = newNotice(templates['planned-closure'], feedUrlOf(feed), now);
  const changes = readNoticeOptions(values, template, now);
  const { starts: from, expires: until, services, ...others } = changes;
  if (typeof from !== 'number' || until === undefined) {
    throw usageError('--starts and --expires are needed: from when until when is the surgery closed?');
  }
  const fault = faultOfPlan({ from, until }, now);
  if (fault)
    throw new CommandError(exitCodes.faults, `--${fault[0] === 'from' ? 'starts' : 'expires'}: ${fault[1]}.`);
  const pair = plannedClosure({ from, until }, feedUrlOf(feed), now, services ?? undefined);
  const planned = addPlanned(feed, pair, now);
  const added = planned.items.slice(0, planned.items.length - feed.items.length);
  return added.reduce((changed, { id }) => updateNotice(changed, id, others, now), planned);
}

/** What is said of each notice that a feed has more than before. */
export function sayNewNotices(before: FeedInput, after: FeedInput, now: number): string {
  const added = after.items.slice(0, after.items.length - before.items.length);
  return added.map(({ id }) => `${sayNoticeOf(after, id, now)}\n`).join('');
}
