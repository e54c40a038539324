// The same tests in WebKitGTK, the engine of Safari as Debian builds it: `npm run test:webkit`.
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { miniBrowser, webKitDriver } from './support/webkit.mjs';
import { forOtherBrowsers } from './support/runner.mjs';

const { port, plugin } = await webKitDriver();

export default {
  ...forOtherBrowsers,
  plugins: [...(forOtherBrowsers.plugins ?? []), plugin],
  browsers: [
    webdriverLauncher({
      hostname: '127.0.0.1',
      port,
      capabilities: {
        browserName: 'MiniBrowser',
        // WebKit's driver speaks no WebDriver BiDi.
        'wdio:enforceWebDriverClassic': true,
        // @ts-expect-error WebdriverIO knows no capabilities of WebKitGTK.
        'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
      },
    }),
  ],
};
