// The peers and what builds them, installed when the bench is run and outside the package's dependencies.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The one place that says which versions are measured. */
export const peerVersions = {
  '@awesome.me/webawesome': '3.14.0',
  'nhsuk-frontend': '10.6.1',
  sass: '1.108.2',
} as const;

/** The folder in whose `node_modules` the peers are; they are installed there once for each set of versions. */
export function installPeers(): string {
  const folder = join(tmpdir(), `gp-outage-banner-bench-${Object.values(peerVersions).join('-')}`);
  const done = join(folder, 'installed');
  if (existsSync(done)) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies: peerVersions }),
  );
  console.error('Installing the peers');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  writeFileSync(done, '');
  return folder;
}
