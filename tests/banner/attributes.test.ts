import { expect } from 'chai';
import type { Nation } from '../../src/feed/vocabulary.js';
import {
  all,
  feedText,
  groupUrl,
  links,
  minute,
  mount,
  notice,
  recordsDown,
  said,
  show,
  skip,
  titles,
  useBannerWorld,
  warnings,
} from '../support/banner.js';

/** The levels of all headings, with their text. */
const headings = (banner: Element): readonly string[] =>
  all(banner, 'h1, h2, h3, h4, h5, h6').map((one) => `${one.localName} ${one.textContent.trim()}`);

describe('hazard: a notice for another surgery', () => {
  useBannerWorld();
  const forOds = notice('For the group', { audience: { ods: ['A99991', 'QZZ'] } });

  it('shows a notice to a surgery with one of its codes', async () => {
    expect(titles(await show([forOds], { ods: 'A99991' }))).to.deep.equal(['For the group']);
  });

  it('knows a surgery by any of its codes, in capitals or not', async () => {
    expect(titles(await show([forOds], { ods: 'b00000 qzz' }))).to.deep.equal(['For the group']);
  });

  it('is shown where codes are separated by commas or semicolons, or hold what nobody sees', async () => {
    for (const ods of ['A99992;QZZ', 'A99992,QZZ', 'a99992 ; qzz\u200b'])
      expect(titles(await show([forOds], { ods })), ods).to.deep.equal(['For the group']);
  });

  it('never shows a notice for somewhere else', async () => {
    expect(said(await show([forOds], { ods: 'A99992' }))).to.equal('');
    expect(said(await show([forOds]))).to.equal('');
  });

  it('shows a notice for one clinical system only where that is used', async () => {
    const forSystem = [notice('For one system', { audience: { systems: ['emis-web'] } })];
    expect(titles(await show(forSystem, { system: 'docman EMIS-Web' }))).to.deep.equal(['For one system']);
    expect(said(await show(forSystem, { system: 'systmone' }))).to.equal('');
  });

  it('shows a notice only where every key of its audience matches', async () => {
    const both = [notice('For both', { audience: { systems: ['emis-web'], nations: ['wales'] } })];
    expect(said(await show(both, { system: 'emis-web', nation: 'england' }))).to.equal('');
    expect(said(await show(both, { system: 'systmone', nation: 'wales' }))).to.equal('');
    expect(titles(await show(both, { system: 'emis-web', nation: 'wales' }))).to.deep.equal(['For both']);
  });

  it('shows a notice nowhere whose audience is empty or of a kind it does not know', async () => {
    const here = { ods: 'QZZ', system: 'emis-web', nation: 'england' };
    for (const audience of [
      { ods: [] },
      { region: ['london'] },
      { ods: ['QZZ'], region: ['london'] },
      'QZZ',
    ]) {
      expect(said(await show([notice('For whom?', { audience })], here))).to.equal('');
    }
  });

  it('shows at once what is for here when the codes change', async () => {
    const banner = await show([forOds]);
    banner.setAttribute('ods', 'QZZ');
    await banner.updateComplete;
    expect(titles(banner)).to.deep.equal(['For the group']);
    banner.removeAttribute('ods');
    await banner.updateComplete;
    expect(said(banner)).to.equal('');
  });
});

describe("hazard: the wrong nation's advice", () => {
  useBannerWorld();

  const helps: Readonly<Record<Nation, string>> = {
    england: 'https://111.nhs.uk',
    wales: 'https://111.wales.nhs.uk',
    scotland: 'https://www.nhsinform.scot',
    'northern-ireland': 'https://gpoutofhours.hscni.net',
  };

  for (const [nation, help] of Object.entries(helps)) {
    it(`leads to the help of ${nation} and of no other nation`, async () => {
      const leadTo = Object.values(links(await show([recordsDown], { nation })));
      const others = Object.values(helps).filter((other) => other !== help);
      expect(leadTo).to.include(help);
      expect(leadTo.filter((href) => others.includes(href))).to.deep.equal([]);
    });
  }

  for (const nation of ['', 'jersey', 'England and Wales']) {
    it(`says nothing of 111 where the nation is "${nation}"`, async () => {
      const banner = await show([recordsDown], nation ? { nation } : {});
      expect(said(banner)).to.include('Call 999 or go to A&E');
      expect(said(banner)).to.include('Contact your GP surgery');
      expect(said(banner)).not.to.include('111');
    });
  }
});

