import { onClockChange } from '../feed/clock.js';
import { onLanguageRegistered } from '../language/register.js';

/**
 * Calls `look` when something outside may have changed what an element should show: the page is seen again, it has been
 * read to its end, its address has a new end, the clock was replaced, a language was added, or the page's language or the element's children changed. Returns a function that stops this.
 */
export function listenToPage(host: HTMLElement, look: () => void): () => void {
  const mutations = new MutationObserver(look);
  mutations.observe(host, { childList: true, characterData: true, subtree: true });
  mutations.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  const stops = [
    listen(document, 'visibilitychange', look),
    listen(document, 'DOMContentLoaded', look),
    listen(window, 'pageshow', look),
    listen(window, 'hashchange', look),
    onClockChange(look),
    onLanguageRegistered(look),
    () => mutations.disconnect(),
  ];
  return () => stops.forEach((stop) => stop());
}

/** The text of the feed inlined in an element's markup, if there is one. */
export function inlinedFeed(host: HTMLElement): string | undefined {
  const script = [...host.children].find((child) => child.matches('script[type="application/json"]'));
  return script?.textContent ?? undefined;
}

/** The BCP 47 tag that holds at an element, from its nearest ancestor with `lang`, through shadow roots; `''` for none. */
export function languageAt(element: Element | null): string {
  for (let at = element; at; at = parentOf(at)) {
    const tag = at.getAttribute('lang');
    if (tag !== null) return tag;
  }
  return '';
}

/** The element around this one, through shadow roots. */
export function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** Opens every disclosure in a shadow root for printing and closes those again afterwards. Returns a function that stops this. */
export function unfoldForPrint(root: ParentNode): () => void {
  let opened: readonly HTMLDetailsElement[] = [];
  const open = (): void => {
    opened = [...root.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of opened) details.open = true;
  };
  const close = (): void => {
    for (const details of opened) details.open = false;
  };
  const stops = [listen(window, 'beforeprint', open), listen(window, 'afterprint', close)];
  return () => stops.forEach((stop) => stop());
}

function listen(target: EventTarget, type: string, listener: () => void): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}
