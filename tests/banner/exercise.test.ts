import { expect } from 'chai';
import {
  announced,
  button,
  feedText,
  groupUrl,
  lateAnswer,
  lateOpening,
  links,
  mount,
  notice,
  parts,
  recordsDown,
  said,
  show,
  textOf,
  titles,
  useBannerWorld,
  type GpOutageBanner,
} from '../support/banner.js';

const label = 'Exercise: this is a test, not a real problem.';
const builtIn = ['Test of this banner'];
const drill = notice('Drill', { exercise: true });

/** Changes the end of the page's address as a visitor does, and has the page told of it. */
function visit(hash: string): void {
  history.replaceState(null, '', location.pathname + location.search + hash);
  window.dispatchEvent(new Event('hashchange'));
}

describe('an address that ends in #gp-outage-exercise', () => {
  const world = useBannerWorld();
  afterEach(() => visit(''));

  async function reading(attributes: Readonly<Record<string, string>> = {}): Promise<GpOutageBanner> {
    const banner = mount({ feed: groupUrl, ...attributes });
    await world.settle();
    return banner;
  }

  it('shows the exercises of the feeds, and none of its own beside them', async () => {
    visit('#gp-outage-exercise');
    world.serve(groupUrl, feedText(drill));
    const banner = await reading();
    expect(banner.exercises).to.equal(true);
    expect(titles(banner)).to.deep.equal(['Drill']);
  });

  it('shows an exercise of fixed words, labelled, where the feeds hold none', async () => {
    visit('#/page?title=Panic#gp-outage-exercise');
    world.serve(groupUrl, feedText());
    const banner = await reading({ nation: 'england' });
    expect(titles(banner)).to.deep.equal(builtIn);
    expect(textOf(parts(banner, 'notice')[0])).to.match(/^Exercise: this is a test, not a real problem\./);
    expect(said(banner)).not.to.include('Panic');
    expect(banner.notices.map(({ exercise }) => exercise)).to.deep.equal([true]);
  });

  it('shows one where no feed can be read, or none is named', async () => {
    visit('#gp-outage-exercise');
    world.serve(groupUrl, () => {
      throw new TypeError('Failed to fetch');
    });
    expect(titles(await reading())).to.deep.equal(builtIn);
    expect(titles(await reading({ feed: '' }))).to.deep.equal(builtIn);
  });

  it('rehearses the guidance of each nation, in the words of the page’s language', async () => {
    visit('#gp-outage-exercise');
    for (const nation of ['england', 'wales', 'scotland', 'northern-ireland']) {
      const site = { nation, 'surgery-phone': '020 7946 0001', 'out-of-hours-phone': '020 7946 0002' };
      const rehearsed = await show([], site);
      const real = await show([notice('Real')], site);
      expect(links(rehearsed), nation).to.deep.equal(links(real));
      expect(parts(rehearsed, 'guidance').map(textOf), nation).to.deep.equal(
        parts(real, 'guidance').map(textOf),
      );
    }
  });

  it('never takes the place of a real notice', async () => {
    visit('#gp-outage-exercise');
    expect(titles(await show([recordsDown]))).to.deep.equal(['We cannot see patient records']);
    expect(titles(await show([drill, recordsDown]))[0]).to.equal('We cannot see patient records');
  });

  it('shows nothing before the feeds have answered, and gives way to what becomes real', async () => {
    visit('#gp-outage-exercise');
    const late = lateAnswer();
    world.serve(groupUrl, late.handler);
    const banner = await reading();
    expect(said(banner)).to.equal('');
    late.give(feedText());
    await world.settle();
    expect(titles(banner)).to.deep.equal(builtIn);
    world.serve(groupUrl, feedText(recordsDown));
    await banner.reload();
    expect(titles(banner)).to.deep.equal(['We cannot see patient records']);
  });

  it('shows an exercise where the reader has hidden what there was', async () => {
    visit('#gp-outage-exercise');
    const banner = await show([lateOpening]);
    button(banner, 'Hide: We open late').click();
    await world.settle();
    expect(titles(banner)).to.deep.equal(builtIn);
  });

  it('is announced as an exercise first', async () => {
    world.serve(groupUrl, feedText());
    const banner = await reading();
    expect(said(banner)).to.equal('');
    visit('#gp-outage-exercise');
    await world.settle();
    expect(announced(banner)).to.equal(`${label} New: Test of this banner`);
    const names = parts(banner, 'banner')[0]?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const name = names.map((id) => textOf(banner.shadowRoot?.getElementById(id)));
    expect(name).to.deep.equal([label, 'Important update']);
  });

  it('ends with that address, and stores nothing', async () => {
    visit('#gp-outage-exercise');
    const banner = await show([]);
    expect(titles(banner)).to.deep.equal(builtIn);
    visit('#contents');
    await world.settle();
    expect(said(banner)).to.equal('');
    expect(banner.exercises).to.equal(false);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });

  it('is no other: an exercise is not shown for an address that only has these words in it', async () => {
    for (const hash of ['', '#gp-outage-exercise-2', '#no-gp-outage-exercise']) {
      visit(hash);
      expect(said(await show([drill])), hash).to.equal('');
    }
  });
});
