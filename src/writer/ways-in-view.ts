import { html, nothing, type TemplateResult } from 'lit';
import { templateNames, templates } from '../publish/templates.js';
import { radios, textField, type Problems } from './fields.js';

/** What is typed or chosen on the way in. */
export interface WayIn {
  readonly template: string;
  readonly address: string;
}

export interface WayInState {
  readonly wayIn: WayIn;
  readonly problems: Problems;
}

/** How a person begins. */
export interface WayInActions {
  readonly readWayIn: (typed: Partial<WayIn>) => void;
  readonly start: () => void;
  /** Opens a file by the browser's own dialog, where the browser has one that lets it be saved in place. */
  readonly pickFile: (() => void) | undefined;
  readonly openFile: (file: File) => void;
  readonly openAddress: () => void;
}

/** The templates. */
export function startFields(
  { problems, wayIn }: WayInState,
  { start, readWayIn }: WayInActions,
): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    start();
  };
  const read = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) readWayIn({ template: target.value });
  };
  return html`<form id="start" novalidate @input=${read} @submit=${submit}>
    ${radios({
      id: 'template',
      label: 'What has happened?',
      hint: 'Each begins a notice that you can change before anyone sees it.',
      value: wayIn.template,
      options: templateNames.map((value) => ({
        value,
        label: templates[value].label,
        hint: templates[value].description,
      })),
      problems,
    })}
    <button class="main">Begin the notice</button>
  </form>`;
}

/** The notices that there are already. */
export function openFields(
  { problems, wayIn }: WayInState,
  actions: WayInActions,
  label: string,
): TemplateResult {
  const { pickFile, openFile, openAddress, readWayIn } = actions;
  const choose = ({ currentTarget }: Event): void => {
    const input = currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) openFile(file);
    // The same file may be chosen again after it was mended.
    input.value = '';
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    openAddress();
  };
  const read = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) readWayIn({ address: target.value });
  };
  const fileProblem = problems.get('file');
  return html`<section aria-labelledby="open-title">
    <h2 id="open-title">${label}</h2>
    <div class=${fileProblem ? 'field wrong' : 'field'}>
      ${pickFile ? html`<p class="label" id="file-label">A file on this device</p>` : html`<label for="file">A file on this device</label>`}
      ${
        fileProblem
          ? html`<p class="problem" id="file-problem">
              <span class="visually-hidden">Error: </span>${fileProblem}
            </p>`
          : nothing
      }
      ${
        pickFile
          ? html`<button
              type="button"
              id="file"
              aria-describedby=${fileProblem ? 'file-label file-problem' : 'file-label'}
              @click=${pickFile}
            >
              Choose a file
            </button>`
          : html`<input
              type="file"
              id="file"
              accept=".json,application/json,application/feed+json"
              aria-describedby=${fileProblem ? 'file-problem' : nothing}
              @change=${choose}
            />`
      }
    </div>
    <form id="open-address" novalidate @input=${read} @submit=${submit}>
      ${textField({
        id: 'address',
        label: 'Or the web address of a file',
        hint: 'This page reads it from there. It cannot save it there.',
        type: 'url',
        value: wayIn.address,
        problems,
      })}
      <button>Open the address</button>
      <p role="status" id="opening"></p>
    </form>
  </section>`;
}
