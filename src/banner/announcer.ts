import type { Notice } from '../feed/notice.js';
import { fill } from '../language/fill.js';
import { fingerprint } from '../notices/fingerprint.js';
import type { BannerView } from './view.js';

/**
 * How long an announcement stays in the live region, in milliseconds: long enough to be spoken after what a screen reader
 * is saying, and then gone, so that those who browse the page do not meet it again beside the notice itself.
 */
const announcementLasts = 20_000;

/** Says once, politely, what has appeared or changed. An ending is not said. */
export class Announcer {
  #region: Element | undefined;
  #known = new Map<string, string>();
  /** The keys of the notices it is speaking of. */
  #said: readonly string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * Gives a shadow root its live region, or takes the one it was sent with. It stays for good, outside what is rendered:
   * a region that is created together with its text is not spoken, and one that is rebuilt falls silent. It has no role:
   * Orca stops at an empty `status`, and says so, on every quiet day.
   */
  attachTo(root: Element | DocumentFragment): Element {
    const region = this.#region ?? root.querySelector('[aria-live]') ?? document.createElement('div');
    region.className = 'visually-hidden';
    region.setAttribute('aria-live', 'polite');
    if (root.lastChild !== region) root.append(region);
    return (this.#region = region);
  }

  /**
   * Compares what is shown with what was, and fills the live region with what is news.
   *
   * @param isNews whether a notice that has appeared or changed is to be spoken of
   */
  update(view: BannerView | undefined, isNews: (notice: Notice) => boolean): void {
    const before = this.#known;
    const notices = view?.notices ?? [];
    this.#known = new Map(notices.map(({ key, notice }) => [key, fingerprint(notice)]));
    const news = notices.filter(
      ({ key, notice }) => before.get(key) !== this.#known.get(key) && isNews(notice),
    );
    if (view && news.length > 0) {
      this.stop();
      this.#said = news.map(({ key }) => key);
      this.#region?.setAttribute('lang', view.language);
      this.#region?.append(
        news
          .map(
            ({ key, title, notice: { exercise } }) =>
              (exercise ? `${view.words.exercise} ` : '') +
              fill(before.has(key) ? view.words.noticeUpdated : view.words.noticeNew, { title }),
          )
          .join(' '),
      );
      this.#timer = setTimeout(() => this.stop(), announcementLasts);
    } else if (this.#said.some((key) => !this.#known.has(key))) {
      this.stop();
    }
  }

  /** Empties the region. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#said = [];
    if (this.#region?.firstChild) this.#region.textContent = '';
  }
}
