import { readHttps } from '../feed/address.js';
import type { FeedInput, ItemInput } from '../feed/schema.js';
import { draftOf } from '../publish/draft.js';
import { addNotice, newFeed, newNotice, updateNotice } from '../publish/edit.js';
import { templates, type TemplateName } from '../publish/templates.js';
import { endsOf } from '../publish/working-hours.js';
import { idOf, readItem, steps, type Step } from './entries.js';
import { changesOf } from './notice-changes.js';
import { emptyForm, formOf, type Editing, type NoticeForm } from './notice-form.js';
import { isPlannedClosure, withClosure } from './planned-closure.js';
import { fromUkClock, toUkClock } from './uk-time.js';

/** Everything a person has done and would not want to lose. Plain JSON. */
export interface Work {
  /** The feed with all changes that are finished. */
  readonly feed?: FeedInput;
  /** Who publishes the notices, and where, as typed. */
  readonly publisher: { readonly title: string; readonly feedUrl: string };
  readonly fileName: string;
  /** Whether the feed is as it is in its file. */
  readonly isSaved: boolean;
  editing?: Editing;
}

export const noWork: Work = {
  publisher: { title: '', feedUrl: '' },
  fileName: 'notices.json',
  isSaved: true,
};

/** Whether anything would be lost by closing the page. */
export function isUnsaved(work: Work): boolean {
  return !work.isSaved || work.editing !== undefined;
}

/** Takes up a feed that exists. It must have passed `parseFeed`. */
export function openFeed(feed: FeedInput, fileName: string): Work {
  return { ...noWork, feed, fileName, publisher: publisherOf(feed) };
}

function publisherOf(feed: FeedInput): Work['publisher'] {
  const { title, feed_url: feedUrl } = feed as { title?: unknown; feed_url?: unknown };
  return {
    title: typeof title === 'string' ? title : '',
    feedUrl: typeof feedUrl === 'string' ? feedUrl : '',
  };
}

/** Begins a notice from a template. */
export function startNotice(work: Work, name: TemplateName, now: number): Work {
  const item = newNotice(templates[name], undefined, now);
  const read = formOfItem(item, '', now);
  // A person has to say when: no time would be a good guess.
  const unknown = { starts: 'later', startsAt: '', ends: '' } as const;
  const form = name === 'planned-closure' ? { ...read, ...unknown } : read;
  return { ...work, editing: { template: name, form, original: form } };
}

/** Begins to change a notice of the feed. */
export function editNotice(work: Work, id: string, now: number): Work {
  const item = work.feed?.items.find((one) => idOf(one) === id);
  if (!item) return work;
  const read = formOfItem(item, work.publisher.title, now);
  const toConfirm = draftOf(item);
  // A draft is for no one, which is no choice of audience.
  const isForSome = Boolean(read.ods || read.systems || read.nations.length > 0);
  const original: NoticeForm = toConfirm && !isForSome ? { ...read, audience: 'everyone' } : read;
  const draft = toConfirm ? { toConfirm } : {};
  return { ...work, editing: { id, ...draft, form: renewTimes(original, now), original } };
}

/** Times that have come are no longer of use: new ones are proposed. */
function renewTimes(form: NoticeForm, now: number): NoticeForm {
  const { expires, review } = endsOf(templates['records-down'], now);
  const isOver = (clock: string): boolean => (fromUkClock(clock) ?? 0) <= now;
  return {
    ...form,
    ends: isOver(form.ends) ? toUkClock(expires) : form.ends,
    review: form.review && isOver(form.review) && review !== undefined ? toUkClock(review) : form.review,
  };
}

/** A notice that a banner would refuse gives the form what words it has. */
function formOfItem(item: ItemInput, publisher: string, now: number): NoticeForm {
  const notice = readItem(item, publisher, now);
  if (notice) return formOf(notice, now);
  const { title, content_text: text } = item as Partial<Record<keyof ItemInput, unknown>>;
  return {
    ...emptyForm,
    title: typeof title === 'string' ? title : '',
    text: typeof text === 'string' ? text : '',
  };
}

/** The feed with the notice that is being written, however unfinished. */
export function currentFeed(work: Work, now: number): FeedInput {
  const title = work.publisher.title.trim();
  const feedUrl = work.publisher.feedUrl.trim() || undefined;
  // JSON leaves out what is undefined.
  const feed = { ...(work.feed ?? newFeed({ title }, now)), title, feed_url: feedUrl };
  const { editing } = work;
  if (!editing) return feed;
  const changes = changesOf(editing, now);
  if (editing.id !== undefined) return updateNotice(feed, editing.id, changes, now);
  const address = feedUrl !== undefined && readHttps(feedUrl) ? feedUrl : undefined;
  const closure = isPlannedClosure(editing) ? withClosure(feed, editing, address, now) : undefined;
  if (closure) return closure;
  const added = addNotice(feed, newNotice(templates[editing.template ?? 'records-down'], address, now), now);
  return updateNotice(added, idOf(added.items[0]), changes, now);
}

/** Takes up what a form says of the publisher, if it has those fields. */
export function readPublisher(work: Work, form: HTMLFormElement): Work {
  const data = new FormData(form);
  const [title, feedUrl] = [data.get('publisher'), data.get('feedUrl')];
  return typeof title === 'string' && typeof feedUrl === 'string'
    ? { ...work, publisher: { title, feedUrl } }
    : work;
}

/** Puts the notice that is being written into the feed. It must have been checked. */
export function finishNotice(work: Work, now: number): Work {
  return { ...leaveNotice(work), feed: currentFeed(work, now), isSaved: false };
}

/** Leaves the notice that is being written, and forgets what was changed. */
export function leaveNotice(work: Work): Work {
  const left = { ...work };
  delete left.editing;
  return left;
}

/** Takes one step with one notice of the feed. */
export function takeStep(work: Work, step: Step, id: string, now: number): Work {
  return work.feed ? { ...work, feed: steps[step](work.feed, id, now), isSaved: false } : work;
}

/** The feed as it stands in its file. */
export function toJson(feed: FeedInput): string {
  return `${JSON.stringify(feed, null, 2)}\n`;
}
