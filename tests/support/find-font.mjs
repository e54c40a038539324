// Makes sure that a page which asks for Arial gets it, or a font with the same widths: heights in pixels depend on it.
import { spawnSync } from 'node:child_process';
import { installDebianPackages } from './debian.mjs';

/** Whether Arial, or one of its metric twins, is what this machine shows for it. macOS and Windows bring it. */
function isThere() {
  if (process.platform !== 'linux') return true;
  const { stdout } = spawnSync('fc-match', ['Arial'], { encoding: 'utf8' });
  return /"(Arial|Liberation Sans|Arimo)"/.test(stdout ?? '');
}

/** Installs Liberation Sans where neither Arial nor a twin of it is. Where that is not allowed, the test that measures says so. */
export function findArial() {
  if (!isThere()) installDebianPackages(['fontconfig', 'fonts-liberation']);
}
