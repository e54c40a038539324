import { expect } from 'chai';
import { remember } from '../../src/feed/remember.js';
import { answer, feedText, hang, hour, minute, morning, useFakeWorld } from '../support/fake-world.js';

const url = 'https://group.example/notices.json';
const mirror = 'https://mirror.example/notices.json';

describe('a feed that cannot be read', () => {
  const world = useFakeWorld();
  const status = (code: number) => () => new Response('', { status: code });
  const requestsTo = (address: string): number =>
    world.requests.filter((request) => request.url === address).length;

  it('says so, and since when, while the last good notices stay', async () => {
    world.serve(url, feedText());
    const feed = world.open(url);
    await world.settle();
    const before = feed.state.feed;
    world.serve(url, status(404));
    await world.pass(10 * minute);
    expect(feed.state.feed === before).to.equal(true);
    expect(feed.state).to.include({
      source: 'network',
      checkedAt: morning,
      failingSince: morning + 5 * minute,
    });
    expect(feed.state.fault?.reason).to.equal('http');
    expect(feed.state.fault?.message).to.equal('The server answered with status 404, not with a feed.');
  });

  it('is reported once for each change of what is wrong, not on every retry', async () => {
    const { told } = world.open(url);
    await world.pass(30 * minute);
    expect(told.map(({ fault }) => fault?.reason)).to.deep.equal(['network']);
    world.serve(url, status(500));
    await world.pass(30 * minute);
    world.serve(url, feedText());
    await world.pass(30 * minute);
    expect(told.map(({ fault }) => fault?.reason)).to.deep.equal(['network', 'http', undefined]);
    expect(told.at(-1)?.failingSince).to.equal(undefined);
  });

  it('is tried again ever more slowly, up to the time between checks', async () => {
    world.serve(url, status(500));
    world.open(url);
    await world.pass(hour);
    const waits = world.requests.slice(2).map(({ at }, index) => at - (world.requests[index + 1]?.at ?? 0));
    // With every throw of the dice in the middle: half of 5 s, 10 s, 20 s … 5 minutes.
    expect(waits.slice(0, 9)).to.deep.equal([2500, 5000, 10000, 20000, 40000, 80000, 150000, 150000, 150000]);
  });

  it('is never hammered, even if the dice always fall on nothing', async () => {
    world.serve(url, status(500));
    Math.random = () => 0;
    world.open(url);
    await world.pass(minute);
    expect(world.requests.length).to.equal(62);
  });

  it('is read from its mirror, which counts as a good check; the fault is still told', async () => {
    world.serve(mirror, feedText());
    const feed = world.open(url, { mirror });
    await world.settle();
    expect(feed.state).to.include({ source: 'mirror', checkedAt: morning, failingSince: undefined });
    expect(feed.state.fault?.reason).to.equal('network');
    await world.pass(5 * minute - 1);
    expect(world.requests.length).to.equal(2);
    world.serve(url, feedText());
    await world.pass(1);
    expect(feed.state).to.include({ source: 'network', fault: undefined });
    expect(requestsTo(mirror)).to.equal(1);
  });

  it('is read from the mirror that any element names', async () => {
    world.serve(mirror, feedText());
    const first = world.open(url);
    world.open(url, { mirror });
    await world.settle();
    expect(first.state.source).to.equal('mirror');
  });

  it('does not bring back an ended notice from a mirror that lags behind', async () => {
    world.serve(url, feedText({ updated: '2024-07-19T08:30:00+01:00' }));
    world.serve(mirror, feedText({ updated: '2024-07-19T08:00:00+01:00', title: 'Long ended' }));
    const feed = world.open(url, { mirror });
    await world.settle();
    world.refuse(url);
    await world.pass(10 * minute);
    expect(requestsTo(mirror)).to.be.above(0);
    expect(feed.state.feed?.notices[0]?.title).to.equal('We cannot see patient records');
    expect(feed.state).to.include({ source: 'network', checkedAt: Date.now(), failingSince: undefined });
    world.serve(mirror, feedText({ updated: '2024-07-19T09:05:00+01:00', title: 'News' }));
    await world.pass(10 * minute);
    expect(feed.state.feed?.notices[0]?.title).to.equal('News');
    expect(feed.state.failingSince).to.equal(undefined);
  });

  it('does not take from a mirror a feed that does not say when it was written, when one that does is held', async () => {
    world.serve(url, feedText());
    const feed = world.open(url, { mirror });
    await world.settle();
    world.refuse(url);
    world.serve(
      mirror,
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Old', items: [] }),
    );
    await world.pass(10 * minute);
    expect(feed.state.source).to.equal('network');
  });

  it('is taken from the HTTP cache of the browser, which is no good check and is asked once', async () => {
    world.serve(url, ({ init }) => (init.cache === 'force-cache' ? answer(feedText()) : status(503)()));
    const feed = world.open(url);
    await world.settle();
    expect(feed.state).to.include({
      source: 'http-cache',
      checkedAt: undefined,
      failingSince: morning,
      answered: true,
    });
    expect(feed.state.feed?.notices.length).to.equal(1);
    await world.pass(hour);
    expect(world.requests.filter(({ init }) => init.cache === 'force-cache').length).to.equal(1);
  });

  it('does not ask the HTTP cache where this visit already had an answer', async () => {
    world.serve(url, feedText());
    world.open(url);
    await world.settle();
    world.refuse(url);
    await world.pass(hour);
    expect(world.requests.every(({ init }) => init.cache === 'default')).to.equal(true);
  });

  it('shows a remembered copy at once, before the network answers, and says that none has', async () => {
    remember(url, { savedAt: morning - hour, text: feedText() });
    world.serve(url, hang);
    const feed = world.open(url, { remember: true });
    expect(feed.state).to.include({ source: 'remembered', checkedAt: morning - hour, answered: false });
    expect(feed.state.feed?.notices.length).to.equal(1);
    expect(feed.told.length).to.equal(0);
    const provisional = feed.state.feed;
    await world.pass(12_000);
    expect(feed.state).to.include({ source: 'remembered', answered: true });
    expect(feed.state.fault?.reason).to.equal('timeout');
    world.serve(url, feedText());
    await world.pass(minute);
    expect(feed.state.source).to.equal('network');
    expect(feed.state.feed === provisional).to.equal(true);
  });

  it('prefers the HTTP cache to a remembered copy that is older, and not to one that is newer', async () => {
    const cached = feedText({ updated: '2024-07-19T08:45:00+01:00', title: 'Cached' });
    world.serve(url, ({ init }) => (init.cache === 'force-cache' ? answer(cached) : status(503)()));
    remember(url, { savedAt: morning - hour, text: feedText({ updated: '2024-07-19T08:30:00+01:00' }) });
    const older = world.open(url, { remember: true });
    await world.settle();
    expect(older.state.source).to.equal('http-cache');

    const other = `${url}?other`;
    world.serve(other, ({ init }) => (init.cache === 'force-cache' ? answer(cached) : status(503)()));
    remember(other, { savedAt: morning, text: feedText() });
    const newer = world.open(other, { remember: true });
    await world.settle();
    expect(newer.state.source).to.equal('remembered');
  });

  it('is not held up or hidden by another feed that hangs', async () => {
    const other = 'https://surgery.example/notices.json';
    world.serve(url, feedText());
    world.serve(other, hang);
    const good = world.open(url);
    const bad = world.open(other);
    await world.settle();
    expect(good.state.source).to.equal('network');
    expect(bad.state.answered).to.equal(false);
    await world.pass(12_000);
    expect(bad.state.fault?.reason).to.equal('timeout');
  });

  it('waits for its fallbacks before a reload is done', async () => {
    world.serve(url, hang);
    world.serve(mirror, () => new Promise((resolve) => setTimeout(() => resolve(answer(feedText())), 4000)));
    const feed = world.open(url, { mirror });
    let done = false;
    void feed.reload().then(() => (done = true));
    await world.pass(13_999);
    expect(done).to.equal(false);
    await world.pass(1);
    expect(done).to.equal(true);
    expect(feed.state.source).to.equal('mirror');
  });

  it('closes the feed only on the word of the publisher or the mirror, not of a cache', async () => {
    const closed = feedText({ expired: true });
    world.serve(url, ({ init }) => (init.cache === 'force-cache' ? answer(closed) : status(503)()));
    const feed = world.open(url);
    await world.settle();
    expect(feed.state).to.include({ source: 'http-cache', ended: false });
    world.serve(url, feedText());
    await world.pass(minute);
    expect(feed.state.feed?.notices.length).to.equal(1);
  });

  it('reports each problem with a notice, and the same feed twice with none', async () => {
    const broken = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Example',
      items: [{ id: '1', content_text: 'No date, so no end', _gp_outage: {} }],
    });
    world.serve(url, broken);
    const feed = world.open(url);
    await world.settle();
    expect(feed.state.problems.some(({ refused }) => refused)).to.equal(true);
    const { problems } = feed.state;
    await world.pass(hour);
    expect(feed.state.problems === problems).to.equal(true);
    expect(feed.told.length).to.equal(1);
  });
});

