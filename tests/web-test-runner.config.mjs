// The element and its rooms in real Chromium: `npm run test:unit`.
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserArguments, findBrowser } from './support/find-browser.mjs';
import { findArial } from './support/find-font.mjs';
import { shared } from './support/runner.mjs';

// Before a browser starts: it reads which fonts there are only then.
findArial();

export default {
  ...shared,
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: findBrowser(), args: browserArguments },
      // Each page has a browser context of its own, so that files which run at the same time share no storage, cache
      // or service worker; and it behaves as the page in front, whichever that is.
      async createPage({ browser }) {
        const page = await (await browser.createBrowserContext()).newPage();
        const session = await page.createCDPSession();
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    }),
  ],
};
