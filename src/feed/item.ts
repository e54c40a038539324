import { htmlToText } from './html.js';
import { believed, longestLifetime } from './limits.js';
import type { Audience, Feed, Notice } from './notice.js';
import { itemSchema, type ItemInput, type OutageFields } from './schema.js';
import { cleanLine, cleanText } from './text.js';
import { describe, isObject, objectReader, report, type Progress } from './tolerant.js';
import { liveStatuses, nations } from './vocabulary.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const readItem = objectReader(itemSchema);

/** An item of a plain JSON Feed, without the extension: information that brings no guidance. */
const plain: Omit<OutageFields, 'status'> & { readonly status?: OutageFields['status'] } = {
  severity: 'minor',
  services: [],
  instructions: [],
  supersedes: [],
  exercise: false,
  translations: {},
};

/**
 * Reads one item of a feed. `undefined` if it has to be refused; why is among the problems then.
 * @param feed what holds for items that do not say otherwise
 */
export function readNotice(
  item: unknown,
  feed: Pick<Feed, 'title' | 'language' | 'updated'>,
  now: number,
  progress: Progress,
): Notice | undefined {
  progress.notice = isObject(item) ? nameOf(item['id']) : undefined;
  const fields = readItem(item, true, progress);
  if (!fields) return undefined;

  let { title = '', content_text: text = '' } = fields;
  if (!text && fields.content_html) text = cleanText(htmlToText(fields.content_html));
  if (!title) title = firstSentence(text);
  const { date_published: published, date_modified: modified, _gp_outage: own = plain } = fields;
  const starts = own.starts ?? startOf(own.status, [published, modified, feed.updated], now);
  const fault = title
    ? faultOfDates(modified ?? published, feed.updated, starts, own.expires)
    : 'has no title and no text';
  if (fault) {
    report(progress, [], fault, true);
    return undefined;
  }
  for (const name of ['date_published', 'date_modified'] as const) {
    if (fields[name] === believed(fields[name], now)) continue;
    report(progress, [name], 'is more than 24 hours ahead', false, 'It counts as missing until then.');
  }
  return {
    id: fields.id,
    title,
    text,
    language: fields.language ?? feed.language,
    url: fields.url,
    publisher: feed.title,
    severity: own.severity,
    status: own.status,
    published,
    modified,
    feedUpdated: feed.updated,
    starts,
    expires: own.expires,
    review: own.review,
    audience: own.audience && settleAudience(own.audience, item as ItemInput, progress),
    services: own.services,
    instructions: own.instructions,
    supersedes: own.supersedes,
    exercise: own.exercise,
    translations: own.translations,
  };
}

/** When it begins that does not say so itself: when it was published, else at once. What is live has begun. */
function startOf(status: Notice['status'], dates: readonly (number | undefined)[], now: number): number {
  const [published, ...others] = dates.map((date) => believed(date, now));
  if (published !== undefined && !liveStatuses.includes(status)) return published;
  // Not simply the present: read again and again, a notice would never come to the end of its seven days.
  return Math.min(published ?? others.find((date) => date !== undefined) ?? now, now);
}

/** Why a notice with such dates can never be shown: nothing would tell that it was forgotten. */
function faultOfDates(
  changed: number | undefined,
  feedUpdated: number | undefined,
  starts: number,
  expires: number | undefined,
): string | undefined {
  if (changed !== undefined) return undefined;
  if (expires === undefined) return 'has no date_published, date_modified or expires that can be read';
  return feedUpdated === undefined && expires - starts > longestLifetime
    ? 'has no date_published or date_modified, and would be shown for more than 7 days'
    : undefined;
}

function nameOf(id: unknown): string | undefined {
  return (typeof id === 'string' && id) || typeof id === 'number' ? String(id) : undefined;
}

/** Stands in for a missing title. A full stop near the beginning, as in "Dr. Khan's clinic", ends no sentence. */
function firstSentence(text: string): string {
  return cleanLine(/^.{15,}?[.!?](?=\s)|^.*/.exec(text)?.[0] ?? '');
}

const audienceKeys = ['ods', 'systems', 'nations'] as const;

/**
 * An audience that cannot be fully understood is for no one: better missing than on the wrong site.
 * @param item the item as it was before reading, which shows the keys that are unknown
 */
function settleAudience(audience: Writable<Audience>, item: ItemInput, progress: Progress): Audience {
  progress.path.push('_gp_outage', 'audience');
  if (audience.nations) audience.nations = audience.nations.filter((nation) => isNation(nation, progress));
  const given: Readonly<Record<string, unknown>> = item._gp_outage?.audience ?? {};
  // Its own keys: a page may have added to what all objects share.
  for (const key of Object.keys(given)) {
    const name = audienceKeys.find((known) => known === key);
    if ((name && audience[name]?.length) || given[key] === undefined) continue;
    const fault = name ? 'has no value that is known' : `is not one of ${audienceKeys.join(', ')}`;
    report(progress, [key], fault, false, 'The notice is for no one.');
    audience.nobody = true;
  }
  return audience;
}

function isNation(value: string, progress: Progress): boolean {
  const known: readonly string[] = nations;
  if (known.includes(value)) return true;
  report(progress, ['nations'], `${describe(value)} is not one of ${known.join(', ')}`, false);
  return false;
}
