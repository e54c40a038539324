/*
 * Pictures of the banner for people to look at: `npm run screenshots`, or `npm run screenshots -- records-down welsh` for some
 * fixtures only. Writes screenshots/<fixture>/<width>-<mode>.png, and docs/banner.png for the README.
 */
import { mkdir } from 'node:fs/promises';
import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';
import { createServer } from 'vite';
import { fixtures } from '../demo/feeds/fixtures.js';
import { browserArguments, findBrowser } from './support/find-browser.mjs';
import { findArial } from './support/find-font.mjs';

const widths = [320, 360, 768, 1280];

interface Mode {
  readonly name: string;
  /** The fragment of the state page's address. */
  readonly look: string;
  readonly media: {
    readonly media: string;
    readonly features: { readonly name: string; readonly value: string }[];
  };
}

const screen = { media: 'screen', features: [] };
const modes: readonly Mode[] = [
  { name: 'normal', look: '', media: screen },
  {
    name: 'forced-colours',
    look: '',
    media: { ...screen, features: [{ name: 'forced-colors', value: 'active' }] },
  },
  { name: 'print', look: '', media: { media: 'print', features: [] } },
  { name: 'dark', look: 'page=dark', media: screen },
];

async function open(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.waitForSelector('html[data-ready]');
}

async function shoot(page: Page, session: CDPSession, root: string, name: string): Promise<void> {
  const folder = `screenshots/${name}` as const;
  await mkdir(folder, { recursive: true });
  for (const mode of modes) {
    await session.send('Emulation.setEmulatedMedia', mode.media);
    await open(page, `${root}state.html?fixture=${name}#${mode.look}`);
    for (const width of widths) {
      await page.setViewport({ width, height: 800 });
      await page.screenshot({ path: `${folder}/${width}-${mode.name}.png`, fullPage: true });
    }
  }
  await session.send('Emulation.setEmulatedMedia', screen);
}

/** The README's picture: the typical bad day, as wide as a README is. */
async function picture(page: Page, root: string): Promise<void> {
  await mkdir('docs', { recursive: true });
  await page.setViewport({ width: 960, height: 800 });
  await open(page, `${root}state.html?fixture=records-down`);
  const banner = await page.$('gp-outage-banner');
  await banner?.screenshot({ path: 'docs/banner.png' });
}

findArial();
const asked = process.argv.slice(2);
const chosen = fixtures.map(({ name }) => name).filter((name) => asked.length === 0 || asked.includes(name));
const server = await createServer({ logLevel: 'warn', server: { port: 0, open: false } });
await server.listen();
const browser = await puppeteer.launch({ executablePath: findBrowser(), args: browserArguments });
try {
  const root = server.resolvedUrls?.local[0] ?? '';
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  for (const name of chosen) {
    await shoot(page, session, root, name);
    console.log(name);
  }
  await picture(page, root);
} finally {
  await browser.close();
  await server.close();
}
