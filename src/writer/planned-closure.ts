import type { FeedInput } from '../feed/schema.js';
import { updateNotice } from '../publish/edit.js';
import { addPlanned, faultOfPlan, plannedClosure, type Plan } from '../publish/planned.js';
import { changesOf } from './notice-changes.js';
import type { Editing, NoticeForm } from './notice-form.js';
import { fromUkClock } from './uk-time.js';

/* A planned closure that is being written: two times in one form, which become two notices. */

/** Whether a form asks for two times in place of words. Each of the two notices that come of it is then changed by itself. */
export function isPlannedClosure({ template, id }: Editing): boolean {
  return template === 'planned-closure' && id === undefined;
}

/** The times that a form gives a closure; a time that is none is missing. */
export function planOf({ startsAt, ends }: NoticeForm): Partial<Plan> {
  const [from, until] = [fromUkClock(startsAt), fromUkClock(ends)];
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}

/**
 * The feed with both notices; `undefined` while the times make no sense.
 * @param feedUrl where the feed is; ids are addresses beside it
 */
export function withClosure(
  feed: FeedInput,
  editing: Editing,
  feedUrl: string | undefined,
  now: number,
): FeedInput | undefined {
  const { from, until } = planOf(editing.form);
  if (from === undefined || until === undefined || faultOfPlan({ from, until }, now)) return undefined;
  const { services, audience, url, exercise } = changesOf(editing, now);
  const pair = plannedClosure({ from, until }, feedUrl, now, services ?? []);
  const planned = addPlanned(feed, pair, now);
  const added = planned.items.slice(0, planned.items.length - feed.items.length);
  return added.reduce(
    (changed, { id }) => updateNotice(changed, id, { audience: audience ?? null, url, exercise }, now),
    planned,
  );
}
