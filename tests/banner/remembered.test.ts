import { expect } from 'chai';
import { forgetReaders } from '../../src/feed/reader.js';
import {
  announced,
  feedText,
  groupUrl,
  hour,
  lateAnswer,
  morning,
  mount,
  notice,
  phonesDown,
  recordsDown,
  said,
  textOf,
  titles,
  useBannerWorld,
  type GpOutageBanner,
} from '../support/banner.js';

const records = 'We cannot see patient records';
const fallback = '<p>Phone us.</p>';

describe('the last good copy that a device remembers', () => {
  const world = useBannerWorld();

  /** Leaves the page that has read this, and opens the next one. */
  async function readAndOpenNext(
    text: string,
    attributes: Readonly<Record<string, string | true>> = { remember: true },
  ): Promise<GpOutageBanner> {
    world.serve(groupUrl, text);
    const first = mount({ feed: groupUrl, ...attributes });
    await world.settle();
    first.remove();
    await world.settle();
    forgetReaders();
    world.refuse(groupUrl);
    return mount({ feed: groupUrl, ...attributes }, { children: fallback });
  }

  it('is shown at once, while the first answer is awaited', async () => {
    const banner = await readAndOpenNext(feedText(recordsDown));
    const late = lateAnswer();
    world.serve(groupUrl, late.handler);
    await banner.updateComplete;
    expect(titles(banner)).to.deep.equal([records]);
    late.give(feedText(phonesDown));
    await world.settle();
    expect(titles(banner)).to.deep.equal(['Our phones do not work']);
    expect(announced(banner)).to.equal('');
  });

  it('stands while nothing can be read, and keeps the fallback away', async () => {
    const banner = await readAndOpenNext(feedText(recordsDown));
    await world.settle();
    expect(titles(banner)).to.deep.equal([records]);
    expect(textOf(banner)).to.equal('');
  });

  it('ends by its own dates like any other; then the fallback is shown', async () => {
    const brief = notice('Brief', { expires: '2024-07-19T10:00:00+01:00' });
    const banner = await readAndOpenNext(feedText(brief));
    world.clock.setSystemTime(morning + 2 * hour);
    await world.pass(1000);
    expect(said(banner)).to.equal('');
    expect(textOf(banner)).to.equal('Phone us.');
  });

  it('is not there without "remember": then the fallback is shown', async () => {
    const banner = await readAndOpenNext(feedText(recordsDown), {});
    await world.settle();
    expect(said(banner)).to.equal('');
    expect(textOf(banner)).to.equal('Phone us.');
  });

  it('of a feed that has ended is forgotten', async () => {
    const ended = JSON.stringify({ ...(JSON.parse(feedText(recordsDown)) as object), expired: true });
    const banner = await readAndOpenNext(ended);
    await world.settle();
    expect(said(banner)).to.equal('');
    expect(localStorage.length).to.equal(0);
  });
});
