import { expect } from 'chai';
import { http } from 'msw';
import { GpOutageBanner } from '../../src/banner/gp-outage-banner.js';
import '../../src/define.js';
import { elementAttributes, feedAddresses, fixtures, type Fixture } from '../../demo/feeds/fixtures.js';
import { answer } from '../../demo/feeds/host.js';
import { parseFeed } from '../../src/feed/parse.js';
import { network, useNetwork } from '../support/network.js';

/** Fixtures whose banner shows no notice. */
const empty = ['quiet', 'unreadable', 'web-page'];

function serve(fixture: Fixture): void {
  const now = Date.parse(fixture.readAt ?? fixture.now);
  for (const address of feedAddresses(fixture)) {
    network.use(http.get(address, () => answer(fixture, address, now)));
  }
}

describe('the fixtures', () => {
  useNetwork();
  const faults: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) =>
    faults.push('reason' in event ? String(event.reason) : event.message);

  before(() => {
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });
  after(() => {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
    GpOutageBanner.setClock();
  });

  it('have names of their own that can be file names', () => {
    const names = fixtures.map(({ name }) => name);
    expect(new Set(names).size).to.equal(names.length);
    for (const name of names) expect(name).to.match(/^[a-z0-9-]+$/);
  });

  it('use no number that could be somebody’s', () => {
    const numbers = JSON.stringify(fixtures.map(({ attributes }) => attributes)).match(/\b0[\d ]{9,}/g) ?? [];
    for (const number of numbers) {
      expect(number).to.match(/^(020 7946 0|029 2018 0|0131 496 0|028 9649 6)\d{3}$/);
    }
  });

  for (const fixture of fixtures) {
    const { name, title, now, feeds } = fixture;

    if (name !== 'hostile') {
      it(`${name}: its feeds have no fault`, () => {
        const problems = feeds.flatMap((feed) => parseFeed(feed, Date.parse(now)).problems);
        expect(problems.map(({ message }) => message)).to.deep.equal([]);
      });
    }

    it(`${name} (${title}) renders without an exception`, async () => {
      faults.length = 0;
      serve(fixture);
      GpOutageBanner.setClock({ now: () => Date.parse(fixture.readAt ?? now) });
      const banner = document.createElement('gp-outage-banner');
      for (const [attribute, value] of Object.entries(elementAttributes(fixture))) {
        banner.setAttribute(attribute, value);
      }
      document.body.append(banner);
      await banner.reload();
      expect(banner.notices.length > 0).to.equal(!empty.includes(name));
      banner.remove();
      expect(faults).to.deep.equal([]);
    });
  }
});
