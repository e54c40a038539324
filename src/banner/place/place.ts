import { warnOnce } from '../../feed/warn.js';
import { tagName } from '../tag-name.js';
import { settingsOf, type TagSettings } from './own-tag.js';
import { lastSkipLink } from './skip-links.js';

/**
 * Places the banner a script tag describes. A tag in the head waits until the page has been parsed, to see whether the page
 * has an element of its own; so does one with `data-mount`, which may name an element further down. Any other in the body
 * places it at once, gives way if the page's own turns up further down, and lets a skip link that follows the tag go first.
 * Never throws.
 * @param decided called when it is sure whether there is a banner
 */
export function placeBanner(tag: HTMLScriptElement, decided: () => void): void {
  const settings = settingsOf(tag);
  const isParsed = document.readyState !== 'loading';
  const banner =
    isParsed || (tag.matches('body *') && !settings.has('mount')) ? insertBanner(settings) : undefined;
  if (isParsed) {
    decided();
    return;
  }
  document.addEventListener(
    'DOMContentLoaded',
    () => {
      if (!banner) insertBanner(settings);
      else if (document.querySelectorAll(tagName).length > 1) banner.remove();
      else if (banner.isConnected) putFirst(banner, document.body);
      decided();
    },
    { once: true },
  );
}

/** Makes the element and places it, unless the page has one. */
export function insertBanner(settings: TagSettings): Element | undefined {
  const Banner = customElements.get(tagName);
  if (!Banner || document.querySelector(tagName)) return undefined;
  // The polyfill of 2015 takes the class from what `createElement` makes.
  const banner = new Banner();
  for (const [name, value] of settings) {
    try {
      if (name !== 'mount') banner.setAttribute(name, value);
    } catch {
      // Most browsers refuse a name such as that of `data-1`.
    }
  }
  const mount = findMount(settings.get('mount'));
  if (mount) mount.prepend(banner);
  else putFirst(banner, document.body);
  return banner;
}

/** Puts the banner first in an element, after any skip links; it is not touched where it stands there already. */
export function putFirst(banner: Element, parent: Element): void {
  const skip = lastSkipLink(parent);
  const next = skip ? skip.nextSibling : parent.firstChild;
  if (next !== banner) (skip?.parentNode ?? parent).insertBefore(banner, next);
}

function findMount(selector: string | undefined): Element | null {
  if (!selector) return null;
  let mount: Element | null = null;
  try {
    mount = document.querySelector(selector);
  } catch {
    // Not a selector: said below.
  }
  if (!mount)
    warnOnce(`data-mount="${selector}" matches nothing on this page. The banner is first in the body.`);
  return mount;
}

/** Says on the console what to do where the script's tag has no settings, and the page, once loaded, no banner. */
export function missTag(): void {
  const say = (): void => {
    if (!document.querySelector(tagName))
      warnOnce('no feed. Put data-feed="address" on the script tag, or #feed=address behind its src.');
  };
  if (document.readyState === 'complete') setTimeout(say);
  else addEventListener('load', say);
}
