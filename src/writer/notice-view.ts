import { html, nothing, type TemplateResult } from 'lit';
import { en } from '../language/en.js';
import { serviceStatuses, services, severities, statuses, type ServiceStatus } from '../feed/vocabulary.js';
import { templates } from '../publish/templates.js';
import { live } from 'lit/directives/live.js';
import { errorSummary } from './error-summary.js';
import { checkable, checkboxes, fieldset, radios, textField, type Problems } from './fields.js';
import type { Editing, NoticeForm } from './notice-form.js';
import { isPlannedClosure } from './planned-closure.js';
import { closureFields } from './planned-closure-view.js';
import { audienceFields, linkFields, publisherFields, timeFields } from './notice-details-view.js';
import { translationFields } from './translations-view.js';
import { instructionWords, severityMeanings } from './words.js';
import type { Work } from './work.js';

/** What a person can do while a notice is being written. */
export interface NoticeActions {
  /** Something was typed or chosen. */
  readonly read: (event: Event) => void;
  readonly set: (changes: Partial<NoticeForm>) => void;
  readonly finish: () => void;
  readonly leave: () => void;
}

/** The form of one notice. */
export function noticeView(
  work: Work,
  editing: Editing,
  problems: Problems,
  now: number,
  actions: NoticeActions,
): TemplateResult {
  const { form, template } = editing;
  const submit = (event: Event): void => {
    event.preventDefault();
    actions.finish();
  };
  return html`${errorSummary(problems)}
    <h2 id="view-title" tabindex="-1">
      ${template === undefined ? 'Change the notice' : `New notice: ${templates[template].label.toLowerCase()}`}
    </h2>
    <p class="to-preview"><a href="#preview">See what patients will see</a></p>
    <form id="notice" novalidate @input=${actions.read} @change=${actions.read} @submit=${submit}>
      ${work.feed === undefined || problems.has('publisher') ? publisherFields(work, problems) : nothing}
      ${
        isPlannedClosure(editing)
          ? html`${closureFields(form, problems)} ${serviceFields(form, problems, actions)}
            ${audienceFields(form, problems)}`
          : html`${wordFields(form, problems)} ${seriousnessFields(form, problems)}
            ${serviceFields(form, problems, actions)} ${instructionFields(form, problems)}
            ${timeFields(form, problems, now, actions)} ${audienceFields(form, problems)}
            ${translationFields(editing, problems, actions)}`
      }
      ${linkFields(form, problems)}
      <div class="buttons">
        <button class="main">Check this notice</button>
        <button type="button" class="plain" @click=${actions.leave}>
          ${template === undefined ? 'Leave it as it was' : 'Throw this notice away'}
        </button>
      </div>
    </form>`;
}

function wordFields({ title, text }: NoticeForm, problems: Problems): TemplateResult {
  return html`${textField({
    id: 'title',
    label: 'Title',
    hint: 'What has happened, in one short sentence. No technical words, no cause and no blame.',
    value: title,
    problems,
  })}
  ${textField({
    id: 'text',
    label: 'What patients should know',
    hint: 'Short sentences. Leave out what to do: you choose that below, and the banner adds how to get urgent help.',
    value: text,
    rows: 6,
    problems,
  })}`;
}

function seriousnessFields({ severity, status }: NoticeForm, problems: Problems): TemplateResult {
  return html`${radios({
    id: 'severity',
    label: 'How serious is it?',
    hint: 'Patients read the words in bold. More serious notices come first.',
    value: severity,
    options: severities.map((value) => ({
      value,
      label: html`<strong>${en.severity[value]}</strong>`,
      hint: severityMeanings[value],
    })),
    problems,
  })}
  ${radios({
    id: 'status',
    label: 'How far along is it?',
    hint: 'Patients read these words.',
    value: status,
    options: statuses.map((value) => ({ value, label: en.status[value] })),
    problems,
  })}`;
}

function serviceFields(form: NoticeForm, problems: Problems, actions: NoticeActions): TemplateResult {
  const rows = services.map((service, index) => {
    const status = form.services[service];
    const id = index === 0 ? 'services' : `services-${service}`;
    const label = en.services[service];
    return html`<div class="service">
      ${checkable({ id, name: 'services', type: 'checkbox', value: service, label, chosen: status !== undefined })}
      ${status ? statusMenu(`status-${service}`, label, status) : nothing}
    </div>`;
  });
  const others = form.others.map((other, index) => {
    const without = form.others.filter((_, place) => place !== index);
    const label = `Other service ${index + 1}`;
    return html`<div class="other">
      ${textField({ id: `other-${index}`, label, value: other.name, problems })}
      ${statusMenu(`other-status-${index}`, label, other.status)}
      <button type="button" class="plain" @click=${() => actions.set({ others: without })}>
        Remove<span class="visually-hidden"> ${other.name || label}</span>
      </button>
    </div>`;
  });
  const add = (): void => actions.set({ others: [...form.others, { name: '', status: 'not-working' }] });
  return fieldset(
    {
      id: 'services',
      label: 'What is affected?',
      hint: 'Tick what does not work, and also what works and can be used instead. The banner never sends people to something that is not working.',
      problems,
    },
    html`${rows} ${others}
      <button type="button" id="add-other" @click=${add}>Add a service that is not listed</button>`,
  );
}

function statusMenu(name: string, label: string, status: ServiceStatus): TemplateResult {
  return html`<select name=${name} aria-label="${label}: how is it?">
    ${serviceStatuses.map(
      (value) =>
        html`<option value=${value} .selected=${live(value === status)}>${en.serviceStatus[value]}</option>`,
    )}
  </select>`;
}

function instructionFields({ instructions }: NoticeForm, problems: Problems): TemplateResult {
  return checkboxes({
    id: 'instructions',
    label: 'What should patients do?',
    hint: 'Tick a few. Patients read these words, the most important first. How to get urgent help is always added, and is right for each nation.',
    values: instructions,
    options: instructionWords.map(([value, label]) => ({ value, label })),
    problems,
  });
}
