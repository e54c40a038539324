import { html, nothing, render } from 'lit';
import { parseFeed } from '../feed/parse.js';
import { nations } from '../feed/vocabulary.js';
import { confirmNotice, draftOf } from '../publish/draft.js';
import { part } from './page-parts.js';
import { explain, Preview, type Shown } from './preview.js';
import { languageName } from './words.js';
import { idOf } from './entries.js';
import { currentFeed, type Work } from './work.js';

/** Milliseconds without a key press before the preview follows. */
const pause = 150;

/** The preview of the page, and what a person chooses about it. */
export class PreviewPanel {
  readonly #preview = new Preview(part('site', HTMLIFrameElement));
  #work: Work | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const controls = part('preview-controls', HTMLFormElement);
    controls.addEventListener('change', () => this.#show());
    controls.addEventListener('submit', (event) => event.preventDefault());
  }

  /** Follows the work, a moment later. */
  follow(work: Work): void {
    this.#work = work;
    part('preview', HTMLElement).hidden = !work.feed && !work.editing;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(), pause);
  }

  #show(): void {
    if (!this.#work?.feed && !this.#work?.editing) return;
    const shown = this.#shown(this.#work);
    const isWide = part('wide', HTMLInputElement).checked;
    part('site', HTMLIFrameElement).classList.toggle('phone', !isWide);
    document.body.classList.toggle('wide', isWide);
    render(this.#languageOptions(shown), part('preview-language', HTMLSelectElement));
    render(
      [this.#scope(shown), ...explain(shown)].map((text) => html`<p>${text}</p>`),
      part('preview-notes', HTMLElement),
    );
    void this.#preview.show(shown);
  }

  #shown(work: Work): Shown {
    const now = Date.now();
    const whole = currentFeed(work, now);
    const { editing } = work;
    // A new notice is the first of the feed.
    const [first] =
      editing?.id === undefined ? whole.items : whole.items.filter((item) => idOf(item) === editing.id);
    const one = { ...whole, items: first ? [first] : [] };
    // A draft is shown to no one, but here to the person who is to confirm it.
    const readable = first && draftOf(first) ? confirmNotice(one, idOf(first), now) : one;
    const feed = editing ? readable : whole;
    const nation = part('nation', HTMLSelectElement).value;
    return {
      feed,
      notices: parseFeed(feed, now).feed.notices,
      nation: nations.find((one) => one === nation) ?? '',
      language: part('preview-language', HTMLSelectElement).value,
    };
  }

  #scope({ notices }: Shown): unknown {
    if (this.#work?.editing) return 'Only the notice you are writing. Phone numbers are made up.';
    return notices.length > 0
      ? 'All your notices together, as patients see them now. Phone numbers are made up.'
      : nothing;
  }

  #languageOptions({ notices, language }: Shown): unknown {
    const tags = new Set(notices.flatMap(({ translations }) => Object.keys(translations)));
    part('preview-language-field', HTMLElement).hidden = tags.size === 0;
    return [
      html`<option value="">English</option>`,
      ...[...tags].map(
        (tag) => html`<option value=${tag} ?selected=${tag === language}>${languageName(tag)}</option>`,
      ),
    ];
  }
}
