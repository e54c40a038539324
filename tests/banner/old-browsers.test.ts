import { expect } from 'chai';
import { http, HttpResponse } from 'msw';
import { feed, groupUrl, notice, parts, useBannerNetwork, type Json } from '../support/banner.js';
import { network } from '../support/network.js';
import { openPage, showsIn, type SurgeryPage } from '../support/surgery-page.js';

const records = 'We cannot see patient records';
const phones = 'Our phones do not work';
const tag = `<script async src="/script-tag.js" data-feed="${groupUrl}" data-nation="england"></script>`;

/** A style sheet that lacks what a browser of its time could not read. */
const without = (pattern: RegExp): string => `
  const { replaceSync } = CSSStyleSheet.prototype;
  CSSStyleSheet.prototype.replaceSync = function (css) {
    return replaceSync.call(this, css.replace(${String(pattern)}, 'unheard-of'));
  };`;

/** What the README's table of newer things names, and what else the banner asks for before it uses it, taken away before the script starts. */
const missing: Readonly<Record<string, string>> = {
  'constructable style sheets, as in Safari 16.3 and Firefox 100':
    'delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets; delete CSSStyleSheet.prototype.replace; delete CSSStyleSheet.prototype.replaceSync;',
  'element internals, as in Safari 16.3 and Firefox 92': 'delete HTMLElement.prototype.attachInternals;',
  'custom states, as in Safari 17.3 and Firefox 125': 'delete ElementInternals.prototype.states;',
  'declarative shadow roots, as in Safari 16.3 and Firefox 122':
    'delete Element.prototype.setHTMLUnsafe; delete HTMLTemplateElement.prototype.shadowRootMode;',
  ':focus-visible, as in Safari 15.3 and Firefox 84': without(/:focus-visible/g),
  '"overflow-wrap: anywhere", as in Safari 15.3': without(/overflow-wrap: ?anywhere/g),
  '"gap" between flex items, as in Safari 14.0 and Chrome 83': without(/(?<=[;{] ?)gap/g),
  '"width: fit-content", as in Firefox 93': without(/fit-content/g),
  '"content-visibility" of what is folded': without(/::details-content/g),
  'Intl.Segmenter, as in Firefox 124 and Safari 14.0': 'delete Intl.Segmenter;',
  'the text size of the page, "beforeprint" and all else at once':
    'delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets; delete CSSStyleSheet.prototype.replace;' +
    'delete HTMLElement.prototype.attachInternals; delete Intl.Segmenter; delete window.ElementInternals; delete window.CustomStateSet;',
  'methods of later years':
    'delete Element.prototype.replaceChildren; delete ShadowRoot.prototype.replaceChildren; delete String.prototype.replaceAll; delete Array.prototype.at; delete String.prototype.at;' +
    'delete Object.hasOwn; delete window.structuredClone; delete AbortSignal.timeout; delete AbortSignal.any; delete Promise.any; delete window.requestIdleCallback; delete Array.prototype.findLast; delete Array.prototype.toSorted;',
};

describe('browser support: the built script without', function () {
  this.timeout(60_000);
  useBannerNetwork();
  before(() => fetch('/script-tag.js'));

  const date_published = new Date().toISOString();
  const present = (title: string, content_text = `About: ${title}.`): Json =>
    notice(
      title,
      { expires: undefined, services: [{ service: 'phones', status: 'delays' }] },
      { date_published, content_text },
    );
  const serve = (...items: readonly Json[]): void =>
    network.use(http.get(groupUrl, () => HttpResponse.json(feed(items))));

  async function visit(head: string): Promise<SurgeryPage> {
    const page = await openPage(head + tag, '<h1>Example Surgery</h1>');
    await showsIn(page, records);
    return page;
  }

  for (const [what, removal] of Object.entries(missing)) {
    it(`${what} is styled, shows the next change, and throws nothing`, async () => {
      serve(present(records));
      const page = await visit(`<script>${removal}</script>`);
      const [banner] = page.banners;
      const [card] = banner ? parts(banner, 'emergency') : [];
      if (!banner || !card) throw new Error('There is no emergency card');
      const { backgroundColor, color } = page.window.getComputedStyle(card);
      expect([backgroundColor, color]).to.deep.equal(['rgb(33, 43, 50)', 'rgb(255, 255, 255)']);
      expect(page.window.getComputedStyle(banner).display).to.equal('block');
      serve(present(phones, 'Long '.repeat(1000)));
      await banner.reload();
      expect(parts(banner, 'banner')[0]?.textContent).to.include(phones).and.not.include(records);
      serve();
      await banner.reload();
      expect(banner.getBoundingClientRect().height).to.equal(0);
      serve(present(records));
      await banner.reload();
      expect(page.window.getComputedStyle(parts(banner, 'emergency')[0] ?? card).color).to.equal(
        'rgb(255, 255, 255)',
      );
      expect(page.told).to.deep.equal([]);
    });
  }
});
