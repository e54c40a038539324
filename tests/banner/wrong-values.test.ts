import { expect } from 'chai';
import {
  all,
  feed,
  feedText,
  groupUrl,
  minute,
  mount,
  recordsDown,
  said,
  show,
  skip,
  titles,
  useBannerWorld,
  usePageErrors,
  warnings,
} from '../support/banner.js';

/** Each of these is read from an attribute too. */
const properties = [
  'feed',
  'mirror',
  'ods',
  'system',
  'nation',
  'surgeryName',
  'surgeryPhone',
  'outOfHoursPhone',
  'refresh',
  'headingLevel',
  'remember',
  'exercises',
] as const;

const circular: Record<string, unknown> = {};
circular['items'] = [circular];

const hostile: Readonly<Record<string, unknown>> = {
  undefined: undefined,
  null: null,
  NaN: Number.NaN,
  'an endless number': -Infinity,
  'a big integer': 10n ** 30n,
  'a symbol': Symbol('value'),
  'a function': () => 1,
  'a list': [1, [2]],
  'an object without a prototype': Object.create(null) as unknown,
  'an object that refuses to be text': {
    toString() {
      throw new Error('no text');
    },
  },
  'an object that refuses everything': new Proxy(
    {},
    {
      get() {
        throw new Error('no access');
      },
    },
  ),
  'an object that holds itself': circular,
  'text of no meaning': '\u0000<b>&"\' \ud800',
};

describe('hazard: a banner that breaks the page, through a wrong value', () => {
  const pageErrors = usePageErrors();
  const world = useBannerWorld();

  for (const name of properties) {
    it(`never throws for ${name}, and still shows the notice`, async () => {
      const banner = await show([recordsDown]);
      for (const value of Object.values(hostile)) {
        Object.assign(banner, { [name]: value });
        await banner.updateComplete;
        await world.settle();
        expect(titles(banner)).to.deep.equal(['We cannot see patient records']);
      }
      expect(pageErrors).to.deep.equal([]);
    });
  }

  for (const [what, value] of Object.entries(hostile)) {
    it(`never throws where "data" is ${what}, and shows the next good one`, async () => {
      const banner = mount({}, { data: value });
      await banner.updateComplete;
      expect(said(banner)).to.equal('');
      banner.data = feed([recordsDown]);
      await banner.updateComplete;
      expect(titles(banner)).to.deep.equal(['We cannot see patient records']);
      expect(pageErrors).to.deep.equal([]);
    });
  }

  it('never throws for a feed address that is none, and says so', async () => {
    const banner = mount({ feed: 'http://[' });
    await world.settle();
    expect(said(banner)).to.equal('');
    expect(warnings.filter((text) => text.includes('http://['))).to.have.lengthOf(1);
    expect(pageErrors).to.deep.equal([]);
  });
});

describe('a wrong value falls back to the default and warns once', () => {
  const world = useBannerWorld();

  for (const refresh of ['29', '-1', '1e999', 'often', '60s']) {
    it(`refresh="${refresh}" counts as 300`, async () => {
      world.serve(groupUrl, feedText());
      mount({ feed: groupUrl, refresh });
      mount({ feed: groupUrl, refresh });
      for (let minutes = 0; minutes < 9; minutes++) await skip(world, minute);
      expect(world.requests.length).to.equal(2);
      expect(warnings).to.deep.equal([
        `gp-outage-banner: refresh="${refresh}" is not 0 or a number of seconds from 30. 300 is used.`,
      ]);
    });
  }

  for (const level of ['1', '7', '2.5', 'two']) {
    it(`heading-level="${level}" counts as 2`, async () => {
      const first = await show([recordsDown], { 'heading-level': level });
      await show([recordsDown], { 'heading-level': level });
      expect(all(first, 'h2').length).to.equal(1);
      expect(warnings).to.deep.equal([
        `gp-outage-banner: heading-level="${level}" is not a whole number from 2 to 6. 2 is used.`,
      ]);
    });
  }

  it('an unknown nation counts as none', async () => {
    const first = await show([recordsDown], { nation: 'cornwall' });
    await show([recordsDown], { nation: 'cornwall' });
    expect(first.nation).to.equal(undefined);
    expect(warnings.length).to.equal(1);
    expect(warnings[0]).to.include('nation="cornwall"');
  });

  it('a phone number that is none is not made a link', async () => {
    const phone = { nation: 'scotland', 'surgery-phone': 'ask at reception' };
    const banner = await show([recordsDown], phone);
    await show([recordsDown], phone);
    expect(all(banner, 'a[href*="reception"]').length).to.equal(0);
    expect(said(banner)).not.to.include('ask at reception');
    expect(warnings).to.deep.equal([
      'gp-outage-banner: "ask at reception" is not a phone number such as 020 7946 0000. It is not shown.',
    ]);
  });

  it('nothing given at all brings no warning and no banner', async () => {
    const banner = mount({ feed: '', refresh: '', 'heading-level': '', nation: '' });
    await banner.updateComplete;
    expect(said(banner)).to.equal('');
    expect(warnings).to.deep.equal([]);
  });
});
