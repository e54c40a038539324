/* What a person perceives of a page and its banner. */
import type { Visitor } from './visitors.js';

export interface Sight {
  /** How many banners there are, shown or not. */
  readonly banners: number;
  /** The banner's words as they are laid out; empty while it shows nothing. */
  readonly words: string;
  /** The parts of the page from top to bottom: ids, else the names of elements. What takes no room is left out. */
  readonly order: readonly string[];
  /** The edges of the banner in the window, in whole pixels. */
  readonly box: Readonly<Record<'top' | 'left' | 'width' | 'height', number>>;
  /** Whether nothing lies over the beginning of its heading. */
  readonly isUncovered: boolean;
  /** What the page was told on its console, and what was thrown. */
  readonly told: readonly string[];
}

/** @param parts a selector for the elements whose order counts, besides the banner */
export function lookAt(visitor: Visitor, parts = 'body > *'): Promise<Sight> {
  return visitor.ask((selector) => {
    const banners = [...document.querySelectorAll('gp-outage-banner')];
    const [banner] = banners;
    const region = banner?.shadowRoot?.querySelector<HTMLElement>('[part~=banner]');
    const tops = [...document.querySelectorAll(`${selector}, gp-outage-banner`)]
      .map((part) => ({ part, box: part.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0)
      .sort((one, other) => one.box.top - other.box.top);
    const edges = banner?.getBoundingClientRect();
    const heading = region?.querySelector('h2, h3, h4')?.getBoundingClientRect();
    const top = heading && document.elementFromPoint(heading.left + 5, heading.top + heading.height / 2);
    return {
      banners: banners.length,
      words: region?.innerText ?? '',
      order: tops.map(({ part }) => part.id || part.localName),
      box: {
        top: Math.round(edges?.top ?? NaN),
        left: Math.round(edges?.left ?? NaN),
        width: Math.round(edges?.width ?? NaN),
        height: Math.round(edges?.height ?? NaN),
      },
      isUncovered: top !== undefined && top === banner,
      told: [...((window as { told?: readonly string[] }).told ?? [])],
    };
  }, parts);
}

/** Waits until the page's banner says this. */
export async function untilShown(visitor: Visitor, title: string): Promise<void> {
  await visitor.until(
    (wanted) =>
      [...document.querySelectorAll('gp-outage-banner')].some((banner) =>
        banner.shadowRoot?.querySelector<HTMLElement>('[part~=banner]')?.innerText.includes(wanted),
      ),
    title,
  );
}

/** Waits until it is laid out, and takes a pointer. */
export async function untilSettled(visitor: Visitor, title: string): Promise<void> {
  await untilShown(visitor, title);
  await visitor.until(() => {
    const banner = document.querySelector('gp-outage-banner');
    const region = banner?.shadowRoot?.querySelector('[part~=banner]');
    return region && getComputedStyle(region).pointerEvents !== 'none';
  });
}
