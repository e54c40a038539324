import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../support/find-browser.mjs';
import { differences, looksOf, unseenOf } from './looks.js';
import { feed, title } from './visitor.js';
import { WordPress } from './wordpress.js';

interface Theme {
  readonly folder: string;
  readonly settings?: Readonly<Record<string, boolean>>;
  /** Whether the reader's device prefers dark pages. */
  readonly isDark?: boolean;
}

/** The default themes of WordPress, as they are when they have just been chosen. */
const themes: Readonly<Record<string, Theme>> = {
  'Twenty Twenty-One': { folder: 'twentytwentyone' },
  'Twenty Twenty-One, dark': {
    folder: 'twentytwentyone',
    settings: { respect_user_color_preference: true },
    isDark: true,
  },
  'Twenty Twenty-Two': { folder: 'twentytwentytwo' },
  'Twenty Twenty-Three': { folder: 'twentytwentythree' },
  'Twenty Twenty-Four': { folder: 'twentytwentyfour' },
};

const widths = [360, 1280];

/** The line that a surgery puts into its pages; and one font, so that whatever else differs is the theme's doing. */
const tag = `<script async src="/gp-outage-banner.js" data-feed="/notices.json" data-nation="england"
  data-surgery-phone="020 7946 0000"></script>
  <style id="one-font">gp-outage-banner { --gp-outage-banner-font-family: Arial }</style>`;

const plugin = `<?php
add_filter('pre_option_blogname', fn() => 'Example Surgery');
add_action('wp_head', function () {
  echo '<link rel="icon" href="data:,">';
  if (isset($_GET['banner'])) echo '${tag}';
});
`;

const plainPage = `<!doctype html><html lang="en-US"><meta charset="utf-8"><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Example Surgery</title><style>body { margin: 0 }</style>${tag}<h1>Welcome</h1>`;

const bannerElements = 'gp-outage-banner >>> section, gp-outage-banner >>> section *';
/** Twenty Twenty-One has its skip link within #page, so the banner stands there too, and #page is as much taller. */
const pageElements = 'html, body, body *:not(gp-outage-banner, script, style, #page)';

describe('on real WordPress', () => {
  let wordpress: WordPress;
  let browser: Browser;

  before(async () => {
    const script = await readFile(new URL('../../dist/cdn/gp-outage-banner.js', import.meta.url), 'utf8');
    browser = await puppeteer.launch({ executablePath: findBrowser(), args: browserArguments });
    wordpress = await WordPress.start(plugin);
    await wordpress.write('gp-outage-banner.js', script);
    await wordpress.write('notices.json', JSON.stringify(feed()));
    await wordpress.write('plain.html', plainPage);
  });
  after(async () => {
    await browser.close();
    await wordpress.stop();
  });

  /** Opens a page, waits for its fonts, and for the banner where it has one; gives what `look` sees of it. */
  async function visit<Seen>(
    path: string,
    width: number,
    isDark: boolean,
    look: (page: Page) => Promise<Seen>,
  ): Promise<Seen> {
    const page = await browser.newPage();
    try {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('requestfailed', (request) => faults.push(request.url()));
      page.on('response', (response) => {
        if (!response.ok()) faults.push(`${response.url()}: ${response.status()}`);
      });
      const scheme = isDark ? 'dark' : 'light';
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.setViewport({ width, height: 800 });
      await page.goto(wordpress.address + path);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      if (path) {
        await page.waitForFunction(
          (words) => document.querySelector('gp-outage-banner')?.shadowRoot?.textContent.includes(words),
          {},
          title,
        );
      }
      const seen = await look(page);
      assert.deepEqual(faults, []);
      return seen;
    } finally {
      await page.close();
    }
  }

  for (const [name, { folder, settings, isDark = false }] of Object.entries(themes)) {
    for (const width of widths) {
      it(`${name}, ${width} px wide: the banner looks as on any page, and the page as without it`, async () => {
        await wordpress.activate(folder, settings);
        const plain = await visit('plain.html', width, isDark, async (page) => ({
          banner: await page.$$eval(bannerElements, looksOf),
          unseen: await page.$$eval(bannerElements, unseenOf),
        }));
        const without = await visit('', width, isDark, (page) => page.$$eval(pageElements, looksOf));
        const themed = await visit('?banner', width, isDark, async (page) => ({
          banner: await page.$$eval(bannerElements, looksOf),
          page: await page.$$eval(pageElements, looksOf),
          unseen: await page.$$eval(bannerElements, unseenOf),
          widths: await page.evaluate(() => [
            document.documentElement.scrollWidth,
            document.querySelector('gp-outage-banner')?.offsetWidth,
          ]),
          fonts: await page.evaluate(() => {
            document.getElementById('one-font')?.remove();
            const banner = document.querySelector('gp-outage-banner')?.shadowRoot?.querySelector('section');
            return [banner, document.body].map((element) => element && getComputedStyle(element).fontFamily);
          }),
        }));
        assert.ok(plain.banner.length > 30, String(plain.banner.length));
        assert.ok(without.length > 50, String(without.length));
        assert.deepEqual(differences(themed.banner, plain.banner), []);
        assert.deepEqual(differences(themed.page, without), []);
        assert.deepEqual(themed.unseen, plain.unseen);
        assert.deepEqual(themed.widths, [width, width]);
        assert.equal(themed.fonts[0], themed.fonts[1], 'left to itself, it has the font of the page');
      });
    }
  }
});
