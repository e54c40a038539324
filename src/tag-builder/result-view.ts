import { html, type TemplateResult } from 'lit';
import { element, markup, policyLines, scriptTag, type Script } from '../publish/tag-text.js';
import { version } from '../version.js';
import { say } from '../writer/message.js';
import type { FeedReport } from './feed-report.js';
import { addressesIn, attributesOf, fallbackOf, scriptAddress, type TagForm } from './tag-form.js';

/** The texts that were made from a form that is right, and how its feeds fared. */
export function resultView(
  form: TagForm,
  integrity: string | undefined,
  reports: readonly FeedReport[] | undefined,
): TemplateResult {
  const script: Script = { src: scriptAddress(form), integrity };
  const attributes = attributesOf(form);
  const fallback = fallbackOf(form);
  const feeds = [...addressesIn(form.feeds), ...addressesIn(form.mirrors)];
  return html`<h2 id="result-title" tabindex="-1">Your tag</h2>
    <p>
      Put it into the <code>&lt;head&gt;</code> or the <code>&lt;body&gt;</code> of every page. It needs
      nothing else.
    </p>
    ${copyable('tag', 'The script tag', scriptTag(script, attributes))}
    ${
      integrity === undefined
        ? html`<p class="care">
            The tag has no <code>integrity</code>: this page could not work it out. Open this page over
            https:, or take the hash from <code>sri.json</code> beside the script.
          </p>`
        : html`<p>
            The <code>integrity</code> is that of version ${version}, as this page has it. A browser refuses
            any other file: when you update the script, make a new tag.
          </p>`
    }
    ${reportsView(reports)}
    <h2>Other ways</h2>
    <h3>Markup</h3>
    <p>For a banner in a place of your choice, with words for when no feed can be read or scripts are off.</p>
    ${copyable('markup', 'The markup', markup(script, attributes, fallback))}
    <h3>npm</h3>
    ${copyable('install', 'The command', `npm install gp-outage-banner@${version}`)}
    ${copyable('import', 'The import', "import 'gp-outage-banner/define';")}
    ${copyable('element', 'The element', element(attributes, fallback))}
    <h3>Content-Security-Policy</h3>
    <p>
      If your website sends this header, add these to what it has. The last is needed only if yours has
      <code>require-trusted-types-for 'script'</code>.
    </p>
    ${copyable('policy', 'The lines', policyLines(script, feeds))}`;
}

function reportsView(reports: readonly FeedReport[] | undefined): TemplateResult {
  return html`<h2>Can it read the feeds?</h2>
    <p role="status" id="reading">${reports ? summary(reports) : 'Reading them'}</p>
    ${(reports ?? []).map(
      ({ address, isReadable, headline, notes }) =>
        html`<div class=${isReadable ? 'report' : 'report care'}>
          <h3>${address}</h3>
          <p><strong>${headline}</strong></p>
          ${notes.map((note) => html`<p>${note}</p>`)}
        </div>`,
    )}`;
}

function summary(reports: readonly FeedReport[]): string {
  const bad = reports.filter(({ isReadable }) => !isReadable).length;
  if (bad === 0) return reports.length === 1 ? 'Yes.' : 'Yes, all of them.';
  return bad === reports.length ? 'No.' : `${bad} of ${reports.length} cannot be read.`;
}

/** A text with a button that copies it, and says so. */
function copyable(id: string, name: string, text: string): TemplateResult {
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => say(`${id}-copied`, `${name}: copied.`),
      () => say(`${id}-copied`, 'This browser does not let the page copy. Select the text, and copy it.'),
    );
  };
  return html`<div class="copyable">
    <pre class="wrapped" id="${id}-text"><code>${text}</code></pre>
    <div class="buttons">
      <button type="button" id="copy-${id}" @click=${copy}>
        Copy<span class="visually-hidden"> ${name.replace(/^The/, 'the')}</span>
      </button>
      <p role="status" id="${id}-copied"></p>
    </div>
  </div>`;
}
