import { strict as assert } from 'node:assert';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { buildScriptTag } from '../../scripts/script-tag.js';
import { browserArguments, findBrowser } from '../support/find-browser.mjs';

const records = 'We cannot see patient records';
const phones = 'Our phones do not work';

/** A feed with one notice that is over in an hour. */
function feedOf(title: string): string {
  const now = Date.now();
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Example group of GP surgeries',
    items: [
      {
        id: title,
        title,
        content_text: title,
        date_published: new Date(now).toISOString(),
        _gp_outage: { severity: 'severe', expires: new Date(now + 3_600_000).toISOString() },
      },
    ],
  });
}

describe('a page restored from the back/forward cache', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let address = '';
  let feed = '';
  let asked = 0;
  let isDown = false;

  before(async () => {
    const { code } = await buildScriptTag('src/embed.ts');
    const tag = '<script src="/script.js" data-feed="/notices.json" data-refresh="30"></script>';
    server = createServer(({ url }, response) => {
      // The device's clock is moved below: a `Date` would put it right.
      response.sendDate = false;
      if (url === '/notices.json' && ++asked > 1 && isDown) {
        response.destroy();
        return;
      }
      const [type, body] =
        url === '/script.js'
          ? ['text/javascript', code]
          : url === '/notices.json'
            ? ['application/feed+json', feed]
            : ['text/html', `<!doctype html><title>${String(url)}</title>${url === '/' ? tag : ''}`];
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await puppeteer.launch({ executablePath: findBrowser(), args: browserArguments });
  });

  after(async () => {
    await browser.close();
    server.close();
    server.closeAllConnections();
  });

  beforeEach(async () => {
    page = await (await browser.createBrowserContext()).newPage();
    feed = feedOf(records);
    asked = 0;
    isDown = false;
  });

  /** Waits until the banner says this, or nothing. */
  async function says(text: string): Promise<void> {
    await page.waitForFunction(
      (wanted) => {
        const root = document.querySelector('gp-outage-banner')?.shadowRoot;
        const shown = root?.querySelector('[part~=banner]')?.textContent ?? '';
        return wanted === '' ? shown === '' : shown.includes(wanted);
      },
      {},
      text,
    );
  }

  /** Opens the page, leaves it, and comes back to the very same page when its device says it is this much later. */
  async function leaveAndReturn(later: number): Promise<void> {
    await page.evaluateOnNewDocument((milliseconds) => {
      const { now } = Date;
      let wasAway = false;
      Date.now = () => now() + (wasAway ? milliseconds : 0);
      addEventListener('pagehide', () => (wasAway = true));
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
    }, later);
    await page.goto(address);
    await says(records);
    feed = feedOf(phones);
    await page.goto(`${address}/elsewhere`);
    await page.goBack();
    assert.equal(await page.evaluate(() => Reflect.get(window, 'persisted') as unknown), true);
  }

  it('asks nothing before a check is due; and the browser keeps it, since the banner does nothing that forbids it', async () => {
    await leaveAndReturn(0);
    await says(records);
    assert.equal(asked, 1);
  });

  it('checks at once when a check is due', async () => {
    await leaveAndReturn(60_000);
    await says(phones);
    assert.equal(asked, 2);
  });

  it('does not show what ended while it was away, though nothing can be read', async () => {
    isDown = true;
    await leaveAndReturn(7_200_000);
    await says('');
  });
});
