// The same tests in WebKitGTK, the engine of Safari as Debian builds it: `npm run test:webkit`.
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { webKitCapabilities, webKitDriver } from './support/webkit.mjs';
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
        ...webKitCapabilities(),
        // WebKit's driver speaks no WebDriver BiDi.
        'wdio:enforceWebDriverClassic': true,
      },
    }),
  ],
};