describe('what is remembered of a feed', () => {
  const world = useFakeWorld();
  const key = `gp-outage-banner:v1:feed:${url}`;

  it('is nothing without leave', async () => {
    world.serve(url, feedText());
    world.open(url);
    await world.settle();
    expect(localStorage.length).to.equal(0);
  });

  it('is the last good answer, where one element is enough to allow it', async () => {
    world.serve(url, feedText());
    world.open(url);
    world.open(url, { remember: true });
    await world.settle();
    expect(JSON.parse(localStorage.getItem(key) ?? '')).to.deep.equal({ savedAt: morning, text: feedText() });
  });

  it('of an earlier visit that had leave goes when the page is left; until then storage, slow to open, is not touched', async () => {
    remember(url, { savedAt: morning, text: feedText() });
    const storage = Object.getOwnPropertyDescriptor(window, 'localStorage');
    let touched = 0;
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => ((touched += 1), storage?.get?.call(window) as Storage),
    });
    try {
      world.serve(url, feedText());
      world.open(url);
      await world.settle();
      expect(touched).to.equal(0);
      world.setHidden(true);
    } finally {
      Object.defineProperty(window, 'localStorage', storage ?? {});
    }
    expect(localStorage.length).to.equal(0);
  });

  it('is cleared when leave is taken back, though not while another element gives it', async () => {
    remember(url, { savedAt: morning, text: feedText() });
    world.serve(url, feedText());
    const allowed = world.open(url, { remember: true });
    world.open(url);
    await world.settle();
    expect(localStorage.length).to.equal(1);
    allowed.close();
    await world.settle();
    expect(localStorage.length).to.equal(0);
  });

  it('is not lost when an element without leave comes first on the page', async () => {
    remember(url, { savedAt: morning, text: feedText() });
    world.serve(url, hang);
    world.open(url);
    const allowed = world.open(url, { remember: true });
    await world.settle();
    expect(allowed.state.source).to.equal('remembered');
    expect(localStorage.length).to.equal(1);
  });

  it('goes when the publisher closes the feed', async () => {
    remember(url, { savedAt: morning, text: feedText() });
    world.serve(url, feedText({ expired: true }));
    world.open(url, { remember: true });
    await world.settle();
    expect(localStorage.length).to.equal(0);
  });

  for (const [what, stored] of [
    ['is no JSON', '{'],
    ['is of another shape', '"tampered"'],
    ['holds no JSON', JSON.stringify({ savedAt: morning, text: '<html>' })],
    ['holds no feed', JSON.stringify({ savedAt: morning, text: '{"items":"all"}' })],
    ['has no date', JSON.stringify({ text: feedText() })],
  ] as const) {
    it(`is as if it were not there when it ${what}`, async () => {
      localStorage.setItem(key, stored);
      world.serve(url, feedText());
      const feed = world.open(url, { remember: true });
      expect(feed.state.feed).to.equal(undefined);
      await world.settle();
      expect(feed.state.source).to.equal('network');
    });
  }

  it('was not checked in the future, whatever it says', () => {
    remember(url, { savedAt: morning + hour, text: feedText({ updated: '2024-07-19T08:00:00+01:00' }) });
    world.serve(url, hang);
    expect(world.open(url, { remember: true }).state.checkedAt).to.equal(morning);
  });
});
