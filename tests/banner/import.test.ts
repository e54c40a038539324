import { expect } from 'chai';
import { openPage, type SurgeryPage } from '../support/surgery-page.js';
import { eventually, feed, recordsDown, titles } from '../support/banner.js';

/** A page that imports a module of this package, once it has run. WebKit resolves no `import()` in a page given as srcdoc. */
async function importing(path: string, body = ''): Promise<SurgeryPage> {
  const script = `<script type="module">import * as api from '${path}'; self.api = api; self.imported = true;</script>`;
  const page = await openPage(script, body);
  await eventually(() => Reflect.has(page.window, 'imported'));
  return page;
}

const defined = (page: SurgeryPage): boolean =>
  page.document.createElement('gp-outage-banner').matches(':defined');

describe('the package imported as modules', function () {
  // Every module of the source is a request here.
  this.timeout(60_000);

  afterEach(() => {
    document.body.replaceChildren();
  });

  it('has no side effect: nothing is registered, placed, stored or asked for', async () => {
    localStorage.clear();
    const page = await importing('/src/index.ts', '<gp-outage-banner feed="/feed.json"></gp-outage-banner>');
    expect(defined(page)).to.equal(false);
    expect(page.document.body.innerHTML.trim()).to.equal(
      '<gp-outage-banner feed="/feed.json"></gp-outage-banner>',
    );
    expect(localStorage.length).to.equal(0);
    const asked = page.window.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(asked.filter((name) => name.includes('feed.json'))).to.deep.equal([]);
    expect(page.told).to.deep.equal([]);
  });

  it('gives the class, the event classes and the pure functions', async () => {
    const { window } = await importing('/src/index.ts');
    const api = Reflect.get(window, 'api') as Readonly<Record<string, unknown>>;
    const promised = [
      'GpOutageBanner',
      'GpOutageChangeEvent',
      'GpOutageErrorEvent',
      'parseFeed',
      'selectNotices',
      'nextChange',
      'decideGuidance',
      'registerLanguage',
    ];
    expect(promised.filter((name) => typeof api[name] !== 'function')).to.deep.equal([]);
  });

  it('registers the element with "define", and upgrades what is in the page', async () => {
    const inlined = `<script type="application/json">${JSON.stringify(
      feed([{ ...recordsDown, date_published: new Date().toISOString(), _gp_outage: {} }]),
    )}</script>`;
    const page = await importing('/src/define.ts', `<gp-outage-banner>${inlined}</gp-outage-banner>`);
    expect(defined(page)).to.equal(true);
    const [banner] = page.banners;
    await banner?.updateComplete;
    expect(banner ? titles(banner) : []).to.deep.equal(['We cannot see patient records']);
  });

  it('"define" after the script tag leaves the first in place and says so', async () => {
    const page = await openPage(
      `<gp-outage-banner></gp-outage-banner><script src="/script-tag.js"></script>
      <script type="module">import '/src/define.ts'; self.imported = true;</script>`,
    );
    await eventually(() => Reflect.has(page.window, 'imported'));
    expect(page.told.length).to.equal(1);
    expect(page.told[0]).to.include('is loaded twice on this page');
  });
});
