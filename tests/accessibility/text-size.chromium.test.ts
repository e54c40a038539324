import { expect } from 'chai';
import { fixtures } from '../../demo/feeds/fixtures.js';
import { useBannerNetwork, type GpOutageBanner } from '../support/banner.js';
import { setTextSize, setViewport } from '../support/commands.js';
import { boxes, lostText, mountFixture, surgeryPage, unfold } from '../support/host-page.js';

/** What WCAG 2.2, 1.4.12, lets a reader set; an extension of the browser reaches shadow roots too. */
const spacing = `* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
} p { margin-bottom: 2em !important }`;

function space(banner: GpOutageBanner): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(spacing);
  const root = banner.shadowRoot;
  if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

const height = 800;

describe('for readers who change text, nothing is cut and nothing needs sideways scrolling', () => {
  useBannerNetwork();
  afterEach(() => setTextSize());

  for (const fixture of fixtures) {
    it(`${fixture.name}: spaced as in 1.4.12, at twice the size, and at 400 % zoom`, async () => {
      const banner = await mountFixture(fixture, surgeryPage());
      unfold(banner);
      const found: string[] = [];
      const look = async (where: string, width: number): Promise<void> => {
        await setViewport({ width, height });
        found.push(...lostText(banner).map((fault) => `${where}: ${fault}`));
      };
      await setTextSize(32);
      await look('twice the text size', 1280);
      await look('twice the text size', 640);
      await setTextSize();
      space(banner);
      await look('spaced', 320);
      await look('spaced', 1280);
      expect(found).to.deep.equal([]);
    });
  }

  it('the banner’s text grows with the reader’s own size, not with a site’s root', async () => {
    const [fixture] = fixtures;
    if (!fixture) throw new Error('There is no fixture');
    await setViewport({ width: 320, height });
    const banner = await mountFixture(fixture, surgeryPage('html { font-size: 62.5% }'));
    const smallest = (): number =>
      Math.min(...boxes(banner).map((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
    expect(smallest()).to.equal(16);
    document.documentElement.style.fontSize = '200%';
    expect(smallest()).to.equal(16);
    await setTextSize(32);
    expect(smallest()).to.be.at.least(28);
    document.documentElement.removeAttribute('style');
  });
});

describe('a phone number that is to be called', () => {
  useBannerNetwork();

  /** How many lines the number in this link stands on. */
  function linesOf(link: Element): number {
    const range = document.createRange();
    const texts = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const number = /[+(\d][+()\d\s]+\d/.exec(text.textContent ?? '');
      if (!number) continue;
      range.setStart(text, number.index);
      range.setEnd(text, number.index + number[0].length);
    }
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  }

  for (const nation of ['england', 'scotland'] as const) {
    it(`can be searched for and copied as the site wrote it, in a line or on a card: ${nation}`, async () => {
      const fixture = fixtures.find(({ name }) => name === 'records-down');
      if (!fixture) throw new Error('There is no such fixture');
      const banner = await mountFixture(fixture, surgeryPage());
      Object.assign(banner, { nation, surgeryPhone: '020 7946 0000' });
      await banner.updateComplete;
      const words = boxes(banner).filter((one) => one.matches('a[href="tel:02079460000"]'));
      expect(words.map(({ innerText }) => innerText)).to.deep.equal([
        'Call Example Surgery on 020 7946 0000',
      ]);
    });
  }

  for (const phone of ['020 7946 0000', '(020) 7946 0000', '+44 (0)20 7946 0000']) {
    it(`stays on one line, on any phone: ${phone}`, async () => {
      const fixture = fixtures.find(({ name }) => name === 'records-down');
      if (!fixture) throw new Error('There is no such fixture');
      const banner = await mountFixture(fixture, surgeryPage());
      banner.surgeryPhone = phone;
      await banner.updateComplete;
      const links = boxes(banner).filter(
        (one) => one.matches('a[href^="tel:"]') && one.innerText.includes('7946'),
      );
      expect(links.length).to.be.above(0);
      const lines = new Set<number>();
      for (let width = 320; width <= 480; width += 10) {
        await setViewport({ width, height });
        for (const link of links) lines.add(linesOf(link));
      }
      expect([...lines]).to.deep.equal([1]);
    });
  }
});
