import { tagName } from '../tag-name.js';

/** Elements that may stand before a skip link: those that show nothing, and the banner, which is moved after it. */
const unseen = `script, style, link, meta, template, noscript, ${tagName}`;

/** The last of the skip links that begin an element, or the wrapper in it that holds the page. */
export function lastSkipLink(parent: Element): Element | undefined {
  let last: Element | undefined;
  for (const child of parent.children) {
    if (isSkipLink(child)) last = child;
    else if (!child.matches(unseen))
      return last ?? (child.querySelector(content) ? lastSkipLink(child) : undefined);
  }
  return last;
}

/** What a skip link leads to. */
const content = 'main, [role=main], #main, #content';

/** A link to a place on this page, alone or alone in its wrapper. */
function isSkipLink(element: Element): boolean {
  const [link, ...others] = element.matches('a') ? [element] : element.querySelectorAll('a');
  const leadsDown = /^#./.test(link?.getAttribute('href') ?? '');
  return leadsDown && others.length === 0 && link?.textContent.trim() === element.textContent.trim();
}
