// Installs what a machine lacks, where the tests may: Debian or Ubuntu, as root or with a sudo that asks nothing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

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
