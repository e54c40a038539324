// Installs what a machine lacks, where the tests may: Debian or Ubuntu, as root or with a sudo that asks nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

/** The words to put before a command so that it runs as root, or undefined where that would need a password. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * Installs Debian packages. False means that this machine does not allow it, or that the installation failed (what
 * apt-get said is on standard error then).
 * @param {readonly string[]} packages
 */
export function installDebianPackages(packages) {
  const root = existsSync('/usr/bin/apt-get') ? asRoot() : undefined;
  if (!root) return false;
  const apt = (/** @type {string[]} */ ...args) => {
    const [command = '', ...rest] = [
      ...root,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-qq',
      ...args,
    ];
    // Everything goes to standard error: standard output belongs to what the caller prints.
    return spawnSync(command, rest, { stdio: ['ignore', 2, 2] }).status === 0;
  };
  console.error(`Installing ${packages.join(' ')} with apt-get`);
  apt('update');
  return apt('install', '-y', '--no-install-recommends', ...packages);
}

/**
 * Unpacks Debian packages into a folder, and installs nothing: what they would need besides is not needed for their files.
 * @param {readonly string[]} packages
 * @param {string} folder an empty one
 */
export function unpackDebianPackages(packages, folder) {
  const run = (/** @type {string} */ command, /** @type {readonly string[]} */ args) =>
    spawnSync(command, args, { cwd: folder, stdio: ['ignore', 2, 2] }).status === 0;
  const download = () => run('apt-get', ['-qq', 'download', ...packages]);
  const root = asRoot();
  const [command = '', ...rest] = [...(root ?? []), 'apt-get', '-qq', 'update'];
  const isThere = download() || (root && run(command, rest) && download());
  const archives = readdirSync(folder).filter((name) => name.endsWith('.deb'));
  if (isThere && archives.every((archive) => run('dpkg-deb', ['-x', archive, '.']))) return;
  throw new Error(`These Debian packages cannot be had here: ${packages.join(', ')}`);
}

/**
 * Makes sure that every file is there, installing the packages when one is not. Exits with the command to run where
 * that is not possible.
 * @param {readonly string[]} files
 * @param {readonly string[]} packages
 */
export function needDebianPackages(files, packages) {
  const missing = () => files.filter((file) => !existsSync(file));
  if (missing().length === 0) return;
  installDebianPackages(packages);
  if (missing().length === 0) return;
  console.error(`Missing: ${missing().join(', ')}\nRun: sudo apt-get install -y ${packages.join(' ')}`);
  process.exit(1);
}
