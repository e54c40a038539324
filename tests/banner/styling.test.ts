import { expect } from 'chai';
import {
  all,
  feed,
  feedText,
  groupUrl,
  hour,
  lateOpening,
  mount,
  notice,
  parts,
  recordsDown,
  said,
  show,
  skip,
  textOf,
  useBannerWorld,
} from '../support/banner.js';

const full = notice(
  'We cannot see patient records',
  { services: [{ service: 'phones', status: 'delays' }], instructions: ['urgent-only'] },
  { url: 'https://group.example/status' },
);

/** Styles of the page until the test ends, with the document's head as their place. */
function pageStyles(css: string): void {
  document.body.append(Object.assign(document.createElement('style'), { textContent: css }));
}

describe('the custom states of the element', () => {
  const world = useBannerWorld();

  it('"showing" holds while a notice is shown', async () => {
    const banner = await show([]);
    const showing: boolean[] = [];
    for (const items of [[], [recordsDown], [lateOpening, recordsDown], []]) {
      banner.data = feed(items);
      await banner.updateComplete;
      showing.push(banner.matches(':state(showing)'));
    }
    expect(showing).to.deep.equal([false, true, true, false]);
  });

  it('"showing" ends with the last notice, by time alone', async () => {
    const banner = await show([recordsDown]);
    await skip(world, 10 * hour);
    expect(banner.matches(':state(showing)')).to.equal(false);
  });

  it('"stale" holds from an hour without a good check', async () => {
    world.serve(groupUrl, feedText());
    const banner = mount({ feed: groupUrl });
    await world.settle();
    expect(banner.matches(':state(stale)')).to.equal(false);
    world.refuse(groupUrl);
    await skip(world, hour);
    expect(banner.matches(':state(stale)')).to.equal(true);
  });

  it('can be used by the site’s own styles', async () => {
    pageStyles('p { display: none } gp-outage-banner:state(showing) ~ p { display: block }');
    const banner = await show([]);
    const hint = document.body.appendChild(document.createElement('p'));
    expect(getComputedStyle(hint).display).to.equal('none');
    banner.data = feed([recordsDown]);
    await banner.updateComplete;
    expect(getComputedStyle(hint).display).to.equal('block');
  });

  it('are missing, and nothing else is, where a browser has none', async () => {
    const { attachInternals } = HTMLElement.prototype as Partial<HTMLElement>;
    Reflect.deleteProperty(HTMLElement.prototype, 'attachInternals');
    const banner = await show([recordsDown]);
    Object.assign(HTMLElement.prototype, { attachInternals });
    expect(said(banner)).to.include('We cannot see patient records');
  });
});

describe('the parts of the element', () => {
  useBannerWorld();

  const content: Readonly<Record<string, string>> = {
    banner: 'Important update',
    notice: 'About: We cannot see patient records.',
    heading: 'We cannot see patient records',
    services: 'Delays: phoning the surgery',
    guidance: 'Contact us only if it is urgent',
    emergency: 'Call 999',
    meta: 'Updated 8am, Friday 19 July 2024',
  };

  for (const [part, text] of Object.entries(content)) {
    it(`"${part}" is there, holds what it should, and takes the site’s styles`, async () => {
      pageStyles(`gp-outage-banner::part(${part}) { outline: 3px solid rgb(1, 2, 3) }`);
      const styled = parts(await show([full], { nation: 'england' }), part);
      expect(styled.map(textOf).join('\n')).to.include(text);
      expect(styled.map((one) => getComputedStyle(one).outlineColor)).to.include('rgb(1, 2, 3)');
    });
  }
});

describe('the custom properties of the element', () => {
  useBannerWorld();

  /** What the banner looks like with this custom property set on the page. */
  async function styleWith(property: string, value: string, selector: string): Promise<CSSStyleDeclaration> {
    pageStyles(`:root { --gp-outage-banner-${property}: ${value} }`);
    const [element] = all(await show([full], { nation: 'england' }), selector);
    if (!element) throw new Error(`There is no ${selector}`);
    return getComputedStyle(element);
  }

  const green = 'rgb(1, 200, 3)';

  it('--gp-outage-banner-background', async () => {
    const { backgroundColor } = await styleWith('background', green, '[part~="banner"]');
    expect(backgroundColor).to.equal(green);
  });

  it('--gp-outage-banner-color', async () => {
    const { color } = await styleWith('color', green, '[part~="notice"]');
    expect(color).to.equal(green);
  });

  it('--gp-outage-banner-secondary-color', async () => {
    const { color } = await styleWith('secondary-color', green, '[part~="meta"]');
    expect(color).to.equal(green);
  });

  it('--gp-outage-banner-link-color', async () => {
    const { color } = await styleWith('link-color', green, '[part~="meta"] a');
    expect(color).to.equal(green);
  });

  it('--gp-outage-banner-edge-color', async () => {
    const { borderTopColor } = await styleWith('edge-color', green, '[part~="banner"]');
    expect(borderTopColor).to.equal(green);
  });

  it('--gp-outage-banner-font-family', async () => {
    const { fontFamily } = await styleWith('font-family', 'cursive', '[part~="notice"]');
    expect(fontFamily).to.equal('cursive');
  });

  it('--gp-outage-banner-max-width', async () => {
    const { width } = await styleWith('max-width', '200px', '[part~="emergency"]');
    expect(Number.parseFloat(width)).to.be.at.most(200);
  });

  it('leave the cards as they are', async () => {
    pageStyles(':root { --gp-outage-banner-background: #000; --gp-outage-banner-color: #000 }');
    const [card] = parts(await show([full]), 'emergency');
    const { color, backgroundColor } = getComputedStyle(card ?? document.body);
    expect([color, backgroundColor]).to.deep.equal(['rgb(255, 255, 255)', 'rgb(33, 43, 50)']);
  });
});

describe('for printing', () => {
  useBannerWorld();

  it('everything is unfolded, and folded again afterwards as it was', async () => {
    const long = notice('A long story', {}, { content_text: 'One sentence. '.repeat(100) });
    const banner = await show([long]);
    const open = (): readonly boolean[] =>
      all(banner, 'details').map((details) => details.hasAttribute('open'));
    const before = open();
    expect(before).to.include(false);
    window.dispatchEvent(new Event('beforeprint'));
    expect(open()).not.to.include(false);
    window.dispatchEvent(new Event('afterprint'));
    expect(open()).to.deep.equal(before);
  });
});
