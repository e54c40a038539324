import { expect } from 'chai';
import {
  all,
  feed,
  groupUrl,
  links,
  minute,
  notice,
  recordsDown,
  said,
  skip,
  surgeryUrl,
  titles,
  useBannerWorld,
  type GpOutageBanner,
} from '../support/banner.js';

type Values = Readonly<Record<string, unknown>>;

/** Gives an element values before it is upgraded, before it is on the page, or after that. */
const moments: Readonly<Record<string, (values: Values) => GpOutageBanner>> = {
  'before the element is upgraded': (values) => {
    // A document without a window knows no custom elements.
    const later = document.implementation.createHTMLDocument();
    const banner = Object.assign(later.createElement('gp-outage-banner'), values);
    expect(banner.matches(':defined')).to.equal(false);
    document.body.append(banner);
    expect(banner.matches(':defined')).to.equal(true);
    return banner;
  },
  'before the element is attached': (values) => {
    const banner = Object.assign(document.createElement('gp-outage-banner'), values);
    document.body.append(banner);
    return banner;
  },
  'after the element is attached': (values) => {
    const banner = document.createElement('gp-outage-banner');
    document.body.append(banner);
    return Object.assign(banner, values);
  },
};

for (const [when, make] of Object.entries(moments)) {
  describe(`a property set ${when}`, () => {
    const world = useBannerWorld();

    async function made(values: Values): Promise<GpOutageBanner> {
      const banner = make(values);
      await world.settle();
      return banner;
    }

    it('"data" shows a feed as if it had been fetched, through the same parser', async () => {
      const bad = { id: 1 };
      const banner = await made({ data: feed([bad, recordsDown]) });
      expect(titles(banner)).to.deep.equal(['We cannot see patient records']);
      expect(world.requests.length).to.equal(0);
    });

    it('"feed" and "mirror" are read', async () => {
      world.serve(surgeryUrl, JSON.stringify(feed([recordsDown])));
      const banner = await made({ feed: groupUrl, mirror: surgeryUrl });
      expect(titles(banner)).to.deep.equal(['We cannot see patient records']);
      expect(world.requests.map(({ url }) => url)).to.deep.equal([groupUrl, surgeryUrl]);
    });

    it('"ods" and "system" say whose site it is', async () => {
      const audience = { ods: ['qzz'], systems: ['emis-web'] };
      const data = feed([notice('For us', { audience })]);
      expect(titles(await made({ data, ods: 'QZZ', system: 'emis-web' }))).to.deep.equal(['For us']);
    });

    it('"nation", "surgeryName", "surgeryPhone" and "outOfHoursPhone" are in the guidance', async () => {
      const banner = await made({
        data: feed([recordsDown]),
        nation: 'northern-ireland',
        surgeryName: 'Example Surgery',
        surgeryPhone: '020 7946 0000',
        outOfHoursPhone: '020 7946 0001',
      });
      expect(links(banner)).to.include({
        'Call Example Surgery on 020 7946 0000': 'tel:02079460000',
        'Call GP Out of Hours: 020 7946 0001': 'tel:02079460001',
      });
    });

    it('"refresh" is the time between checks', async () => {
      world.serve(groupUrl, JSON.stringify(feed([])));
      await made({ feed: groupUrl, refresh: 60 });
      for (let minutes = 0; minutes < 4; minutes++) await skip(world, minute);
      expect(world.requests.length).to.equal(5);
    });

    it('"headingLevel" is the level of the heading', async () => {
      const banner = await made({ data: feed([recordsDown]), headingLevel: 5 });
      expect(all(banner, 'h5').map((one) => one.textContent.trim())).to.deep.equal(['Important update']);
    });

    it('"remember" allows a copy on the device', async () => {
      world.serve(groupUrl, JSON.stringify(feed([recordsDown])));
      await made({ feed: groupUrl, remember: true });
      expect(JSON.stringify(localStorage)).to.include('We cannot see patient records');
    });

    it('"exercises" shows an exercise', async () => {
      const data = feed([notice('Drill', { exercise: true })]);
      expect(titles(await made({ data, exercises: true }))).to.deep.equal(['Drill']);
    });

    it('"lang" chooses the language', async () => {
      const data = feed([notice('Records', { translations: { cy: { title: 'Cofnodion' } } })]);
      expect(titles(await made({ data, lang: 'cy' }))).to.deep.equal(['Cofnodion']);
    });
  });
}

describe('a property read back', () => {
  useBannerWorld();

  it('is the default where nothing was given', () => {
    const banner = document.createElement('gp-outage-banner');
    const { nation, refresh, headingLevel, remember, exercises, feed: address, ods, data } = banner;
    expect({ nation, refresh, headingLevel, remember, exercises, address, ods, data }).to.deep.equal({
      nation: undefined,
      refresh: 300,
      headingLevel: 2,
      remember: false,
      exercises: false,
      address: '',
      ods: '',
      data: undefined,
    });
    expect(banner.notices).to.deep.equal([]);
  });

  it('is what the attribute says, and the default again when that goes', () => {
    const banner = document.createElement('gp-outage-banner');
    for (const name of ['refresh', 'heading-level', 'remember', 'nation']) {
      banner.setAttribute(name, name === 'nation' ? 'wales' : '6');
    }
    banner.setAttribute('refresh', '45');
    const read = (): unknown[] => [banner.refresh, banner.headingLevel, banner.remember, banner.nation];
    expect(read()).to.deep.equal([45, 6, true, 'wales']);
    for (const name of banner.getAttributeNames()) banner.removeAttribute(name);
    expect(read()).to.deep.equal([300, 2, false, undefined]);
  });

  it('"data" taken away takes its notices with it', async () => {
    const banner = document.body.appendChild(document.createElement('gp-outage-banner'));
    banner.data = feed([recordsDown]);
    await banner.updateComplete;
    banner.data = undefined;
    await banner.updateComplete;
    expect(said(banner)).to.equal('');
  });
});
