import { settleAudience } from './audience.js';
import { htmlToText } from './html.js';
import { believed, longestLifetime } from './limits.js';
import type { Feed, Notice, ServiceReport, Translation } from './notice.js';
import type { ProblemCode } from './problem.js';
import { itemSchema, type ItemInput, type OutageFields } from './schema.js';
import { serviceNamed } from './service-names.js';
import { cleanLine, cleanText } from './text.js';
import { isObject, objectReader, report, type Progress } from './tolerant.js';
import { liveStatuses } from './vocabulary.js';

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
  const fault = title ? faultOfDates(modified ?? published, feed.updated, starts, own.expires) : 'no-words';
  if (fault) {
    report(progress, fault, { refused: true });
    return undefined;
  }
  for (const name of ['date_published', 'date_modified'] as const) {
    if (fields[name] !== believed(fields[name], now)) report(progress, 'too-far-ahead', { place: [name] });
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
    services: own.services.map(toReport),
    instructions: own.instructions,
    supersedes: own.supersedes,
    exercise: own.exercise,
    translations: toTranslations(own.translations),
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
): ProblemCode | undefined {
  if (changed !== undefined) return undefined;
  if (expires === undefined) return 'no-date';
  return feedUpdated === undefined && expires - starts > longestLifetime ? 'no-end' : undefined;
}

function nameOf(id: unknown): string | undefined {
  return (typeof id === 'string' && id) || typeof id === 'number' ? String(id) : undefined;
}

/** Stands in for a missing title. A full stop near the beginning, as in "Dr. Khan's clinic", ends no sentence. */
function firstSentence(text: string): string {
  return cleanLine(/^.{15,}?[.!?](?=\s)|^.*/.exec(text)?.[0] ?? '');
}

/** A service in the publisher's own words is heard as the listed one that they mean, so that its advice follows. */
function toReport({ service, name = '', status }: OutageFields['services'][number]): ServiceReport {
  const known = service ?? serviceNamed(name);
  return known ? { service: known, status } : { name, status };
}

function toTranslations(given: OutageFields['translations']): Notice['translations'] {
  const translations: Record<string, Translation> = {};
  for (const [tag, { title, content_text: text }] of Object.entries(given))
    translations[tag] = { ...(title && { title }), ...(text && { text }) };
  return translations;
}
