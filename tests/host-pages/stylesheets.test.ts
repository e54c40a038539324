import { expect } from 'chai';
import { fixtures } from '../../demo/feeds/fixtures.js';
import { recordsDown, show, useBannerNetwork, type GpOutageBanner } from '../support/banner.js';
import { boxes, mountFixture, surgeryPage } from '../support/host-page.js';

/** A package's stylesheet, as text. What else it would load, such as fonts, is left out. */
async function stylesheet(path: string): Promise<string> {
  const response = await fetch(`/node_modules/${path}`);
  if (!response.ok) throw new Error(`There is no ${path}`);
  const css = await response.text();
  return css.replace(/@font-face\s*\{[^}]*\}/g, '').replace(/url\([^)]*\)/g, 'none');
}

const text = (css: string) => (): Promise<string> => Promise.resolve(css);

const pages: Readonly<Record<string, () => Promise<string>>> = {
  'a reset of everything':
    text(`body *:not(style) { margin: 9px !important; padding: 9px !important; border: 3px dotted !important;
    color: red !important; background: lime !important; font: italic 9px/1 fantasy !important; display: inline !important;
    float: left !important; position: relative !important; opacity: 0.5 !important; text-align: right !important;
    box-sizing: content-box !important; list-style: none !important; outline: none !important; z-index: 9 !important }`),
  'a root of 62.5 %': text('html { font-size: 62.5% } body { font-size: 1.4rem }'),
  'capitals and letter spacing':
    text(`body, body * { text-transform: uppercase; letter-spacing: 0.3em; word-spacing: 1em;
    line-height: 3; text-indent: 2em; white-space: nowrap; font-variant: small-caps; text-align: center }`),
  'a flex body': text(
    'body { display: flex; flex-direction: column; align-items: center; gap: 20px; min-height: 100vh }',
  ),
  'a grid body':
    text(`body { display: grid; grid-template-columns: 1fr 300px 1fr; gap: 20px; justify-items: center }
    body > * { grid-column: 2 }`),
  'a sticky header': text('header { position: sticky; top: 0; z-index: 99; background: #fff }'),
  'Bootstrap 3.4': () => stylesheet('bootstrap3/dist/css/bootstrap.min.css'),
  'Bootstrap 5': () => stylesheet('bootstrap/dist/css/bootstrap.min.css'),
  'NHS.UK frontend': () => stylesheet('nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css'),
  'the layout of a WordPress block theme': text(`:where(body) { margin: 0 }
    .site > * { max-width: 300px; margin-left: auto !important; margin-right: auto !important }
    .site > * + * { margin-block-start: 24px }`),
};

/**
 * What both pages have: one width, one font, and the place of the banner in it is a child of the body. A scroll bar that
 * takes room stands there from the start: it is the page's own business that a longer page gets one.
 */
const common = `html { overflow-y: scroll !important }
  body { margin: 0 !important; padding: 0 !important; font-family: Arial !important }`;
const fonts = 'gp-outage-banner { --gp-outage-banner-font-family: Arial }';

type Look = readonly string[];

/** Each element with all that is computed of it, and its box within the banner. */
function lookOf(banner: GpOutageBanner): Look {
  const { left, top } = banner.getBoundingClientRect();
  return boxes(banner).map((element) => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    // Where a line of text begins to the fraction of a pixel moves the words in it by as much.
    const edges = style.display === 'inline' ? [] : [box.left - left, box.top - top, box.width, box.height];
    const place = edges.map(Math.round).join(' ');
    const values = [...style]
      .filter((name) => !name.startsWith('--'))
      .map((name) => `${name}: ${style.getPropertyValue(name)}`);
    return [`${element.localName}.${element.className}`, place, ...values].join('\n');
  });
}

async function visit(css: string): Promise<{ banner: GpOutageBanner; look: Look; host: Look }> {
  const place = surgeryPage(css + common + fonts);
  document.body.classList.add('site');
  const host = hostLook();
  const fixture = fixtures.find(({ name }) => name === 'records-down');
  if (!fixture) throw new Error('There is no such fixture');
  const banner = await mountFixture(fixture, place);
  // In the body itself, as the script tag places it.
  place.replaceWith(banner);
  await banner.updateComplete;
  return { banner, look: lookOf(banner), host };
}

/** The page's own elements with all that is computed of them. */
function hostLook(): Look {
  return [...document.body.querySelectorAll('.skip, header, header *, main, main *')].map((element) => {
    const style = getComputedStyle(element);
    const names = [...style].filter((name) => !/origin|block-size|height/.test(name));
    return `${element.localName} ${names.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('\n')}`;
  });
}

/** The lines that two looks do not share, a few of them: all would be too many to read. */
function differences(one: Look, other: Look): readonly string[] {
  return one
    .flatMap((lines, index) => {
      const others = new Set((other[index] ?? '').split('\n'));
      return lines
        .split('\n')
        .filter((line) => !others.has(line))
        .map((line) => `${lines.split('\n')[0] ?? ''} → ${line}`);
    })
    .slice(0, 12);
}

describe('inside other people’s pages the banner looks the same, and they look as before', () => {
  useBannerNetwork();
  let plain: Look = [];

  afterEach(() => document.body.removeAttribute('class'));

  for (const [name, css] of Object.entries(pages)) {
    it(name, async () => {
      plain = (await visit('')).look;
      document.body.replaceChildren();
      const { banner, look, host } = await visit(await css());
      expect(look.length).to.equal(plain.length);
      expect(differences(look, plain)).to.deep.equal([]);
      expect(differences(hostLook(), host)).to.deep.equal([]);
      expect(Math.round(banner.getBoundingClientRect().width)).to.equal(document.body.clientWidth);
    });
  }
});

describe('before it is upgraded, an element takes no room', () => {
  useBannerNetwork();
  const bodies = {
    block: '',
    flex: 'display: flex; flex-direction: column; gap: 40px',
    grid: 'display: grid; gap: 40px',
  };

  for (const [name, css] of Object.entries(bodies)) {
    it(`in a ${name} body`, () => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const page = frame.contentDocument;
      if (!page) throw new Error('There is no document');
      page.body.style.cssText = css;
      const style = css ? ' style="position: absolute"' : '';
      const placeOf = (markup: string): number => {
        page.body.innerHTML = `<p>Before</p>${markup}<p id="after">After</p>`;
        return page.getElementById('after')?.getBoundingClientRect().top ?? 0;
      };
      expect(placeOf(`<gp-outage-banner feed="https://group.example/"${style}></gp-outage-banner>`)).to.equal(
        placeOf(''),
      );
      frame.remove();
    });
  }

  it('and the style that keeps an empty one out of a gap ends with that', async () => {
    const banner = await show([recordsDown]);
    banner.style.cssText = 'position: absolute';
    expect(getComputedStyle(banner).position).to.equal('static');
  });
});
