import { expect } from 'chai';
import '../../src/embed-cy.js';
import { en } from '../../src/language/en.js';
import { registerLanguage } from '../../src/language/register.js';
import { feed, notice, type GpOutageBanner } from '../support/banner.js';

/** A banner for Wales, in this language, that shows a notice now. */
async function bannerIn(lang: string): Promise<GpOutageBanner> {
  const banner = document.createElement('gp-outage-banner');
  banner.lang = lang;
  banner.nation = 'wales';
  const dates = { date_published: new Date().toISOString() };
  banner.data = feed([notice('Our phones do not work', { expires: undefined }, dates)]);
  document.body.append(banner);
  await banner.updateComplete;
  return banner;
}

function textOf(banner: GpOutageBanner): string {
  return banner.shadowRoot?.textContent ?? '';
}

/** The script for Welsh has run before this one registers the element, as an `async` script may. */
describe('a language that is added', () => {
  const banners: GpOutageBanner[] = [];

  afterEach(() => {
    for (const banner of banners.splice(0)) banner.remove();
  });

  it('as Welsh by its own script tag, whichever of the two scripts runs first, is used on Welsh pages only', async () => {
    await customElements.whenDefined('gp-outage-banner');
    banners.push(await bannerIn('cy-GB'), await bannerIn('en'));
    const [welsh = '', english = ''] = banners.map(textOf);
    expect(welsh).to.contain('Ffoniwch GIG 111 Cymru ar 111:').and.to.contain('Ffoniwch 999');
    expect(english).to.contain('Call NHS 111 Wales on 111 if:');
  });

  it('while a banner is shown, turns that banner', async () => {
    const banner = await bannerIn('gd');
    banners.push(banner);
    expect(textOf(banner)).to.contain('Call 999');
    registerLanguage('gd', { ...en, guidance: { ...en.guidance, 'call-999': 'Cuir fios gu 999' } });
    await banner.updateComplete;
    expect(textOf(banner)).to.contain('Cuir fios gu 999');
  });
});
