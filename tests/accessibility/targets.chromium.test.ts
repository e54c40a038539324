import { expect } from 'chai';
import { fixtures } from '../../demo/feeds/fixtures.js';
import { all, useBannerNetwork } from '../support/banner.js';
import { emulate, pressKey, setViewport } from '../support/commands.js';
import { mountFixture, surgeryPage, unfold } from '../support/host-page.js';

function fixtureNamed(name: string): (typeof fixtures)[number] {
  const found = fixtures.find((fixture) => fixture.name === name);
  if (!found) throw new Error(`There is no fixture ${name}`);
  return found;
}

describe('for fingers and keyboards', () => {
  useBannerNetwork();
  afterEach(() => emulate());

  for (const width of [320, 1280]) {
    it(`every action and button is 44 px high, every other target 24 px, at ${width} px`, async () => {
      await setViewport({ width, height: 800 });
      const small: string[] = [];
      for (const fixture of fixtures) {
        const banner = await mountFixture(fixture, surgeryPage());
        unfold(banner);
        for (const target of all(banner, 'a, button, summary')) {
          const { width: across, height } = target.getBoundingClientRect();
          const least = target.matches('.action, button') ? 44 : 24;
          if (height < least || across < 24) small.push(`${fixture.name}: ${target.textContent} ${height}`);
        }
      }
      expect(small).to.deep.equal([]);
    });
  }

  it('what is focused by keyboard is yellow with a black edge below, whatever it is', async () => {
    await setViewport({ width: 768, height: 800 });
    const banner = await mountFixture(fixtureNamed('records-down'), surgeryPage());
    unfold(banner);
    const targets = all(banner, 'a, summary').length;
    const seen: string[] = [];
    while (document.activeElement !== banner) await pressKey('Tab');
    for (
      let focused = banner.shadowRoot?.activeElement;
      focused;
      focused = banner.shadowRoot?.activeElement
    ) {
      const { backgroundColor, color, boxShadow, outlineStyle, outlineWidth } = getComputedStyle(focused);
      seen.push([backgroundColor, color, boxShadow, outlineStyle, outlineWidth].join(' | '));
      await pressKey('Tab');
    }
    expect(seen.length).to.equal(targets);
    expect([...new Set(seen)]).to.deep.equal([
      'rgb(255, 235, 59) | rgb(33, 43, 50) | rgb(33, 43, 50) 0px 4px 0px 0px | solid | 4px',
    ]);
  });

  it('in forced colours the outline of what is focused, and the edges of cards and actions, are seen', async () => {
    const banner = await mountFixture(fixtureNamed('records-down'), surgeryPage());
    await emulate({ 'forced-colors': 'active' });
    while (document.activeElement !== banner) await pressKey('Tab');
    const focused = banner.shadowRoot?.activeElement ?? banner;
    expect(getComputedStyle(focused).outlineColor).not.to.match(/, 0\)$|transparent/);
    const edges = all(banner, '.banner, .card, .action').map((element) => {
      const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(element);
      return borderTopStyle === 'solid' && borderTopWidth !== '0px' && borderTopColor !== backgroundColor;
    });
    expect(edges).not.to.include(false);
  });

  it('on a phone, what is wrong and the first way to urgent help are seen without scrolling', async () => {
    await setViewport({ width: 360, height: 640 });
    const banner = await mountFixture(
      fixtureNamed('records-down'),
      surgeryPage('body { margin: 0 } .skip { position: absolute; left: -99em }'),
    );
    const bottom = (selector: string): number =>
      Math.round(all(banner, selector)[0]?.getBoundingClientRect().bottom ?? Infinity);
    const places = {
      title: bottom('.title'),
      text: bottom('.notice > p'),
      action: bottom('.urgent .action'),
    };
    expect(places.title).to.be.below(places.text);
    expect(places.text).to.be.below(places.action);
    expect(places.action, JSON.stringify(places)).to.be.at.most(640);
  });
});
