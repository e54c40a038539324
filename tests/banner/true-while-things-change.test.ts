import { expect } from 'chai';
import {
  announced,
  button,
  feed,
  feedText,
  groupUrl,
  hour,
  links,
  minute,
  morning,
  mount,
  notice,
  parts,
  plainItem,
  said,
  second,
  show,
  skip,
  surgeryUrl,
  titles,
  useBannerWorld,
  type GpOutageBanner,
  type Json,
} from '../support/banner.js';
import { answer, type Handler } from '../support/fake-world.js';

const day = 24 * hour;
const mirrorUrl = 'https://mirror.example/notices.json';
const down = (...services: readonly string[]): Json => ({
  services: services.map((service) => ({ service, status: 'not-working' })),
});
const at = (time: number): string => new Date(time).toISOString();

/** A feed whose server sends a `Date` this much ahead, or behind, of the true time. */
function dated(ahead: number, items: readonly Json[], updated?: number): Handler {
  return () => {
    const head = updated === undefined ? {} : { _gp_outage: { updated: at(updated) } };
    const date = new Date(Date.now() + ahead).toUTCString();
    return answer(JSON.stringify(feed(items, head)), { headers: { date } });
  };
}

describe('hazard: a hidden notice', () => {
  const world = useBannerWorld();
  const minor = notice('We open late', { severity: 'minor', ...down('phones', 'nhs-111-phone') });
  const moderate = notice('Call us', { severity: 'moderate', instructions: ['use-phone'] });

  async function hidden(
    items: readonly Json[],
    attributes: Record<string, string> = {},
  ): Promise<GpOutageBanner> {
    const banner = await show(items, { nation: 'england', 'surgery-phone': '020 7946 0000', ...attributes });
    button(banner, 'Hide: We open late').click();
    await banner.updateComplete;
    return banner;
  }

  it('still counts in what is advised, and its services are not listed', async () => {
    const banner = await hidden([minor, moderate]);
    expect(titles(banner)).to.deep.equal(['Call us']);
    expect(said(banner)).not.to.match(/to contact us, phone/i);
    expect(Object.values(links(banner)).filter((href) => href.startsWith('tel:'))).not.to.include('tel:111');
    expect(parts(banner, 'services').length).to.equal(0);
  });

  it('lets no all-clear say that all is well', async () => {
    const fixed = notice('Records are back', { status: 'resolved', severity: 'minor' });
    const banner = await hidden([minor, fixed]);
    expect(titles(banner)).to.deep.equal(['Records are back']);
    expect(parts(banner, 'banner')[0]?.className).to.equal('banner information');
    expect(parts(banner, 'guidance').length).to.equal(0);
  });

  it('is one of two with the same short id, and the other stays', async () => {
    const late = { ...lateWithId, title: 'We open late' };
    world.serve(groupUrl, feedText(late));
    world.serve(surgeryUrl, feedText({ ...late, title: 'The car park is closed' }));
    const banner = mount({ feed: `${groupUrl} ${surgeryUrl}` });
    await world.settle();
    button(banner, 'Hide: We open late').click();
    await banner.updateComplete;
    expect(titles(banner)).to.deep.equal(['The car park is closed']);
  });
});

const lateWithId = notice('One', { severity: 'minor' }, { id: '1' });

