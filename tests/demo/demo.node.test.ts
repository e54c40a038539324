import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import { expect } from 'chai';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { fixtures } from '../../demo/feeds/fixtures.js';
import { moments, surgeries } from '../../demo/feeds/july-2024.js';
import { serveBuiltDemo, type DemoSite } from '../support/demo-site.js';
import { browserArguments, findBrowser } from '../support/find-browser.mjs';

/** Fixtures whose banner shows no notice. */
const withoutNotices = ['quiet', 'unreadable', 'web-page'];

const axe = createRequire(import.meta.url).resolve('axe-core');

describe('the built demo, from a folder of a static host', () => {
  let folder: string;
  let site: DemoSite;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demo-'));
    site = await serveBuiltDemo(folder);
    browser = await puppeteer.launch({ executablePath: findBrowser(), args: browserArguments });
    page = await newPage();
  });

  after(async () => {
    await browser.close();
    site.close();
    await rm(folder, { recursive: true });
  });

  async function newPage(): Promise<Page> {
    const context = await browser.createBrowserContext();
    const opened = await context.newPage();
    opened.on('pageerror', (error) => faults.push(String(error)));
    await opened.setViewport({ width: 1280, height: 900 });
    return opened;
  }

  /** The surgery's website in its frame, once its banner has been placed. */
  async function surgeryFrame(opened: Page): Promise<Frame> {
    const frame = await opened.waitForFrame((one) => one.url().includes('/surgeries/'));
    await frame.waitForSelector('gp-outage-banner');
    return frame;
  }

  /** Waits until the banner's text holds `words`, or until it has none where `words` is empty; gives the text. */
  async function bannerText(opened: Page, words: string): Promise<string> {
    const frame = await surgeryFrame(opened);
    const text = await frame.waitForFunction(
      (wanted) => {
        const root = document.querySelector('gp-outage-banner')?.shadowRoot;
        const shown = [...(root?.querySelectorAll('[part~=banner]') ?? [])]
          .map((element) => (element as HTMLElement).innerText)
          .join('\n');
        return (wanted === '' ? shown === '' : shown.includes(wanted)) && { shown };
      },
      { timeout: 10_000 },
      words,
    );
    const value = await text.jsonValue();
    return value === false ? '' : value.shown;
  }

  async function goTo(opened: Page, title: string): Promise<void> {
    const index = moments.findIndex((moment) => moment.title === title);
    await opened.click(`#moments li:nth-child(${index + 1}) button`);
  }

  /** axe takes a skip link for one only while no link in a shadow root comes before the page's first other link. */
  async function violations(where: Page | Frame): Promise<readonly string[]> {
    await where.addScriptTag({ path: axe });
    return where.evaluate(async () => {
      const tool = (
        window as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } }
      ).axe;
      const results = await tool.run(
        { include: document, exclude: ['.skip'] },
        { iframes: false, resultTypes: ['violations'] },
      );
      return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
  }

  function sidewaysScroll(where: Page | Frame): Promise<boolean> {
    return where.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  }

  it('replays the days: nothing, notices with the dates of 2024, working again, and an end', async () => {
    await page.goto(`${site.address}index.html?surgery=john-smith`);
    const friday = await bannerText(page, 'We cannot open patient records');
    expect(friday).to.contain('Friday 19 July 2024');
    await goTo(page, 'Before');
    await bannerText(page, '');
    await goTo(page, 'NHS England’s statement');
    expect(await bannerText(page, 'NHS England’s statement, retold (replay)')).to.contain(
      'We cannot open patient records',
    );
    await goTo(page, 'Weekend');
    await bannerText(page, 'The surgery is usually closed now. It opens at 8am on Monday.');
    await goTo(page, 'Back for essential work');
    expect(await bannerText(page, 'only for essential work')).to.contain('Monday 22 July 2024');
    await goTo(page, 'The notices have ended');
    await bannerText(page, '');
  });

  it('opens the website of every surgery, and its own notice', async () => {
    for (const { name, title } of surgeries) {
      await page.goto(`${site.address}index.html?surgery=${name}&time=2024-07-19T10:15:00Z`);
      expect(await bannerText(page, 'Friday 19 July 2024')).to.contain(title);
    }
  });

  it('puts the banner after the skip link, and before everything else', async () => {
    const frame = await surgeryFrame(page);
    const order = await frame.evaluate(() =>
      [...document.body.children].slice(0, 3).map((one) => one.className || one.localName),
    );
    expect(order).to.deep.equal(['skip', 'gp-outage-banner', 'header']);
  });

  it('plays, and goes from moment to moment for people who want less motion', async () => {
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.goto(`${site.address}index.html?surgery=john-smith`);
    await bannerText(page, 'We cannot open patient records');
    await page.click('#play');
    await page.waitForFunction(() => document.querySelector('#clock')?.textContent.startsWith('9:30am'));
    await page.click('#play');
    expect(await page.$eval('#play', (button) => button.textContent)).to.equal('Play');
    await page.emulateMediaFeatures([]);
  });

  it('works where service workers are refused', async () => {
    const refused = await newPage();
    await refused.evaluateOnNewDocument(() => {
      navigator.serviceWorker.register = () => Promise.reject(new DOMException('No', 'SecurityError'));
    });
    await refused.goto(`${site.address}index.html?surgery=john-smith`);
    await bannerText(refused, 'We cannot open patient records');
    await refused.close();
  });

  it('works on a page that was reloaded past its service worker', async () => {
    await page.setBypassServiceWorker(true);
    await page.goto(`${site.address}index.html?surgery=john-smith`);
    await bannerText(page, 'We cannot open patient records');
    await page.setBypassServiceWorker(false);
  });

  it('shows every fixture in its own frame', async () => {
    for (const { name } of fixtures) {
      await page.goto(`${site.address}state.html?fixture=${name}`);
      await page.waitForSelector('html[data-ready]');
      const shown = await page.$eval('gp-outage-banner', (banner) => banner.matches(':state(showing)'));
      expect(shown, name).to.equal(!withoutNotices.includes(name));
    }
    await page.goto(`${site.address}states.html`);
    expect(await page.$$eval('iframe', (frames) => frames.length)).to.equal(fixtures.length);
  });

  it('changes the nation and the colours of a state that is open', async () => {
    await page.goto(`${site.address}states.html`);
    const frame = await page.waitForFrame((one) => one.url().includes('fixture=records-down'));
    await frame.waitForSelector('html[data-ready]');
    await page.select('#nation', 'scotland');
    await frame.waitForSelector('gp-outage-banner[nation=scotland]');
    await page.click('summary');
    await page.type('[id="--gp-outage-banner-background"]', 'rgb(1, 2, 3)');
    await frame.waitForFunction(() => {
      const part = document.querySelector('gp-outage-banner')?.shadowRoot?.querySelector('[part~=banner]');
      return part && getComputedStyle(part).backgroundColor === 'rgb(1, 2, 3)';
    });
  });

  for (const name of ['index.html', 'states.html', 'state.html']) {
    it(`${name} has no fault that axe knows, and no sideways scroll, at 320 and 1,280 pixels`, async () => {
      for (const width of [320, 1280]) {
        await page.setViewport({ width, height: 900 });
        await page.goto(`${site.address}${name}`);
        if (name === 'index.html') await bannerText(page, 'Friday 19 July 2024');
        if (name === 'states.html') await page.click('summary');
        expect(await violations(page)).to.deep.equal([]);
        expect(await sidewaysScroll(page), `${name} at ${width}`).to.equal(false);
      }
    });
  }

  it('surgeries’ websites have no fault that axe knows, and no sideways scroll, with the banner on them', async () => {
    for (const width of [360, 1280]) {
      await page.setViewport({ width, height: 900 });
      await page.goto(`${site.address}index.html?surgery=barking`);
      await bannerText(page, 'Friday 19 July 2024');
      const frame = await surgeryFrame(page);
      expect(await violations(frame)).to.deep.equal([]);
      expect(await sidewaysScroll(frame)).to.equal(false);
    }
  });

  it('throws nothing anywhere', () => {
    expect(faults).to.deep.equal([]);
  });
});
