import type { GpOutageBanner } from './banner.js';
import { eventually } from './banner.js';

/** A website of its own in a frame: only what its markup loads is there. */
export interface SurgeryPage {
  readonly window: Window;
  readonly document: Document;
  readonly banners: readonly GpOutageBanner[];
  /** What reached the page: errors, rejections, warnings, violations of its Content-Security-Policy. */
  readonly told: readonly string[];
}

declare global {
  interface Window {
    told?: string[];
  }
}

/** Records what a page is told, before any other script of it runs. */
const recorder = `
  self.told = [];
  console.warn = (...words) => told.push('warning ' + words.join(' '));
  addEventListener('error', (event) => told.push('error ' + (event.message ?? event.target.localName)), true);
  addEventListener('unhandledrejection', (event) => told.push('rejection ' + event.reason));
  addEventListener('securitypolicyviolation', (event) => told.push('violation ' + event.violatedDirective));
`;

/**
 * Opens a page with this markup, and resolves when it has loaded and its deferred and async scripts have run.
 * @param csp its Content-Security-Policy, which must allow scripts with the nonce `test`
 */
export async function openPage(head: string, body = '', csp = ''): Promise<SurgeryPage> {
  const frame = document.createElement('iframe');
  const policy = csp && `<meta http-equiv="Content-Security-Policy" content="${csp}">`;
  frame.srcdoc =
    `<!doctype html><html lang="en"><head>${policy}<script nonce="test">${recorder}</script>${head}</head>` +
    `<body>${body}</body></html>`;
  frame.style.cssText = 'width: 600px; height: 600px';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const { contentWindow: window, contentDocument: page } = frame;
  if (!window || !page) throw new Error('The page did not open');
  return {
    window,
    document: page,
    get banners() {
      return [...page.querySelectorAll('gp-outage-banner')];
    },
    get told() {
      // What Lit says of itself is no concern of the page's.
      return (window.told ?? []).filter(
        (line) => !/^warning .*(Lit is in dev mode|versions of Lit)/.test(line),
      );
    },
  };
}

/** Resolves when the page's banner shows this. */
export async function showsIn(page: SurgeryPage, text: string): Promise<void> {
  await eventually(() => page.banners[0]?.shadowRoot?.textContent.includes(text) ?? false);
}
