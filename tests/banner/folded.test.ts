import { expect } from 'chai';
import { all, eventually, notice, parts, said, show, useBannerNetwork } from '../support/banner.js';

/** So many notices, every one for this page. */
const many = (count: number): ReturnType<typeof notice>[] =>
  Array.from({ length: count }, (_, index) => notice(`Notice ${index + 1}`));

describe('more notices than a person can take in', () => {
  useBannerNetwork();

  it('are there while folded, to be found and printed, as far as there are 53', async () => {
    const banner = await show(many(53));
    expect(parts(banner, 'notice').length).to.equal(53);
    expect(all(banner, 'details details').length).to.equal(0);
  });

  it('are built only when they are opened where a faulty feed has more, so that it does not hold up a phone', async () => {
    const banner = await show(many(54));
    expect(banner.notices.length).to.equal(54);
    expect(parts(banner, 'notice').length).to.equal(3);
    expect(said(banner)).to.include('More notices (51)');
    const fold = all(banner, 'details').find(({ textContent }) => textContent.includes('More notices'));
    fold?.querySelector('summary')?.click();
    await eventually(() => parts(banner, 'notice').length === 54);
    expect(said(banner)).to.include('Notice 54');
    expect(fold?.hasAttribute('open')).to.equal(true);
  });
});
