import { expect } from 'chai';
import {
  all,
  eventually,
  links,
  notice,
  parts,
  said,
  show,
  textOf,
  useBannerNetwork,
  type Json,
} from '../support/banner.js';

/** So many notices, every one for this page. */
const many = (count: number): ReturnType<typeof notice>[] =>
  Array.from({ length: count }, (_, index) => notice(`Notice ${index + 1}`));

// Once for the file: some browsers do not let a service worker go and come back at once.
useBannerNetwork();

describe('more services than a person can take in', () => {
  const rows = (count: number, from: number): Json[] =>
    Array.from({ length: count }, (_, index) => ({
      name: `Service ${from + index}`,
      status: index % 2 ? 'delays' : 'not-working',
    }));

  it('are listed as far as 30, the worst first, whatever number of notices they come from', async () => {
    const items = [0, 1, 2, 3].map((one) => notice(`Notice ${one}`, { services: rows(20, 20 * one) }));
    const banner = await show(items);
    const [first = '', ...others] = all(banner, '[part~="services"] li').map(textOf);
    expect(others).to.deep.equal([]);
    expect(first).to.match(/^Not working: Service 0, Service 2, /);
    expect(first.split(', ').length).to.equal(30);
  });

  it('are heard as the service that patients know by that name', async () => {
    for (const name of ['Phones', 'phone', 'Phoning the surgery', 'phones']) {
      const services = [{ name, status: 'not-working' }];
      const banner = await show([notice('Down', { services, instructions: ['use-phone'] })], {
        nation: 'england',
        'surgery-phone': '020 7946 0000',
      });
      expect(said(banner), name).to.include('Our phones are not working.');
      expect(said(banner), name).not.to.include('phone the surgery');
      banner.remove();
    }
  });

  it('still count in what is advised where they are not listed', async () => {
    const services = [...rows(90, 0), { service: 'phones', status: 'not-working' }];
    const banner = await show([notice('Everything is down', { services, instructions: ['use-phone'] })], {
      nation: 'england',
      'surgery-phone': '020 7946 0000',
    });
    expect(said(banner)).to.include('Our phones are not working.');
    expect(Object.values(links(banner))).not.to.include('tel:02079460000');
  });
});

describe('a text that is long to look at', () => {
  it('is folded by the lines it takes, so that 60 lines of one letter do not push 999 off the screen', async () => {
    const letters = Array.from({ length: 60 }, () => 'x').join('\n');
    const banner = await show([notice('Letters', {}, { content_text: letters })], { nation: 'england' });
    const fold = all(banner, 'details').find(({ textContent }) => textContent.includes('Read the rest'));
    const open = all(banner, 'p').filter((one) => textOf(one) === 'x' && !one.closest('details'));
    expect(open.length).to.equal(10);
    expect(fold?.hasAttribute('open')).to.equal(false);
  });
});

describe('more notices than a person can take in', () => {
  it('are there while folded, to be found and printed, as far as there are 50', async () => {
    const banner = await show(many(50));
    expect(parts(banner, 'notice').length).to.equal(50);
    expect(all(banner, 'details details').length).to.equal(0);
  });

  it('are built only when they are opened beyond that, so that a faulty feed does not hold up a phone', async () => {
    const banner = await show(many(54));
    expect(banner.notices.length).to.equal(54);
    expect(parts(banner, 'notice').length).to.equal(50);
    expect(said(banner)).to.include('More notices (51)');
    const fold = all(banner, 'details').find(({ textContent }) => textContent.includes('More notices'));
    fold?.querySelector('summary')?.click();
    await eventually(() => parts(banner, 'notice').length === 54);
    expect(said(banner)).to.include('Notice 54');
    expect(fold?.hasAttribute('open')).to.equal(true);
  });
});
