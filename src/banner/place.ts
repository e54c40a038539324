import { warnOnce } from '../feed/warn.js';
import { tagName } from './define.js';

/**
 * Places the banner a script tag describes. A tag in the head waits until the page has been parsed, to see whether the page
 * has an element of its own; so does one with `data-mount`, which may name an element further down. Any other in the body
 * places it at once, gives way if the page's own turns up further down, and lets a skip link that follows the tag go first.
 * Never throws.
 */
export function placeBanner(tag: Element): void {
  const isParsed = document.readyState !== 'loading';
  const banner = isParsed || tag.matches('body :not([data-mount])') ? insertBanner(tag) : undefined;
  if (isParsed) return;
  document.addEventListener(
    'DOMContentLoaded',
    () => {
      if (!banner) insertBanner(tag);
      else if (document.querySelectorAll(tagName).length > 1) banner.remove();
      else if (banner.parentNode === document.body) putFirst(banner);
    },
    { once: true },
  );
}

function insertBanner(tag: Element): Element | undefined {
  if (document.querySelector(tagName)) return undefined;
  const banner = document.createElement(tagName);
  for (const { name, value } of [...tag.attributes]) {
    const attribute = name.startsWith('data-') ? name.slice('data-'.length) : '';
    if (!attribute || attribute === 'mount') continue;
    try {
      banner.setAttribute(attribute, value);
    } catch {
      // Most browsers refuse a name such as that of `data-1`.
    }
  }
  const mount = findMount(tag.getAttribute('data-mount'));
  if (mount) mount.prepend(banner);
  else putFirst(banner);
  return banner;
}

/** Puts the banner first in the body, after any skip links that begin it; it is not touched where it stands there already. */
function putFirst(banner: Element): void {
  const next = firstAfterSkipLinks(document.body);
  if (next !== banner) document.body.insertBefore(banner, next);
}

function findMount(selector: string | null): Element | null {
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

/** Elements that may stand before a skip link: those that show nothing, and the banner, which is moved after it. */
const unseen = `script, style, link, meta, template, noscript, ${tagName}`;

/** The first node of the body after any skip links that begin it: keyboard users must meet those first. */
function firstAfterSkipLinks(body: Element): ChildNode | null {
  let after: ChildNode | null = body.firstChild;
  for (const child of body.children) {
    if (isSkipLink(child)) after = child.nextSibling;
    else if (!child.matches(unseen)) break;
  }
  return after;
}

/** A link to a place on this page, alone or alone in its wrapper. */
function isSkipLink(element: Element): boolean {
  const [link, ...others] = element.matches('a') ? [element] : element.querySelectorAll('a');
  const leadsDown = /^#./.test(link?.getAttribute('href') ?? '');
  return leadsDown && others.length === 0 && link?.textContent.trim() === element.textContent.trim();
}
