import { htmlToText } from './html.js';
import type { Audience, Notice, ServiceReport, Translation } from './notice.js';
import { itemSchema, type OutageFields } from './schema.js';
import { cleanLine, cleanText } from './text.js';
import { describe, isObject, readObject, report, type Progress } from './tolerant.js';
import { nations } from './vocabulary.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Most notices have none of some things. */
const none: readonly never[] = Object.freeze([]);
const untranslated = Object.freeze({});

/**
 * Reads one item of a feed. `undefined` if it has to be refused; why is among the problems then.
 * @param feed what holds for items that do not say otherwise
 */
export function readNotice(
  item: unknown,
  feed: { readonly title: string; readonly language: string | undefined },
  now: number,
  progress: Progress,
): Notice | undefined {
  progress.notice = isObject(item) ? nameOf(item['id']) : undefined;
  const fields = readObject(itemSchema, item, true, progress);
  if (!fields) return undefined;

  const { id, url, language = feed.language, date_published: published, date_modified: modified } = fields;

  let { title = '', content_text: text = '' } = fields;
  if (!text) text = cleanText(htmlToText(fields.content_html ?? ''));
  if (!title) title = firstSentence(text);
  if (!title) {
    report(progress, [], 'has neither a title nor a text', true);
    return undefined;
  }
  const { _gp_outage: extension } = fields;
  const expires = extension?.expires;
  if ((expires ?? modified ?? published) === undefined) {
    report(progress, [], 'has no date_published, date_modified or expires that can be read', true);
    return undefined;
  }

  const notice: Writable<Notice> = {
    id,
    title,
    text,
    publisher: feed.title,
    severity: 'minor',
    starts: published ?? now,
    services: none,
    instructions: none,
    supersedes: none,
    exercise: false,
    translations: untranslated,
  };
  if (url !== undefined) notice.url = url;
  if (language !== undefined) notice.language = language;
  if (published !== undefined) notice.published = published;
  if (modified !== undefined) notice.modified = modified;
  if (extension) addExtension(notice, extension, item, progress);
  return notice;
}

function addExtension(notice: Writable<Notice>, own: OutageFields, item: unknown, progress: Progress): void {
  notice.severity = own.severity;
  notice.status = own.status;
  notice.exercise = own.exercise;
  if (own.starts !== undefined) notice.starts = own.starts;
  if (own.expires !== undefined) notice.expires = own.expires;
  if (own.review !== undefined) notice.review = own.review;
  if (own.audience) notice.audience = settleAudience(own.audience, item, progress);
  if (own.services) notice.services = own.services.map(toReport);
  if (own.instructions) notice.instructions = own.instructions;
  if (own.supersedes) notice.supersedes = own.supersedes;
  if (own.translations) notice.translations = toTranslations(own.translations);
}

function nameOf(id: unknown): string | undefined {
  return (typeof id === 'string' && id) || typeof id === 'number' ? String(id) : undefined;
}

/** Stands in for a missing title. A full stop near the beginning, as in "Dr. Khan's clinic", ends no sentence. */
function firstSentence(text: string): string {
  return cleanLine(/^.{15,}?[.!?](?=\s)|^.*/.exec(text)?.[0] ?? '');
}

/** An audience that cannot be fully understood is for no one: better missing than on the wrong site. */
function settleAudience(audience: Writable<Audience>, item: unknown, progress: Progress): Audience {
  if (audience.nations) audience.nations = knownNations(audience.nations, progress);
  for (const key in givenAudience(item)) {
    // A name such as `constructor` finds something that is no list.
    const values: unknown = audience[key as keyof Audience];
    if (Array.isArray(values) && values.length) continue;
    const fault = values ? 'names none that is known' : 'is not one of ods, systems, nations';
    report(progress, ['_gp_outage', 'audience', key], fault, false, 'The notice is for no one.');
    audience.nobody = true;
  }
  return audience;
}

function knownNations(given: readonly string[], progress: Progress): readonly string[] {
  const known: readonly string[] = nations;
  return given.filter((nation) => {
    const isKnown = known.includes(nation);
    if (!isKnown) {
      const fault = `${describe(nation)} is not one of ${known.join(', ')}`;
      report(progress, ['_gp_outage', 'audience', 'nations'], fault, false);
    }
    return isKnown;
  });
}

/** The audience as the feed has it, with whatever keys. */
function givenAudience(item: unknown): Readonly<Record<string, unknown>> {
  const extension = isObject(item) && item['_gp_outage'];
  const audience = isObject(extension) && extension['audience'];
  return isObject(audience) ? audience : {};
}

type Row = NonNullable<OutageFields['services']>[number];

function toReport({ service, name = '', status }: Row): ServiceReport {
  return service ? { service, status } : { name, status };
}

function toTranslations(given: NonNullable<OutageFields['translations']>): Record<string, Translation> {
  const translations: Record<string, Translation> = {};
  for (const [tag, { title, content_text: text }] of Object.entries(given)) {
    translations[tag] = { ...(title && { title }), ...(text && { text }) };
  }
  return translations;
}
