import { html, nothing, type TemplateResult } from 'lit';
import { entriesOf } from './entries.js';
import { entryView, type EntryActions } from './entry-view.js';
import { errorSummary } from './error-summary.js';
import { publisherFields } from './notice-details-view.js';
import { openFields, startFields, type WayInActions, type WayInState } from './ways-in-view.js';
import type { Work } from './work.js';

/** What a person can do with the notices as a whole. */
export interface ListActions extends WayInActions, EntryActions {
  readonly readPublisher: (event: Event) => void;
  /** Saves the file in place. `undefined` where the browser cannot. */
  readonly save: (() => void) | undefined;
  readonly download: () => void;
  readonly copy: () => void;
}

export interface ListState extends WayInState {
  readonly work: Work;
  readonly now: number;
  /** Whether the file that was opened can be saved in place without asking for its name. */
  readonly hasFile: boolean;
  readonly json: string;
}

/** The notices of the file, and what can be done with them; the way in, where there are none yet. */
export function listView(state: ListState, actions: ListActions): TemplateResult {
  const { work, problems, now } = state;
  if (!work.feed) {
    return html`${errorSummary(problems)} ${startFields(state, actions)}
    ${openFields(state, actions, 'Or change notices you have already')}`;
  }
  const { entries, findings } = entriesOf(work.feed, now);
  return html`${errorSummary(problems)}
    <h2 id="view-title" tabindex="-1">Your notices</h2>
    <p class="to-preview"><a href="#preview">See what patients will see</a></p>
    ${entries.length === 0 ? html`<p>There are no notices in this file: websites that read it show nothing.</p>` : nothing}
    <ul class="notices">
      ${entries.map((entry) => entryView(entry, now, actions))}
    </ul>
    ${
      findings.length > 0
        ? html`<h3>About the file as a whole</h3>
            <ul class="faults">
              ${findings.map((finding) => html`<li>${finding}</li>`)}
            </ul>`
        : nothing
    }
    ${saveFields(state, actions)}
    <details>
      <summary>Write another notice</summary>
      ${startFields(state, actions)}
    </details>
    <details>
      <summary>Who publishes these notices: ${work.publisher.title || 'not said yet'}</summary>
      <form @input=${actions.readPublisher} @submit=${(event: Event) => event.preventDefault()}>
        ${publisherFields(work, problems)}
      </form>
    </details>
    <details>
      <summary>Open another file</summary>
      ${openFields(state, actions, 'Open other notices')}
    </details>`;
}

function saveFields({ work, hasFile, json }: ListState, actions: ListActions): TemplateResult {
  const { fileName, isSaved } = work;
  const { save, download, copy } = actions;
  return html`<section class="save" aria-labelledby="save-title">
    <h2 id="save-title">Save the file</h2>
    <p>
      ${
        isSaved
          ? `${fileName} holds all your changes.`
          : html`<strong>Your changes are not saved yet.</strong> Patients see them once the saved file is on
              the web.`
      }
    </p>
    <div class="buttons">
      ${
        save
          ? html`<button type="button" id="save" class="main" @click=${save}>
              ${hasFile ? `Save ${fileName}` : 'Save to a file'}
            </button>`
          : nothing
      }
      <button type="button" id="download" class=${save ? '' : 'main'} @click=${download}>
        Download ${fileName}
      </button>
      <button type="button" id="copy" @click=${copy}>Copy the text</button>
    </div>
    <p role="status" id="copied"></p>
    <details>
      <summary>Look at the file</summary>
      <pre class="wrapped" tabindex="0" role="region" aria-label="The file"><code>${json}</code></pre>
    </details>
  </section>`;
}
