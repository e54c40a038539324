import { expect } from 'chai';
import {
  all,
  eventually,
  feed,
  links,
  recordsDown,
  said,
  show,
  useBannerNetwork,
} from '../support/banner.js';
import { liftFinger, setViewport, touch } from '../support/commands.js';
import { painted } from '../support/host-page.js';

const inEngland = { nation: 'england' };

/** What the taps from now on land on, and that nothing is followed. */
function watchClicks(): readonly string[] {
  const clicked: string[] = [];
  const listener = (event: Event): void => {
    event.preventDefault();
    const [target] = event.composedPath();
    clicked.push(target instanceof Element ? target.textContent.trim() : '');
  };
  addEventListener('click', listener);
  after(() => removeEventListener('click', listener));
  return clicked;
}

/** The middle of the link with these words, as the window shows it. */
function placeOf(banner: Element, words: string): { x: number; y: number } {
  const link = all(banner, 'a').find((one) => one.textContent.includes(words));
  const { left, top, width, height } = link?.getBoundingClientRect() ?? new DOMRect();
  return { x: left + width / 2, y: top + height / 2 };
}

describe('a finger that is already down', () => {
  useBannerNetwork();

  before(() => setViewport({ width: 360, height: 740 }));

  it('follows no link that has slid under it', async () => {
    // Where the link to 111 will be.
    const shown = await show([recordsDown], inEngland);
    expect(links(shown)).to.include({ 'Call 111': 'tel:111' });
    const { x, y } = placeOf(shown, 'Call 111');
    shown.remove();
    const banner = await show([], inEngland);
    const page = document.body.appendChild(document.createElement('button'));
    page.textContent = 'Opening times';
    page.style.cssText = 'display: block; width: 100%; height: 700px';
    const clicked = watchClicks();

    await painted();
    await touch(x, y);
    banner.data = feed([recordsDown]);
    await banner.updateComplete;
    await painted();
    await liftFinger();
    await eventually(() => clicked.length > 0);
    expect(clicked).to.deep.equal(['Opening times']);
    await eventually(() => said(banner).includes('We cannot see patient records'));
  });

  it('presses nothing of a banner that came in the last half second, and everything afterwards', async () => {
    const clicked = watchClicks();
    document.body.style.height = '2000px';
    const banner = await show([recordsDown], inEngland);
    const { x, y } = placeOf(banner, 'Call 111');
    await painted();
    await touch(x, y);
    await liftFinger();
    await eventually(() => clicked.length > 0);
    expect(clicked.join()).not.to.include('Call 111');
    await eventually(() => banner.shadowRoot?.elementFromPoint(x, y)?.textContent === 'Call 111');
    await touch(x, y);
    await liftFinger();
    await eventually(() => clicked.length > 1);
    expect(clicked.at(-1)).to.equal('Call 111');
    document.body.removeAttribute('style');
  });
});