describe('hazard: a revived notice', () => {
  const world = useBannerWorld();
  const phonesDown = notice('Our phones are not working', { expires: at(morning + 9 * hour) });
  const untilTen = notice('Until ten', { expires: at(morning + hour) });

  it('that was superseded stays gone after what superseded it has ended', async () => {
    const back = notice('Back to normal', {
      status: 'resolved',
      supersedes: [phonesDown['id']],
      expires: at(morning + hour),
    });
    const banner = await show([phonesDown, back]);
    expect(titles(banner)).to.deep.equal(['Back to normal']);
    await skip(world, 2 * hour);
    expect(said(banner)).to.equal('');
  });

  for (const slow of [5, 20]) {
    it(`stays ended when the next answer’s "Date" is ${slow} hours slow`, async () => {
      world.serve(groupUrl, dated(0, [untilTen]));
      const banner = mount({ feed: groupUrl });
      await world.settle();
      expect(titles(banner)).to.deep.equal(['Until ten']);
      await skip(world, hour);
      expect(said(banner)).to.equal('');
      world.serve(groupUrl, dated(-slow * hour, [untilTen]));
      await banner.reload();
      expect(said(banner)).to.equal('');
      await skip(world, 10 * minute);
      expect(said(banner)).to.equal('');
    });
  }

  it('stays ended in an element that is put on the page later', async () => {
    world.serve(groupUrl, dated(0, [untilTen]));
    const first = mount({ feed: groupUrl });
    await world.settle();
    await skip(world, hour);
    first.remove();
    world.serve(groupUrl, dated(-8 * hour, [untilTen]));
    const banner = mount({ feed: groupUrl });
    await banner.reload();
    expect(said(banner)).to.equal('');
  });

  it('is shown where only the clock of the device had ended it', async () => {
    world.clock.setSystemTime(morning + 3 * hour);
    world.serve(groupUrl, feedText(untilTen));
    const banner = mount({ feed: groupUrl });
    await world.settle();
    expect(said(banner)).to.equal('');
    world.serve(groupUrl, dated(-3 * hour, [untilTen]));
    await banner.reload();
    expect(titles(banner)).to.deep.equal(['Until ten']);
  });

  it('is shown where the publisher has changed its end', async () => {
    world.serve(groupUrl, dated(0, [untilTen]));
    const banner = mount({ feed: groupUrl });
    await world.settle();
    await skip(world, hour);
    world.serve(groupUrl, dated(0, [notice('Until ten', { expires: at(morning + 2 * hour) })]));
    await banner.reload();
    expect(titles(banner)).to.deep.equal(['Until ten']);
  });
});

describe('hazard: an id collision', () => {
  const world = useBannerWorld();

  it('of two feeds hides neither notice', async () => {
    world.serve(
      groupUrl,
      feedText(notice('Phones down', { severity: 'extreme', ...down('phones') }, { id: '1' })),
    );
    world.serve(surgeryUrl, feedText(plainItem('Flu clinics', { id: '1', date_modified: at(morning) })));
    const banner = mount({ feed: `${groupUrl} ${surgeryUrl}`, nation: 'england' });
    await world.settle();
    expect(titles(banner)).to.deep.equal(['Phones down', 'Flu clinics']);
    expect(parts(banner, 'guidance').length).to.equal(1);
  });

  it('of a URI does not let a plain item displace the notice', async () => {
    const id = 'https://group.example/1';
    world.serve(groupUrl, feedText(notice('Phones down', {}, { id })));
    world.serve(surgeryUrl, feedText(plainItem('Flu clinics', { id, date_modified: at(morning) })));
    const banner = mount({ feed: `${groupUrl} ${surgeryUrl}` });
    await world.settle();
    expect(titles(banner)).to.deep.equal(['Phones down']);
  });
});

describe('hazard: a wrong server clock', () => {
  const world = useBannerWorld();
  const held = notice('We cannot see patient records');

  for (const [what, other] of [
    ['whose "updated" is 10 hours ahead', () => answer(JSON.stringify(feed([], ahead)))],
    ['whose "Date" is 10 hours fast', dated(10 * hour, [])],
  ] as const satisfies readonly (readonly [string, Handler])[]) {
    it(`of a second, empty feed ${what} ends nothing of the first`, async () => {
      world.serve(groupUrl, dated(0, [held]));
      world.serve(surgeryUrl, other);
      const banner = mount({ feed: `${groupUrl} ${surgeryUrl}` });
      await world.settle();
      expect(titles(banner)).to.deep.equal(['We cannot see patient records']);
    });
  }

  it('that its publisher contradicts by more than 5 minutes is no evidence, nor is the publisher', async () => {
    const untilTen = notice('Until ten', { expires: at(morning + hour) });
    world.clock.setSystemTime(morning + 2 * hour);
    world.serve(groupUrl, dated(-8 * hour, [untilTen], morning - hour));
    const banner = mount({ feed: groupUrl });
    await world.settle();
    expect(said(banner)).to.equal('');
    world.serve(groupUrl, dated(0, [held], morning + 13 * hour));
    await banner.reload();
    expect(titles(banner)).to.deep.equal(['We cannot see patient records']);
  });

  it('is only a "not earlier than" where a service worker may have answered', async () => {
    Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: { controller: {} } });
    const untilTen = notice('Until ten', { expires: at(morning + hour) });
    world.clock.setSystemTime(morning + 2 * hour);
    world.serve(groupUrl, dated(-2 * hour, [untilTen]));
    const banner = mount({ feed: groupUrl });
    await world.settle();
    expect(said(banner)).to.equal('');
    world.serve(groupUrl, dated(9 * hour, [held]));
    await banner.reload();
    expect(said(banner)).to.equal('');
  });
});

