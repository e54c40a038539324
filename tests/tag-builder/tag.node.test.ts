import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { version } from '../../src/version.js';
import {
  allowClipboard,
  focusOn,
  pressOn,
  previewText,
  scrollsSideways,
  serveFeeds,
  textOf,
  Tools,
  violations,
  write,
} from '../support/tools.js';

const published = new Date(Date.now() - 3_600_000).toISOString();

function feed(more: object = {}): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Example group',
    items: [
      {
        id: 'phones',
        title: 'Our phones are not working',
        content_text: 'You cannot phone us.',
        date_published: published,
        _gp_outage: { services: [{ service: 'phones', status: 'not-working' }], ...more },
      },
    ],
  });
}

describe('the tag builder, in the built demo', () => {
  let tools: Tools;
  let host: Awaited<ReturnType<typeof serveFeeds>>;
  let integrity: string;

  before(async () => {
    tools = await Tools.start();
    host = await serveFeeds({
      'good.json': { body: feed(), isOpen: true },
      'elsewhere.json': { body: feed({ audience: { ods: ['B88888'] } }), isOpen: true },
      'faulty.json': { body: feed({ severity: 'terrible' }), isOpen: true },
      'closed.json': { body: feed(), isOpen: false },
      'page.json': { body: '<!doctype html><title>Sign in</title>', type: 'text/html', isOpen: true },
      'text.json': { body: 'not a feed', isOpen: true },
      'status.json': { body: '{"page":{"id":"x"},"incidents":[]}', isOpen: true },
    });
    const script = await (await fetch(`${tools.address}gp-outage-banner.js`)).arrayBuffer();
    integrity = `sha384-${createHash('sha384').update(new Uint8Array(script)).digest('base64')}`;
  });
  after(async () => {
    host.close();
    await tools.stop();
  });

  /** A page on which a tag for a surgery in England has been made, by keyboard. */
  async function made(feeds: string, name = 'Example Surgery'): Promise<Page> {
    const page = await tools.open('tag.html');
    await page.waitForSelector('#tag-form');
    await write(page, '#name', name);
    await write(page, '#phone', '020 7946 0000');
    await pressOn(page, '#nation', 'Space');
    await write(page, '#ods', 'a99991, QZZ');
    await write(page, '#feeds', feeds);
    await pressOn(page, '#tag-form button.main', 'Enter');
    await focusOn(page, 'result-title');
    return page;
  }

  async function report(page: Page): Promise<string> {
    await page.waitForFunction(() => !document.querySelector('#reading')?.textContent.includes('Reading'));
    return textOf(page, '.report');
  }

  it('makes the exact tag, by keyboard alone, with the integrity of the script that is served', async () => {
    const page = await made(`${host.address}good.json`, 'The “Old” Mill & Sons');
    expect(await textOf(page, '#tag-text')).to.equal(
      `<script async src="/gp-outage-banner-${version}.js"
  integrity="${integrity}"
  crossorigin="anonymous"
  data-feed="${host.address}good.json"
  data-nation="england"
  data-ods="A99991 QZZ"
  data-surgery-name="The “Old” Mill &amp; Sons"
  data-surgery-phone="020 7946 0000"></script>`,
    );
    expect(await textOf(page, '#policy-text')).to.equal(
      `script-src 'self';\nconnect-src ${host.address.slice(0, -1)};\ntrusted-types lit-html;`,
    );
    expect(await textOf(page, '#install-text')).to.equal(`npm install gp-outage-banner@${version}`);
    expect(await textOf(page, '#markup-text'))
      .to.contain('<template><p>')
      .and.contain('<noscript><p>');
  });

  it('previews the tag itself, reading the feed', async () => {
    const page = await made(`${host.address}good.json`);
    expect(await report(page))
      .to.contain('It can be read')
      .and.contain('shows 1 of them now');
    expect(await previewText(page, 'Our phones are not working')).to.contain('NHS 111 online');
  });

  it('follows the form once a tag has been made', async () => {
    const page = await made(`${host.address}good.json`);
    await pressOn(page, '#host', 'ArrowDown');
    await page.waitForFunction(() =>
      document.querySelector('#tag-text')?.textContent.includes('cdn.jsdelivr.net'),
    );
    expect(await textOf(page, '#tag-text')).to.contain(
      `gp-outage-banner@${version}/dist/cdn/gp-outage-banner.js`,
    );
    expect(await textOf(page, '#policy-text')).to.contain('script-src https://cdn.jsdelivr.net/npm/');
  });

  it('takes a site’s own words for when no feed can be read, and has some where none are given', async () => {
    const page = await made(`${host.address}good.json`);
    expect(await textOf(page, '#markup-text')).to.contain('Phone us on 020 7946 0000 or come in.');
    await page.$eval('#fallback', (field) => field.closest('details')?.setAttribute('open', ''));
    await write(page, '#fallback', 'Ring <us> & ask.');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => document.querySelector('#markup-text')?.textContent.includes('Ring'));
    for (const text of ['#markup-text', '#element-text']) {
      expect(await textOf(page, text))
        .to.contain('<template><p>Ring &lt;us&gt; &amp; ask.</p></template>')
        .and.contain('<noscript><p>Ring &lt;us&gt; &amp; ask.</p></noscript>')
        .and.not.contain('020 7946 0000 or come in');
    }
  });

  it('says why a feed cannot be read, as far as a browser can tell', async () => {
    for (const [name, words] of [
      ['closed.json', 'does not let other websites read the answer (CORS)'],
      ['page.json', 'the answer is a web page'],
      ['text.json', 'the answer is not JSON'],
      ['status.json', 'Statuspage'],
      ['missing.json', 'status 404'],
      ['faulty.json', '"terrible" is not one of'],
      ['elsewhere.json', 'None is for this website now'],
    ] as const) {
      const page = await made(host.address + name);
      expect(await report(page), name).to.contain(words);
      await page.browserContext().close();
    }
  });

  it('says that nothing answers, where nothing does', async () => {
    const gone = await serveFeeds({});
    gone.close();
    const page = await made(`${gone.address}notices.json`);
    expect(await report(page)).to.contain('nothing answers at this address');
  });

  it('refuses what cannot work, with a summary of links to the fields', async () => {
    const page = await tools.open('tag.html');
    await page.waitForSelector('#tag-form');
    await write(page, '#phone', 'reception');
    await write(page, '#ods', 'Main Street');
    await write(page, '#feeds', 'http://group.example/notices.json');
    await pressOn(page, '#tag-form button.main', 'Enter');
    await focusOn(page, 'summary');
    expect(await page.title()).to.match(/^Error: /);
    const links = await page.$$eval('#summary a', (all) => all.map(({ hash }) => hash));
    expect(links).to.deep.equal(['#name', '#phone', '#nation', '#ods', '#feeds']);
    expect(await textOf(page, '#feeds-problem')).to.contain('mixed content');
    expect(await page.$eval('#result', (result) => result.hasAttribute('hidden'))).to.equal(true);
  });

  it('asks for the out-of-hours number in Northern Ireland, and only there', async () => {
    const page = await made(`${host.address}good.json`);
    expect(await page.$('#outOfHours')).to.equal(null);
    await page.click('#nation-northern-ireland');
    await write(page, '#outOfHours', '028 9649 6000');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() =>
      document.querySelector('#tag-text')?.textContent.includes('data-out-of-hours-phone'),
    );
    await page.click('#nation-wales');
    await page.waitForFunction(
      () => !document.querySelector('#tag-text')?.textContent.includes('data-out-of-hours-phone'),
    );
  });

  it('copies, and says so politely', async () => {
    const page = await made(`${host.address}good.json`);
    await allowClipboard(page);
    await pressOn(page, '#copy-tag', 'Enter');
    await page.waitForFunction(
      () => document.querySelector('#tag-copied')?.textContent === 'The script tag: copied.',
    );
    const text = await textOf(page, '#tag-text');
    expect(await page.evaluate(() => navigator.clipboard.readText())).to.equal(text);
  });

  it('has no fault that axe knows, and no sideways scroll, at 320 and 1,280 pixels', async () => {
    const page = await made(`${host.address}closed.json`);
    await report(page);
    await page.$$eval('details', (all) => all.forEach((one) => (one.open = true)));
    for (const width of [320, 1280]) {
      await page.setViewport({ width, height: 900 });
      expect(await violations(page), String(width)).to.deep.equal([]);
      expect(await scrollsSideways(page), String(width)).to.equal(false);
    }
  });

  it('throws nothing anywhere', () => {
    expect(tools.faults).to.deep.equal([]);
  });
});
