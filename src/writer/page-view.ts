import { html, render } from 'lit';
import { everyNation } from './words.js';
import { NoticeWriter } from './notice-writer.js';
import { part } from './page-parts.js';

/** Puts the notice writer into the main part of a page, in place of what says that it needs JavaScript. */
export function mountNoticeWriter(main: HTMLElement): void {
  main.replaceChildren();
  render(
    html`<h1>Notice writer</h1>
      <p>
        Tell patients what does not work and how to get help. Choose what has happened, check the words, and
        put them where your websites read them. Nothing you write leaves this browser until you say so.
      </p>
      <div class="tool">
        <div id="work"></div>
        <section class="preview" id="preview" aria-labelledby="preview-title" hidden>
          <h2 id="preview-title">What patients will see</h2>
          <form id="preview-controls" class="controls" aria-labelledby="preview-title">
            <div>
              <label for="nation">In</label>
              <select id="nation">
                ${everyNation.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
              </select>
            </div>
            <div id="preview-language-field" hidden>
              <label for="preview-language">On a page in</label>
              <select id="preview-language"></select>
            </div>
            <label class="check"><input type="checkbox" id="wide" /> As wide as on a computer</label>
          </form>
          <div id="preview-notes" class="notes"></div>
          <iframe id="site" class="phone" title="Preview of a surgery’s website"></iframe>
        </section>
      </div>`,
    main,
  );
  new NoticeWriter(part('work', HTMLElement)).start();
}
