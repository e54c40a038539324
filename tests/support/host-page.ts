import { http } from 'msw';
import { elementAttributes, feedAddresses, type Fixture } from '../../demo/feeds/fixtures.js';
import { answer } from '../../demo/feeds/host.js';
import { getClock, setClock } from '../../src/feed/clock.js';
import { mount, type GpOutageBanner } from './banner.js';
import { network } from './network.js';

/** What a surgery's page has at least, and one element of each kind that site-wide styles are written for. */
const content = `
  <header><p>Example Surgery</p><nav aria-label="Main"><ul><li><a href="#times">Opening times</a></li></ul></nav></header>
  <main id="main">
    <h1>Welcome to Example Surgery</h1>
    <p>We look after people in <a href="#area">our area</a>.</p>
    <h2 id="times">Opening times</h2>
    <ul><li>8am to 6:30pm</li></ul>
    <form><label>Search <input name="q"></label> <button>Search</button></form>
  </main>`;

/** In a landmark, because axe knows a skip link no more once a shadow root has links. */
const skipLink = '<nav aria-label="Skip" class="skip"><a href="#main">Skip to main content</a></nav>';

/** Fills the page as a surgery's website would, but for the banner, and returns the place where that goes: first, after the skip link. */
export function surgeryPage(css = ''): HTMLElement {
  document.documentElement.lang = 'en-GB';
  document.title = 'Example Surgery';
  document.body.innerHTML = `<style>${css}</style>${skipLink}${content}`;
  const place = document.createElement('div');
  place.style.display = 'contents';
  document.body.querySelector('.skip')?.after(place);
  return place;
}

/** The fixture's element in the page as a reader meets it, after its feeds have answered or failed. */
export async function mountFixture(fixture: Fixture, into: Node): Promise<GpOutageBanner> {
  const { now, readAt, fallback } = fixture;
  setClock({ now: () => Date.parse(readAt ?? now) });
  for (const address of feedAddresses(fixture)) {
    network.use(http.get(address, () => answer(fixture, address, getClock().now())));
  }
  const children = fallback ? `<section aria-label="Notices"><p>${fallback}</p></section>` : '';
  const banner = mount(elementAttributes(fixture), { into, children });
  await banner.reload();
  if (readAt) {
    setClock({ now: () => Date.parse(now) });
    await banner.reload();
  }
  return banner;
}

/** Opens or folds every disclosure of a banner. */
export function unfold(banner: GpOutageBanner, isOpen = true): void {
  for (const details of banner.shadowRoot?.querySelectorAll('details') ?? []) details.open = isOpen;
}

/** Two frames, so that what was changed has been painted. */
export async function painted(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

/** Every element of a banner that has a box. */
export function boxes(banner: GpOutageBanner): readonly HTMLElement[] {
  return [...(banner.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])].filter(
    (element) => element.getClientRects().length > 0 && !element.closest('.visually-hidden'),
  );
}

/** What would make a reader scroll sideways, or hide part of what they read; an empty list is good. */
export function lostText(banner: GpOutageBanner): readonly string[] {
  const limit = document.documentElement.clientWidth + 0.5;
  const outside = boxes(banner)
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -0.5 || right > limit;
    })
    .map((element) => `outside: ${nameOf(element)}`);
  const cut = boxes(banner)
    .filter(
      (element) =>
        element instanceof HTMLElement &&
        getComputedStyle(element).display !== 'inline' &&
        (element.scrollWidth > element.clientWidth + 1 ||
          (getComputedStyle(element).overflowY !== 'visible' &&
            element.scrollHeight > element.clientHeight + 1)),
    )
    .map((element) => `cut: ${nameOf(element)}`);
  const { scrollWidth } = document.scrollingElement ?? document.documentElement;
  return [...(scrollWidth > limit ? [`the page is ${scrollWidth} px wide`] : []), ...outside, ...cut];
}

function nameOf(element: Element): string {
  const text = element.textContent.replace(/\s+/g, ' ').trim().slice(0, 40);
  return `${element.localName}.${element.getAttribute('class') ?? ''} "${text}"`;
}
