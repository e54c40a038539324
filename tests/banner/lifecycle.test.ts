import { expect } from 'chai';
import { setClock } from '../../src/feed/clock.js';
import {
  announced,
  feed,
  feedText,
  groupUrl,
  hour,
  lateAnswer,
  minute,
  morning,
  mount,
  notice,
  phonesDown,
  recordsDown,
  said,
  second,
  skip,
  surgeryUrl,
  titles,
  useBannerWorld,
  type GpOutageBanner,
} from '../support/banner.js';

const records = 'We cannot see patient records';
const nothing = { timers: 0, listeners: 0, requests: 0 };

describe('removed from the page, an element leaves nothing behind', () => {
  const world = useBannerWorld();

  async function opened(): Promise<GpOutageBanner> {
    const banner = mount({ feed: `${groupUrl} ${surgeryUrl}`, mirror: 'https://mirror.example/feed.json' });
    await world.settle();
    return banner;
  }

  const situations: Readonly<Record<string, () => void>> = {
    'while notices are shown': () => world.serve(groupUrl, feedText(recordsDown)),
    'on a quiet day': () => world.serve(groupUrl, feedText()),
    'while requests are under way': () => {
      world.serve(groupUrl, lateAnswer().handler);
      world.serve(surgeryUrl, lateAnswer().handler);
    },
    'while feeds fail': () => undefined,
  };

  for (const [when, arrange] of Object.entries(situations)) {
    it(`${when}: no timer, listener or request`, async () => {
      arrange();
      const banner = await opened();
      expect(world.leftovers).not.to.deep.equal(nothing);
      banner.remove();
      await world.settle();
      expect(world.leftovers).to.deep.equal(nothing);
    });
  }

  it('while an announcement is in its live region', async () => {
    world.serve(groupUrl, feedText());
    const banner = await opened();
    world.serve(groupUrl, feedText(recordsDown));
    await banner.reload();
    expect(announced(banner)).not.to.equal('');
    banner.remove();
    await world.settle();
    expect(world.leftovers).to.deep.equal(nothing);
  });

  it('asks nothing any more', async () => {
    world.serve(groupUrl, feedText(recordsDown));
    (await opened()).remove();
    await world.settle();
    const before = world.requests.length;
    await skip(world, hour);
    window.dispatchEvent(new Event('online'));
    await world.settle();
    expect(world.requests.length).to.equal(before);
  });

  it('when it was removed in the same moment in which it was put there', async () => {
    mount({ feed: groupUrl }, { data: feed([recordsDown]) }).remove();
    await world.settle();
    expect(world.leftovers).to.deep.equal(nothing);
    expect(world.requests.length).to.equal(0);
  });

  it('when the clock of the page is replaced afterwards', async () => {
    world.serve(groupUrl, feedText(recordsDown));
    const banner = await opened();
    banner.remove();
    await world.settle();
    setClock({ now: () => morning + 24 * hour });
    await world.settle();
    expect(world.leftovers).to.deep.equal(nothing);
  });
});

