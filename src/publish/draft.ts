import type { ItemInput } from '../feed/schema.js';
import { isObject } from '../feed/tolerant.js';
import { updateNotice } from './edit.js';
import type { FeedInput } from '../feed/schema.js';

/*
 * A draft is a notice whose words a person still has to confirm. It is for an audience that no banner knows, and such a
 * notice is shown to no one: a draft that is published by mistake does no harm, in banners of any version.
 */

/** Marks a notice as a draft; `toConfirm` says what a person has to look at. */
export function markDraft(notice: ItemInput, toConfirm: readonly string[]): ItemInput {
  const audience = { ...notice._gp_outage?.audience, draft: [...toConfirm] };
  return { ...notice, _gp_outage: { ...notice._gp_outage, audience } };
}

/** What is to be confirmed of a draft; `undefined` for a notice that is none. */
export function draftOf(notice: unknown): readonly string[] | undefined {
  const outage = isObject(notice) ? notice['_gp_outage'] : undefined;
  const audience = isObject(outage) ? outage['audience'] : undefined;
  if (!isObject(audience) || !Object.hasOwn(audience, 'draft')) return undefined;
  const { draft } = audience;
  return Array.isArray(draft) ? draft.map(String) : [];
}

/**
 * Makes a draft a notice, as the person says who has read it.
 * @throws {EditError} if the feed has no such notice
 */
export function confirmNotice(feed: FeedInput, id: string, now: number): FeedInput {
  const notice = feed.items.find((item) => item.id === id);
  const kept = Object.entries(notice?._gp_outage?.audience ?? {}).filter(([key]) => key !== 'draft');
  return updateNotice(feed, id, { audience: kept.length > 0 ? Object.fromEntries(kept) : null }, now);
}
