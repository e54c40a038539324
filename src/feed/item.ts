import { htmlToText } from './html.js';
import type { Audience, Notice } from './notice.js';
import { itemSchema, type ItemInput, type OutageFields } from './schema.js';
import { cleanLine, cleanText } from './text.js';
import { describe, isObject, objectReader, report, type Progress } from './tolerant.js';
import { nations } from './vocabulary.js';

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
  feed: { readonly title: string; readonly language?: string | undefined },
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
  const isDated = (own.expires ?? modified ?? published) !== undefined;
  if (!title || !isDated) {
    const lack = title ? 'date_published, date_modified or expires that can be read' : 'title and no text';
    report(progress, [], `has no ${lack}`, true);
    return undefined;
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
    starts: own.starts ?? published ?? now,
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
