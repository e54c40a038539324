/*
 * Visitors in several browsers, who open a page and look at it. Chromium and Firefox are driven by Puppeteer, WebKit by the
 * few commands of WebDriver that this takes.
 */
import puppeteer, { type Browser, type JSHandle, type Page } from 'puppeteer-core';
import { needDebianPackages } from '../support/debian.mjs';
import { browserArguments, findBrowser } from '../support/find-browser.mjs';
import { webKitCapabilities, webKitServer } from '../support/webkit.mjs';

export type BrowserName = 'chromium' | 'firefox' | 'webkit';
export const everyBrowser: readonly BrowserName[] = ['chromium', 'firefox', 'webkit'];

/** Milliseconds to wait for what a page does by itself, on a busy machine. */
const patience = 30_000;

export interface Visitor {
  /** Opens an address in a window of 800 by 600, and resolves when the page has loaded. */
  open(address: string): Promise<void>;
  /** What a function says that runs in the page; its arguments and its answer are plain data. */
  ask<Args extends readonly unknown[], Value>(
    question: (...args: Args) => Value,
    ...args: Args
  ): Promise<Awaited<Value>>;
  /** Waits until it says something true, and gives that. */
  until<Args extends readonly unknown[], Value>(
    question: (...args: Args) => Value,
    ...args: Args
  ): Promise<Awaited<Value>>;
  leave(): Promise<void>;
}

/** Starts a browser. In Chromium and Firefox every `open` is a visit by someone new. */
export async function startVisitor(name: BrowserName): Promise<Visitor> {
  return name === 'webkit' ? startWebKit() : startPuppeteer(name);
}

async function startPuppeteer(name: 'chromium' | 'firefox'): Promise<Visitor> {
  const browser = await (name === 'firefox' ? startFirefox() : startChromium());
  let page: Page | undefined;
  const current = (): Page => {
    if (!page) throw new Error('No page is open');
    return page;
  };
  return {
    async open(address) {
      await page?.close();
      page = await (await browser.createBrowserContext()).newPage();
      await page.goto(address);
    },
    ask: (question, ...args) => current().evaluate(question as never, ...(args as never)),
    async until(question, ...args) {
      const options = { timeout: patience, polling: 50 };
      const handle: JSHandle = await current().waitForFunction<never[]>(
        question as never,
        options,
        ...(args as never),
      );
      return (await handle.jsonValue()) as never;
    },
    leave: () => browser.close(),
  };
}

function startChromium(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: findBrowser(),
    args: browserArguments,
    defaultViewport: { width: 800, height: 600 },
  });
}

function startFirefox(): Promise<Browser> {
  const executablePath = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';
  needDebianPackages([executablePath], ['firefox-esr']);
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    defaultViewport: null,
    args: ['--width=800', '--height=600'],
  });
}

async function startWebKit(): Promise<Visitor> {
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

  const run = (question: (...args: never) => unknown, args: readonly unknown[]): Promise<never> =>
    send('POST', `${session}/execute/async`, {
      script: `const args = [...arguments], done = args.pop();
        Promise.resolve().then(() => (${String(question)})(...args)).then((value) => done({ value }),
          (error) => done({ fault: String(error) }));`,
      args,
    }).then((answer) => {
      const { value, fault } = answer as { value?: unknown; fault?: string };
      if (fault !== undefined) throw new Error(fault);
      return value as never;
    });

  return {
    async open(address) {
      await send('POST', `${session}/url`, { url: address });
    },
    ask: (question, ...args) => run(question, args),
    async until(question, ...args) {
      for (const end = Date.now() + patience; ;) {
        const value: unknown = await run(question, args);
        if (value) return value as never;
        if (Date.now() > end) throw new Error(`Waited in vain for ${String(question)}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async leave() {
      await send('DELETE', session).catch(() => undefined);
      server.stop();
    },
  };
}
