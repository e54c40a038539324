import { expect } from 'chai';
import {
  feedText,
  groupUrl,
  hour,
  minute,
  morning,
  mount,
  notice,
  plainItem,
  recordsDown,
  said,
  second,
  show,
  skip,
  titles,
  useBannerWorld,
  type GpOutageBanner,
} from '../support/banner.js';

const day = 24 * hour;
/** 6:30pm, when the notices of these tests expire. */
const evening = Date.parse('2024-07-19T18:30:00+01:00');

describe('hazard: a stale notice after recovery', () => {
  const world = useBannerWorld();

  it('ends a notice at the second it expires, in an open page, with no network', async () => {
    world.serve(groupUrl, feedText(recordsDown));
    const banner = mount({ feed: groupUrl });
    await world.settle();
    world.refuse(groupUrl);
    await skip(world, evening - morning - 1);
    expect(titles(banner)).to.deep.equal(['We cannot see patient records']);
    await world.pass(1);
    expect(said(banner)).to.equal('');
    expect(banner.notices.length).to.equal(0);
  });

  it('ends only the notice that is over', async () => {
    const banner = await show([
      notice('Ends first', { expires: '2024-07-19T10:00:00+01:00' }),
      notice('Ends later'),
    ]);
    await skip(world, hour);
    expect(titles(banner)).to.deep.equal(['Ends later']);
  });

  it('begins a notice at the second it starts, in an open page', async () => {
    const banner = await show([notice('Soon', { starts: '2024-07-19T10:00:00+01:00' })]);
    await skip(world, hour - 1);
    expect(said(banner)).to.equal('');
    await world.pass(1);
    expect(titles(banner)).to.deep.equal(['Soon']);
  });

  it('begins a notice in time where the surgery’s hours are known and nothing is shown yet', async () => {
    const soon = notice('Soon', { starts: '2024-07-19T10:00:00+01:00' });
    const banner = await show([soon], { 'opening-hours': 'Mo-Fr 08:00-18:30' });
    await skip(world, hour - 1);
    expect(said(banner)).to.equal('');
    await world.pass(1);
    expect(titles(banner)).to.deep.equal(['Soon']);
  });

  it('does not begin a notice of next month when a timer would overflow, after 24.8 days', async () => {
    const starts = new Date(morning + 31 * day).toISOString();
    const expires = new Date(morning + 32 * day).toISOString();
    const banner = await show([notice('Next month', { starts, expires })]);
    await world.pass(second);
    expect(said(banner)).to.equal('');
    world.clock.setSystemTime(morning + 25 * day);
    await world.pass(second);
    expect(said(banner)).to.equal('');
    world.clock.setSystemTime(morning + 31 * day);
    await world.pass(second);
    expect(titles(banner)).to.deep.equal(['Next month']);
  });

  it('ends a notice within a second of waking, when it expired while the device slept', async () => {
    const banner = await show([recordsDown]);
    await world.pass(minute);
    world.clock.setSystemTime(evening + hour);
    await world.pass(second);
    expect(said(banner)).to.equal('');
  });

  it('ends a notice before anyone sees it, when a page comes back from the back/forward cache', async () => {
    const banner = await show([recordsDown]);
    world.clock.setSystemTime(evening);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await banner.updateComplete;
    expect(said(banner)).to.equal('');
  });

  it('ends a notice as soon as a hidden page is seen again', async () => {
    const banner = await show([recordsDown]);
    world.setHidden(true);
    world.clock.setSystemTime(evening);
    world.setHidden(false);
    await banner.updateComplete;
    expect(said(banner)).to.equal('');
  });

  it('ends a notice without an end after 24 hours', async () => {
    const banner = await show([notice('Forgotten', { expires: undefined })]);
    world.clock.setSystemTime(Date.parse('2024-07-20T07:59:59+01:00'));
    await world.pass(0);
    expect(titles(banner)).to.deep.equal(['Forgotten']);
    await world.pass(second);
    expect(said(banner)).to.equal('');
  });

  it('shows nothing beyond 7 days after it was modified or began, whatever it says', async () => {
    const banner = await show([notice('For ever', { expires: '2030-01-01T00:00:00Z' })]);
    world.clock.setSystemTime(Date.parse('2024-07-26T07:59:59+01:00'));
    await world.pass(0);
    expect(titles(banner)).to.deep.equal(['For ever']);
    await world.pass(second);
    expect(said(banner)).to.equal('');
  });

  it('shows a plain item of any JSON Feed for 24 hours', async () => {
    const banner = await show([plainItem('Car park closed')]);
    expect(titles(banner)).to.deep.equal(['Car park closed']);
    await skip(world, 23 * hour);
    expect(said(banner)).to.equal('');
  });
});

describe('the promise of the next update', () => {
  const world = useBannerWorld();
  const withReview = (): Promise<GpOutageBanner> =>
    show([notice('We cannot see patient records', { review: '2024-07-19T14:00:00+01:00' })]);

  it('says by when it comes', async () => {
    expect(said(await withReview())).to.include('Next update by 2pm.');
  });

  it('says, from that second on, that it is overdue', async () => {
    const banner = await withReview();
    await skip(world, 5 * hour - 1);
    expect(said(banner)).to.include('Next update by 2pm.');
    await world.pass(1);
    expect(said(banner)).to.include('An update is due: it was expected by 2pm and is overdue.');
    expect(said(banner)).not.to.include('Next update');
  });

  for (const status of ['resolved', 'scheduled']) {
    it(`is not still made by a notice that is ${status} once its time has passed`, async () => {
      const banner = await show([notice('Backlog', { status, review: '2024-07-19T09:00:00+01:00' })]);
      expect(titles(banner)).to.deep.equal(['Backlog']);
      expect(said(banner)).to.include('An update is due').and.not.to.include('Next update');
    });
  }

  it('says the day too, when that is not today', async () => {
    const banner = await show([
      notice('Backlog', { review: '2024-07-22T14:00:00+01:00', expires: '2024-07-23T14:00:00+01:00' }),
    ]);
    expect(said(banner)).to.include('Next update by 2pm, Monday 22 July 2024.');
  });
});
