import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineCommand } from '../command.js';
import { accessError, exitCodes, type Host } from '../host.js';

export const writerCommand = defineCommand({
  name: 'writer',
  summary: 'Open the notice writer, one page that works without a network, in the browser.',
  positionals: '',
  options: {
    path: {
      type: 'boolean',
      help: 'Only say where the file is: it can be copied to a shared drive or a stick.',
    },
  },
  examples: ['writer --path'],

  async run({ values, host }) {
    const file = fileURLToPath(new URL('tools/notice-writer.html', host.dist));
    await access(file).catch(() => {
      throw accessError(`${file} is not there: the package was not built. Run \`npm run build\`.`);
    });
    host.out(`${file}\n`);
    if (!values.path && !(await openInBrowser(file, host)))
      host.err('No browser could be opened here. Open this file in one.\n');
    return exitCodes.ok;
  },
});

/** What opens a file in the program that people use for its kind. */
const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  // "start" takes its first quoted argument for a title.
  win32: ['cmd', '/c', 'start', ''],
};

/** Whether a program was started. Five lines, where a library brings a program of its own. */
function openInBrowser(file: string, { env }: Host): Promise<boolean> {
  const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
  return new Promise((resolve) => {
    const child = spawn(command, [...args, file], { detached: true, stdio: 'ignore', env: { ...env } });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
