import type { Notice } from '../feed/notice.js';
import { rememberedHidden, rememberHidden } from '../feed/remember.js';
import { fingerprint } from '../notices/fingerprint.js';

/** The minor notices that a reader has hidden, by their fingerprints: one that has changed is shown again. */
export class HiddenNotices {
  #known: ReadonlySet<string> = new Set();
  #isKept = false;

  /**
   * Says whether the device may keep them from now on.
   * @param was whether it could before, where that has changed
   */
  follow(isKept: boolean, hasChanged: boolean, was: boolean | undefined): void {
    this.#isKept = isKept;
    if (isKept) {
      if (hasChanged) this.#known = new Set([...this.#known, ...rememberedHidden()]);
    } else if (was ?? document.hidden) {
      // What an earlier visit was allowed to keep goes when the page is left: the first touch of storage is slow.
      rememberHidden(new Set());
    }
  }

  /** @param print the fingerprint of a notice */
  add(print: string): void {
    this.#known = new Set([...this.#known, print]);
    if (this.#isKept) rememberHidden(this.#known);
  }

  has(notice: Notice): boolean {
    return this.#known.size > 0 && notice.severity === 'minor' && this.#known.has(fingerprint(notice));
  }
}
