import { parseDate } from '../feed/date.js';
import type { FeedInput, ItemInput } from '../feed/schema.js';
import { serviceStatuses, type ServiceStatus } from '../feed/vocabulary.js';
import { fixedTitle, workingAgainTitle } from './all-clear.js';
import { londonDay, toLondon } from './london.js';
import { templates, type Template } from './templates.js';
import { endsOf } from './working-hours.js';

/*
 * Every change a publisher makes to a feed, as pure functions from feed to feed: the command line and the notice writer use
 * these same ones, in Node and in browsers. What they do not know they keep, in its order. All instants are milliseconds
 * since the epoch, and `now` is when the change is made.
 */

type OutageInput = NonNullable<ItemInput['_gp_outage']>;

/** What a publisher says of a new feed. */
export interface FeedDetails {
  /** Who publishes it, as patients know them. */
  readonly title: string;
  /** Where the feed will be. */
  readonly feedUrl?: string | undefined;
  readonly homePageUrl?: string | undefined;
  /** BCP 47 tag of the notices. */
  readonly language?: string | undefined;
}

/** What can be changed of a notice. `null` takes a field away, and a missing or undefined one stays as it is. */
export interface NoticeChanges {
  readonly title?: string | undefined;
  readonly text?: string | undefined;
  readonly url?: string | null | undefined;
  readonly severity?: OutageInput['severity'];
  readonly status?: OutageInput['status'];
  readonly starts?: number | null | undefined;
  readonly expires?: number | undefined;
  readonly review?: number | null | undefined;
  readonly audience?: OutageInput['audience'] | null;
  readonly services?: OutageInput['services'] | null;
  readonly instructions?: OutageInput['instructions'] | null;
  readonly supersedes?: OutageInput['supersedes'] | null;
  readonly exercise?: boolean | undefined;
  readonly translations?: OutageInput['translations'] | null;
}

/** A change that cannot be made; `message` says why in plain words. */
export class EditError extends Error {
  override readonly name = 'EditError';
}

/** A feed without notices. */
export function newFeed(
  { title, feedUrl, homePageUrl, language = 'en-GB' }: FeedDetails,
  now: number,
): FeedInput {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    ...(homePageUrl === undefined ? {} : { home_page_url: homePageUrl }),
    ...(feedUrl === undefined ? {} : { feed_url: feedUrl }),
    language,
    _gp_outage: { updated: toLondon(now) },
    items: [],
  };
}

/**
 * A notice that says what the template does, not yet in a feed.
 * @param feedUrl where its feed is; the notice's id is an address beside it
 */
export function newNotice(template: Template, feedUrl: string | undefined, now: number): ItemInput {
  const { title, text, severity, status, services, instructions } = template;
  const { expires, review } = endsOf(template, now);
  return {
    id: newId(template.name, feedUrl, now),
    title,
    content_text: text,
    date_published: toLondon(now),
    date_modified: toLondon(now),
    _gp_outage: {
      severity,
      status,
      starts: toLondon(now),
      expires: toLondon(expires),
      ...(review === undefined ? {} : { review: toLondon(review) }),
      ...(services.length > 0 ? { services: [...services] } : {}),
      ...(instructions.length > 0 ? { instructions: [...instructions] } : {}),
    },
  };
}

/** Puts a notice first in a feed. If its id is taken it gets a number at its end. */
export function addNotice(feed: FeedInput, notice: ItemInput, now: number): FeedInput {
  let id = notice.id;
  for (let number = 2; feed.items.some(hasId(id)); number++) id = `${notice.id}-${number}`;
  return touch({ ...feed, items: [{ ...notice, id }, ...feed.items] }, now);
}

/**
 * Changes one notice and says when. It keeps its id. Other words leave behind what said the old ones: translations,
 * unless new ones are given, `content_html` and `summary`. A `review` that has come is met by this change, and goes.
 * @throws {EditError} if the feed has no such notice
 */
export function updateNotice(feed: FeedInput, id: string, changes: NoticeChanges, now: number): FeedInput {
  return replaceNotice(feed, id, (notice) => changeNotice(notice, changes, now), now);
}

/**
 * Says that it works again but that there are delays: what did not work is then delayed. The title still speaks of this notice
 * alone, and other words and times are those of the template `working-again`, unless `changes` has others.
 * @throws {EditError} if the feed has no such notice
 */
export function monitorNotice(
  feed: FeedInput,
  id: string,
  now: number,
  changes: NoticeChanges = {},
): FeedInput {
  return follow(feed, id, templates['working-again'], 'delays', changes, now);
}

/**
 * Says that what the notice was about is fixed: every service it named works. The title speaks of this notice alone, and other
 * words and times are those of the template `back-to-normal`, unless `changes` has others.
 * @throws {EditError} if the feed has no such notice
 */
export function resolveNotice(
  feed: FeedInput,
  id: string,
  now: number,
  changes: NoticeChanges = {},
): FeedInput {
  return follow(feed, id, templates['back-to-normal'], 'working', changes, now);
}

