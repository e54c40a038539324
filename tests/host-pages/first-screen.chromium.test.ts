import { expect } from 'chai';
import { groupFeed } from '../../demo/feeds/example.js';
import { recordsDown } from '../../demo/feeds/everyday.js';
import { fixtures, type Fixture } from '../../demo/feeds/fixtures.js';
import { all, links, textOf, useBannerNetwork, type GpOutageBanner } from '../support/banner.js';
import { setViewport } from '../support/commands.js';
import { mountFixture, surgeryPage } from '../support/host-page.js';

/** The typical bad day with all there is to say of it: patients bring their medicines too, and the surgery is open. */
function badDay(): Fixture {
  const fixture = fixtures.find(({ name }) => name === 'records-down');
  if (!fixture) throw new Error('There is no such fixture');
  const outage = recordsDown._gp_outage;
  const instructions = [...(outage?.instructions ?? []), 'bring-medicines'] as const;
  return {
    ...fixture,
    attributes: { ...fixture.attributes, 'opening-hours': 'Mo-Fr 08:00-18:30' },
    feeds: [groupFeed({ ...recordsDown, _gp_outage: { ...outage, instructions } })],
  };
}

async function shownAt(width: number, height: number): Promise<GpOutageBanner> {
  await setViewport({ width, height });
  const css = `html { font-family: Arial } body { margin: 0 } .skip { position: absolute; left: -99em }`;
  return mountFixture(badDay(), surgeryPage(css));
}

/** Where the first element with these words ends, in pixels from the top of the page. */
function bottom(banner: GpOutageBanner, selector: string, words: string): number {
  const found = all(banner, selector).find((one) => textOf(one).includes(words));
  return Math.round(found?.getBoundingClientRect().bottom ?? Infinity);
}

const heightOf = (banner: GpOutageBanner): number => Math.round(banner.getBoundingClientRect().height);

describe('what matters is on the first screen', () => {
  useBannerNetwork();

  before(() => {
    const pen = document.createElement('canvas').getContext('2d');
    if (pen) pen.font = '100px Arial';
    const [wide, narrow] = ['m', 'i'].map((letter) => Math.round(pen?.measureText(letter).width ?? 0));
    expect([wide, narrow], 'Heights need Arial or Liberation Sans (fonts-liberation)').to.deep.equal([
      83, 22,
    ]);
  });

  it('on a phone of 360 × 740: what is wrong, the button to call the surgery, and the headings of 111 and 999', async () => {
    const banner = await shownAt(360, 740);
    const places = {
      title: bottom(banner, 'h3', 'We cannot see patient records'),
      surgery: bottom(banner, 'a.action', 'Call Example Surgery'),
      urgent: bottom(banner, 'h3', 'NHS 111'),
      emergency: bottom(banner, 'h3', '999'),
    };
    expect(places.title).to.be.below(places.surgery);
    expect(places.surgery).to.be.below(places.urgent);
    expect(places.urgent).to.be.below(places.emergency);
    expect(places.emergency, JSON.stringify(places)).to.be.at.most(740);
  });

  it('the whole banner is at most 1,200 px high on a phone', async () => {
    expect(heightOf(await shownAt(360, 740))).to.be.at.most(1200);
  });

  it('the whole banner is at most 620 px high on a wide screen', async () => {
    expect(heightOf(await shownAt(1280, 800))).to.be.at.most(620);
  });

  it('nothing is missing that was shown for it', async () => {
    const banner = await shownAt(360, 740);
    const words = textOf(all(banner, '.banner')[0]);
    for (const said of [
      'bring your medicines',
      'go to your appointment',
      'online forms',
      'next update by 2pm',
    ])
      expect(words.toLowerCase()).to.contain(said);
    expect(all(banner, 'details').length).to.equal(0);
    const hrefs = Object.values(links(banner));
    expect(hrefs).to.include.members(['tel:02079460000', 'https://111.nhs.uk', 'tel:111', 'tel:999']);
  });
});
