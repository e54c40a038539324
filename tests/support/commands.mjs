// What only the browser's debugging protocol can do for a test. The tests' side of it is commands.ts.
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const screenshots = fileURLToPath(new URL('../../screenshots/', import.meta.url));

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').CDPSession} CDPSession */

/** Emulation lasts as long as the session that asked for it. @type {WeakMap<Page, Promise<CDPSession>>} */
const debuggers = new WeakMap();

/** @param {Page} page */
function debuggerOf(page) {
  const session = debuggers.get(page) ?? page.createCDPSession();
  debuggers.set(page, session);
  return session;
}

/** @type {Record<string, (page: Page, payload: any) => Promise<unknown>>} */
const commands = {
  /**
   * @param {Page} page
   * @param {{ media?: string; features: { name: string; value: string }[] }} emulated
   */
  async 'gp-emulate'(page, { media, features }) {
    const session = await debuggerOf(page);
    await session.send('Emulation.setEmulatedMedia', { media: media ?? '', features });
  },

  /**
   * @param {Page} page
   * @param {{ size: number }} reader
   */
  async 'gp-text-size'(page, { size }) {
    const session = await debuggerOf(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: size } });
  },

  /**
   * @param {Page} page
   * @param {{ x: number; y: number } | undefined} finger where it is put down; without it, it is lifted
   */
  async 'gp-touch'(page, finger) {
    const session = await debuggerOf(page);
    await session.send('Input.dispatchTouchEvent', {
      type: finger ? 'touchStart' : 'touchEnd',
      touchPoints: finger ? [finger] : [],
    });
  },

  /** The whole tree, or only what is below `globalThis.accessibilityRoot` if the test has put an element there. */
  async 'gp-accessibility-tree'(page) {
    const session = await debuggerOf(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const { result } = await session.send('Runtime.evaluate', { expression: 'globalThis.accessibilityRoot' });
    if (!result.objectId) return { nodes };
    const { node } = await session.send('DOM.describeNode', { objectId: result.objectId });
    return {
      nodes,
      root: nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId)?.nodeId,
    };
  },

  /**
   * @param {Page} page
   * @param {{ name: string; clip?: import('puppeteer-core').ScreenshotClip }} picture
   */
  async 'gp-screenshot'(page, { name, clip }) {
    const path = join(screenshots, `${name}.png`);
    await mkdir(dirname(path), { recursive: true });
    await page.screenshot({
      path: /** @type {`${string}.png`} */ (path),
      ...(clip ? { clip } : { fullPage: true }),
    });
    return `screenshots/${name}.png`;
  },
};

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export function browserCommands() {
  return {
    name: 'browser-commands',
    async executeCommand({ command, payload, session }) {
      const run = commands[command];
      if (!run) return undefined;
      const browser = /** @type {import('@web/test-runner-chrome').ChromeLauncher} */ (session.browser);
      return (await run(browser.getPage(session.id), payload)) ?? true;
    },
  };
}
