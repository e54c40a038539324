import { expect } from 'chai';
import { http, HttpResponse } from 'msw';
import {
  button,
  feedText,
  groupUrl,
  lateOpening,
  mount,
  recordsDown,
  surgeryUrl,
  titles,
  useBannerNetwork,
} from '../support/banner.js';
import { network } from '../support/network.js';

describe('rule 9: nobody is watched', () => {
  useBannerNetwork();
  let asked: Request[] = [];

  beforeEach(() => {
    asked = [];
    document.cookie = 'session=secret';
    network.use(
      http.get('*/notices.json', ({ request }) => {
        asked.push(request);
        return new URL(request.url).href === surgeryUrl
          ? HttpResponse.error()
          : HttpResponse.text(feedText(recordsDown, lateOpening));
      }),
    );
  });

  afterEach(() => {
    document.cookie = 'session=; max-age=0';
  });

  it('requests carry no credentials, no referrer, no page address and no query of their own', async () => {
    const banner = mount({ feed: groupUrl, mirror: surgeryUrl, ods: 'A99991', nation: 'england' });
    await banner.reload();
    expect(asked.map(({ url }) => url)).to.deep.equal([groupUrl]);
    const [request] = asked;
    // To another origin this sends none, and matches what a preload line has fetched.
    expect(request?.credentials).to.equal('same-origin');
    expect([...(request?.headers ?? [])].map(([name]) => name)).to.not.include.members(['cookie']);
    expect([...(request?.headers ?? [])].flat().join(' ')).not.to.include(location.host);
    expect(request?.referrer).to.be.oneOf(['', 'no-referrer']);
    expect(await request?.text()).to.equal('');
  });

  it('a feed of the site’s own origin gets no cookie and no referrer either', async () => {
    const own = new URL('/some/notices.json', location.href).href;
    await mount({ feed: '/some/notices.json' }).reload();
    expect(asked.map(({ url, credentials, referrer }) => [url, credentials, referrer])).to.deep.equal([
      [own, 'omit', ''],
    ]);
  });

  it('mirrors are asked in the same way', async () => {
    await mount({ feed: surgeryUrl, mirror: groupUrl }).reload();
    const ways = asked.map(({ credentials, referrer }) => `${credentials} ${referrer}`);
    expect(new Set(ways)).to.deep.equal(new Set(['same-origin ']));
    expect(asked.some(({ url }) => url === groupUrl)).to.equal(true);
  });

  it('nothing is stored on the device without "remember"', async () => {
    const cookies = document.cookie;
    const databases = await indexedDB.databases();
    const banner = mount({ feed: `${groupUrl} ${surgeryUrl}` });
    await banner.reload();
    button(banner, 'Hide: We open late').click();
    await banner.updateComplete;
    expect(titles(banner)).to.deep.equal(['We cannot see patient records']);
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
    expect(document.cookie).to.equal(cookies);
    expect(await indexedDB.databases()).to.deep.equal(databases);
    expect(await caches.keys()).to.deep.equal([]);
  });

  it('with "remember" only the last good copy and what was hidden are, under names of its own', async () => {
    const banner = mount({ feed: groupUrl, remember: true });
    await banner.reload();
    button(banner, 'Hide: We open late').click();
    expect(Object.keys(localStorage).sort()).to.deep.equal([
      `gp-outage-banner:v1:feed:${groupUrl}`,
      'gp-outage-banner:v1:hidden',
    ]);
    expect(sessionStorage.length).to.equal(0);
  });

  it('"remember" switched off clears the device', async () => {
    const banner = mount({ feed: groupUrl, remember: true });
    await banner.reload();
    button(banner, 'Hide: We open late').click();
    banner.removeAttribute('remember');
    await banner.reload();
    expect(localStorage.length).to.equal(0);
  });
});
