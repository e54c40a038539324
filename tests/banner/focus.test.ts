import { expect } from 'chai';
import {
  all,
  button,
  feed,
  lateOpening,
  minute,
  notice,
  phonesDown,
  recordsDown,
  said,
  second,
  show,
  skip,
  useBannerWorld,
  type GpOutageBanner,
} from '../support/banner.js';
import { pressKey } from '../support/commands.js';

/** The text of what holds focus inside the banner. */
const focused = (banner: GpOutageBanner): string =>
  banner.shadowRoot?.activeElement?.textContent.trim() ?? '';

const linkTo = (banner: GpOutageBanner, text: string): HTMLElement => {
  const link = all(banner, 'a').find((one) => one.textContent.trim() === text);
  if (!link) throw new Error(`There is no link "${text}"`);
  return link;
};

describe('a reader keeps their place', () => {
  const world = useBannerWorld();

  /** The runner of the tests waits up to 20 seconds for its answer, with a timer of this page. */
  async function press(key: string): Promise<void> {
    await pressKey(key);
    await skip(world, 20 * second);
  }

  it('when a notice that comes is put before the one that holds focus', async () => {
    const banner = await show([lateOpening], { nation: 'england' });
    const hide = button(banner, 'Hide: We open late');
    hide.focus();
    banner.data = feed([recordsDown, phonesDown, lateOpening]);
    await banner.updateComplete;
    expect(button(banner, 'Hide: We open late') === hide).to.equal(true);
    expect(focused(banner)).to.equal('Hide');
  });

  it('on a link of the guidance, while a notice above it comes and goes', async () => {
    const banner = await show([recordsDown], { nation: 'england' });
    linkTo(banner, 'Call 999').focus();
    for (const items of [[phonesDown, recordsDown], [phonesDown], [recordsDown, lateOpening]]) {
      banner.data = feed(items);
      await banner.updateComplete;
      expect(focused(banner)).to.equal('Call 999');
    }
  });

  it('on the heading of the banner, when the notice that held focus has ended', async () => {
    const brief = notice('We open late', { severity: 'minor', expires: '2024-07-19T09:01:00+01:00' });
    const banner = await show([recordsDown, brief]);
    button(banner, 'Hide: We open late').focus();
    await world.pass(minute);
    expect(focused(banner)).to.equal('Important update');
  });

  it('on the heading, when they have hidden a notice with the keyboard', async () => {
    const banner = await show([recordsDown, lateOpening]);
    button(banner, 'Hide: We open late').focus();
    await press('Enter');
    await banner.updateComplete;
    expect(focused(banner)).to.equal('Important update');
  });

  it('where the banner was, when all has ended, so that the next Tab goes on from there', async () => {
    const before = document.body.appendChild(document.createElement('button'));
    const brief = notice('We open late', { severity: 'minor', expires: '2024-07-19T09:01:00+01:00' });
    const banner = await show([brief]);
    const after = document.body.appendChild(document.createElement('button'));
    before.textContent = 'Before';
    after.textContent = 'After';
    button(banner, 'Hide: We open late').focus();
    await world.pass(minute);
    expect(said(banner)).to.equal('');
    await press('Tab');
    expect(document.activeElement?.textContent).to.equal('After');
    expect(banner.hasAttribute('tabindex')).to.equal(false);
  });

  it('in a disclosure they have opened, when something else changes', async () => {
    const long = notice('A long story', {}, { content_text: 'One sentence. '.repeat(100) });
    const banner = await show([long]);
    const more = all(banner, 'details')[0];
    more?.setAttribute('open', '');
    banner.data = feed([phonesDown, long]);
    await banner.updateComplete;
    expect(all(banner, 'details')[0]?.hasAttribute('open')).to.equal(true);
    expect(all(banner, 'details')[0] === more).to.equal(true);
  });

  it('further down the page, when focus is given back to the banner above', async () => {
    const banner = await show([recordsDown, lateOpening]);
    for (let count = 0; count < 100; count++)
      document.body.append(document.createElement('p'), 'The surgery');
    const reading = [...document.body.querySelectorAll('p')][80];
    button(banner, 'Hide: We open late').focus();
    reading?.scrollIntoView();
    const before = reading?.getBoundingClientRect().top ?? NaN;
    banner.data = feed([recordsDown]);
    await banner.updateComplete;
    expect(focused(banner)).to.equal('Important update');
    // The next frame, after the browser has kept in view what was in view.
    await new Promise(requestAnimationFrame);
    expect(reading?.getBoundingClientRect().top).to.be.closeTo(before, 2);
  });
});
