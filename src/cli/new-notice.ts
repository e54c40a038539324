import type { FeedInput } from '../feed/schema.js';
import type { Values } from './command.js';
import { addNotice, feedUrlOf, newNotice, updateNotice } from '../publish/edit.js';
import { oneOf } from './one-of.js';
import { readNoticeOptions, type noticeOptions } from './notice-options.js';
import { templateNames, templates } from '../publish/templates.js';

export const templateOption = {
  type: 'string',
  value: 'NAME',
  help: `The case to start from: ${templateNames.join(', ')}.`,
} as const;

/**
 * The feed with a new notice, which says what its template says except where options say otherwise.
 * @throws {CommandError} if an option makes no sense
 */
export function withNewNotice(
  feed: FeedInput,
  template: string,
  values: Values<typeof noticeOptions>,
  now: number,
): FeedInput {
  const notice = newNotice(templates[oneOf(templateNames, 'template', template)], feedUrlOf(feed), now);
  const added = addNotice(feed, notice, now);
  const [first = notice] = added.items;
  return updateNotice(added, first.id, readNoticeOptions(values, first, now), now);
}