const ahead = { _gp_outage: { updated: at(morning + 10 * hour) } };

describe('hazard: a rollback', () => {
  const world = useBannerWorld();
  const text = (title: string, updated: number): string =>
    JSON.stringify(feed([notice(title)], { _gp_outage: { updated: at(updated) } }));

  it('by edges that alternate between a new feed and an old one shows the new one only, and says it once', async () => {
    const edges = [text('The new outage', morning - hour), text('The old outage', morning - 19 * hour)];
    let asked = 0;
    world.serve(groupUrl, () => answer(edges[asked++ % 2] ?? ''));
    const banner = mount({ feed: groupUrl });
    await world.settle();
    for (let checks = 0; checks < 6; checks++) {
      await banner.reload();
      expect(titles(banner)).to.deep.equal(['The new outage']);
      expect(announced(banner)).to.equal('');
    }
    expect(banner.matches(':state(stale)')).to.equal(false);
  });

  it('lets an answer that says it comes from 2036 be followed by a right one', async () => {
    world.serve(groupUrl, text('Wrong year', Date.parse('2036-01-01')));
    const banner = mount({ feed: groupUrl });
    await world.settle();
    await skip(world, 10 * minute);
    world.serve(groupUrl, text('Right year', morning + 5 * minute));
    await banner.reload();
    expect(titles(banner)).to.deep.equal(['Right year']);
  });

  it('is what "data" may do', async () => {
    const banner = mount({}, { data: JSON.parse(text('New', morning)) });
    await banner.updateComplete;
    banner.data = JSON.parse(text('Old', morning - hour));
    await banner.updateComplete;
    expect(titles(banner)).to.deep.equal(['Old']);
  });
});

describe('hazard: a mirror that ends a feed', () => {
  const world = useBannerWorld();

  it('cannot: the notices stay and the feed is asked again', async () => {
    world.serve(groupUrl, feedText(notice('Held')));
    const banner = mount({ feed: groupUrl, mirror: mirrorUrl });
    await world.settle();
    world.serve(groupUrl, () => answer('', { status: 503 }));
    world.serve(mirrorUrl, JSON.stringify(feed([], { expired: true })));
    await banner.reload();
    expect(titles(banner)).to.deep.equal(['Held']);
    world.serve(groupUrl, feedText(notice('News')));
    await banner.reload();
    expect(titles(banner)).to.deep.equal(['News']);
  });
});

describe('"We could not check for updates"', () => {
  const world = useBannerWorld();
  const could = 'We could not check for updates since';
  const weekend = notice('All weekend', { expires: at(morning + 6 * day) });

  it('goes with the first good check, also where the answer is the same after hours away', async () => {
    world.serve(groupUrl, feedText(weekend));
    const banner = mount({ feed: groupUrl });
    await world.settle();
    world.setHidden(true);
    await skip(world, 3 * hour);
    world.setHidden(false);
    await world.settle();
    expect(said(banner)).to.include('All weekend').and.not.to.include(could);
    expect(banner.matches(':state(stale)')).to.equal(false);
  });

  it('and after the device slept, with a reload', async () => {
    world.serve(groupUrl, feedText(weekend));
    const banner = mount({ feed: groupUrl });
    await world.settle();
    world.clock.setSystemTime(morning + 3 * hour);
    await world.pass(second);
    expect(said(banner)).to.include(`${could} 9am.`);
    await banner.reload();
    expect(said(banner)).not.to.include(could);
  });

  it('says the day too once midnight in London has passed, worked out at that moment', async () => {
    world.serve(groupUrl, feedText(weekend));
    const banner = mount({ feed: groupUrl });
    await world.settle();
    world.refuse(groupUrl);
    for (let passed = 0; passed < 14; passed++) await skip(world, hour);
    await skip(world, hour - second);
    expect(said(banner)).to.include(`${could} 9am.`);
    await skip(world, second);
    expect(said(banner)).to.include(`${could} 9am, Friday 19 July 2024.`);
  }).timeout(20_000);
});

