import { expect } from 'chai';
import {
  feedText,
  groupUrl,
  lateAnswer,
  mount,
  notice,
  parts,
  phonesDown,
  recordsDown,
  said,
  second,
  surgeryUrl,
  titles,
  useBannerWorld,
  type GpOutageBanner,
} from '../support/banner.js';
import { answer, hang } from '../support/fake-world.js';

const records = 'We cannot see patient records';
const phones = 'Our phones do not work';
const mirrorUrl = 'https://mirror.example/notices.json';

describe('hazard: two notices that conflict', () => {
  const world = useBannerWorld();

  async function reading(attributes: Readonly<Record<string, string>> = {}): Promise<GpOutageBanner> {
    const banner = mount({ feed: `${groupUrl} ${surgeryUrl}`, ...attributes });
    await world.settle();
    return banner;
  }

  it('merges the feeds of the group and of the surgery into one banner', async () => {
    world.serve(groupUrl, feedText(recordsDown));
    world.serve(surgeryUrl, feedText(phonesDown));
    const banner = await reading();
    expect(titles(banner)).to.deep.equal([phones, records]);
    expect(parts(banner, 'banner').length).to.equal(1);
    expect(parts(banner, 'guidance').length).to.equal(1);
  });

  it('shows a notice that both feeds bring once, as it was last modified', async () => {
    const id = 'https://group.example/notices/same';
    const older = notice('Older words', {}, { id, date_modified: '2024-07-19T08:10:00+01:00' });
    const newer = notice('Newer words', {}, { id, date_modified: '2024-07-19T08:40:00+01:00' });
    world.serve(groupUrl, feedText(newer));
    world.serve(surgeryUrl, feedText(older));
    expect(titles(await reading())).to.deep.equal(['Newer words']);
  });

  it('gives advice that holds for all: what one feed says is down is not recommended by another', async () => {
    world.serve(groupUrl, feedText(notice('Call us', { instructions: ['use-phone'] })));
    world.serve(
      surgeryUrl,
      feedText(notice('No phones', { services: [{ service: 'phones', status: 'not-working' }] })),
    );
    const text = said(await reading({ nation: 'england' }));
    expect(text).to.include('Our phones are not working.');
    expect(text).not.to.match(/To contact us, phone/);
  });

  it('shows one feed while the other is awaited', async () => {
    const late = lateAnswer();
    world.serve(groupUrl, late.handler);
    world.serve(surgeryUrl, feedText(phonesDown));
    const banner = await reading();
    expect(titles(banner)).to.deep.equal([phones]);
    late.give(feedText(recordsDown));
    await world.settle();
    expect(titles(banner)).to.deep.equal([phones, records]);
  });

  for (const [what, handler] of Object.entries({
    fails: () => answer('', { status: 500 }),
    hangs: hang,
    'is no feed': () => answer('<html>'),
  })) {
    it(`a feed that ${what} neither holds up nor hides the other`, async () => {
      world.serve(groupUrl, handler);
      world.serve(surgeryUrl, feedText(phonesDown));
      const banner = await reading();
      expect(titles(banner)).to.deep.equal([phones]);
      await world.pass(12 * second);
      expect(titles(banner)).to.deep.equal([phones]);
    });
  }

  it('ends the notices of a feed that is over, and not those of the other', async () => {
    world.serve(groupUrl, feedText(recordsDown));
    world.serve(surgeryUrl, feedText(phonesDown));
    const banner = await reading();
    world.serve(
      groupUrl,
      JSON.stringify({ ...(JSON.parse(feedText(recordsDown)) as object), expired: true }),
    );
    await banner.reload();
    expect(titles(banner)).to.deep.equal([phones]);
  });

  it('reads the nth mirror when the nth feed cannot be read', async () => {
    world.serve(groupUrl, feedText(recordsDown));
    world.serve(mirrorUrl, feedText(phonesDown));
    const banner = await reading({ mirror: `https://unused.example/feed.json ${mirrorUrl}` });
    expect(titles(banner)).to.deep.equal([phones, records]);
    expect(world.requests.map(({ url }) => url)).to.deep.equal([groupUrl, surgeryUrl, mirrorUrl]);
  });

  it('listed twice, a feed is read and shown once', async () => {
    world.serve(groupUrl, feedText(recordsDown));
    const banner = await reading({ feed: `${groupUrl}\n ${groupUrl}` });
    expect(titles(banner)).to.deep.equal([records]);
    expect(world.requests.length).to.equal(1);
  });

  it('shared by two elements, a feed is read once for both', async () => {
    world.serve(groupUrl, feedText(recordsDown));
    const [first, second] = [mount({ feed: groupUrl }), mount({ feed: groupUrl })];
    await world.settle();
    expect([titles(first), titles(second)]).to.deep.equal([[records], [records]]);
    expect(world.requests.length).to.equal(1);
    first.remove();
    await second.reload();
    expect(titles(second)).to.deep.equal([records]);
  });
});
