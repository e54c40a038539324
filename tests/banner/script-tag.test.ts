import { expect } from 'chai';
import { http, HttpResponse } from 'msw';
import { version } from '../../src/version.js';
import { feedText, groupUrl, parts, recordsDown, useBannerNetwork } from '../support/banner.js';
import { network } from '../support/network.js';
import { openPage, showsIn, type SurgeryPage } from '../support/surgery-page.js';

const records = 'We cannot see patient records';
const src = '/script-tag.js';
const data = `data-feed="${groupUrl}" data-nation="england"`;
const main = '<main id="main"><h1>Example Surgery</h1></main>';

/** The one line that a surgery puts in its pages. */
const tag = (attributes = 'async', more = ''): string =>
  `<script ${attributes} src="${src}" ${data} ${more}></script>`;

/** The elements of the body in order, but for scripts. */
const bodyOf = ({ document: page }: SurgeryPage): readonly string[] =>
  [...page.body.children].filter((one) => !one.matches('script')).map(({ localName }) => localName);

describe('the script tag', function () {
  // Every test opens whole pages.
  this.timeout(60_000);
  useBannerNetwork();

  // These pages have clocks of their own, which tell the present time.
  const now = new Date().toISOString();
  const present = JSON.stringify({
    ...(JSON.parse(feedText(recordsDown)) as object),
    items: [{ ...recordsDown, date_published: now, _gp_outage: { severity: 'severe' } }],
  });

  // It is built for the first who asks.
  before(() => fetch(src));

  beforeEach(() => {
    network.use(http.get(groupUrl, () => HttpResponse.text(present)));
  });

  for (const attributes of ['async', 'defer', '']) {
    for (const place of ['head', 'body'] as const) {
      it(`in the ${place} with ${attributes || 'neither async nor defer'} places one banner, first in the body`, async () => {
        const page =
          place === 'head'
            ? await openPage(tag(attributes), main)
            : await openPage('', main + tag(attributes));
        await showsIn(page, records);
        expect(bodyOf(page)).to.deep.equal(['gp-outage-banner', 'main']);
        expect(page.told).to.deep.equal([]);
      });
    }
  }

  it('puts the banner after a skip link that stands first, so that keyboard users meet that first', async () => {
    for (const skip of [
      '<a href="#main">Skip to content</a>',
      '<div> <a href="#main">Skip to content</a> </div>',
    ]) {
      const page = await openPage(tag(), `<script></script>${skip}${main}`);
      await showsIn(page, records);
      expect(bodyOf(page).slice(1)).to.deep.equal(['gp-outage-banner', 'main']);
    }
  });

  it('in a body that is still being read lets a skip link go first that follows the tag', async () => {
    const skip = '<a href="#main">Skip to content</a>';
    for (const body of [tag('') + skip + main, skip + tag('') + skip.replace('main', 'nav') + main]) {
      const page = await openPage('', body);
      await showsIn(page, records);
      const [banner] = page.banners;
      expect(banner?.previousElementSibling?.localName).to.equal('a');
      expect(banner?.nextElementSibling?.localName).to.equal('main');
    }
  });

  it('in a body that is still being read does not put back a banner that the page has taken away', async () => {
    const page = await openPage(
      '',
      tag('') + '<script nonce="test">document.querySelector("gp-outage-banner").remove()</script>' + main,
    );
    expect(page.banners.length).to.equal(0);
  });

  it('puts the banner first where what stands first is no skip link', async () => {
    const menus = [
      '<a href="/">Home</a>',
      '<nav><a href="#one">1</a><a href="#two">2</a></nav>',
      '<a href="#">Menu</a>',
    ];
    for (const menu of menus) {
      const page = await openPage(tag(), menu + main);
      await showsIn(page, records);
      expect(bodyOf(page)[0]).to.equal('gp-outage-banner');
    }
  });

  it('with data-mount puts the banner first inside that element', async () => {
    const page = await openPage(tag('async', 'data-mount="#main"'), main);
    await showsIn(page, records);
    const children = [...(page.document.querySelector('main')?.children ?? [])];
    expect(children.map(({ localName }) => localName)).to.deep.equal(['gp-outage-banner', 'h1']);
    expect(page.banners[0]?.hasAttribute('mount')).to.equal(false);
  });

  it('with data-mount finds an element that follows the tag in the body', async () => {
    const page = await openPage('', tag('', 'data-mount="#main"') + main);
    await showsIn(page, records);
    expect(page.banners[0]?.parentElement?.localName).to.equal('main');
    expect(page.told).to.deep.equal([]);
  });

  for (const selector of ['.missing', 'main[', '::part(x)']) {
    it(`with data-mount="${selector}", which finds nothing, puts the banner first in the body and says so`, async () => {
      const page = await openPage(tag('async', `data-mount="${selector}"`), main);
      await showsIn(page, records);
      expect(bodyOf(page)).to.deep.equal(['gp-outage-banner', 'main']);
      expect(page.told.length).to.equal(1);
      expect(page.told[0]).to.include(`warning gp-outage-banner: data-mount="${selector}"`);
    });
  }

  it('copies every other data-* as the attribute of that name', async () => {
    const more =
      'data-ods="A99991 QZZ" data-system="emis-web" data-surgery-name="Example Surgery" data-surgery-phone="020 7946 0000" ' +
      'data-refresh="600" data-heading-level="3" data-exercises data-mirror="/mirror.json" data-lang="cy" data-of-later="x"';
    const page = await openPage(tag('async', more), main);
    await showsIn(page, records);
    const [banner] = page.banners;
    const given = Object.fromEntries([...(banner?.attributes ?? [])].map(({ name, value }) => [name, value]));
    expect(given).to.deep.equal({
      feed: groupUrl,
      nation: 'england',
      ods: 'A99991 QZZ',
      system: 'emis-web',
      'surgery-name': 'Example Surgery',
      'surgery-phone': '020 7946 0000',
      refresh: '600',
      'heading-level': '3',
      exercises: '',
      mirror: '/mirror.json',
      lang: 'cy',
      'of-later': 'x',
    });
    expect([banner?.headingLevel, banner?.refresh, banner?.exercises]).to.deep.equal([3, 600, true]);
  });

  it('with a data-* that can be no attribute still places the banner', async () => {
    const page = await openPage(tag('async', 'data-1="x" data-="y" data-a:b="z"'), main);
    await showsIn(page, records);
    expect(page.told).to.deep.equal([]);
  });

  it('without data-feed only registers the element', async () => {
    const page = await openPage(`<script src="${src}"></script>`, main);
    expect(bodyOf(page)).to.deep.equal(['main']);
    expect(page.document.createElement('gp-outage-banner').matches(':defined')).to.equal(true);
  });

  it('gives a page that has an element no second one, wherever the tag stands', async () => {
    const own = '<footer><gp-outage-banner feed="/none.json"></gp-outage-banner></footer>';
    const pages: readonly (readonly [string, string])[] = [
      [tag(''), main + own],
      [tag(), main + own],
      [tag('defer'), main + own],
      ['', tag('') + main + own],
      ['', main + own + tag('')],
      ['', main + own + tag()],
    ];
    for (const [head, body] of pages) {
      const page = await openPage(head, body);
      expect(page.banners.map((banner) => banner.parentElement?.localName)).to.deep.equal(['footer']);
      expect(page.told.filter((line) => !line.startsWith('warning'))).to.deep.equal([]);
    }
  });

  it('asks for nothing but itself and the feed', async () => {
    const page = await openPage(tag(), main);
    await showsIn(page, records);
    const asked = page.window.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(new Set(asked)).to.deep.equal(new Set([new URL(src, location.href).href, groupUrl]));
  });

  it('whose feed cannot be read leaves the page as it was', async () => {
    network.use(http.get(groupUrl, () => HttpResponse.error()));
    const page = await openPage(tag(), main);
    await page.banners[0]?.reload();
    expect(parts(page.banners[0] ?? document.body, 'banner').length).to.equal(0);
    expect(page.document.querySelector('main')?.getBoundingClientRect().top).to.be.below(40);
    expect(page.told.filter((line) => !line.startsWith('warning'))).to.deep.equal([]);
  });

  describe('loaded twice', () => {
    /** The script as another release. */
    async function otherVersion(): Promise<string> {
      const code = await (await fetch(src)).text();
      const other = code.replaceAll(version, '9.9.9');
      expect(other).not.to.equal(code);
      return URL.createObjectURL(new Blob([other], { type: 'text/javascript' }));
    }

    beforeEach(() => {
      network.use(http.get(groupUrl, () => HttpResponse.text(feedText())));
    });

    const bothWarned = (page: SurgeryPage, versions: readonly string[]): boolean =>
      page.told.length === 1 && versions.every((one) => page.told[0]?.includes(`version ${one}`));

    for (const [head, body] of [
      [tag() + tag(), main],
      [tag(''), main + tag('')],
      ['', tag('') + main + tag('')],
      [tag('defer'), main + tag()],
    ] as const) {
      it(`gives one banner, no exception and one warning: ${head.length ? 'head' : 'body'} ${head.length}`, async () => {
        const page = await openPage(head, body);
        expect(page.banners.length).to.equal(1);
        expect(bothWarned(page, [version])).to.equal(true);
      });
    }

    it('in two versions gives one banner, and the warning names both', async () => {
      const url = await otherVersion();
      const page = await openPage(tag(''), main + tag('').replace(src, url));
      expect(page.banners.length).to.equal(1);
      expect(page.told.join('\n')).to.match(/9\.9\.9/);
      expect(bothWarned(page, [version, '9.9.9'])).to.equal(true);
    });

    it('beside an element of another kind under its name names what it can, and throws nothing', async () => {
      const taken =
        '<script nonce="test">customElements.define("gp-outage-banner", class extends HTMLElement {})</script>';
      const page = await openPage(taken + tag(''), main);
      expect(page.told.map((line) => line.split(' ')[0])).to.deep.equal(['warning']);
      expect(page.told[0]).to.include('version unknown');
    });
  });
});