describe('hazard: planned work shown as broken now', () => {
  useBannerWorld();
  const planned = notice('Work on the phones', { status: 'scheduled', ...down('phones') });

  for (const [what, other] of [
    ['a resolved notice', notice('Records are back', { status: 'resolved', ...down('health-record') })],
    ['a plain post', plainItem('Car park closed')],
  ] as const) {
    it(`is not, beside ${what}`, async () => {
      const banner = await show([planned, other]);
      const services = parts(banner, 'services')
        .map(({ innerText }) => innerText)
        .join(' ');
      expect(services)
        .to.include('hon')
        .and.not.match(/^Not working/);
      expect(services).not.to.include('record');
    });
  }

  it('is not listed beside trouble now', async () => {
    const banner = await show([planned, notice('Forms are down', down('online-forms'))]);
    const services = parts(banner, 'services')
      .map(({ innerText }) => innerText)
      .join(' ');
    expect(services).to.include('forms').and.not.include('phoning');
  });
});

describe('hazard: an all-clear beside an outage', () => {
  useBannerWorld();

  it('stands below it, however severe', async () => {
    const banner = await show([
      notice('Back to normal', { status: 'resolved', severity: 'severe' }),
      notice('Phones are down', { severity: 'moderate' }),
    ]);
    expect(titles(banner)).to.deep.equal(['Phones are down', 'Back to normal']);
    expect(parts(banner, 'banner')[0]?.className).to.equal('banner outage');
  });
});

describe('hazard: an exercise beside a real outage', () => {
  useBannerWorld();

  it('changes nothing that the real notice advises, lists or puts first', async () => {
    const exercise = notice('Exercise', {
      severity: 'extreme',
      exercise: true,
      ...down('nhs-111-phone', 'nhs-111-online'),
    });
    const real = notice('Records are down', { severity: 'minor', ...down('health-record') });
    const banner = await show([exercise, real], { nation: 'england', exercises: true });
    expect(titles(banner)).to.deep.equal(['Records are down', 'Exercise']);
    expect(Object.values(links(banner))).to.include('tel:111');
    expect(
      parts(banner, 'services')
        .map(({ innerText }) => innerText)
        .join(),
    ).not.to.include('111');
    expect(banner.notices.map(({ title }) => title)).to.deep.equal(['Records are down', 'Exercise']);
  });
});

describe('an inlined copy of a feed', () => {
  const world = useBannerWorld();
  const both = `${groupUrl} ${surgeryUrl}`;
  const inlined = (head: Json = {}): { children: string } => ({
    children: `<script type="application/json">${JSON.stringify(feed([notice('Inlined')], head))}</script>`,
  });

  it('of nobody knows which of two feeds stands until both have answered', async () => {
    world.serve(groupUrl, feedText());
    const banner = mount({ feed: both }, inlined());
    await world.settle();
    expect(titles(banner)).to.deep.equal(['Inlined']);
    world.serve(surgeryUrl, feedText());
    await banner.reload();
    expect(said(banner)).to.equal('');
  });

  it('is replaced by the feed whose address it gives, and by no other', async () => {
    world.serve(groupUrl, feedText());
    const banner = mount({ feed: both }, inlined({ feed_url: surgeryUrl }));
    await world.settle();
    expect(titles(banner)).to.deep.equal(['Inlined']);
    world.serve(surgeryUrl, feedText(notice('Read')));
    await banner.reload();
    expect(titles(banner)).to.deep.equal(['Read']);
  });

  it('is not replaced by an older answer, and then is by a newer one', async () => {
    const written = (title: string, minutes: number): string =>
      JSON.stringify(feed([notice(title)], { _gp_outage: { updated: at(morning + minutes * minute) } }));
    world.serve(groupUrl, written('Older', -30));
    const head = { feed_url: groupUrl, _gp_outage: { updated: at(morning - 10 * minute) } };
    const banner = mount({ feed: groupUrl }, inlined(head));
    await world.settle();
    expect(titles(banner)).to.deep.equal(['Inlined']);
    world.serve(groupUrl, written('Newer', -5));
    await banner.reload();
    expect(titles(banner)).to.deep.equal(['Newer']);
  });
});
