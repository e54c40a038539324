import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const script = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');

/**
 * Serves the service worker of the installed msw, so that the repository holds no copy that could grow old.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function mockServiceWorker() {
  return {
    name: 'mock-service-worker',
    serve({ path }) {
      return path === '/mockServiceWorker.js'
        ? { body: readFileSync(script, 'utf8'), type: 'js' }
        : undefined;
    },
  };
}
