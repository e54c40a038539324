import { expect } from 'chai';
import { stub } from 'sinon';
import {
  all,
  button,
  feed,
  feedText,
  groupUrl,
  lateOpening,
  mount,
  notice,
  phonesDown,
  recordsDown,
  said,
  show,
  titles,
  useBannerWorld,
  type GpOutageBanner,
} from '../support/banner.js';

async function hide(banner: GpOutageBanner): Promise<void> {
  button(banner, 'Hide: We open late').click();
  await banner.updateComplete;
}

const changed = { ...lateOpening, content_text: 'We open at 11am, not at 10am.' };

describe('a reader can hide a minor notice, and no other', () => {
  const world = useBannerWorld();

  it('has a button on the minor notice only, which says what it hides', async () => {
    const banner = await show([
      phonesDown,
      recordsDown,
      notice('Moderate', { severity: 'moderate' }),
      lateOpening,
    ]);
    const buttons = all(banner, 'button').map((one) => one.getAttribute('aria-label'));
    expect(buttons).to.deep.equal(['Hide: We open late']);
    // Speech control: the accessible name begins with the words that are seen.
    expect(button(banner, 'Hide: We open late').textContent.trim()).to.equal('Hide');
  });

  it('hides it at once, and leaves the others', async () => {
    const banner = await show([recordsDown, lateOpening]);
    await hide(banner);
    expect(titles(banner)).to.deep.equal(['We cannot see patient records']);
  });

  it('keeps it hidden when the same comes again', async () => {
    world.serve(groupUrl, feedText(lateOpening));
    const banner = mount({ feed: groupUrl });
    await world.settle();
    await hide(banner);
    world.serve(groupUrl, feedText(lateOpening, recordsDown));
    await banner.reload();
    expect(titles(banner)).to.deep.equal(['We cannot see patient records']);
  });

  it('shows it again when it has changed', async () => {
    const banner = await show([lateOpening]);
    await hide(banner);
    expect(said(banner)).to.equal('');
    banner.data = feed([changed]);
    await banner.updateComplete;
    expect(titles(banner)).to.deep.equal(['We open late']);
  });

  it('shows it again when it has become serious', async () => {
    const banner = await show([lateOpening]);
    await hide(banner);
    banner.data = feed([notice('We open late', { severity: 'severe' })]);
    await banner.updateComplete;
    expect(titles(banner)).to.deep.equal(['We open late']);
    expect(all(banner, 'button').length).to.equal(0);
  });

  it('does not bring back what a hidden notice replaced', async () => {
    const replaced = notice('Replaced', { severity: 'minor' });
    const newer = notice('We open late', { severity: 'minor', supersedes: [replaced['id']] });
    const banner = await show([replaced, newer]);
    await hide(banner);
    expect(said(banner)).to.equal('');
  });

  it('hides what only it showed: no guidance is left behind', async () => {
    const banner = await show([lateOpening], { nation: 'england' });
    expect(said(banner)).to.include('999');
    await hide(banner);
    expect(said(banner)).to.equal('');
    expect(banner.offsetHeight).to.equal(0);
  });
});

describe('what was hidden is kept on the device only where the site allows it', () => {
  const world = useBannerWorld();

  it('with "remember" it stays hidden in the next page, also when only its dates move', async () => {
    const first = await show([lateOpening], { remember: true });
    await hide(first);
    first.remove();
    const moved = { ...lateOpening, date_modified: '2024-07-19T08:55:00+01:00' };
    expect(said(await show([moved], { remember: true }))).to.equal('');
    expect(titles(await show([changed], { remember: true }))).to.deep.equal(['We open late']);
  });

  it('without, it is shown in the next page and nothing is stored', async () => {
    const first = await show([lateOpening]);
    await hide(first);
    first.remove();
    expect(localStorage.length).to.equal(0);
    expect(titles(await show([lateOpening]))).to.deep.equal(['We open late']);
  });

  it('no longer allowed, it is removed from the device when the page is left', async () => {
    await hide(await show([lateOpening], { remember: true }));
    expect(localStorage.length).to.equal(1);
    document.querySelector('gp-outage-banner')?.remove();
    await show([lateOpening]);
    world.setHidden(true);
    await world.settle();
    expect(localStorage.length).to.equal(0);
  });

  it('switched off in an open page, it is removed from the device and stays hidden in the page', async () => {
    const banner = await show([lateOpening], { remember: true });
    await hide(banner);
    banner.remember = false;
    await banner.updateComplete;
    expect(localStorage.length).to.equal(0);
    expect(said(banner)).to.equal('');
  });

  it('allowed later, what was hidden before stays hidden', async () => {
    const banner = await show([lateOpening]);
    await hide(banner);
    banner.remember = true;
    await banner.updateComplete;
    expect(said(banner)).to.equal('');
  });

  it('a device that will not store hides it for as long as the page is open', async () => {
    const full = stub(Storage.prototype, 'setItem').throws(new DOMException('Full', 'QuotaExceededError'));
    const banner = await show([lateOpening], { remember: true });
    await hide(banner);
    full.restore();
    expect(said(banner)).to.equal('');
  });

  it('hidden in one banner of the page with "remember", it is hidden in one that comes later', async () => {
    await hide(await show([lateOpening], { remember: true }));
    expect(said(await show([lateOpening], { remember: true }))).to.equal('');
  });
});
