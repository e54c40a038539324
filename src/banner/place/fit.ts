import { warnOnce } from '../../feed/warn.js';
import type { GpOutageBanner } from '../gp-outage-banner.js';
import { putFirst } from './place.js';

/** What is to be known of a banner for standing well on a page. */
export type PlacedBanner = HTMLElement & Pick<GpOutageBanner, 'notices'>;

/** Sees that a banner which the script has placed is on top and in sight, and that all of the page can be reached. */
export function fit(banner: PlacedBanner): void {
  const { body } = document;
  if (banner.parentNode === body) {
    const isQuiet = banner.hasAttribute('data-quiet');
    banner.toggleAttribute('data-quiet', true);
    const box = boxOfPage(body);
    banner.toggleAttribute('data-quiet', isQuiet);
    if (box) putFirst(banner, box);
  }
  const { display, flexDirection } = getComputedStyle(banner.parentElement as Element);
  banner.toggleAttribute('data-first', /flex|grid/.test(display));
  if ((display + flexDirection).includes('flexrow'))
    warnOnce('in a flex row it cannot be on top. Put it elsewhere with data-mount="CSS selector".');
  uncover(banner);
}

/** The box that the page is in, where that is not its body: one that scrolls in the body's stead, or lies over it. */
function boxOfPage(body: HTMLElement): Element | undefined {
  const flows = [document.documentElement, body].map((one) => getComputedStyle(one).overflowY).join('');
  const isLocked = /^hidden[hv]|^visibleh/.test(flows) && body.scrollHeight <= innerHeight;
  const isBox = (box: Element): boolean => {
    const { position, overflowY } = getComputedStyle(box);
    return isLocked ? /auto|scroll/.test(overflowY) : /absolute|fixed/.test(position);
  };
  const boxes = [...(isLocked ? body.querySelectorAll('*') : body.children)].filter(
    (box) => box.clientHeight,
  );
  // Where anything else is in the flow, what lies over it is not the page.
  return isLocked || boxes.every(isBox)
    ? boxes.find(
        (box) =>
          box.clientHeight * box.clientWidth * 2 > innerHeight * innerWidth &&
          isBox(box) &&
          !box.closest('dialog, [role=dialog]'),
      )
    : undefined;
}

/**
 * Lets the banner begin below what the page has over its place while nothing is scrolled: a header, but nothing that takes
 * most of the window, as a dialog does. Room once left stays, since headers shrink and grow.
 */
export function uncover(banner: PlacedBanner): void {
  const region = banner.shadowRoot?.querySelector('[part~=banner]');
  if (!region || scrollY || banner.parentElement?.scrollTop) return;
  const { left, top, width } = region.getBoundingClientRect();
  for (const cover of document.elementsFromPoint(left + width / 2, top + 1)) {
    const { position, zIndex } = getComputedStyle(cover);
    const { bottom } = cover.getBoundingClientRect();
    if (
      /absolute|fixed/.test(position) &&
      !zIndex.startsWith('-') &&
      bottom * 2 < innerHeight &&
      !cover.contains(banner)
    ) {
      banner.style.setProperty('--_top', `${bottom - banner.getBoundingClientRect().top}px`);
      // There may be another below.
      uncover(banner);
      return;
    }
  }
}
