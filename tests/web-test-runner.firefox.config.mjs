// The same tests in Firefox ESR: `npm run test:firefox`.
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { needDebianPackages } from './support/debian.mjs';
import { forOtherBrowsers } from './support/runner.mjs';

const executablePath = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';
needDebianPackages([executablePath], ['firefox-esr']);

export default {
  ...forOtherBrowsers,
  browsers: [
    puppeteerLauncher({
      // The window is the viewport: to set one, Puppeteer asks for what Firefox ESR 140 does not know yet.
      createPage: async ({ browser }) =>
        Object.assign(await browser.newPage(), { setViewport: () => Promise.resolve() }),
      launchOptions: {
        browser: 'firefox',
        executablePath,
        defaultViewport: null,
        args: ['--width=800', '--height=600'],
        // Everything but this machine is behind a proxy that is not there.
        extraPrefsFirefox: {
          'network.proxy.type': 1,
          'network.proxy.socks': '127.0.0.1',
          'network.proxy.socks_port': 9,
          'network.proxy.socks_remote_dns': true,
          'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
        },
      },
    }),
  ],
};
