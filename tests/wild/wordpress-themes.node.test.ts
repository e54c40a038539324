import { strict as assert } from 'node:assert';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { unpackDebianPackages } from '../support/debian.mjs';
import { browserArguments, findBrowser } from '../support/find-browser.mjs';
import { feed, title } from './visitor.js';

/*
 * WordPress and its default themes are in no npm package; Debian has them. What a theme's theme.json says is made into CSS by
 * WordPress itself when a page is asked for, and so is not here: only the style sheets that are files.
 */

const packages = [
  'wordpress',
  'wordpress-theme-twentytwentyone',
  'wordpress-theme-twentytwentytwo',
  'wordpress-theme-twentytwentythree',
];
const blocks = 'wp-includes/css/dist/block-library';
const sheets: Readonly<Record<string, readonly string[]>> = {
  'Twenty Twenty-One': ['twentytwentyone/style.css'],
  'Twenty Twenty-One, dark': ['twentytwentyone/style.css', 'twentytwentyone/assets/css/style-dark-mode.css'],
  'Twenty Twenty-Two': ['twentytwentytwo/style.css'],
  'Twenty Twenty-Three': ['twentytwentythree/style.css'],
};

/** One width and one font, so that whatever else differs is the theme's doing. */
const common = `html { overflow-y: scroll !important; margin: 0 !important }
  body { margin: 0 !important; padding: 0 !important }
  gp-outage-banner { --gp-outage-banner-font-family: Arial }`;

const pageWith = (css: string, banner: string): string => `<!doctype html>
<html lang="en" class="is-dark-theme"><title>Example Surgery</title><style>${css}${common}</style>
<body class="wp-site-blocks is-layout-constrained entry-content is-dark-theme">${banner}
<header><p>Example Surgery</p></header>
<main><h1>Welcome</h1><p>We look after people in <a href="#area">our area</a>.</p><ul><li>8am</li></ul><button>Search</button></main>
</body></html>`;

/** Each element with all that is computed of it, and its place within its page or banner. */
function lookOf(elements: readonly Element[]): readonly string[] {
  const root = elements[0]?.getBoundingClientRect() ?? { left: 0, top: 0 };
  return elements.map((element) => {
    const style = getComputedStyle(element);
    const { left, top, width, height } = element.getBoundingClientRect();
    const edges = style.display === 'inline' ? [] : [left - root.left, top - root.top, width, height];
    const values = [...style]
      .filter((name) => !name.startsWith('--'))
      .map((name) => `${name}: ${style.getPropertyValue(name)}`);
    return [`${element.localName}.${element.className}`, edges.map(Math.round).join(' '), ...values].join(
      '\n',
    );
  });
}

interface Looks {
  readonly banner: readonly string[];
  readonly page: readonly string[];
}

describe('on pages with the styles of WordPress', () => {
  let folder: string;
  let browser: Browser;
  let script: string;
  const banner = `<gp-outage-banner nation="england" surgery-phone="020 7946 0000">
    <script type="application/json">${JSON.stringify(feed())}</script></gp-outage-banner>`;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wordpress-'));
    unpackDebianPackages(packages, folder);
    browser = await puppeteer.launch({ executablePath: findBrowser(), args: browserArguments });
    script = await readFile(new URL('../../dist/cdn/gp-outage-banner.js', import.meta.url), 'utf8');
  });
  after(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  async function looks(css: string, markup: string): Promise<Looks> {
    const page = await browser.newPage();
    await page.setContent(pageWith(css, markup));
    if (markup) {
      await page.addScriptTag({ content: script });
      await page.waitForFunction(
        (words) => document.querySelector('gp-outage-banner')?.shadowRoot?.textContent.includes(words),
        {},
        title,
      );
    }
    const seen = {
      banner: await page.$$eval('gp-outage-banner >>> section, gp-outage-banner >>> section *', lookOf),
      page: await page.$$eval('main, main *', lookOf),
    };
    await page.close();
    return seen;
  }

  async function cssOf(themeSheets: readonly string[]): Promise<string> {
    const root = join(folder, 'usr/share/wordpress');
    const files = [
      `${blocks}/style.css`,
      `${blocks}/theme.css`,
      ...themeSheets.map((sheet) => `wp-content/themes/${sheet}`),
    ];
    const texts = await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')));
    return texts.join('\n').replace(/@font-face\s*\{[^}]*\}|@import[^;]*;/g, '');
  }

  for (const [name, themeSheets] of Object.entries(sheets)) {
    it(`${name}: the banner looks as on any page, and the page as without it`, async () => {
      const css = await cssOf(themeSheets);
      const [plain, themed, without] = [
        await looks('', banner),
        await looks(css, banner),
        await looks(css, ''),
      ];
      assert.ok(plain.banner.length > 30, String(plain.banner.length));
      assert.notDeepEqual(themed.page, plain.page, 'the theme changes the page');
      assert.deepEqual(themed.banner, plain.banner);
      assert.deepEqual(themed.page, without.page);
    });
  }
});
