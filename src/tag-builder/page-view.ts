import { html, render } from 'lit';
import { startTagBuilder } from './tag.js';

/** Puts the tag builder into the main part of a page, in place of what says that it needs JavaScript. */
export function mountTagBuilder(main: HTMLElement): void {
  main.replaceChildren();
  render(
    html`<h1>Tag builder</h1>
      <p>
        Answer a few questions about a surgery and get the line for its website, made for copying. The page
        then reads the feed as the website would, and says whether it can.
      </p>
      <div class="tool">
        <div>
          <div id="questions"></div>
          <div id="result" hidden></div>
        </div>
        <section class="preview" id="preview" aria-labelledby="preview-title" hidden>
          <h2 id="preview-title">Preview</h2>
          <p class="notes">
            The banner with your tag, reading the feeds now. With no notice it takes no room.
          </p>
          <div class="controls">
            <label class="check"><input type="checkbox" id="wide" /> As wide as on a computer</label>
          </div>
          <iframe id="site" class="phone" title="Preview of a surgery’s website"></iframe>
        </section>
      </div>`,
    main,
  );
  startTagBuilder();
}
