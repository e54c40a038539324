import { expect } from 'chai';
import {
  all,
  feed,
  feedText,
  groupUrl,
  lateOpening,
  mount,
  notice,
  parts,
  phonesDown,
  plainItem,
  recordsDown,
  said,
  show,
  surgeryUrl,
  titles,
  useBannerWorld,
  type GpOutageBanner,
} from '../support/banner.js';

const modifiedAt = (time: string): { date_modified: string } => ({
  date_modified: `2024-07-19T${time}:00+01:00`,
});

describe('one region for everything, the most important first', () => {
  const world = useBannerWorld();

  it('puts the highest severity first, then the most recent', async () => {
    const items = [
      notice('Minor', { severity: 'minor' }, modifiedAt('08:50')),
      notice('Severe, old', { severity: 'severe' }, modifiedAt('08:10')),
      notice('Extreme', { severity: 'extreme' }, modifiedAt('08:05')),
      notice('Severe, new', { severity: 'severe' }, modifiedAt('08:40')),
      notice('Moderate', { severity: 'moderate' }, modifiedAt('08:30')),
    ];
    const banner = await show(items, { exercises: true });
    const order = ['Extreme', 'Severe, new', 'Severe, old', 'Moderate', 'Minor'];
    expect(banner.notices.map(({ title }) => title)).to.deep.equal(order);
    expect(all(banner, '.notice').map((one) => one.textContent.includes('Minor'))).to.include(true);
    const heard = all(banner, '[part~="notice"] [part~="heading"]').map((one) => one.textContent.trim());
    expect(heard).to.deep.equal(order);
  });

  it('is one landmark, named by its heading, however many feeds and notices', async () => {
    world.serve(groupUrl, feedText(recordsDown, lateOpening));
    world.serve(surgeryUrl, feedText(phonesDown));
    const banner = mount({ feed: `${groupUrl} ${surgeryUrl}` });
    await world.settle();
    const regions = all(banner, 'section, [role]:not([role="list"])');
    expect(regions.length).to.equal(1);
    const name = regions[0]?.getAttribute('aria-labelledby') ?? '';
    expect(all(banner, `#${name}`).map((one) => one.textContent.trim())).to.deep.equal(['Important update']);
    expect(titles(banner)).to.deep.equal([
      'Our phones do not work',
      'We cannot see patient records',
      'We open late',
    ]);
    expect(parts(banner, 'emergency').length).to.equal(1);
  });

  it('lists each service once, with the worst that any notice says of it', async () => {
    const one = notice('One', { services: [{ service: 'phones', status: 'delays' }] });
    const two = notice('Two', {
      services: [
        { service: 'phones', status: 'not-working' },
        { service: 'blood-tests', status: 'working' },
      ],
    });
    const banner = await show([one, two]);
    const rows = all(banner, '[part~="services"] li').map((row) => row.innerText.replace(/\s+/g, ' ').trim());
    expect(rows).to.deep.equal(['Not working: phoning the surgery', 'Working: blood tests']);
  });

  it('replaces a notice by the one that supersedes it, also from another feed', async () => {
    world.serve(groupUrl, feedText(recordsDown));
    world.serve(surgeryUrl, feedText(notice('Records are back', { supersedes: [recordsDown['id']] })));
    const banner = mount({ feed: `${groupUrl} ${surgeryUrl}` });
    await world.settle();
    expect(titles(banner)).to.deep.equal(['Records are back']);
  });

  it('says in words what the whole is about', async () => {
    const heading = (banner: GpOutageBanner): string | undefined => parts(banner, 'heading')[0]?.innerText;
    expect(heading(await show([recordsDown]))).to.equal('Important update');
    expect(heading(await show([notice('Fixed', { status: 'resolved' })]))).to.equal('Back to normal');
    expect(heading(await show([notice('Sunday', { status: 'scheduled' })]))).to.equal('Planned changes');
    expect(heading(await show([plainItem('Car park closed')]))).to.equal('Information');
  });

  it('says the severity in words, not by colour alone', async () => {
    const said4 = [];
    for (const severity of ['extreme', 'severe', 'moderate', 'minor']) {
      said4.push(said(await show([notice('Trouble', { severity })])));
    }
    const words = ['Very serious problem.', 'Serious problem.', 'Problem.', 'Minor problem.'];
    expect(said4.map((text, index) => text.includes(words[index] ?? ''))).to.deep.equal(Array(4).fill(true));
  });
});

describe('never an overlay, a dialog, sticky or animated in', () => {
  const world = useBannerWorld();

  it('stands in the flow of the page and pushes down what follows', async () => {
    const banner = await show([]);
    const after = document.body.appendChild(document.createElement('main'));
    after.textContent = 'The surgery';
    const before = after.getBoundingClientRect().top;
    banner.data = feed([recordsDown]);
    await banner.updateComplete;
    const box = banner.getBoundingClientRect();
    expect(box.height).to.be.above(100);
    expect(after.getBoundingClientRect().top).to.be.closeTo(before + box.height, 1);
  });

  it('takes no room and leaves no gap in a flex or grid body on a quiet day', async () => {
    for (const display of ['flex', 'grid']) {
      const body = document.body.appendChild(document.createElement('div'));
      body.style.cssText = `display: ${display}; flex-direction: column; gap: 50px`;
      const banner = mount({}, { data: feed([]), into: body });
      body.append(Object.assign(document.createElement('main'), { textContent: 'The surgery' }));
      await banner.updateComplete;
      const main = body.querySelector('main')?.getBoundingClientRect();
      expect(main?.top).to.equal(body.getBoundingClientRect().top);
    }
  });

  it('has nothing fixed, sticky, moving, or over the page', async () => {
    const banner = await show([phonesDown, recordsDown, lateOpening], { nation: 'england' });
    const odd = [banner, ...all(banner, '*:not(.visually-hidden)')]
      .map((one) => getComputedStyle(one))
      .filter(
        ({ position, animationName, transitionDuration, zIndex }) =>
          !['static', 'relative'].includes(position) ||
          animationName !== 'none' ||
          transitionDuration !== '0s' ||
          zIndex !== 'auto',
      );
    expect(odd.length).to.equal(0);
    expect(all(banner, 'dialog, [role="dialog"], [role="alert"], [aria-modal], [popover]').length).to.equal(
      0,
    );
  });

  it('keeps its place whatever a site’s own styles say of it', async () => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent =
      'gp-outage-banner { position: fixed !important; display: none !important; opacity: 0 !important; height: 1px !important }' +
      '* { animation: spin 1s !important; visibility: hidden !important }';
    const banner = await show([recordsDown]);
    const { position, display, opacity } = getComputedStyle(banner);
    style.remove();
    expect({ position, display, opacity }).to.deep.equal({
      position: 'static',
      display: 'block',
      opacity: '1',
    });
  });

  it('never takes focus, when it comes, changes or goes', async () => {
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    const banner = mount({ feed: groupUrl });
    for (const text of [feedText(recordsDown), feedText(phonesDown), feedText()]) {
      world.serve(groupUrl, text);
      await banner.reload();
      expect(document.activeElement === field).to.equal(true);
    }
  });

  it('takes no focus where nothing had it', async () => {
    await show([recordsDown]);
    expect(document.activeElement === document.body).to.equal(true);
  });
});
