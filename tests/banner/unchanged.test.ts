import { expect } from 'chai';
import {
  all,
  feed,
  feedText,
  groupUrl,
  hour,
  lateOpening,
  minute,
  mount,
  notice,
  parts,
  phonesDown,
  said,
  skip,
  titles,
  useBannerWorld,
  type GpOutageBanner,
  type Json,
} from '../support/banner.js';
import { answer } from '../support/fake-world.js';

/** Everything that changes in the element from now on, in words. */
function changesIn(banner: GpOutageBanner): () => readonly string[] {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((more) => records.push(...more));
  const everything = { childList: true, attributes: true, characterData: true, subtree: true };
  if (banner.shadowRoot) observer.observe(banner.shadowRoot, everything);
  observer.observe(banner, everything);
  return () =>
    [...records, ...observer.takeRecords()].map(({ type, target, attributeName }) =>
      [type, target.nodeName, attributeName ?? ''].join(' ').trim(),
    );
}

const withAll = notice(
  'We cannot see patient records',
  {
    review: '2024-07-19T14:00:00+01:00',
    services: [{ service: 'phones', status: 'delays' }],
    instructions: ['keep-appointments'],
  },
  { url: 'https://group.example/status' },
);

describe('an unchanged answer changes no DOM node', () => {
  const world = useBannerWorld();

  async function reading(text: string): Promise<GpOutageBanner> {
    world.serve(groupUrl, text);
    const banner = mount({ feed: groupUrl, nation: 'england' });
    await world.settle();
    return banner;
  }

  it('while notices are shown, check after check', async () => {
    const banner = await reading(feedText(withAll, lateOpening));
    const changes = changesIn(banner);
    for (let checks = 0; checks < 3; checks++) await banner.reload();
    await skip(world, 6 * minute);
    expect(world.requests.length).to.be.above(4);
    expect(changes()).to.deep.equal([]);
  });

  it('on a quiet day', async () => {
    const banner = await reading(feedText());
    const changes = changesIn(banner);
    await banner.reload();
    expect(changes()).to.deep.equal([]);
  });

  it('when it is the same in other words of JSON', async () => {
    const banner = await reading(feedText(withAll));
    const changes = changesIn(banner);
    world.serve(groupUrl, JSON.stringify(feed([withAll]), undefined, 2));
    await banner.reload();
    expect(changes()).to.deep.equal([]);
  });

  it('when only the time of the feed itself has moved', async () => {
    const banner = await reading(feedText(withAll));
    const changes = changesIn(banner);
    world.serve(
      groupUrl,
      JSON.stringify(feed([withAll], { _gp_outage: { updated: '2024-07-19T08:59:00+01:00' } })),
    );
    await banner.reload();
    expect(changes()).to.deep.equal([]);
  });

  it('when it is for somewhere else', async () => {
    const banner = await reading(feedText(withAll));
    const changes = changesIn(banner);
    world.serve(groupUrl, feedText(withAll, notice('Elsewhere', { audience: { ods: ['zz999'] } })));
    await banner.reload();
    expect(changes()).to.deep.equal([]);
  });

  it('as "data"', async () => {
    const banner = mount({}, { data: feed([withAll]) });
    await banner.updateComplete;
    const changes = changesIn(banner);
    banner.data = feed([withAll]);
    await banner.updateComplete;
    expect(changes()).to.deep.equal([]);
  });

  it('and neither does a check that fails once, nor a second of time', async () => {
    const banner = await reading(feedText(withAll));
    const changes = changesIn(banner);
    world.serve(groupUrl, () => answer('', { status: 503 }));
    await banner.reload();
    await world.pass(2000);
    expect(changes()).to.deep.equal([]);
  });
});

describe('a changed answer changes only what differs', () => {
  const world = useBannerWorld();
  let banner: GpOutageBanner;

  const answers = async (...items: readonly Json[]): Promise<void> => {
    world.serve(groupUrl, feedText(...items));
    await banner.reload();
  };

  beforeEach(async () => {
    world.serve(groupUrl, feedText(withAll, lateOpening));
    banner = mount({ feed: groupUrl, nation: 'england' });
    await world.settle();
  });

  it('a new text changes that text alone', async () => {
    const changes = changesIn(banner);
    await answers({ ...withAll, content_text: 'We hope to see them by noon.' }, lateOpening);
    expect(said(banner)).to.include('We hope to see them by noon.');
    const toScreenReaders = ['attributes DIV lang', 'childList DIV'];
    expect(changes()).to.have.members(['characterData #text', ...toScreenReaders]);
  });

  it('a new time of update changes that time alone', async () => {
    const changes = changesIn(banner);
    await answers({ ...withAll, date_modified: '2024-07-19T08:45:00+01:00' }, lateOpening);
    expect(said(banner)).to.include('Updated 8:45am');
    expect(changes()).to.have.members(['characterData #text', 'attributes TIME datetime']);
  });

  it('a notice that comes first leaves every node of the others, and of the guidance, in place', async () => {
    const others = (): readonly Element[] =>
      parts(banner, 'notice').filter(({ textContent }) => !textContent.includes('Our phones do not work'));
    const kept = [
      ...others(),
      ...parts(banner, 'guidance'),
      ...parts(banner, 'emergency'),
      ...all(banner, 'a'),
    ];
    await answers(phonesDown, withAll, lateOpening);
    expect(titles(banner)[0]).to.equal('Our phones do not work');
    expect(kept.every((node) => node.isConnected)).to.equal(true);
    const now = new Set<Element>([...others(), ...parts(banner, 'guidance'), ...parts(banner, 'emergency')]);
    expect(kept.filter((node) => node.matches('[part]')).every((node) => now.has(node))).to.equal(true);
  });

  it('a notice that ends leaves the nodes of the others in place', async () => {
    const kept = parts(banner, 'notice')[1];
    await answers(lateOpening);
    expect(titles(banner)).to.deep.equal(['We open late']);
    expect(parts(banner, 'notice')[0] === kept).to.equal(true);
  });

  it('text that a reader has selected stays selected', async () => {
    const paragraph = all(banner, '[part~="emergency"] p')[0];
    if (!paragraph) throw new Error('There is no emergency card');
    getSelection()?.setBaseAndExtent(paragraph, 0, paragraph, paragraph.childNodes.length);
    await answers(phonesDown, withAll, lateOpening);
    await skip(world, hour);
    const range = getSelection()?.getRangeAt(0);
    expect(paragraph.isConnected && range !== undefined).to.equal(true);
    expect(all(banner, '[part~="emergency"] p')[0] === paragraph).to.equal(true);
  });
});
