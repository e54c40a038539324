import { splitCodes } from '../feed/text.js';
import type { NoticeChanges } from '../publish/edit.js';
import { type Editing, type NoticeForm } from './notice-form.js';
import { fromUkClock } from './uk-time.js';

/** What a form says, as changes to a notice. In a notice of the file, what has not been touched is left as it is there. */
export function changesOf({ form, original, id, toConfirm }: Editing, now: number): NoticeChanges {
  const isChanged = (...fields: readonly (keyof NoticeForm)[]): boolean =>
    id === undefined ||
    fields.some((field) => JSON.stringify(form[field]) !== JSON.stringify(original[field]));
  /** `null` takes the field away. */
  const list = <T>(values: readonly T[]): T[] | null => (values.length > 0 ? [...values] : null);

  const isReworded = isChanged('title', 'text');
  return {
    ...(isChanged('title') ? { title: form.title.trim() } : {}),
    ...(isChanged('text') ? { text: paragraphs(form.text) } : {}),
    ...(isChanged('url') ? { url: form.url.trim() || null } : {}),
    severity: form.severity,
    status: form.status,
    ...(isChanged('starts', 'startsAt') ? { starts: startOf(form, now) } : {}),
    ...(isChanged('ends') ? { expires: fromUkClock(form.ends) } : {}),
    ...(isChanged('review') ? { review: fromUkClock(form.review) ?? null } : {}),
    audience: audienceOf(form, toConfirm),
    ...(isChanged('services', 'others') ? { services: list(servicesOf(form)) } : {}),
    ...(isChanged('instructions') ? { instructions: list(form.instructions) } : {}),
    ...(form.exercise !== original.exercise ? { exercise: form.exercise } : {}),
    // Other words would otherwise leave the translations behind. The person has been asked to check them.
    ...(isReworded || isChanged('translations') ? { translations: translationsOf(form) } : {}),
  };
}

/** A blank line, which people leave between paragraphs, is no paragraph. */
function paragraphs(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, '\n');
}

function startOf(form: NoticeForm, now: number): number {
  return (form.starts === 'later' ? fromUkClock(form.startsAt) : undefined) ?? now;
}

/** A draft stays one, whatever is changed: only its confirmation ends that. */
function audienceOf(form: NoticeForm, toConfirm: Editing['toConfirm']): NoticeChanges['audience'] {
  const isForSome = form.audience === 'some';
  const ods = isForSome ? splitCodes(form.ods).map((code) => code.toUpperCase()) : [];
  const systems = isForSome ? splitCodes(form.systems).map((system) => system.toLowerCase()) : [];
  const nations = isForSome ? form.nations : [];
  const audience = {
    ...(ods.length > 0 ? { ods } : {}),
    ...(systems.length > 0 ? { systems } : {}),
    ...(nations.length > 0 ? { nations: [...nations] } : {}),
    ...(toConfirm ? { draft: [...toConfirm] } : {}),
  };
  return isForSome || toConfirm ? audience : null;
}

function servicesOf({ services, others }: NoticeForm): NonNullable<NoticeChanges['services']> {
  return [
    ...Object.entries(services).map(([service, status]) => ({ service, status })),
    ...others.map(({ name, status }) => ({ name: name.trim(), status })),
  ] as NonNullable<NoticeChanges['services']>;
}

function translationsOf({ translations }: NoticeForm): NoticeChanges['translations'] {
  const entries = translations.map(
    ({ language, title, text }) =>
      [language.trim(), { title: title.trim(), content_text: paragraphs(text) }] as const,
  );
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}
