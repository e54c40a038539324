import puppeteer, { type Browser } from 'puppeteer-core';
import { serveFeeds } from '../support/tools.js';
import { browserArguments, findBrowser } from '../support/find-browser.mjs';

/** What a visitor of a page gets. */
export interface Visit {
  /** The banner's words. */
  readonly shown: string;
  /** What the page says that it heard: it writes the titles of a `gp-outage-change` into its `<output>`. */
  readonly heard: string;
  /** Whatever the page threw or complained of. */
  readonly faults: readonly string[];
}

/** The title of the one notice of the feed. */
export const title = 'We cannot see patient records';

/** A feed with one live notice. */
export function feed(): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Example group of GP surgeries',
    items: [
      {
        id: 'records',
        title,
        content_text: 'Our records system is not working.',
        date_published: new Date(Date.now() - 600_000).toISOString(),
        _gp_outage: { services: [{ service: 'health-record', status: 'not-working' }] },
      },
    ],
  };
}

/** A browser, and a feed at an address of its own. */
export class Visitor {
  readonly #browser: Browser;
  readonly #feeds: Awaited<ReturnType<typeof serveFeeds>>;

  private constructor(browser: Browser, feeds: Awaited<ReturnType<typeof serveFeeds>>) {
    this.#browser = browser;
    this.#feeds = feeds;
  }

  static async start(): Promise<Visitor> {
    const feeds = await serveFeeds({ 'notices.json': { body: JSON.stringify(feed()), isOpen: true } });
    const browser = await puppeteer.launch({ executablePath: findBrowser(), args: browserArguments });
    return new Visitor(browser, feeds);
  }

  get feed(): string {
    return `${this.#feeds.address}notices.json`;
  }

  /** Opens a page and waits until it has heard of the notice; with scripts off, until it is there. */
  async visit(address: string, { scripts = true } = {}): Promise<Visit> {
    const page = await this.#browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) faults.push(message.text());
    });
    await page.setJavaScriptEnabled(scripts);
    await page.goto(address);
    if (scripts) await page.waitForSelector('output:not(:empty)', { timeout: 30_000 });
    const said = await page.evaluate(() => {
      const banner = document.querySelector('gp-outage-banner')?.shadowRoot?.querySelector('section');
      return { shown: banner?.innerText ?? '', heard: document.querySelector('output')?.textContent ?? '' };
    });
    await page.close();
    return { ...said, faults };
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    this.#feeds.close();
  }
}
