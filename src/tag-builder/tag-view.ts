import { html, nothing, type TemplateResult } from 'lit';
import { version } from '../version.js';
import { errorSummary } from '../writer/error-summary.js';
import { checkable, radios, selectField, textField, type Problems } from '../writer/fields.js';
import { bannerScript } from '../writer/banner-script.js';
import { download } from '../writer/files.js';
import { everyNation } from '../writer/words.js';
import { fallbackOf, type TagForm } from './tag-form.js';

interface FormActions {
  readonly read: (event: Event) => void;
  /** Something has been entered for good. */
  readonly entered: () => void;
  readonly make: () => void;
}

/** The questions of the tag builder. */
export function tagFormView(form: TagForm, problems: Problems, actions: FormActions): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    actions.make();
  };
  return html`${errorSummary(problems)}
    <form id="tag-form" novalidate @input=${actions.read} @change=${actions.entered} @submit=${submit}>
      ${surgeryFields(form, problems)} ${feedFields(form, problems)} ${scriptFields(form, problems)}
      ${optionFields(form, problems)}
      <div class="buttons"><button class="main">Make the tag</button></div>
    </form>`;
}

function surgeryFields(form: TagForm, problems: Problems): TemplateResult {
  return html`${textField({
    id: 'name',
    label: 'Name of the surgery',
    hint: 'As patients know it.',
    value: form.name,
    autocomplete: 'organization',
    problems,
  })}
  ${textField({
    id: 'phone',
    label: 'Phone number of the surgery',
    hint: 'The banner offers it where phoning is the right thing to do.',
    type: 'tel',
    value: form.phone,
    isShort: true,
    autocomplete: 'tel',
    problems,
  })}
  ${radios({
    id: 'nation',
    label: 'Nation',
    hint: 'Urgent help differs: 111 is not the same everywhere.',
    value: form.nation,
    options: everyNation,
    reveal: (value) =>
      value === 'northern-ireland'
        ? html`<div class="revealed">
            ${textField({
              id: 'outOfHours',
              label: 'Phone number of GP Out of Hours',
              hint: 'There is no 111 in Northern Ireland, and these numbers differ by area.',
              type: 'tel',
              value: form.outOfHours,
              isShort: true,
              problems,
            })}
          </div>`
        : nothing,
    problems,
  })}
  ${textField({
    id: 'ods',
    label: 'ODS codes (optional)',
    hint: 'The surgery’s own, and those of its PCN and ICB: notices for any of them are shown. Such as A99991 QZZ. Without codes only notices for everyone are shown.',
    value: form.ods,
    problems,
  })}`;
}

function feedFields(form: TagForm, problems: Problems): TemplateResult {
  return html`${textField({
    id: 'feeds',
    label: 'Web addresses of the feeds',
    hint: 'One on each line: a group’s and the surgery’s own, say. All are shown in one banner.',
    value: form.feeds,
    rows: 2,
    problems,
  })}
  ${textField({
    id: 'mirrors',
    label: 'Mirrors (optional)',
    hint: 'The same files at another host, in the same order. Each is read when its feed cannot be.',
    value: form.mirrors,
    rows: 2,
    problems,
  })}`;
}

function scriptFields(form: TagForm, problems: Problems): TemplateResult {
  const address = (label: string): TemplateResult =>
    html`<div class="revealed">
      ${textField({ id: 'src', label, type: 'text', value: form.src, problems })}
    </div>`;
  return radios({
    id: 'host',
    label: 'Where is the script?',
    value: form.host,
    options: [
      {
        value: 'own',
        label: 'On your own website',
        hint: html`The safest: nobody else can change it or see your visitors.
          <button type="button" id="download-script" class="plain" @click=${downloadScript}>
            Download the script
          </button>
          and put it there.`,
      },
      {
        value: 'jsdelivr',
        label: 'At jsDelivr, a public host',
        hint: 'As soon as this version is published there. It sees the network addresses of your visitors.',
      },
      {
        value: 'other',
        label: 'At another address',
        hint: 'It must be this very file: browsers refuse any other.',
      },
    ],
    reveal: (value) =>
      value === 'own'
        ? address('Where on your website')
        : value === 'other'
          ? address('Web address')
          : nothing,
    problems,
  });
}

function optionFields(form: TagForm, problems: Problems): TemplateResult {
  const levels = ['2', '3', '4', '5', '6'].map((value) => ({ value, label: value }));
  return html`<details>
    <summary>Options</summary>
    ${textField({
      id: 'system',
      label: 'Clinical systems the surgery uses',
      hint: 'Such as emis-web or systmone. Notices for surgeries with that system are then shown.',
      value: form.system,
      problems,
    })}
    ${textField({
      id: 'fallback',
      label: 'What to say while no feed can be read',
      hint: `Shown by the markup and npm forms. If you leave it empty: “${fallbackOf({ ...form, fallback: '' })}”`,
      value: form.fallback,
      rows: 3,
      problems,
    })}
    ${selectField({
      id: 'headingLevel',
      label: 'Level of the banner’s heading',
      hint: '2 is right for most websites.',
      value: form.headingLevel,
      options: levels,
      problems,
    })}
    ${textField({
      id: 'refresh',
      label: 'Seconds between checks',
      hint: '300 is right for most websites. 0 reads the feed once.',
      value: form.refresh,
      isShort: true,
      problems,
    })}
    ${textField({
      id: 'mount',
      label: 'Where on the page',
      hint: 'A CSS selector, such as #content. Empty: at the top of the page, after a skip link.',
      value: form.mount,
      problems,
    })}
    <div class="field">
      ${checkable({
        id: 'remember',
        name: 'remember',
        type: 'checkbox',
        value: 'yes',
        label: 'Keep the last good copy on visitors’ devices',
        hint: 'It is shown when the feed cannot be read. Which minor notices a visitor has hidden is kept too, and nothing else. Say so in your privacy notice.',
        chosen: form.remember,
      })}
      ${checkable({
        id: 'exercises',
        name: 'exercises',
        type: 'checkbox',
        value: 'yes',
        label: 'Show exercises',
        hint: 'For a test website only: notices that are an exercise are shown, marked as one.',
        chosen: form.exercises,
      })}
    </div>
  </details>`;
}

function downloadScript(): void {
  void bannerScript().then(({ code }) => download(code, `gp-outage-banner-${version}.js`, 'text/javascript'));
}
