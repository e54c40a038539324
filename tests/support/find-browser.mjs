// Finds a Chromium browser for the tests: CHROME_PATH, one that is installed, one in a Playwright or Puppeteer cache;
// where there is none it installs one, or says what to run.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDebianPackages } from './debian.mjs';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsPrograms = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installed() {
  if (process.platform === 'darwin') {
    return macApplications.flatMap((name) =>
      ['/', homedir()].map((root) => join(root, 'Applications', `${name}.app`, 'Contents/MacOS', name)),
    );
  }
  if (process.platform === 'win32') {
    const { PROGRAMFILES, 'PROGRAMFILES(X86)': x86, LOCALAPPDATA } = process.env;
    const roots = [PROGRAMFILES, x86, LOCALAPPDATA].filter((root) => root !== undefined);
    return roots.flatMap((root) => windowsPrograms.map((program) => join(root, program)));
  }
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/**
 * The browsers that a tool keeps in its cache, newest release first.
 * @param {string} folder holds one folder for each release
 * @param {RegExp} browser names the folders that are of this browser
 */
function cached(folder, browser) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => browser.test(name))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .flatMap((release) => executablesIn(join(folder, release)));
}

/** @param {string} folder */
function executablesIn(folder) {
  const names =
    /^(chrome|chrome\.exe|Chromium|Google Chrome for Testing|chrome-headless-shell|headless_shell)$/;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && names.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function cacheFolder() {
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches');
  if (process.platform === 'win32') return process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData/Local');
  return process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
}

function* candidates() {
  yield* installed();
  yield* cached(process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(cacheFolder(), 'ms-playwright'), /^chromium/);
  yield* cached(
    join(process.env['PUPPETEER_CACHE_DIR'] ?? join(homedir(), '.cache/puppeteer'), 'chrome'),
    /./,
  );
}

/** Ubuntu's `chromium` package is a snap that may not start, so that an installed browser has to say its version. */
function firstThatRuns() {
  for (const file of candidates()) {
    if (!isExecutable(file)) continue;
    if (process.platform === 'win32') return file; // --version opens a window there
    if (spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0) return file;
  }
  return undefined;
}

const help = `No Chromium browser was found, and none could be installed here. One of these will do:
  - on Debian or Ubuntu: sudo apt-get install -y chromium
  - anywhere: npx playwright install --with-deps chromium
  - a Chrome, Chromium or Edge that you have: set CHROME_PATH to its executable file`;

/** The path of a Chromium browser that starts. Ends the process, saying what to run, where there is none. */
export function findBrowser() {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    console.error(`CHROME_PATH is ${chosen}, which is not an executable file.`);
    process.exit(1);
  }
  const found =
    firstThatRuns() ??
    (installDebianPackages(['chromium']) ? firstThatRuns() : undefined) ??
    installedByPlaywright();
  if (found) return found;
  console.error(help);
  process.exit(1);
}

function installedByPlaywright() {
  console.error('Installing Chromium with Playwright');
  spawnSync('npx --yes playwright install chromium', { stdio: ['ignore', 2, 2], shell: true });
  return firstThatRuns();
}

/** What Chromium is started with: no call to anything but this machine, and the sandbox off only where root needs it. */
export const browserArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]',
];

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  console.log(findBrowser());
