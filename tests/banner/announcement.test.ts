import { expect } from 'chai';
import {
  announced,
  button,
  feed,
  feedText,
  groupUrl,
  hour,
  lateAnswer,
  lateOpening,
  liveRegion,
  minute,
  mount,
  notice,
  phonesDown,
  recordsDown,
  second,
  show,
  skip,
  surgeryUrl,
  titles,
  useBannerWorld,
  type GpOutageBanner,
  type Json,
} from '../support/banner.js';

const records = 'We cannot see patient records';
const phones = 'Our phones do not work';

describe('hazard: a banner missed by a screen reader', () => {
  const world = useBannerWorld();

  /** A quiet page that has read its feed, and then reads this. */
  async function openAndThen(before: readonly Json[], after: readonly Json[]): Promise<GpOutageBanner> {
    world.serve(groupUrl, feedText(...before));
    const banner = mount({ feed: groupUrl });
    await world.settle();
    world.serve(groupUrl, feedText(...after));
    await banner.reload();
    return banner;
  }

  /** All texts the live region holds from now on, in order. */
  function spoken(banner: GpOutageBanner): string[] {
    const heard: string[] = [];
    const region = liveRegion(banner);
    const listen = (): void => {
      if (announced(banner)) heard.push(announced(banner));
    };
    if (region) new MutationObserver(listen).observe(region, { childList: true, characterData: true });
    return heard;
  }

  it('has its live region, empty and polite, before there is anything to say', async () => {
    const banner = mount({ feed: groupUrl });
    await banner.updateComplete;
    expect(liveRegion(banner)?.outerHTML).to.match(/aria-live="polite"/);
    expect(liveRegion(banner)?.outerHTML).not.to.match(/assertive|alert/);
    expect(announced(banner)).to.equal('');
    expect(getComputedStyle(liveRegion(banner) ?? banner).display).to.equal('block');
  });

  it('announces a notice that appears while the page is open, in that same region', async () => {
    world.serve(groupUrl, feedText());
    const banner = mount({ feed: groupUrl });
    await world.settle();
    const region = liveRegion(banner);
    world.serve(groupUrl, feedText(recordsDown));
    await banner.reload();
    expect(announced(banner)).to.equal(`New: ${records}`);
    expect(liveRegion(banner) === region).to.equal(true);
    expect(region?.isConnected).to.equal(true);
  });

  it('announces a notice that changes, as an update', async () => {
    const banner = await openAndThen(
      [recordsDown],
      [{ ...recordsDown, content_text: 'It is being repaired.' }],
    );
    expect(announced(banner)).to.equal(`Updated: ${records}`);
  });

  it('announces only what is news', async () => {
    const banner = await openAndThen([recordsDown], [recordsDown, phonesDown]);
    expect(announced(banner)).to.equal(`New: ${phones}`);
  });

  it('announces it once', async () => {
    const banner = await openAndThen([], [recordsDown]);
    const again = spoken(banner);
    for (let checks = 0; checks < 3; checks++) await banner.reload();
    await world.pass(minute);
    expect(again).to.deep.equal([]);
  });

  it('keeps the words long enough to be spoken, and no longer', async () => {
    const banner = await openAndThen([], [recordsDown]);
    await world.pass(5 * second);
    expect(announced(banner)).to.equal(`New: ${records}`);
    await world.pass(25 * second);
    expect(announced(banner)).to.equal('');
    expect(titles(banner)).to.deep.equal([records]);
  });

  it('announces a notice that begins by its date', async () => {
    const banner = await show([notice('Soon', { starts: '2024-07-19T09:01:00+01:00' })]);
    await world.pass(minute);
    expect(announced(banner)).to.equal('New: Soon');
  });

  it('announces in the language of the banner', async () => {
    const banner = await openAndThen([], [recordsDown]);
    expect(liveRegion(banner)?.lang).to.equal('en');
  });

  it('announces what a page hands over while it is open', async () => {
    const banner = await show([recordsDown]);
    banner.data = feed([recordsDown, phonesDown]);
    await banner.updateComplete;
    expect(announced(banner)).to.equal(`New: ${phones}`);
  });

  const silent: Readonly<Record<string, () => Promise<GpOutageBanner>>> = {
    'on the first answer': async () => {
      world.serve(groupUrl, feedText(recordsDown));
      const banner = mount({ feed: groupUrl });
      await world.settle();
      return banner;
    },
    'on a first answer that comes late': async () => {
      const late = lateAnswer();
      world.serve(groupUrl, late.handler);
      const banner = mount({ feed: groupUrl });
      await world.pass(9 * second);
      late.give(feedText(recordsDown));
      await world.settle();
      return banner;
    },
    'on a first answer after an hour of failing': async () => {
      const banner = mount({ feed: groupUrl });
      await world.pass(hour);
      world.serve(groupUrl, feedText(recordsDown));
      await banner.reload();
      return banner;
    },
    'on the first answer of a second, slower feed': async () => {
      const late = lateAnswer();
      world.serve(groupUrl, feedText(recordsDown));
      world.serve(surgeryUrl, late.handler);
      const banner = mount({ feed: `${groupUrl} ${surgeryUrl}` });
      await world.pass(2 * second);
      late.give(feedText(phonesDown, recordsDown));
      await world.settle();
      return banner;
    },
    'on an inlined feed and the first answer after it': async () => {
      world.serve(groupUrl, feedText(phonesDown));
      const children = `<script type="application/json">${feedText(recordsDown)}</script>`;
      const banner = mount({ feed: groupUrl }, { children });
      await world.settle();
      return banner;
    },
    'on an ending': async () => {
      const banner = await openAndThen([recordsDown, phonesDown], [phonesDown]);
      return banner;
    },
    'on an expiry': async () => {
      const banner = await show([recordsDown, notice('Brief', { expires: '2024-07-19T09:01:00+01:00' })]);
      await world.pass(minute);
      return banner;
    },
    'on a review that passes': async () => {
      const banner = await show([notice(records, { review: '2024-07-19T09:01:00+01:00' })]);
      await world.pass(minute);
      return banner;
    },
    'on an unchanged answer': () => openAndThen([recordsDown], [recordsDown]),
    'on a date that merely moves': () =>
      openAndThen([recordsDown], [{ ...recordsDown, date_modified: '2024-07-19T08:59:00+01:00' }]),
    'when the reader hides a notice': async () => {
      const banner = await show([recordsDown, lateOpening]);
      button(banner, 'Hide: We open late').click();
      await banner.updateComplete;
      return banner;
    },
    'when the element moves in the page': async () => {
      const banner = await show([recordsDown]);
      document.body.prepend(banner);
      await world.settle();
      return banner;
    },
    'when the page changes the settings': async () => {
      const banner = await show([recordsDown, notice('For QZZ', { audience: { ods: ['qzz'] } })]);
      banner.ods = 'QZZ';
      await banner.updateComplete;
      return banner;
    },
  };

  for (const [when, act] of Object.entries(silent)) {
    it(`is silent ${when}`, async () => {
      const banner = await act();
      expect(titles(banner).length).to.be.above(0);
      expect(announced(banner)).to.equal('');
    });
  }

  it('keeps no words of a notice that ends before they were spoken', async () => {
    const banner = await openAndThen([], [recordsDown]);
    world.serve(groupUrl, feedText());
    await banner.reload();
    expect(announced(banner)).to.equal('');
  });

  it('keeps no words when the element leaves the page', async () => {
    const banner = await openAndThen([], [recordsDown]);
    banner.remove();
    expect(announced(banner)).to.equal('');
    await skip(world, minute);
  });
});
