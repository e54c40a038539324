import { after, before, beforeEach, describe } from 'node:test';
import { install, type Libraries } from './libraries.js';
import { Visitor, type BrowserName } from './visitors.js';
import { Website } from './website.js';

/** A website and a visitor to it. */
export class Field {
  #site: Website | undefined;
  #visitor: Visitor | undefined;
  /** The folder of the libraries. */
  libraries = '';

  async start(browser: BrowserName, libraries: string): Promise<void> {
    this.libraries = libraries;
    [this.#site, this.#visitor] = await Promise.all([Website.start(libraries), Visitor.start(browser)]);
  }

  async stop(): Promise<void> {
    this.#site?.stop();
    await this.#visitor?.leave();
  }

  get site(): Website {
    if (!this.#site) throw new Error('Only tests have a website');
    return this.#site;
  }

  get visitor(): Visitor {
    if (!this.#visitor) throw new Error('Only tests have a visitor');
    return this.#visitor;
  }

  /** Opens a page with this markup. */
  async visit(markup: string): Promise<void> {
    this.site.put('/', markup);
    await this.visitor.open(`${this.site.address}/`);
  }
}

export interface Needs {
  readonly browsers?: readonly BrowserName[];
  /** What npm is to install for the pages, which find it under `/lib/`. */
  readonly packages?: readonly string[];
}

/** Describes the same pages in each of some browsers, in Chromium alone unless told. */
export function describeField(
  title: string,
  { browsers = ['chromium'], packages = [] }: Needs,
  tests: (field: Field) => void,
): void {
  describe(title, () => {
    let libraries: Libraries | undefined;
    before(async () => {
      if (packages.length) libraries = await install(...packages);
    });
    after(() => libraries?.remove());

    for (const browser of browsers) {
      describe(browser, () => {
        const field = new Field();
        before(() => field.start(browser, libraries?.folder ?? ''));
        after(() => field.stop());
        beforeEach(() => field.site.reset());
        tests(field);
      });
    }
  });
}
