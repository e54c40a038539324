import { expect } from 'chai';
import { parts, recordsDown, show, useBannerWorld, type GpOutageBanner } from '../support/banner.js';

/** Gives the page this style sheet, and the banner the rules that it has for paper. */
function putOnPaper(banner: GpOutageBanner, css: string): void {
  const page = document.createElement('style');
  page.textContent = css;
  document.body.append(page);
  const rules = [...(banner.shadowRoot?.adoptedStyleSheets ?? [])].flatMap(({ cssRules }) => [...cssRules]);
  const text = rules
    .map(({ cssText }) =>
      cssText.replace(/@media (not )?print/g, (_, not?: string) => `@media ${not ?? ''}all`),
    )
    .join('\n');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  if (banner.shadowRoot) banner.shadowRoot.adoptedStyleSheets = [sheet];
}

/** A part that is only there for its layout has no box of its own, but what is in it has. */
const isSeen = (part: Element | undefined): boolean =>
  part !== undefined &&
  [part, ...part.querySelectorAll('*')].some(
    (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible',
  );

describe('on paper', () => {
  useBannerWorld();

  async function onPaper(css: string): Promise<readonly boolean[]> {
    const banner = await show([recordsDown], { nation: 'england' });
    putOnPaper(banner, css);
    return ['banner', 'guidance', 'emergency', 'heading'].map((name) => isSeen(parts(banner, name)[0]));
  }

  for (const css of [
    'body * { visibility: hidden } #leaflet, #leaflet * { visibility: visible }',
    'body > *:not(#leaflet) { display: none !important }',
    'body > * { display: none }',
  ]) {
    it(`gives way to a page that prints a part of itself: ${css}`, async () => {
      expect(await onPaper(css)).to.deep.equal([false, false, false, false]);
    });
  }

  it('is printed whole with any other page', async () => {
    expect(await onPaper('body > * { margin: 1em }')).to.deep.equal([true, true, true, true]);
  });

  it('is not hidden on screens by the same rules', async () => {
    const style = document.createElement('style');
    style.textContent = 'body * { visibility: hidden !important; display: none !important }';
    const banner = await show([recordsDown], { nation: 'england' });
    document.body.append(style);
    expect(isSeen(parts(banner, 'emergency')[0])).to.equal(true);
  });
});
