import type { ReactiveController } from 'lit';
import { tagName } from '../tag-name.js';
import { fit, uncover, type PlacedBanner } from './fit.js';
import { findTag, settingsOf } from './own-tag.js';
import { insertBanner } from './place.js';

/**
 * Keeps a banner that the script has placed on the page and in sight. It knows one by its feed, since a page kept by Turbo
 * or htmx comes back with a copy. For any other it does nothing.
 * @param ownTag the script's
 */
export function keeper(banner: PlacedBanner, ownTag: HTMLScriptElement | undefined): ReactiveController {
  /** Stands behind the banner: what takes the banner alone leaves it, what takes the content around it takes both. */
  const mark = document.createComment(tagName);
  let isPlaced = false;

  const settings = (): ReturnType<typeof settingsOf> | undefined => {
    const tag = findTag() ?? ownTag;
    return tag && settingsOf(tag);
  };

  const refit = (): void => uncover(banner);

  /** What may cover a banner that is shown, besides its own change. */
  const watch = (on: boolean): void => {
    for (const type of ['load', 'resize', 'scroll']) {
      window[on ? 'addEventListener' : 'removeEventListener'](type, refit, true);
    }
  };

  return {
    hostConnected() {
      isPlaced = banner.getAttribute('feed') === settings()?.get('feed');
      if (isPlaced) banner.after(mark);
    },
    hostDisconnected() {
      watch(false);
      // A page that swaps its content has the new one by then, or has made another comment of the mark.
      setTimeout(() => {
        const given = settings();
        if (isPlaced && given && !(mark.isConnected && mark.data === tagName)) insertBanner(given);
      });
    },
    hostUpdated() {
      if (!isPlaced) return;
      watch(banner.notices.length > 0);
      // In the frame that paints the change first: the page's style sheets are there by then.
      requestAnimationFrame(() => {
        if (banner.isConnected) fit(banner);
      });
    },
  };
}
