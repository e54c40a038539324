import type { Page } from 'puppeteer-core';

/** All text that has a place on the page, that in shadow roots included, with single spaces. */
export function shownText(page: Page): Promise<string> {
  return page.evaluate(() => {
    let text = '';
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.getClientRects().length) text += node.nodeValue ?? '';
      }
      text += ' ';
    }
    return text.replace(/\s+/g, ' ');
  });
}
