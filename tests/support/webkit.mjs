import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { needDebianPackages } from './debian.mjs';

/** The small browser that comes with WebKitGTK, in a folder named for the kind of processor. */
export function miniBrowser() {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib') : [];
  const files = folders.map((name) => `/usr/lib/${name}/webkit2gtk-4.1/MiniBrowser`);
  return files.find((file) => existsSync(file)) ?? '/usr/lib/…/webkit2gtk-4.1/MiniBrowser';
}

/** A port that nobody listens on. @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** @param {number} port @returns {Promise<boolean>} */
function isOpen(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.end());
  });
}

/** WebKit's WebDriver, on a screen that nobody sees: at this port from `start` to `stop`. */
export async function webKitServer() {
  needDebianPackages(
    ['/usr/bin/WebKitWebDriver', '/usr/bin/xvfb-run', '/usr/bin/xauth'],
    ['webkit2gtk-driver', 'xvfb', 'xauth'],
  );
  needDebianPackages([miniBrowser()], ['webkit2gtk-driver']);
  const port = await freePort();
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let driver;

  async function start() {
    // A group of its own, so that the screen and the browser end with it.
    driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', '--host=127.0.0.1', `--port=${port}`], {
      detached: true,
      stdio: 'ignore',
    });
    process.once('exit', stop);
    for (let tries = 0; tries < 100 && !(await isOpen(port)); tries++) await setTimeout(100);
  }

  function stop() {
    if (driver?.pid && driver.exitCode === null) process.kill(-driver.pid);
    driver = undefined;
  }

  return { port, start, stop };
}

/** What the driver is asked for to start the browser. */
export const webKitCapabilities = () => ({
  browserName: 'MiniBrowser',
  'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
});

/** The same for as long as the test runner runs. */
export async function webKitDriver() {
  const { port, start, stop } = await webKitServer();
  /** @type {import('@web/test-runner').TestRunnerPlugin} */
  const plugin = { name: 'webkit-driver', serverStart: start, serverStop: stop };
  return { port, plugin };
}
