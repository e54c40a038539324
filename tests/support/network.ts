import { setupWorker, type SetupWorker } from 'msw/browser';

/** Answers the requests of the tests. Handlers are given with `network.use(http.get(url, …))`. */
export const network: SetupWorker = setupWorker();

/**
 * Puts `network` between this test file and the world: call it once, inside `describe`. Handlers last one test. A
 * request to another origin that no handler answers fails, so that no test can leave this machine.
 */
export function useNetwork(): void {
  before(async () => {
    await network.start({
      quiet: true,
      onUnhandledRequest({ url }, print) {
        if (new URL(url).origin !== location.origin) print.error();
      },
    });
  });
  afterEach(() => {
    network.resetHandlers();
  });
  after(() => {
    network.stop();
  });
}