describe('moved or attached again, an element carries on', () => {
  const world = useBannerWorld();
  let banner: GpOutageBanner;

  beforeEach(async () => {
    world.serve(groupUrl, feedText(recordsDown));
    banner = mount({ feed: groupUrl });
    await world.settle();
  });

  it('moved, it asks nothing anew and never stops showing', async () => {
    const main = document.body.appendChild(document.createElement('main'));
    main.append(banner);
    expect(titles(banner)).to.deep.equal([records]);
    await world.settle();
    expect(titles(banner)).to.deep.equal([records]);
    expect(world.requests.length).to.equal(1);
  });

  it('moved while its request is under way, it waits for the same answer', async () => {
    const late = lateAnswer();
    world.serve(surgeryUrl, late.handler);
    const moving = mount({ feed: surgeryUrl });
    await world.settle();
    document.body.prepend(moving);
    await world.settle();
    late.give(feedText(phonesDown));
    await world.settle();
    expect(world.requests.filter(({ url }) => url === surgeryUrl).length).to.equal(1);
    expect(titles(moving)).to.deep.equal(['Our phones do not work']);
  });

  it('moved, its next check comes when it was due', async () => {
    await skip(world, 4 * minute);
    document.body.prepend(banner);
    await skip(world, minute - second);
    expect(world.requests.length).to.equal(1);
    await skip(world, second);
    expect(world.requests.length).to.equal(2);
  });

  it('moved, its notices still end at their second', async () => {
    banner.data = feed([notice('Brief', { expires: '2024-07-19T09:01:00+01:00' })]);
    await banner.updateComplete;
    document.body.prepend(banner);
    await world.pass(minute);
    expect(titles(banner)).to.deep.equal([records]);
  });

  it('attached again later, it shows what it knew at once, and checks if a check is due', async () => {
    banner.remove();
    await skip(world, 10 * minute);
    world.serve(groupUrl, feedText(phonesDown));
    document.body.append(banner);
    expect(titles(banner)).to.deep.equal([records]);
    await world.settle();
    expect(titles(banner)).to.deep.equal(['Our phones do not work']);
    expect(world.requests.length).to.equal(2);
  });

  it('attached again later, it does not show what has ended meanwhile', async () => {
    banner.remove();
    await skip(world, 10 * hour);
    world.refuse(groupUrl);
    document.body.append(banner);
    await banner.updateComplete;
    expect(said(banner)).to.equal('');
  });

  it('given another feed, it reads that and lets go of the first', async () => {
    world.serve(surgeryUrl, feedText(phonesDown));
    banner.feed = surgeryUrl;
    await world.settle();
    expect(titles(banner)).to.deep.equal(['Our phones do not work']);
    await skip(world, 6 * minute);
    expect(world.requests.filter(({ url }) => url === groupUrl).length).to.equal(1);
  });

  it('given one feed more, it does not read the first anew', async () => {
    world.serve(surgeryUrl, feedText(phonesDown));
    banner.feed = `${groupUrl} ${surgeryUrl}`;
    await world.settle();
    expect(titles(banner)).to.deep.equal(['Our phones do not work', records]);
    expect(world.requests.map(({ url }) => url)).to.deep.equal([groupUrl, surgeryUrl]);
  });
});

describe('a page nobody looks at', () => {
  const world = useBannerWorld();

  it('opened hidden, reads when it is first visible, and announces nothing then', async () => {
    world.serve(groupUrl, feedText(recordsDown));
    world.setHidden(true);
    const banner = mount({ feed: groupUrl });
    await skip(world, hour);
    expect(world.requests.length).to.equal(0);
    world.setHidden(false);
    await world.settle();
    expect(titles(banner)).to.deep.equal([records]);
    expect(announced(banner)).to.equal('');
  });

  it('asks nothing while hidden, and at once when it is seen again and a check is due', async () => {
    world.serve(groupUrl, feedText());
    const banner = mount({ feed: groupUrl });
    await world.settle();
    world.setHidden(true);
    await skip(world, hour);
    expect(world.requests.length).to.equal(1);
    world.serve(groupUrl, feedText(recordsDown));
    world.setHidden(false);
    await world.settle();
    expect(titles(banner)).to.deep.equal([records]);
  });

  it('still ends its notices to the second', async () => {
    const banner = mount({}, { data: feed([notice('Brief', { expires: '2024-07-19T09:01:00+01:00' })]) });
    await banner.updateComplete;
    world.setHidden(true);
    await world.pass(minute);
    expect(said(banner)).to.equal('');
  });

  it('restored from the back/forward cache, checks at once if a check is due', async () => {
    world.serve(groupUrl, feedText(recordsDown));
    const banner = mount({ feed: groupUrl });
    await world.settle();
    world.clock.setSystemTime(morning + hour);
    world.serve(groupUrl, feedText(phonesDown));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await world.settle();
    expect(titles(banner)).to.deep.equal(['Our phones do not work']);
  });

  it('back online, checks at once', async () => {
    const banner = mount({ feed: groupUrl });
    await skip(world, 20 * second);
    world.serve(groupUrl, feedText(recordsDown));
    await world.pass(5 * second);
    window.dispatchEvent(new Event('online'));
    await world.settle();
    expect(titles(banner)).to.deep.equal([records]);
  });
});
