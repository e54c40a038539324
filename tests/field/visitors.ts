/*
 * Visitors in several browsers, who open a page and look at it. Chromium and Firefox are driven by Puppeteer, WebKit by the
 * few commands of WebDriver that this takes.
 */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { needDebianPackages } from '../support/debian.mjs';
import { browserArguments, findBrowser } from '../support/find-browser.mjs';
import { webKitCapabilities, webKitServer } from '../support/webkit.mjs';

export type BrowserName = 'chromium' | 'firefox' | 'webkit';
export const everyBrowser: readonly BrowserName[] = ['chromium', 'firefox', 'webkit'];

/** Milliseconds to wait for what a page does by itself, on a busy machine. */
const patience = 30_000;

/** A browser with one page open at a time. */
interface Driver {
  open(address: string): Promise<void>;
  /** Evaluates an expression in the page and waits for it, if it is a promise. */
  run(expression: string): Promise<unknown>;
  leave(): Promise<void>;
}

type Plain = string | number | boolean | null | readonly Plain[];

export class Visitor {
  readonly #driver: Driver;

  private constructor(driver: Driver) {
    this.#driver = driver;
  }

  static async start(name: BrowserName): Promise<Visitor> {
    return new Visitor(await (name === 'webkit' ? startWebKit() : startPuppeteer(name)));
  }

  /**
   * Opens an address in a window of 800 by 600, and resolves when the page has loaded. In Chromium and Firefox each is a
   * visit by someone new.
   */
  open(address: string): Promise<void> {
    return this.#driver.open(address);
  }

  /** What a function says that runs in the page; its arguments and its answer are plain data. */
  async ask<Args extends readonly Plain[], Value>(
    question: (...args: Args) => Value,
    ...args: Args
  ): Promise<Awaited<Value>> {
    return (await this.#driver.run(`(${String(question)})(...${JSON.stringify(args)})`)) as Awaited<Value>;
  }

  /** Waits until it says something true, and gives that. */
  async until<Args extends readonly Plain[], Value>(
    question: (...args: Args) => Value,
    ...args: Args
  ): Promise<Awaited<Value>> {
    for (const end = Date.now() + patience; Date.now() < end;) {
      const value = await this.ask(question, ...args);
      if (value) return value;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`Waited in vain for ${String(question)}`);
  }

  leave(): Promise<void> {
    return this.#driver.leave();
  }
}

async function startPuppeteer(name: 'chromium' | 'firefox'): Promise<Driver> {
  const browser = await (name === 'firefox' ? startFirefox() : startChromium());
  let page: Page | undefined;
  return {
    async open(address) {
      await page?.close();
      page = await (await browser.createBrowserContext()).newPage();
      await page.goto(address);
    },
    run: (expression) => page?.evaluate(expression) ?? Promise.reject(new Error('No page is open')),
    leave: () => browser.close(),
  };
}

export function startChromium(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: findBrowser(),
    args: browserArguments,
    defaultViewport: { width: 800, height: 600 },
  });
}

export function startFirefox(): Promise<Browser> {
  const executablePath = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';
  needDebianPackages([executablePath], ['firefox-esr']);
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    defaultViewport: null,
    args: ['--width=800', '--height=600'],
  });
}

async function startWebKit(): Promise<Driver> {
  const server = await webKitServer();
  await server.start();
  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${server.port}/session${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error((value as { message: string }).message);
    return value;
  };
  const capabilities = { alwaysMatch: webKitCapabilities() };
  const { sessionId } = (await send('POST', '', { capabilities })) as { sessionId: string };
  const session = `/${sessionId}`;
  await send('POST', `${session}/window/rect`, { width: 800, height: 600 });

  return {
    async open(address) {
      await send('POST', `${session}/url`, { url: address });
    },
    async run(expression) {
      const script = `const done = arguments[0];
        Promise.resolve().then(() => ${expression}).then((value) => done({ value }),
          (error) => done({ fault: String(error) }));`;
      const answer = await send('POST', `${session}/execute/async`, { script, args: [] });
      const { value, fault } = answer as { value?: unknown; fault?: string };
      if (fault !== undefined) throw new Error(fault);
      return value;
    },
    async leave() {
      await send('DELETE', session).catch(() => undefined);
      server.stop();
    },
  };
}
