import { expect } from 'chai';
import { forgetReaders } from '../../src/feed/reader.js';
import {
  all,
  feed,
  feedText,
  groupUrl,
  hour,
  minute,
  morning,
  mount,
  notice,
  parts,
  plainItem,
  recordsDown,
  said,
  second,
  show,
  skip,
  surgeryUrl,
  useBannerWorld,
  type GpOutageBanner,
  type Json,
} from '../support/banner.js';
import { answer } from '../support/fake-world.js';

describe('when it was last updated, and by whom, is shown', () => {
  useBannerWorld();

  const metaOf = async (item: Json, head: Json = {}): Promise<string | undefined> => {
    const banner = mount({}, { data: feed([item], head) });
    await banner.updateComplete;
    return parts(banner, 'meta')[0]?.innerText.trim();
  };

  it('in London time, as the NHS writes it', async () => {
    const item = notice('Summer', {}, { date_modified: '2024-07-19T07:15:00Z' });
    expect(await metaOf(item)).to.equal(
      'Updated 8:15am, Friday 19 July 2024 by Example group of GP surgeries.',
    );
  });

  it('by the date of publication where it was never modified', async () => {
    expect(await metaOf(recordsDown)).to.equal(
      'Updated 8am, Friday 19 July 2024 by Example group of GP surgeries.',
    );
  });

  it('with the name of the feed it came from', async () => {
    const meta = await metaOf(plainItem('Car park closed'), { title: 'The surgery itself' });
    expect(meta).to.include('by The surgery itself.');
  });

  it('without a date where the notice has none', async () => {
    const item = notice('Undated', {}, { date_published: undefined });
    expect(await metaOf(item)).to.equal('Published by Example group of GP surgeries.');
  });

  it('by nobody where the feed does not say whose it is', async () => {
    const nobody = { title: undefined };
    expect(await metaOf(recordsDown, nobody)).to.equal('Updated 8am, Friday 19 July 2024.');
    expect(await metaOf(notice('Undated', {}, { date_published: undefined }), nobody)).to.equal('');
  });

  it('for programs too', async () => {
    const banner = await show([recordsDown]);
    expect(all(banner, 'time')[0]?.getAttribute('datetime')).to.equal('2024-07-19T07:00:00.000Z');
  });

  it('with a link that names where it leads, over https only', async () => {
    const good = await show([notice('Linked', {}, { url: 'https://www.group.example/status' })]);
    expect(all(good, 'a[href*="status"]').map(({ innerText }) => innerText)).to.deep.equal([
      'Read more on group.example',
    ]);
    for (const url of ['http://group.example/status', 'javascript:alert(1)//status']) {
      const bad = await show([notice('Linked', {}, { url })]);
      expect(all(bad, 'a[href*="status"]').length).to.equal(0);
      expect(said(bad)).to.include('Linked');
    }
  });
});

describe('hazard: an old notice that looks current, because checks fail', () => {
  const world = useBannerWorld();
  const stale = 'We could not check for updates since 9am. This may be out of date.';

  async function readAndLost(attributes: Readonly<Record<string, string>> = {}): Promise<GpOutageBanner> {
    world.serve(groupUrl, feedText(recordsDown));
    const banner = mount({ feed: groupUrl, ...attributes });
    await world.settle();
    world.refuse(groupUrl);
    return banner;
  }

  const minutes = async (count: number): Promise<void> => {
    for (let passed = 0; passed < count; passed++) await skip(world, minute);
  };

  it('says since when it could not check, once the check was missed twice over', async () => {
    const banner = await readAndLost();
    await minutes(9);
    expect(said(banner)).not.to.include('could not check');
    await minutes(2);
    expect(said(banner)).to.include(stale);
    expect(banner.matches(':state(stale)')).to.equal(true);
  });

  it('says so at the latest after an hour, also where checks are rare', async () => {
    const banner = await readAndLost({ refresh: '86400' });
    await skip(world, hour - second);
    expect(said(banner)).not.to.include('could not check');
    await skip(world, second);
    expect(said(banner)).to.include(stale);
  });

  it('takes that back with the next good check', async () => {
    const banner = await readAndLost();
    await minutes(11);
    world.serve(groupUrl, feedText(recordsDown));
    await banner.reload();
    expect(said(banner)).not.to.include('could not check');
    expect(banner.matches(':state(stale)')).to.equal(false);
  });

  it('says so of a copy that the device remembered, from when that was read', async () => {
    const first = await readAndLost({ remember: '' });
    first.remove();
    await world.settle();
    world.clock.setSystemTime(morning + 2 * hour);
    forgetReaders();
    const banner = mount({ feed: groupUrl, remember: true });
    await world.settle();
    expect(said(banner)).to.include('We cannot see patient records');
    expect(said(banner)).to.include(stale);
  });

  it('names the time of the feed that is longest without a check', async () => {
    world.serve(surgeryUrl, feedText());
    const banner = await readAndLost({ feed: `${groupUrl} ${surgeryUrl}` });
    await minutes(11);
    expect(said(banner)).to.include(stale);
  });

  it('says nothing while a mirror can be read', async () => {
    world.serve(surgeryUrl, feedText(recordsDown));
    const banner = await readAndLost({ mirror: surgeryUrl });
    await minutes(30);
    expect(said(banner)).not.to.include('could not check');
  });

  it('says nothing of a feed that has ended, and takes no room on a quiet day', async () => {
    world.serve(groupUrl, JSON.stringify(feed([], { expired: true })));
    const ended = mount({ feed: groupUrl });
    await minutes(90);
    expect(said(ended)).to.equal('');
    expect(ended.matches(':state(stale)')).to.equal(false);
  });

  it('has the state even where there is nothing to show', async () => {
    world.serve(groupUrl, () => answer('', { status: 500 }));
    const banner = mount({ feed: groupUrl });
    await world.settle();
    expect(banner.matches(':state(stale)')).to.equal(true);
    expect(said(banner)).to.equal('');
  });
});
