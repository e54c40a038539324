import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../wild/project.js';

export interface Libraries {
  /** Where npm has put them. */
  readonly folder: string;
  remove(): Promise<void>;
}

/**
 * Installs the libraries of some websites for one test, outside of this repository, so that whoever only works on the banner
 * has none of them.
 * @param packages what npm is to install, such as `@hotwired/turbo@8` or `jquery3@npm:jquery@3`
 */
export async function install(...packages: readonly string[]): Promise<Libraries> {
  const place = await mkdtemp(join(tmpdir(), 'field-'));
  await writeFile(join(place, 'package.json'), '{ "private": true }\n');
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'];
  await run(place, 'npm', ['install', ...options, ...packages]);
  return { folder: join(place, 'node_modules'), remove: () => rm(place, { recursive: true }) };
}