describe('the attributes of the element', () => {
  const world = useBannerWorld();

  it('name the surgery and its number in the wording', async () => {
    const named = { 'surgery-name': 'Example Surgery', 'surgery-phone': '020 7946 0000' };
    const banner = await show([recordsDown], { nation: 'scotland', ...named });
    expect(links(banner)).to.include({ 'Call Example Surgery on 020 7946 0000': 'tel:02079460000' });
  });

  it('give the number of GP Out of Hours in Northern Ireland', async () => {
    const given = { nation: 'northern-ireland', 'out-of-hours-phone': '028 9018 0000' };
    const banner = await show([recordsDown], given);
    expect(links(banner)).to.include({ 'Call GP Out of Hours: 028 9018 0000': 'tel:02890180000' });
    expect(Object.values(links(banner))).not.to.include('https://gpoutofhours.hscni.net');
  });

  it('set the level of the heading, with the notices one below', async () => {
    const asDefault = headings(await show([recordsDown]));
    expect(asDefault.slice(0, 2)).to.deep.equal(['h2 Important update', 'h3 We cannot see patient records']);
    const asFour = headings(await show([recordsDown], { 'heading-level': '4' }));
    expect(asFour.slice(0, 2)).to.deep.equal(['h4 Important update', 'h5 We cannot see patient records']);
    const asSix = headings(await show([recordsDown], { 'heading-level': '6' }));
    expect(new Set(asSix.map((text) => text.slice(0, 2)))).to.deep.equal(new Set(['h6']));
  });

  for (const [refresh, checks] of Object.entries({ none: 2, '300': 2, '60': 10, '600': 1, '0': 1 })) {
    it(`with refresh ${refresh} make ${checks} checks in nine minutes and a half`, async () => {
      world.serve(groupUrl, feedText());
      mount({ feed: groupUrl, ...(refresh === 'none' ? {} : { refresh }) });
      for (let halfMinutes = 0; halfMinutes < 19; halfMinutes++) await skip(world, minute / 2);
      expect(world.requests.length).to.equal(checks);
    });
  }

  it('show no exercise unless the element has "exercises", and then say what it is', async () => {
    const drill = [notice('Flood in the records room', { exercise: true })];
    expect(said(await show(drill))).to.equal('');
    const trained = await show(drill, { exercises: true });
    expect(titles(trained)).to.deep.equal(['Flood in the records room']);
    expect(said(trained)).to.include('Exercise: this is a test, not a real problem.');
  });

  it('take anything but "no" for an exercise, since a drill must not be believed', async () => {
    for (const exercise of [1, 'yes', 'false', {}]) {
      expect(said(await show([notice('Drill', { exercise })]))).to.equal('');
    }
    for (const exercise of [false, null, 0, '']) {
      expect(titles(await show([notice('Real', { exercise })]))).to.deep.equal(['Real']);
    }
  });

  it('never take a real notice away for an exercise, where there are exercises or not', async () => {
    const real = notice('Real trouble');
    const drill = notice('Drill', { exercise: true, supersedes: [real['id']] });
    expect(titles(await show([real, drill]))).to.deep.equal(['Real trouble']);
    expect(titles(await show([real, drill], { exercises: true }))).to.include('Real trouble');
  });

  it('choose the translation of a notice by the nearest "lang"', async () => {
    const translated = notice('Records down', {
      translations: { cy: { title: 'Nid yw’r cofnodion ar gael', content_text: 'Hysbysiad.' } },
    });
    expect(titles(await show([translated]))).to.deep.equal(['Records down']);
    expect(titles(await show([translated], { lang: 'cy' }))).to.deep.equal(['Nid yw’r cofnodion ar gael']);
    document.documentElement.lang = 'cy-GB';
    expect(titles(await show([translated]))).to.deep.equal(['Nid yw’r cofnodion ar gael']);
    expect(titles(await show([translated], { lang: 'en' }))).to.deep.equal(['Records down']);
  });

  it('say what language a notice is in where that is not the banner’s own', async () => {
    const banner = await show([notice('Kein Zugriff', {}, { language: 'de' })]);
    expect(all(banner, '[lang="de"]')[0]?.textContent.trim()).to.equal('Kein Zugriff');
    expect(all(banner, 'section')[0]?.lang).to.equal('en');
  });

  it('change the language at once', async () => {
    const translated = notice('Records down', { translations: { cy: { title: 'Cofnodion' } } });
    const banner = await show([translated]);
    banner.lang = 'cy';
    await banner.updateComplete;
    expect(titles(banner)).to.deep.equal(['Cofnodion']);
  });

  it('bring no warning when they are right', async () => {
    const right = {
      nation: 'england',
      refresh: '30',
      'heading-level': '3',
      ods: 'A99991',
      system: 'emis-web',
    };
    world.serve(groupUrl, feedText(recordsDown));
    mount({ feed: groupUrl, ...right });
    await world.settle();
    expect(warnings).to.deep.equal([]);
  });
});
