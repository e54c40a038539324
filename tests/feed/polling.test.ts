import { expect } from 'chai';
import { setClock } from '../../src/feed/clock.js';
import { feedText, hour, minute, morning, useFakeWorld } from '../support/fake-world.js';

const url = 'https://group.example/notices.json';

describe('checks of a feed', () => {
  const world = useFakeWorld();

  it('come a fifth earlier or later than asked, so that pages drift apart', async () => {
    world.serve(url, feedText());
    for (const [dice, wait] of [
      [0, 240_000],
      [1, 360_000],
    ] as const) {
      Math.random = () => dice;
      const feed = world.open(url);
      await feed.reload();
      const { length } = world.requests;
      await world.pass(wait - 1);
      expect(world.requests.length).to.equal(length);
      await world.pass(1);
      expect(world.requests.length).to.equal(length + 1);
      feed.close();
    }
  });

  it('pause while the page is hidden, and come at once on return if one is due', async () => {
    world.serve(url, feedText());
    world.open(url);
    await world.settle();
    world.setHidden(true);
    expect(world.leftovers.timers).to.equal(0);
    await world.pass(3 * hour);
    expect(world.requests.length).to.equal(1);
    world.setHidden(false);
    await world.settle();
    expect(world.requests.length).to.equal(2);
  });

  it('do not come early for a reader who changes between tabs', async () => {
    world.serve(url, feedText());
    world.open(url);
    await world.settle();
    for (let times = 0; times < 20; times++) {
      world.setHidden(true);
      world.setHidden(false);
      await world.pass(1000);
    }
    expect(world.requests.length).to.equal(1);
    await world.pass(5 * minute - 20_000);
    expect(world.requests.length).to.equal(2);
  });

  it('begin when a page that was opened hidden is first seen', async () => {
    world.serve(url, feedText());
    world.setHidden(true);
    const feed = world.open(url);
    await world.pass(hour);
    expect(world.requests.length).to.equal(0);
    expect(feed.state.answered).to.equal(false);
    world.setHidden(false);
    await world.settle();
    expect(feed.state.answered).to.equal(true);
  });

  it('are made for a hidden page that asks to reload', async () => {
    world.serve(url, feedText());
    world.setHidden(true);
    const feed = world.open(url);
    await feed.reload();
    expect(feed.state.source).to.equal('network');
    await world.pass(hour);
    expect(world.requests.length).to.equal(1);
  });

  it('come at once when the network is back after a failed one, but not faster than the first retry', async () => {
    const feed = world.open(url);
    await world.pass(20 * minute);
    await feed.reload();
    world.serve(url, feedText());
    await world.pass(10_000);
    const { length } = world.requests;
    window.dispatchEvent(new Event('online'));
    await world.settle();
    expect(world.requests.length).to.equal(length + 1);
    expect(feed.state.fault).to.equal(undefined);
  });

  it('do not pile up when the network comes and goes', async () => {
    world.open(url);
    await world.pass(20 * minute);
    const { length } = world.requests;
    for (let times = 0; times < 100; times++) {
      window.dispatchEvent(new Event('online'));
      await world.pass(100);
    }
    expect(world.requests.length - length).to.be.within(1, 3);
  });

  it('do not come early when the network was only away between two good ones', async () => {
    world.serve(url, feedText());
    world.open(url);
    await world.pass(minute);
    window.dispatchEvent(new Event('online'));
    await world.settle();
    expect(world.requests.length).to.equal(1);
  });

  it('come at once when the browser brings the page back with its Back button', async () => {
    world.serve(url, feedText());
    world.open(url);
    await world.settle();
    // In the back/forward cache time passes and timers do not run.
    world.clock.setSystemTime(morning + hour);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await world.settle();
    expect(world.requests.length).to.equal(2);
  });

  it('go on when the clock of the device is set back', async () => {
    world.serve(url, feedText());
    world.open(url);
    await world.settle();
    world.clock.setSystemTime(morning - 12 * hour);
    world.setHidden(true);
    world.setHidden(false);
    await world.pass(6 * minute);
    expect(world.requests.length).to.equal(2);
  });

  it('go on when the clock stands still, as in a replay', async () => {
    world.serve(url, feedText());
    setClock({ now: () => morning });
    world.open(url);
    await world.pass(11 * minute);
    expect(world.requests.length).to.equal(3);
  });

  it('forget what they learnt of the old clock when the clock is replaced', async () => {
    // This device is half an hour slow: the feed says it was written at 9:30am.
    world.serve(url, feedText({ updated: '2024-07-19T09:30:00+01:00' }));
    const feed = world.open(url);
    await world.settle();
    expect(feed.clock.look()).to.deep.equal({ now: morning + 30 * minute, behind: 30 * minute });
    setClock({ now: () => Date.now() + 30 * minute });
    expect(feed.clock.look()).to.deep.equal({ now: morning + 30 * minute, behind: 0 });
    setClock({ now: () => morning - hour });
    expect(feed.clock.look().now).to.equal(morning - hour);
  });

  it('keep a slow clock corrected while the feed stays the same', async () => {
    world.serve(url, feedText({ updated: '2024-07-19T09:30:00+01:00' }));
    const feed = world.open(url);
    await world.pass(hour);
    expect(feed.clock.look().now).to.equal(morning + hour + 30 * minute);
    expect(feed.told.length).to.equal(1);
  });
});
