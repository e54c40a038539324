import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';

/*
 * Form fields in the manner of the GOV.UK Design System: a label, a hint and, where something is wrong, what is wrong, right
 * above the control, which names the hint and the fault as its description. Plain HTML controls in plain markup.
 */

/** What is wrong with each field, by the id of the control that a person mends. In the order of the page. */
export type Problems = ReadonlyMap<string, string>;

export interface Field {
  /** Of the control; also its name in the form. */
  readonly id: string;
  readonly label: string;
  readonly hint?: unknown;
  readonly problems: Problems;
}

export interface Option<T extends string = string> {
  readonly value: T;
  readonly label: unknown;
  readonly hint?: unknown;
}

interface Typed extends Field {
  readonly value: string;
  readonly type?: 'text' | 'url' | 'tel' | 'datetime-local';
  readonly rows?: number;
  /** BCP 47 tag of what is typed, where it is not the page's. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  readonly autocomplete?: 'organization' | 'tel' | 'url' | 'off';
  readonly isShort?: boolean;
  /** Stands right below the control. */
  readonly after?: unknown;
}

/** One line of text, or several where `rows` is given. */
export function textField(field: Typed): TemplateResult {
  const { id, value, type = 'text', rows, lang, dir, autocomplete = 'off', problems } = field;
  const described = ifDefined(descriptionOf(field));
  const invalid = problems.has(id) ? 'true' : nothing;
  const control =
    rows === undefined
      ? html`<input
          id=${id}
          name=${id}
          type=${type}
          class=${field.isShort ? 'short' : nothing}
          autocomplete=${autocomplete}
          spellcheck=${type === 'text' && !field.isShort ? 'true' : 'false'}
          lang=${ifDefined(lang)}
          dir=${ifDefined(dir)}
          aria-describedby=${described}
          aria-invalid=${invalid}
          .value=${live(value)}
        />`
      : html`<textarea
          id=${id}
          name=${id}
          rows=${rows}
          spellcheck="true"
          lang=${ifDefined(lang)}
          dir=${ifDefined(dir)}
          aria-describedby=${described}
          aria-invalid=${invalid}
          .value=${live(value)}
        ></textarea>`;
  return around(
    field,
    html`<label for=${id}>${field.label}</label>`,
    html`${control}${field.after ?? nothing}`,
  );
}

/** One of several, from a menu. */
export function selectField(
  field: Field & { readonly value: string; readonly options: readonly Option[] },
): TemplateResult {
  const { id, value, options } = field;
  return around(
    field,
    html`<label for=${id}>${field.label}</label>`,
    html`<select
      id=${id}
      name=${id}
      aria-describedby=${ifDefined(descriptionOf(field))}
      aria-invalid=${field.problems.has(id) ? 'true' : nothing}
    >
      ${options.map(
        (option) =>
          html`<option value=${option.value} .selected=${live(option.value === value)}>
            ${option.label}
          </option>`,
      )}
    </select>`,
  );
}

interface Choice extends Field {
  readonly options: readonly Option[];
  /** What stands below an option while it is chosen. */
  readonly reveal?: (value: string) => unknown;
}

/** One of several, all in sight. The first has the group's id, so that a link can lead to it. */
export function radios(field: Choice & { readonly value: string }): TemplateResult {
  return group(field, ({ value }) => value === field.value, 'radio');
}

/** Any of several. The first has the group's id, so that a link can lead to it. */
export function checkboxes(field: Choice & { readonly values: readonly string[] }): TemplateResult {
  return group(field, ({ value }) => field.values.includes(value), 'checkbox');
}

function group(
  field: Choice,
  isChosen: (option: Option) => boolean,
  type: 'radio' | 'checkbox',
): TemplateResult {
  return fieldset(
    field,
    field.options.map((option, index) => {
      const id = index === 0 ? field.id : `${field.id}-${option.value}`;
      const chosen = isChosen(option);
      return html`${checkable({ id, name: field.id, type, chosen, ...option })}
      ${chosen ? (field.reveal?.(option.value) ?? nothing) : nothing}`;
    }),
  );
}

interface Checkable extends Option {
  readonly id: string;
  readonly name: string;
  readonly type: 'radio' | 'checkbox';
  readonly chosen: boolean;
}

/** A radio button or a check box with its label and hint. */
export function checkable({ id, name, type, value, label, hint, chosen }: Checkable): TemplateResult {
  return html`<div class="check">
    <input
      id=${id}
      name=${name}
      type=${type}
      value=${value}
      aria-describedby=${hint === undefined ? nothing : `${id}-item-hint`}
      .checked=${live(chosen)}
    />
    <div>
      <label for=${id}>${label}</label>
      ${hint === undefined ? nothing : html`<p class="hint" id="${id}-item-hint">${hint}</p>`}
    </div>
  </div>`;
}

/** A group of controls under one name. */
export function fieldset(field: Field, content: unknown): TemplateResult {
  return html`<fieldset
    class=${field.problems.has(field.id) ? 'field wrong' : 'field'}
    aria-describedby=${ifDefined(descriptionOf(field))}
  >
    <legend>${field.label}</legend>
    ${hintAndProblem(field)} ${content}
  </fieldset>`;
}

function around(field: Field, label: TemplateResult, control: unknown): TemplateResult {
  return html`<div class=${field.problems.has(field.id) ? 'field wrong' : 'field'}>
    ${label} ${hintAndProblem(field)} ${control}
  </div>`;
}

function hintAndProblem({ id, hint, problems }: Field): unknown {
  const problem = problems.get(id);
  return [
    hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`,
    problem === undefined
      ? nothing
      : html`<p class="problem" id="${id}-problem">
          <span class="visually-hidden">Error: </span>${problem}
        </p>`,
  ];
}

function descriptionOf({ id, hint, problems }: Field): string | undefined {
  const ids = [hint === undefined ? '' : `${id}-hint`, problems.has(id) ? `${id}-problem` : ''];
  return ids.filter(Boolean).join(' ') || undefined;
}
