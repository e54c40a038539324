import { expect } from 'chai';
import { fixtures } from '../../demo/feeds/fixtures.js';
import { all, parts, useBannerNetwork } from '../support/banner.js';
import { emulate } from '../support/commands.js';
import { mountFixture, surgeryPage } from '../support/host-page.js';

async function shown(name: string): Promise<Element> {
  const fixture = fixtures.find((one) => one.name === name);
  if (!fixture) throw new Error(`There is no fixture ${name}`);
  return mountFixture(fixture, surgeryPage());
}

/** Elements that have words of their own, whatever is folded or hidden from sight. */
function withWords(banner: Element): readonly HTMLElement[] {
  return all(banner, '.banner *').filter(
    (element) =>
      element.checkVisibility() &&
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
  );
}

describe('on paper', () => {
  useBannerNetwork();
  afterEach(() => emulate());

  it('every word is black on white, the cards and their headings too, since printers leave backgrounds out', async () => {
    const banner = await shown('records-down');
    await emulate({ media: 'print' });
    const words = withWords(banner);
    expect(words.map((element) => element.textContent).join(' ')).to.contain('Call 999 or go to A&E now if:');
    for (const element of words) {
      const { color, backgroundColor } = getComputedStyle(element);
      expect(`${color} on ${backgroundColor}`, element.textContent).to.equal(
        'rgb(0, 0, 0) on rgba(0, 0, 0, 0)',
      );
    }
  });

  it('links are followed by their addresses, and buttons that can be pressed by nobody are left out', async () => {
    const banner = await shown('minor-information');
    await emulate({ media: 'print' });
    const links = all(banner, 'a[href^="https"]');
    expect(links).not.to.have.length(0);
    for (const link of links) {
      expect(getComputedStyle(link, '::after').content).to.contain(link.getAttribute('href'));
    }
    expect(all(banner, 'button').map((button) => button.checkVisibility())).to.deep.equal([false]);
  });

  it('nothing is printed over a leaflet, where a page hides everything else', async () => {
    const banner = await shown('records-down');
    const style = document.createElement('style');
    style.textContent =
      '@media print { body * { visibility: hidden } #main, #main * { visibility: visible } }';
    document.body.append(style);
    await emulate({ media: 'print' });
    const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
    expect(
      all(banner, '*')
        .filter(isSeen)
        .map(({ localName }) => localName),
    ).to.deep.equal([]);
    expect(isSeen(document.querySelector('main') ?? banner)).to.equal(true);
  });

  it('the cards keep an edge', async () => {
    const banner = await shown('records-down');
    await emulate({ media: 'print' });
    for (const card of all(banner, '.card')) {
      expect(getComputedStyle(card).border).to.equal('2px solid rgb(0, 0, 0)');
    }
  });
});

describe('in forced colours', () => {
  useBannerNetwork();
  afterEach(() => emulate());

  it('the banner, its cards and its actions keep every edge', async () => {
    const banner = await shown('records-down');
    await emulate({ 'forced-colors': 'active' });
    const [region] = parts(banner, 'banner');
    const edgesOf = (element: Element): string => {
      const { borderTopWidth, borderBottomWidth, borderTopStyle, borderBottomStyle } =
        getComputedStyle(element);
      return `${borderTopWidth} ${borderTopStyle}, ${borderBottomWidth} ${borderBottomStyle}`;
    };
    expect(region && edgesOf(region)).to.equal('8px solid, 4px solid');
    for (const element of all(banner, '.card, .action')) {
      expect(edgesOf(element), element.textContent).to.equal('2px solid, 2px solid');
    }
  });

  it('what has the focus is outlined', async () => {
    const banner = await shown('records-down');
    await emulate({ 'forced-colors': 'active' });
    for (const link of all(banner, 'a[href]').filter((one) => one.checkVisibility())) {
      link.focus({ focusVisible: true });
      const { outlineStyle, outlineWidth } = getComputedStyle(link);
      expect(`${outlineWidth} ${outlineStyle}`, link.textContent).to.equal('4px solid');
    }
  });
});
