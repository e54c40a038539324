import { warnOnce } from '../feed/warn.js';
import { tagName } from './define.js';

/**
 * Places the banner a script tag describes. A tag in the head waits until the page has been parsed, to see whether the page
 * has an element of its own. One in the body places it at once, and gives way if the page's own turns up further down.
 * Never throws.
 */
export function placeBanner(tag: Element): void {
  const isParsed = document.readyState !== 'loading';
  const banner = isParsed || tag.closest('body') ? insertBanner(tag) : undefined;
  if (isParsed) return;
  document.addEventListener(
    'DOMContentLoaded',
    () => {
      if (!banner) insertBanner(tag);
      else if (document.querySelectorAll(tagName).length > 1) banner.remove();
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
  else document.body.insertBefore(banner, firstAfterSkipLinks(document.body));
  return banner;
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

/** Elements that show nothing and so may stand before a skip link. */
const unseen = 'script, style, link, meta, template, noscript';

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
