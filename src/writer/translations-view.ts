import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../language/direction.js';
import { selectField, textField, type Problems } from './fields.js';
import type { Editing, NoticeForm, TranslationForm } from './notice-form.js';
import { languageName, languages } from './words.js';

interface TranslationActions {
  readonly set: (changes: Partial<NoticeForm>) => void;
}

/** The notice's words in other languages, pasted from people who translated them. */
export function translationFields(
  editing: Editing,
  problems: Problems,
  { set }: TranslationActions,
): TemplateResult {
  const { translations } = editing.form;
  const remove = (index: number): void =>
    set({ translations: translations.filter((_, place) => place !== index) });
  const add = (): void => set({ translations: [...translations, { language: '', title: '', text: '' }] });
  const names = translations.map(({ language }) => (language ? languageName(language) : 'not chosen yet'));
  return html`<details>
    <summary>Translations: ${names.length > 0 ? names.join(', ') : 'none'}</summary>
    <p class="hint">
      Paste what a translator gave you. The banner never translates by itself. It shows a translation to
      readers of pages in that language, and its own words stay in the language of the page.
    </p>
    ${translations.map((translation, index) =>
      oneTranslation(translation, index, isOutdated(editing, translation), problems, () => remove(index)),
    )}
    <button type="button" id="add-translation" @click=${add}>Add a translation</button>
  </details>`;
}

function oneTranslation(
  { language, title, text }: TranslationForm,
  index: number,
  outdated: boolean,
  problems: Problems,
  remove: () => void,
): TemplateResult {
  const known = languages.some(([tag]) => tag === language);
  const options = [
    ['', 'Choose a language'],
    ...languages,
    ...(known || !language ? [] : [[language, languageName(language)] as const]),
  ] as const;
  const written = language ? { lang: language, dir: directionOf(language) } : { dir: 'auto' as const };
  const name = language ? languageName(language) : `translation ${index + 1}`;
  return html`<fieldset class="translation">
    <legend>Translation ${index + 1}</legend>
    ${
      outdated
        ? html`<p class="care">
            You have changed the notice since this was translated. Ask the translator whether it still says
            the same, or remove it.
          </p>`
        : nothing
    }
    ${selectField({
      id: `language-${index}`,
      label: 'Language',
      value: language,
      options: options.map(([value, label]) => ({ value, label })),
      problems,
    })}
    ${textField({
      id: `translated-title-${index}`,
      label: `Title in ${name}`,
      value: title,
      problems,
      ...written,
    })}
    ${textField({
      id: `translated-text-${index}`,
      label: `Text in ${name}`,
      value: text,
      rows: 5,
      problems,
      ...written,
    })}
    <button type="button" class="plain" @click=${remove}>
      Remove<span class="visually-hidden"> the ${name}</span> translation
    </button>
  </fieldset>`;
}

/** Whether the notice's own words have changed and the translation has not. */
function isOutdated({ form, original }: Editing, translation: TranslationForm): boolean {
  const isReworded = form.title !== original.title || form.text !== original.text;
  return (
    isReworded &&
    original.translations.some(
      ({ language, title, text }) =>
        language === translation.language && title === translation.title && text === translation.text,
    )
  );
}