/**
 * Takes a notice out of the feed. Its readers see it vanish without a word: `resolveNotice` says that it is over.
 * @throws {EditError} if the feed has no such notice
 */
export function removeNotice(feed: FeedInput, id: string, now: number): FeedInput {
  const place = placeOf(feed, id);
  return touch({ ...feed, items: feed.items.filter((_, index) => index !== place) }, now);
}

/** What a template would have a notice say once things are better; `best` is the state every service has reached. */
function follow(
  feed: FeedInput,
  id: string,
  template: Template,
  best: ServiceStatus,
  changes: NoticeChanges,
  now: number,
): FeedInput {
  const { text, severity, status, instructions } = template;
  const { expires, review = null } = endsOf(template, now);
  const change = (notice: ItemInput): ItemInput => {
    const { services, starts } = notice._gp_outage ?? {};
    const followed: NoticeChanges = {
      title: titleAfter(notice, template),
      text,
      severity,
      status,
      expires,
      review,
      services: services?.map((row) => ({ ...row, status: atLeast(best, row.status) })),
      instructions: instructions.length > 0 ? [...instructions] : null,
      // What is over has begun.
      starts: starts !== undefined && (parseDate(starts) ?? now) > now ? now : undefined,
    };
    return changeNotice(notice, { ...followed, ...withoutUndefined(changes) }, now);
  };
  return replaceNotice(feed, id, change, now);
}

function titleAfter(notice: ItemInput, { status, title: usual }: Template): string {
  const { title, _gp_outage: outage } = notice;
  const wasClosed = outage?.services?.some((row) => row.service === 'premises' && row.status !== 'working');
  if (wasClosed) return 'The surgery is open again';
  if (!title) return usual;
  return status === 'resolved' ? fixedTitle(title) : workingAgainTitle(title);
}

/** The better of the two. */
function atLeast(best: ServiceStatus, status: ServiceStatus): ServiceStatus {
  return serviceStatuses.indexOf(status) < serviceStatuses.indexOf(best) ? best : status;
}

function changeNotice(notice: ItemInput, changes: NoticeChanges, now: number): ItemInput {
  const { title, text, url, starts, expires, review, ...rest } = changes;
  const isReworded =
    (title ?? notice.title) !== notice.title || (text ?? notice.content_text) !== notice.content_text;
  const old = notice._gp_outage ?? {};
  const isReviewMet = old.review !== undefined && (parseDate(old.review) ?? now) <= now;
  const outage = merge(old, {
    ...(isReviewMet ? { review: null } : {}),
    ...(isReworded ? { translations: null } : {}),
    ...withoutUndefined({
      ...rest,
      starts: written(starts),
      expires: written(expires),
      review: written(review),
    }),
  });
  return merge(notice, {
    ...(isReworded ? { content_html: null, summary: null } : {}),
    title,
    content_text: text,
    url,
    date_modified: toLondon(now),
    _gp_outage: outage,
  });
}

/** The object with these changes, what it had in its old order: `null` takes a field away, `undefined` leaves it. */
function merge<T extends object>(object: T, changes: Fields): T {
  const gone = new Set(Object.keys(changes).filter((key) => changes[key] === null));
  const merged = Object.entries({ ...object, ...withoutUndefined(changes) });
  return Object.fromEntries(merged.filter(([key]) => !gone.has(key))) as T;
}

type Fields = Readonly<Record<string, unknown>>;

function withoutUndefined(fields: object): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function written(instant: number | null | undefined): string | null | undefined {
  return typeof instant === 'number' ? toLondon(instant) : instant;
}

function replaceNotice(
  feed: FeedInput,
  id: string,
  change: (notice: ItemInput) => ItemInput,
  now: number,
): FeedInput {
  const place = placeOf(feed, id);
  return touch(
    { ...feed, items: feed.items.map((item, index) => (index === place ? change(item) : item)) },
    now,
  );
}

/** What is read from a file may hold anything, and a number as an id counts as text (JSON Feed 1.1). */
function hasId(id: string): (item: { readonly id?: unknown } | null) => boolean {
  return (item) => String(item?.id) === id;
}

function placeOf({ items }: FeedInput, id: string): number {
  const place = items.findIndex(hasId(id));
  if (place < 0) throw new EditError(`The feed has no notice with the id "${id}".`);
  return place;
}

/** Says when the feed was last written. */
export function touch(feed: FeedInput, now: number): FeedInput {
  return { ...feed, _gp_outage: { ...feed._gp_outage, updated: toLondon(now) } };
}

function newId(name: string, feedUrl: string | undefined, now: number): string {
  const end = `${londonDay(now)}-${name}`;
  if (feedUrl !== undefined) return new URL(`notices/${end}`, feedUrl).href;
  // Ids of two feeds on one page must differ, or one notice would be taken for a version of the other.
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `${end}-${chance.toString(36)}`;
}

/** Where a feed says it is. The schema leaves out what banners do not read. */
export function feedUrlOf(feed: FeedInput): string | undefined {
  const { feed_url: url } = feed as { readonly feed_url?: unknown };
  return typeof url === 'string' && /^https?:\/\/[^\s/]/i.test(url) ? url : undefined;
}
