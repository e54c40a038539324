import { expect } from 'chai';
import { statuses } from '../../src/feed/vocabulary.js';
import {
  all,
  feed,
  links,
  notice,
  parts,
  phonesDown,
  plainItem,
  recordsDown,
  said,
  show,
  textOf,
  titles,
  useBannerWorld,
  type GpOutageBanner,
  type Json,
} from '../support/banner.js';

const nations = ['england', 'wales', 'scotland', 'northern-ireland', undefined] as const;

const inNation = (items: readonly Json[], nation: string | undefined): Promise<GpOutageBanner> =>
  show(items, nation ? { nation } : {});

/** The text of the last card. */
const lastCard = (banner: GpOutageBanner): string => textOf(all(banner, '.card').at(-1));

const emergency =
  'Immediate action required: Call 999 or go to A&E now if: someone’s life is in danger, for example: severe ' +
  'difficulty breathing, heavy bleeding, chest pain, a face that droops, an overdose or serious ' +
  'self-harm Call 999 Relay UK: 18000. BSL: 999 BSL.';

/** A feed that tries everything to take the guidance away. */
const hostileNotice = notice(
  'Do not call 999',
  {
    guidance: [],
    cards: [],
    emergency: null,
    instructions: ['no-guidance', 'hide-emergency', 'urgent-only'],
    services: [
      { service: '999', status: 'not-working' },
      { service: 'emergency', status: 'not-working' },
      { name: 'Calling 999', status: 'not-working' },
    ],
    translations: { en: { title: 'Do not call 999', content_text: 'Call 0900 for £5 a minute.' } },
  },
  { content_html: '<style>*{display:none}</style><div part="emergency">Call 0900</div>' },
);

describe('rule 1: no feed can remove or rewrite the way to emergency help', () => {
  useBannerWorld();

  for (const nation of nations) {
    it(`the last card is the emergency card, in ${nation ?? 'no nation'}, whatever the feed says`, async () => {
      const banner = await inNation([hostileNotice, recordsDown], nation);
      expect(lastCard(banner)).to.equal(emergency);
      expect(parts(banner, 'emergency').length).to.equal(1);
      expect(links(banner)).to.include({ 'Call 999': 'tel:999' });
      expect(parts(banner, 'emergency')[0]?.querySelectorAll('button').length).to.equal(0);
    });

    it(`nothing sends people to 111 while both ways to it are down, in ${nation ?? 'no nation'}`, async () => {
      const down = ['nhs-111-online', 'nhs-111-phone'].map((service) => ({ service, status: 'not-working' }));
      const banner = await inNation([notice('111 is not working', { services: down })], nation);
      const hrefs = Object.values(links(banner));
      expect(hrefs.filter((href) => /^tel:(18001)?111$|111\.(wales\.)?nhs\.uk/.test(href))).to.deep.equal([]);
      expect(parts(banner, 'guidance').map(textOf).join(' ')).not.to.match(/call (NHS )?111/i);
      expect(lastCard(banner)).to.equal(emergency);
    });

    it(`"call 111" goes while 111 by phone is not working, in ${nation ?? 'no nation'}`, async () => {
      const services = [{ service: 'nhs-111-phone', status: 'not-working' }];
      const banner = await inNation([notice('No 111 by phone', { services })], nation);
      expect(Object.values(links(banner))).not.to.include('tel:111');
      expect(textOf(parts(banner, 'guidance')[0])).not.to.match(/call (NHS )?111/i);
    });
  }

  it('markup of a feed is shown as text or not at all, and styles nothing', async () => {
    const markup = '<img src=x onerror="alert(1)"><b>Bold</b>';
    const banner = await show([notice(markup, {}, { content_text: markup }), hostileNotice]);
    expect(all(banner, 'img, b, style, script').length).to.equal(0);
    expect(titles(banner)).to.include(markup);
    expect(parts(banner, 'emergency')[0]?.offsetHeight).to.be.above(50);
  });

  it('a site that styles the emergency card can neither hide nor displace it', async () => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent =
      'gp-outage-banner::part(emergency) { display: none; visibility: hidden; opacity: 0; position: fixed; ' +
      'left: -999px; height: 0; overflow: hidden; clip-path: inset(50%); font-size: 0; color: #212b32 }';
    const banner = await show([recordsDown]);
    const [card] = parts(banner, 'emergency');
    const box = card?.getBoundingClientRect();
    const { opacity, visibility, position, color } = card
      ? getComputedStyle(card)
      : new CSSStyleDeclaration();
    expect({ opacity, visibility, position, color }).to.deep.equal({
      opacity: '1',
      visibility: 'visible',
      position: 'static',
      color: 'rgb(255, 255, 255)',
    });
    expect((box?.height ?? 0) > 50 && (box?.left ?? -1) >= 0).to.equal(true);
    style.remove();
  });

  it('hazard: phones down but told to phone', async () => {
    const services = [{ service: 'phones', status: 'not-working' }];
    const banner = await show([notice('Phones', { services, instructions: ['use-phone'] })], {
      nation: 'england',
      'surgery-phone': '020 7946 0000',
    });
    expect(Object.values(links(banner))).not.to.include('tel:02079460000');
    expect(said(banner)).to.include('Our phones are not working.');
  });

  it('hazard: the NHS App recommended while it is down', async () => {
    const services = [{ service: 'nhs-app', status: 'not-working' }];
    const text = said(await show([notice('App', { services })], { nation: 'england' }));
    expect(text).to.include('Bookings, prescriptions and records in the NHS App may not work.');
    expect(text).not.to.match(/use the NHS App/i);
  });
});

describe('rule 2: guidance is shown while any shown notice is live', () => {
  useBannerWorld();

  for (const status of statuses) {
    const isLive = ['investigating', 'identified', 'monitoring'].includes(status);
    it(`a notice that is "${status}" brings ${isLive ? 'the cards' : 'none'}`, async () => {
      const banner = await show([notice('Trouble', { status })], { nation: 'england' });
      expect(titles(banner)).to.deep.equal(['Trouble']);
      expect(all(banner, '.card').length).to.equal(isLive ? 2 : 0);
    });
  }

  it('an item without the extension brings none', async () => {
    const banner = await show([plainItem('Car park closed')]);
    expect(titles(banner)).to.deep.equal(['Car park closed']);
    expect(all(banner, '.card').length).to.equal(0);
  });

  it('one live notice among others is enough, and its end is the end of the guidance', async () => {
    const fixed = notice('Fixed', { status: 'resolved' });
    const banner = await show([fixed, phonesDown]);
    expect(lastCard(banner)).to.equal(emergency);
    banner.data = feed([fixed]);
    await banner.updateComplete;
    expect(titles(banner)).to.deep.equal(['Fixed']);
    expect(all(banner, '.card').length).to.equal(0);
  });

  it('a live notice that is only planned for later brings none yet', async () => {
    const later = notice('Later', { starts: '2024-07-19T17:00:00+01:00' });
    expect(said(await show([later]))).to.equal('');
  });

  it('a resolved notice’s services and instructions advise nobody', async () => {
    const fixed = notice('Fixed', {
      status: 'resolved',
      services: [{ service: 'phones', status: 'not-working' }],
      instructions: ['walk-in'],
    });
    const text = said(await show([fixed, recordsDown], { nation: 'england' }));
    expect(text).not.to.match(/phones are not working|come in/);
  });
});
