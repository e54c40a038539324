import { expect } from 'chai';
import {
  feed,
  feedText,
  groupUrl,
  hour,
  minute,
  morning,
  mount,
  notice,
  recordsDown,
  said,
  second,
  skip,
  surgeryUrl,
  titles,
  useBannerWorld,
  type GpOutageBanner,
} from '../support/banner.js';
import { answer } from '../support/fake-world.js';

const day = 24 * hour;
/** Ends at 10am by the true time. */
const untilTen = notice('Until ten', { expires: '2024-07-19T10:00:00+01:00' });

describe('hazard: a wrong device clock', () => {
  const world = useBannerWorld();

  /** The device says it is 9am; the server's `Date` says this much more. */
  function serveAhead(ahead: number, text = feedText(untilTen), url = groupUrl): void {
    world.serve(url, () => {
      const date = new Date(Date.now() + ahead).toUTCString();
      return answer(text, { headers: { date } });
    });
  }

  async function reading(url = groupUrl): Promise<GpOutageBanner> {
    const banner = mount({ feed: url });
    await world.settle();
    return banner;
  }

  it('that is two hours slow shows nothing that is over by the server’s `Date`', async () => {
    serveAhead(2 * hour);
    expect(said(await reading())).to.equal('');
  });

  it('that is 50 minutes slow ends the notice when it is over, not 50 minutes later', async () => {
    serveAhead(50 * minute);
    const banner = await reading();
    expect(titles(banner)).to.deep.equal(['Until ten']);
    await skip(world, 10 * minute - 2 * second);
    expect(titles(banner)).to.deep.equal(['Until ten']);
    await skip(world, 4 * second);
    expect(said(banner)).to.equal('');
  });

  it('that is three hours fast still shows what holds by the server’s `Date`', async () => {
    world.clock.setSystemTime(morning + 3 * hour);
    serveAhead(-3 * hour);
    expect(titles(await reading())).to.deep.equal(['Until ten']);
  });

  it('is believed over a server that is more than 24 hours away from it', async () => {
    serveAhead(day + hour);
    expect(titles(await reading())).to.deep.equal(['Until ten']);
  });

  it('is never earlier than the feed’s own "updated", where no `Date` can be read', async () => {
    const updated = { _gp_outage: { updated: '2024-07-19T10:30:00+01:00' } };
    world.serve(groupUrl, JSON.stringify(feed([untilTen], updated)));
    expect(said(await reading())).to.equal('');
  });

  it('is believed over an "updated" that is more than 24 hours ahead', async () => {
    const updated = { _gp_outage: { updated: '2024-07-21T10:30:00+01:00' } };
    world.serve(groupUrl, JSON.stringify(feed([untilTen], updated)));
    expect(titles(await reading())).to.deep.equal(['Until ten']);
  });

  it('is put right by a `Date` that can be read, whatever "updated" says', async () => {
    const updated = { _gp_outage: { updated: '2024-07-19T10:30:00+01:00' } };
    serveAhead(0, JSON.stringify(feed([untilTen], updated)));
    expect(titles(await reading())).to.deep.equal(['Until ten']);
  });

  it('cannot bring an ended notice back from a cache with an old `Date`', async () => {
    world.clock.setSystemTime(morning + 2 * hour);
    world.serve(groupUrl, () => {
      const headers = { date: new Date(morning).toUTCString(), 'cache-control': 'max-age=86400' };
      return answer(feedText(untilTen), { headers });
    });
    expect(said(await reading())).to.equal('');
  });

  it('is corrected for all feeds of the page by one of them', async () => {
    serveAhead(2 * hour, feedText(), surgeryUrl);
    world.serve(groupUrl, feedText(untilTen, recordsDown));
    const banner = await reading(`${groupUrl} ${surgeryUrl}`);
    expect(titles(banner)).to.deep.equal(['We cannot see patient records']);
  });

  it('set right while the page is open, brings no notice back and loses none', async () => {
    world.serve(groupUrl, feedText(untilTen, recordsDown));
    const banner = await reading();
    world.clock.setSystemTime(morning + 2 * hour);
    await world.pass(second);
    expect(titles(banner)).to.deep.equal(['We cannot see patient records']);
  });
});

describe('hazard: a wrong time shown', () => {
  const world = useBannerWorld();

  it('a date without an offset is UK time', async () => {
    const banner = mount({}, { data: feed([notice('Local', { expires: '2024-07-19T10:00:00' })]) });
    await skip(world, hour - second);
    expect(titles(banner)).to.deep.equal(['Local']);
    await skip(world, second);
    expect(said(banner)).to.equal('');
  });

  it('a date that cannot be read counts as missing, with a warning', async () => {
    const reasons: string[] = [];
    const banner = mount();
    banner.addEventListener('gp-outage-error', ({ message }) => reasons.push(message));
    banner.data = feed([notice('Soon over', { expires: 'this evening' })]);
    await banner.updateComplete;
    expect(titles(banner)).to.deep.equal(['Soon over']);
    expect(reasons.join()).to.include('this evening');
  });

  it('a notice with neither an end nor a date is refused, since nothing would end it', async () => {
    const endless = notice('Endless', { expires: undefined }, { date_published: undefined });
    const banner = mount({}, { data: feed([endless, recordsDown]) });
    await banner.updateComplete;
    expect(titles(banner)).to.deep.equal(['We cannot see patient records']);
  });
});
