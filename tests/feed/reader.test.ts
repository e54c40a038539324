import { expect } from 'chai';
import { openFeed, type FeedOptions } from '../../src/feed/reader.js';
import { feedText, hang, minute, morning, useFakeWorld, type FollowedFeed } from '../support/fake-world.js';

const url = 'https://group.example/notices.json';

describe('one reader for each feed of a page', () => {
  const world = useFakeWorld();
  const open = (options: Partial<FeedOptions> = {}): FollowedFeed => world.open(url, options);

  async function openAndRead(): Promise<FollowedFeed> {
    const feed = open();
    await world.settle();
    return feed;
  }

  it('reads at once and says what it read, when, and when it will check again', async () => {
    world.serve(url, feedText());
    const feed = open();
    expect(feed.state.answered).to.equal(false);
    await world.settle();
    expect(feed.state).to.include({ source: 'network', checkedAt: morning, answered: true, ended: false });
    expect(feed.state.feed?.notices.map(({ title }) => title)).to.deep.equal([
      'We cannot see patient records',
    ]);
    expect(feed.told.length).to.equal(1);
    await world.pass(5 * minute - 1);
    expect(world.requests.length).to.equal(1);
    await world.pass(1);
    expect(world.requests.length).to.equal(2);
  });

  it('asks as no one: no credentials, no referrer, no query, nothing that needs a preflight', async () => {
    world.serve(url, feedText());
    open();
    await world.settle();
    const { signal, ...init } = world.requests[0]?.init ?? {};
    expect(signal).to.be.instanceOf(AbortSignal);
    expect(init).to.deep.equal({
      cache: 'default',
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
    });
    expect(world.requests[0]?.url).to.equal(url);
  });

  it('asks its own origin without credentials too', async () => {
    const own = new URL('/notices.json', location.href).href;
    world.serve(own, feedText());
    world.open(own);
    await world.settle();
    expect(world.requests[0]?.init.credentials).to.equal('omit');
  });

  it('takes a relative address from the document', async () => {
    const absolute = new URL('feeds/notices.json', document.baseURI).href;
    world.serve(absolute, feedText());
    const feed = world.open('feeds/notices.json');
    await world.settle();
    expect(feed.state).to.include({ url: absolute, source: 'network' });
  });

  it('asks once for all elements that want the same feed', async () => {
    world.serve(url, feedText());
    const first = open();
    const second = open();
    await world.settle();
    expect(world.requests.length).to.equal(1);
    expect(second.state).to.equal(first.state);
    expect([first.told.length, second.told.length]).to.deep.equal([1, 1]);
  });

  it('checks as often as the most eager element wants, and only for as long as it is there', async () => {
    world.serve(url, feedText());
    open({ refresh: 300 });
    const eager = open({ refresh: 60 });
    open({ refresh: 0 });
    await world.settle();
    await world.pass(10 * minute);
    expect(world.requests.length).to.equal(11);
    eager.close();
    await world.pass(10 * minute);
    expect(world.requests.length).to.equal(13);
  });

  it('reads once where that is all that is wanted', async () => {
    world.serve(url, feedText());
    open({ refresh: 0 });
    await world.pass(24 * 60 * minute);
    expect(world.requests.length).to.equal(1);
    expect(world.leftovers.timers).to.equal(0);
  });

  it('tries again until that one reading has come', async () => {
    const feed = open({ refresh: 0 });
    await world.pass(10 * minute);
    expect(feed.state.fault?.reason).to.equal('network');
    world.serve(url, feedText());
    await world.pass(5 * minute);
    expect(feed.state.source).to.equal('network');
    const { length } = world.requests;
    await world.pass(60 * minute);
    expect(world.requests.length).to.equal(length);
  });

  it('keeps the very same feed while the answer is the same, and tells no one', async () => {
    world.serve(url, feedText());
    const feed = await openAndRead();
    const before = feed.state.feed;
    await world.pass(60 * minute);
    expect(world.requests.length).to.equal(13);
    expect(feed.state.feed === before).to.equal(true);
    expect(feed.state.checkedAt).to.equal(morning + 60 * minute);
    expect(feed.told.length).to.equal(1);
  });

  it('shows a changed answer with the next check', async () => {
    world.serve(url, feedText());
    const { told } = await openAndRead();
    world.serve(url, feedText({ title: 'We can see patient records again' }));
    await world.pass(5 * minute);
    expect(told.length).to.equal(2);
    expect(told[1]?.feed?.notices[0]?.title).to.equal('We can see patient records again');
  });

  it('joins a check under way when asked to reload, and is done when that is', async () => {
    world.serve(url, feedText());
    const feed = open();
    await Promise.all([feed.reload(), feed.reload()]);
    expect(world.requests.length).to.equal(1);
    expect(feed.state.source).to.equal('network');
  });

  it('never rejects a reload, whatever fails, and not after it was closed', async () => {
    const feed = open();
    await feed.reload();
    expect(feed.state.fault?.reason).to.equal('network');
    feed.close();
    await feed.reload();
    expect(world.requests.length).to.equal(2); // the feed, and the HTTP cache
  });

  it('never reads again a feed that its publisher has closed, not even to reload', async () => {
    world.serve(url, feedText({ expired: true }));
    const feed = open();
    await world.settle();
    expect(feed.state).to.include({ ended: true, answered: true });
    expect(feed.state.feed?.notices.length).to.equal(0);
    await feed.reload();
    await world.pass(24 * 60 * minute);
    expect(world.requests.length).to.equal(1);
    expect(world.leftovers).to.deep.equal({ timers: 0, listeners: 0, requests: 0 });
    feed.close();
    const again = open();
    await again.reload();
    expect(again.state.ended).to.equal(true);
    expect(world.requests.length).to.equal(1);
  });

  it('leaves no timer, listener or request when the last element goes', async () => {
    world.serve(url, feedText());
    const first = open();
    const second = open();
    await world.settle();
    expect(world.leftovers).to.deep.equal({ timers: 1, listeners: 3, requests: 0 });
    first.close();
    await world.settle();
    expect(world.leftovers).to.deep.equal({ timers: 1, listeners: 3, requests: 0 });
    second.close();
    await world.settle();
    expect(world.leftovers).to.deep.equal({ timers: 0, listeners: 0, requests: 0 });
  });

  it('ends the request under way when the last element goes, and says nothing of it', async () => {
    world.serve(url, hang);
    const feed = open();
    await world.settle();
    expect(world.leftovers).to.deep.equal({ timers: 1, listeners: 3, requests: 1 });
    feed.close();
    await world.settle();
    expect(world.leftovers).to.deep.equal({ timers: 0, listeners: 0, requests: 0 });
    expect(world.requests.length).to.equal(1);
    expect(feed.state.answered).to.equal(false);
  });

  it('asks nothing for an element that is gone before the task is over', async () => {
    open().close();
    await world.pass(minute);
    expect(world.requests.length).to.equal(0);
  });

  it('goes on undisturbed when an element is moved', async () => {
    world.serve(url, hang);
    const feed = open();
    await world.settle();
    feed.close();
    open();
    await world.settle();
    expect(world.requests.map(({ state }) => state)).to.deep.equal(['under way']);
  });

  it('shows an element that comes back what is known, and checks only if a check is due', async () => {
    world.serve(url, feedText());
    (await openAndRead()).close();
    await world.pass(minute);
    const soon = open();
    expect(soon.state.feed?.notices.length).to.equal(1);
    await world.settle();
    expect(world.requests.length).to.equal(1);
    soon.close();
    await world.pass(60 * minute);
    open();
    await world.settle();
    expect(world.requests.length).to.equal(2);
  });

  it('begins anew after it was closed in the middle of a check', async () => {
    world.serve(url, hang);
    open().close();
    open().close();
    await world.settle();
    const feed = open();
    await world.settle();
    feed.close();
    await world.settle();
    world.serve(url, feedText());
    const again = open();
    await world.settle();
    expect(again.state.source).to.equal('network');
    expect(world.requests.map(({ state }) => state)).to.deep.equal(['ended', 'answered']);
  });

  it('says of an address that makes no sense what is wrong, and asks nothing', async () => {
    const feed = world.open('https://[nowhere');
    await world.settle();
    expect(feed.state.fault?.message).to.equal('"https://[nowhere" is not an address.');
    expect(feed.state.fault?.reason).to.equal('network');
    expect(world.requests.length).to.equal(0);
  });

  it('survives an element that throws when it is told', async () => {
    world.serve(url, feedText());
    const broken = openFeed(url, { refresh: 300, remember: false }, () => {
      throw new Error('the element is broken');
    });
    const feed = await openAndRead();
    expect(feed.told.length).to.equal(1);
    expect(world.leftovers.timers).to.equal(1);
    broken.close();
  });

  it('does not check early where the time between checks is beyond 24.8 days', async () => {
    world.serve(url, feedText());
    open({ refresh: 40 * 24 * 60 * 60 });
    await world.pass(31 * 24 * 60 * minute);
    expect(world.requests.length).to.equal(1);
    await world.pass(9 * 24 * 60 * minute);
    expect(world.requests.length).to.equal(2);
  });
});
