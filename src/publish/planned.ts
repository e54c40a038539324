import type { FeedInput, ItemInput } from '../feed/schema.js';
import { longestLifetime } from '../feed/limits.js';
import { en } from '../language/en.js';
import { formatDate, formatTime } from '../language/time.js';
import { addNotice, EditError, newNotice } from './edit.js';
import { toLondon } from './london.js';
import { templates } from './templates.js';

/*
 * What is planned is two notices: one that says so beforehand, and one for while it lasts. Only the second brings the advice on
 * 111 and 999, since only then is something not working. All instants are milliseconds since the epoch.
 */

type Outage = NonNullable<ItemInput['_gp_outage']>;

/** From when until when. */
export interface Plan {
  readonly from: number;
  readonly until: number;
}

/** `before` is missing of a plan that has begun. */
export interface PlannedNotices {
  readonly before: ItemInput | undefined;
  readonly during: ItemInput;
}

/** The longest that a notice is shown before what it announces, and the longest that it may last. */
const mostDays = longestLifetime / (24 * 3_600_000);

/** Why such a plan cannot be told; which of the two times to change, and why. `undefined` for a plan that can. */
export function faultOfPlan({ from, until }: Plan, now: number): readonly [keyof Plan, string] | undefined {
  if (until <= from) return ['until', 'The end must be after the beginning'];
  if (until <= now) return ['until', 'The end must be in the future'];
  if (until - from > longestLifetime)
    return ['until', `One notice lasts ${mostDays} days at most: write another for the days after that`];
  return undefined;
}

/**
 * Gives two notices the times of a plan. The first is shown from now, or from 7 days before, until the plan begins; the second
 * takes its place until the plan ends. Of a plan that has begun there is only the second.
 */
export function withPlannedTimes(
  before: ItemInput,
  during: ItemInput,
  { from, until }: Plan,
  now: number,
): PlannedNotices {
  const starts = Math.max(now, from - longestLifetime);
  const timed = (notice: ItemInput, times: Outage): ItemInput => ({
    ...notice,
    _gp_outage: { ...notice._gp_outage, ...times },
  });
  if (from <= now)
    return { before: undefined, during: timed(during, { starts: toLondon(from), expires: toLondon(until) }) };
  return {
    before: timed(before, { starts: toLondon(starts), expires: toLondon(from) }),
    during: timed(during, { starts: toLondon(from), expires: toLondon(until), supersedes: [before.id] }),
  };
}

/**
 * The two notices of a planned closure, not yet in a feed.
 * @param feedUrl where the feed is; ids are addresses beside it
 * @param services what patients cannot use while it lasts; the surgery and its phones, if not given
 * @throws {EditError} if the times make no sense
 */
export function plannedClosure(
  plan: Plan,
  feedUrl: string | undefined,
  now: number,
  services?: Outage['services'],
): PlannedNotices {
  const fault = faultOfPlan(plan, now);
  if (fault) throw new EditError(`${fault[1]}.`);
  const template = templates['planned-closure'];
  const first = newNotice(template, feedUrl, now);
  const outage = { ...first._gp_outage, services: services ?? [...template.services] };
  const { lost, whenAhead, untilWhen, day } = wordsOf(plan, outage.services);
  const before = {
    ...first,
    title: `${template.title} ${day}`,
    content_text: `We will be closed ${whenAhead}.${lost && ` ${lost} during that time.`}`,
    _gp_outage: outage,
  };
  const during = {
    ...first,
    id: `${first.id}-now`,
    title: 'The surgery is closed',
    content_text: `We are closed until ${untilWhen}.${lost && ` ${lost} until then.`}`,
    _gp_outage: { ...outage, severity: 'moderate', status: 'identified' } as const,
  };
  return withPlannedTimes(before, during, plan, now);
}

function wordsOf(
  { from, until }: Plan,
  services: Outage['services'] = [],
): Record<'lost' | 'whenAhead' | 'untilWhen' | 'day', string> {
  const isDown = (service: string): boolean =>
    services.some((row) => row.service === service && row.status === 'not-working');
  const lost = [isDown('phones') ? 'phone us' : '', isDown('premises') ? 'visit us' : ''].filter(Boolean);
  const [first, last] = [formatDate(from, en), formatDate(until, en)];
  const [opens, closes] = [formatTime(until, en), formatTime(from, en)];
  const isOneDay = first === last;
  return {
    lost: lost.length > 0 ? `You cannot ${lost.join(' or ')}` : '',
    whenAhead: isOneDay
      ? `on ${first} from ${closes} to ${opens}`
      : `from ${closes} on ${first} to ${opens} on ${last}`,
    untilWhen: isOneDay ? opens : `${opens} on ${last}`,
    day: isOneDay ? `on ${first}` : `from ${first}`,
  };
}

/** Puts the notices of a plan first in a feed, under ids that are not taken. */
export function addPlanned(feed: FeedInput, { before, during }: PlannedNotices, now: number): FeedInput {
  if (!before) return addNotice(feed, during, now);
  const announced = addNotice(feed, before, now);
  const id = announced.items[0]?.id ?? before.id;
  return addNotice(announced, { ...during, _gp_outage: { ...during._gp_outage, supersedes: [id] } }, now);
}
