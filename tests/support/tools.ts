/*
 * What the tests of the notice writer and the tag builder share: the built demo in a real browser, feeds at another
 * address, and a person who has only a keyboard.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { serveBuiltDemo, type DemoSite } from './demo-site.js';
import { browserArguments, findBrowser } from './find-browser.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core');

/** Milliseconds to wait for what a page does by itself, on a busy machine. */
const patience = 30_000;

/** What a test looks at in a file that the writer would save. */
export interface SavedFeed {
  readonly title: string;
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly date_modified: string;
    readonly _gp_outage: Readonly<Record<string, unknown>>;
  }[];
}

export class Tools {
  readonly #folder: string;
  readonly #site: DemoSite;
  readonly #browser: Browser;
  /** Whatever any page threw. */
  readonly faults: string[] = [];

  private constructor(folder: string, site: DemoSite, browser: Browser) {
    this.#folder = folder;
    this.#site = site;
    this.#browser = browser;
  }

  static async start(): Promise<Tools> {
    const folder = await mkdtemp(join(tmpdir(), 'tools-'));
    const site = await serveBuiltDemo(join(folder, 'site'));
    const browser = await puppeteer.launch({ executablePath: findBrowser(), args: browserArguments });
    return new Tools(folder, site, browser);
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    this.#site.close();
    await rm(this.#folder, { recursive: true });
  }

  /** The address of the demo's folder, with its last slash. */
  get address(): string {
    return this.#site.address;
  }

  /** A folder that is gone when the tests are done. */
  folder(name: string): Promise<string> {
    return mkdtemp(join(this.#folder, `${name}-`));
  }

  /** A page of the demo in a browser that remembers nothing. `prepare` runs in it before its own scripts. */
  async open(name: string, prepare?: string | (() => void)): Promise<Page> {
    const context = await this.#browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    page.on('pageerror', (error) => this.faults.push(String(error)));
    await page.setViewport({ width: 1280, height: 900 });
    if (prepare !== undefined) await page.evaluateOnNewDocument(prepare);
    await page.goto(`${this.address}${name}`);
    return page;
  }
}

/** Presses Tab until an element has the focus, as a person without a mouse does. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} cannot be reached with the Tab key`);
}

/** Lets a page use the clipboard, as a browser does for a page that has been clicked. */
export async function allowClipboard(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  for (const name of ['clipboard-read', 'clipboard-write']) {
    const browserContextId = page.browserContext().id ?? '';
    await session.send('Browser.setPermission', {
      permission: { name },
      setting: 'granted',
      browserContextId,
    });
  }
}

/** Goes to an element by the Tab key and presses a key there. */
export async function pressOn(page: Page, selector: string, key: KeyInput): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press(key);
}

/** Puts words in place of what a field has, by keyboard. */
export async function write(page: Page, selector: string, words: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.press('Backspace');
  if (words) await page.keyboard.type(words);
}

/** The id of what has the focus. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? '');
}

/** Waits until an element has the focus. */
export async function focusOn(page: Page, id: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.id === wanted, {}, id);
}

/** The visible text of an element; empty if there is none. */
export async function textOf(page: Page, selector: string): Promise<string> {
  const handle = await page.$(selector);
  return handle ? handle.evaluate((element) => (element as HTMLElement).innerText) : '';
}

/** Waits until the banner in the preview says these words; gives all it says. */
export async function previewText(page: Page, words: string): Promise<string> {
  const frame = await page.waitForFrame((one) => one.parentFrame() !== null);
  const text = await frame.waitForFunction(
    (wanted) => {
      const root = document.querySelector('gp-outage-banner')?.shadowRoot;
      const shown = root?.querySelector<HTMLElement>('[part~=banner]')?.innerText ?? '';
      return shown.includes(wanted) && { shown };
    },
    {},
    words,
  );
  const value = await text.jsonValue();
  return value === false ? '' : value.shown;
}

/** Begins a notice in the writer, from a template. */
export async function startFromTemplate(page: Page, template: string): Promise<void> {
  await page.waitForSelector('#start');
  await page.$eval(`input[value=${template}]`, (input) => {
    input.closest('details')?.setAttribute('open', '');
    input.click();
  });
  await page.click('#start button');
  await focusOn(page, 'view-title');
}

/** Says that the notice in the writer is ready. */
export async function finish(page: Page): Promise<void> {
  await page.$eval('form#notice', (form) => form.requestSubmit());
}

/** The file that the writer would save. */
export async function file(page: Page): Promise<SavedFeed> {
  return JSON.parse(await page.$eval('.save pre', (text) => text.textContent)) as SavedFeed;
}

/** What axe finds wrong with a page, best practices included. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: axe });
  return page.evaluate(async () => {
    const tool = (window as unknown as { axe: { run(node: Document, options: object): Promise<AxeResults> } })
      .axe;
    const results = await tool.run(document, { iframes: false, resultTypes: ['violations'] });
    return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
}

/** An answer of the feed host. */
export interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly body: string;
  /** Whether other websites may read it. */
  readonly isOpen: boolean;
}

/** Serves answers by path from an address of its own, as another website would. */
export async function serveFeeds(
  answers: Readonly<Record<string, Answer>>,
): Promise<{ readonly address: string; close(): void }> {
  const server: Server = createServer((request, response) => {
    const answer = answers[new URL(request.url ?? '', 'http://localhost').pathname.slice(1)];
    const {
      status = 200,
      type = 'application/feed+json',
      body = '',
      isOpen = true,
    } = answer ?? { status: 404 };
    response.writeHead(status, {
      'Content-Type': type,
      ...(isOpen ? { 'Access-Control-Allow-Origin': '*' } : {}),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
