import type { Clock } from '../src/feed/clock.js';
import type { FeedServer } from './feed-server.js';
import type { Surgery } from './feeds/july-2024.js';

declare global {
  interface Window {
    /** What the surgery's page asks its parent for. */
    replay?: FeedServer & { readonly clock: Clock };
  }
}

/** The class that the script tag registers, as far as the replay uses it. */
interface BannerClass extends CustomElementConstructor {
  setClock(clock: Clock): void;
}

/** The surgery's website in its frame: a whole page of its own, with its own copy of the banner. */
export class ReplaySite {
  readonly #frame: HTMLIFrameElement;
  readonly #clock: Clock;

  constructor(frame: HTMLIFrameElement, clock: Clock) {
    this.#frame = frame;
    this.#clock = clock;
  }

  open(surgery: Surgery): void {
    this.#frame.title = `Website of ${surgery.title}, in the replay`;
    // Replaced, so that the browser's Back button leaves the replay at once.
    const address = new URL(`./surgeries/${surgery.name}.html`, document.baseURI).href;
    this.#frame.contentWindow?.location.replace(address);
  }

  /** The clock has been moved: the banner works everything out anew, and reads its feeds as they were then. */
  timeMoved(): void {
    const registry = this.#frame.contentWindow?.customElements;
    const banner = registry?.get('gp-outage-banner') as BannerClass | undefined;
    banner?.setClock(this.#clock);
    for (const element of this.#frame.contentDocument?.querySelectorAll('gp-outage-banner') ?? []) {
      if ('reload' in element && typeof element.reload === 'function') void element.reload();
    }
  }
}
