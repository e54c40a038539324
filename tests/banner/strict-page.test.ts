import { expect } from 'chai';
import { http, HttpResponse } from 'msw';
import { feed, groupUrl, notice, parts, useBannerNetwork } from '../support/banner.js';
import { network } from '../support/network.js';
import { openPage, showsIn } from '../support/surgery-page.js';

const records = 'We cannot see patient records';
const src = '/script-tag.js';
const data = `data-feed="${groupUrl}" data-nation="england" data-remember`;

// Two things are said as Firefox needs them here: the origin in place of 'self', which matches nothing in a page given
// as srcdoc; and the service worker that answers for the feed's host, whose answers count as coming from itself.
const strict = [
  "default-src 'none'",
  `script-src ${location.origin} 'nonce-test'`,
  "style-src 'none'",
  `connect-src ${groupUrl} ${location.origin}/mockServiceWorker.js`,
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

async function hashOf(script: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(script));
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}

describe('hazard: a hacked script host, and a site that guards against one', function () {
  this.timeout(60_000);
  useBannerNetwork();
  let code = '';

  before(async () => {
    code = await (await fetch(src)).text();
  });

  beforeEach(() => {
    const present = feed([
      notice(
        records,
        {
          expires: undefined,
          instructions: ['urgent-only'],
          services: [{ service: 'phones', status: 'delays' }],
        },
        { date_published: new Date().toISOString(), url: 'https://group.example/status' },
      ),
      notice(
        'Minor',
        { severity: 'minor', expires: undefined },
        { date_published: new Date().toISOString() },
      ),
    ]);
    network.use(http.get(groupUrl, () => HttpResponse.json(present)));
  });

  it('works under a strict Content-Security-Policy with Trusted Types and no styles allowed', async () => {
    const page = await openPage(`<script async src="${src}" ${data}></script>`, '', strict);
    await showsIn(page, records);
    expect(page.told).to.deep.equal([]);
  });

  it('is styled there all the same', async () => {
    const page = await openPage(`<script async src="${src}" ${data}></script>`, '', strict);
    await showsIn(page, records);
    const [card] = parts(page.banners[0] ?? document.body, 'emergency');
    if (!card) throw new Error('There is no emergency card');
    expect(page.window.getComputedStyle(card).backgroundColor).to.equal('rgb(33, 43, 50)');
  });

  it('shows fallback markup of the page there, and takes it away', async () => {
    network.use(http.get(groupUrl, () => HttpResponse.error(), { once: true }));
    const element = `<gp-outage-banner feed="${groupUrl}"><template><p>Phone us.</p></template></gp-outage-banner>`;
    const page = await openPage(`<script src="${src}"></script>`, element, strict);
    const [banner] = page.banners;
    await banner?.updateComplete;
    for (let checks = 0; checks < 2; checks++) await banner?.reload();
    expect(banner?.querySelector('p')?.textContent).to.equal(undefined);
    expect(page.told.filter((line) => !line.startsWith('warning'))).to.deep.equal([]);
  });

  it('runs with the integrity hash of this very script', async () => {
    const integrity = await hashOf(code);
    const page = await openPage(
      `<script async src="${src}" integrity="${integrity}" crossorigin="anonymous" ${data}></script>`,
    );
    await showsIn(page, records);
    expect(page.told).to.deep.equal([]);
  });

  it('does not run when one byte of it was changed on its host, and the page stays as it was', async () => {
    const integrity = await hashOf(`${code} `);
    const page = await openPage(
      `<script src="${src}" integrity="${integrity}" crossorigin="anonymous" ${data}></script>`,
      '<h1>Example Surgery</h1>',
    );
    expect(page.banners.length).to.equal(0);
    expect(page.document.body.innerText).to.equal('Example Surgery');
    expect(page.told).to.deep.equal(['error script']);
  });
});
