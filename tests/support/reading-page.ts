import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { build } from 'vite';
import type * as Reader from '../../src/feed/reader.js';
import { browserArguments, findBrowser } from './find-browser.mjs';

/** What a test is told of a feed that a page has open. */
export interface Outcome {
  readonly source: string | null;
  readonly titles: readonly string[];
  readonly reason: string | null;
  readonly message: string | null;
  readonly failing: boolean;
  /** What the clock of the page was found to be wrong by, as the latest and earliest it could be, in milliseconds. */
  readonly time: { readonly earliest: number; readonly latest: number } | null;
  /** How often a view would have had to look again. */
  readonly told: number;
}

declare global {
  /** Put in the page by the script that `ReadingPage` serves. */
  const reading: typeof Reader;
  interface Window {
    feeds?: Map<string, { feed: Reader.OpenFeed; told: number }>;
  }
}

/** A browser with a page that is empty but for the feed reader, on an origin of its own. */
export class ReadingPage {
  readonly #server: Server;
  readonly #browser: Browser;
  #context: BrowserContext;
  #page: Page;

  private constructor(server: Server, browser: Browser, context: BrowserContext, page: Page) {
    this.#server = server;
    this.#browser = browser;
    this.#context = context;
    this.#page = page;
  }

  static async open(): Promise<ReadingPage> {
    const script = await readerScript();
    const server = createServer((request, response) => {
      const isScript = request.url === '/reader.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.setHeader('set-cookie', 'session=secret');
      response.end(isScript ? script : '<!doctype html><script src="/reader.js"></script>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const browser = await puppeteer.launch({ executablePath: findBrowser(), args: browserArguments });
    const context = await browser.createBrowserContext();
    const opened = new ReadingPage(server, browser, context, await context.newPage());
    await opened.visit();
    return opened;
  }

  /** Leaves the page and comes again with all the browser keeps of it, such as its HTTP cache. */
  async visit(): Promise<void> {
    const { port } = this.#server.address() as AddressInfo;
    await this.#page.goto(`http://127.0.0.1:${port}/`);
  }

  /** Checks the feed, opening it first if the page has not yet, and says how it then stands. */
  read(url: string, mirror?: string): Promise<Outcome> {
    return this.#page.evaluate(
      async (address, substitute) => {
        const feeds = (window.feeds ??= new Map());
        let held = feeds.get(address);
        if (!held) {
          const options = { refresh: 300, remember: false, mirror: substitute };
          const opened = { told: 0, feed: reading.openFeed(address, options, () => opened.told++) };
          held = opened;
          feeds.set(address, held);
        }
        await held.feed.reload();
        const { source, feed, fault, failingSince } = held.feed.state;
        return {
          source: source ?? null,
          titles: feed?.notices.map(({ title }) => title) ?? [],
          reason: fault?.reason ?? null,
          message: fault?.message ?? null,
          failing: failingSince !== undefined,
          time: held.feed.clock.known.date ?? null,
          told: held.told,
        };
      },
      url,
      mirror,
    );
  }

  async close(): Promise<void> {
    await this.#context.close();
    await this.#browser.close();
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

async function readerScript(): Promise<string> {
  const result = await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: { entry: 'src/feed/reader.ts', formats: ['iife'], name: 'reading' },
    },
  });
  return [result]
    .flat()
    .flatMap((bundle) => ('output' in bundle ? bundle.output : []))
    .flatMap((file) => (file.type === 'chunk' ? [file.code] : []))
    .join('');
}
