import { expect } from 'chai';
import { eventually, feed, notice, said, turn, type GpOutageBanner } from '../support/banner.js';

const records = 'We cannot see patient records';

/** A page that comes over the network piece by piece. */
class ArrivingPage {
  readonly #document: Document;
  readonly #window: Window;
  /** The reasons of all faults it was told of. */
  readonly faults: string[] = [];

  constructor() {
    const { contentDocument: page, contentWindow: window } = document.body.appendChild(
      document.createElement('iframe'),
    );
    if (!page || !window) throw new Error('There is no page');
    this.#document = page.open();
    this.#window = window;
    this.#document.addEventListener('gp-outage-error', (event) => {
      this.faults.push(String(Reflect.get(event, 'reason')));
    });
  }

  /** Adds this to the page, and lets what it brings about come to rest. */
  async arrives(markup: string): Promise<void> {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- The one way to feed a parser piece by piece.
    this.#document.write(markup);
    await eventually(() => this.#document.querySelector('gp-outage-banner:not(:defined)') === null);
    await this.banner?.updateComplete;
    await turn();
    await this.banner?.updateComplete;
  }

  async isComplete(): Promise<void> {
    this.#document.close();
    await eventually(() => this.#document.readyState === 'complete');
    await this.banner?.updateComplete;
  }

  async loadsScript(): Promise<void> {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- As above.
    this.#document.write('<!doctype html><script src="/script-tag.js"></script>');
    const { customElements: registry } = this.#window as Window & typeof globalThis;
    await registry.whenDefined('gp-outage-banner');
  }

  get banner(): GpOutageBanner | null {
    return this.#document.querySelector('gp-outage-banner');
  }

  get says(): string {
    return this.banner ? said(this.banner) : '';
  }
}

describe('a page that is still arriving', function () {
  this.timeout(60_000);
  let page: ArrivingPage;

  const json = JSON.stringify(
    feed([notice(records, { expires: undefined }, { date_published: new Date().toISOString() })]),
  );

  beforeEach(async () => {
    page = new ArrivingPage();
    await page.loadsScript();
  });

  afterEach(() => {
    document.body.replaceChildren();
  });

  it('shows an inlined feed as soon as all of it is there, and calls no half of it broken', async () => {
    await page.arrives('<gp-outage-banner>\n<script type="application/json">');
    await page.arrives(json.slice(0, 100));
    expect(page.says).to.equal('');
    await page.arrives(`${json.slice(100)}</script></gp-outage-banner><main>The surgery`);
    expect(page.says).to.include(records);
    expect(page.faults).to.deep.equal([]);
  });

  it('says that an inlined feed is broken once the page has been read to its end', async () => {
    await page.arrives(
      `<gp-outage-banner><script type="application/json">${json.slice(1)}</script></gp-outage-banner>`,
    );
    expect(page.faults).to.deep.equal([]);
    await page.isComplete();
    expect(page.faults).to.deep.equal(['not-json']);
  });

  it('shows fallback children only when they are known to be needed', async () => {
    await page.arrives('<gp-outage-banner><script type="application/json">');
    await page.arrives(`${json}</script><p>Phone us.</p></gp-outage-banner>`);
    await page.isComplete();
    expect(page.banner?.innerText).to.equal('');
    expect(page.says).to.include(records);
  });
});
