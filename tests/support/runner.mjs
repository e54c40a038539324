// What the test runner's configurations for the several browsers have in common.
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { browserCommands } from './commands.mjs';
import { mockServiceWorker } from './mock-service-worker.mjs';
import { scriptTag } from './script-tag.mjs';
import { totalsReporter } from './totals-reporter.mjs';

const tsconfig = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));

export const shared = {
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  files: ['tests/**/*.test.ts', '!tests/**/*.node.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  concurrency: 2,
  // Slow machines are slow to start a browser and a page, and finish all the same.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  plugins: [
    scriptTag(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig }),
    mockServiceWorker(),
    browserCommands(),
  ],
  // The development build of Lit is the one to test with, because it says more.
  filterBrowserLogs: (/** @type {{ args: unknown[] }} */ { args }) =>
    !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY }), totalsReporter()],
  testFramework: { config: { timeout: 10000 } },
};

/** What Chromium's debugging protocol is needed for, other browsers leave out. */
export const forOtherBrowsers = {
  ...shared,
  files: [...shared.files, '!tests/**/*.chromium.test.ts'],
  concurrency: 1,
  // They are slower, most of all at the thousands of feeds of a property test.
  testFramework: { config: { timeout: 60_000 } },
};
