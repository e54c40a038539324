import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../cli/command-line.js';

/** As `npm run build` makes it, and as the package has it. */
const commandLine = fileURLToPath(new URL('../../dist/cli/cli.js', import.meta.url));
const world = new URL('example-world.mjs', import.meta.url).href;

/** What a block of commands did. */
export interface Ran {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** A folder in which the commands of a document run one after the other, in a real shell. */
export class ExampleShell {
  readonly folder: string;
  readonly #server: Awaited<ReturnType<typeof serve>>;
  /** Milliseconds since the epoch, for the commands. */
  now = Date.parse('2024-07-19T09:15:00+01:00');

  private constructor(folder: string, server: Awaited<ReturnType<typeof serve>>) {
    this.folder = folder;
    this.#server = server;
  }

  /** @param pages what other hosts answer, by address without its scheme */
  static async open(pages: Readonly<Record<string, unknown>>): Promise<ExampleShell> {
    const folder = await mkdtemp(join(tmpdir(), 'examples-'));
    const server = await serve(({ url = '' }, response) => {
      const name = url.slice(1);
      // The group's web server has the file that the commands before have written.
      const text = name.startsWith('group.example/')
        ? readFile(join(folder, name.slice('group.example/'.length)))
        : Promise.resolve(name in pages ? JSON.stringify(pages[name]) : undefined);
      const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'max-age=60' };
      text.then(
        (body) => response.writeHead(body === undefined ? 404 : 200, headers).end(body),
        () => response.writeHead(404, headers).end(),
      );
    });
    const shell = new ExampleShell(folder, server);
    await shell.#writeProgram();
    return shell;
  }

  /** `npx` as it is where the package is installed, and nothing else that the shell does not have. */
  async #writeProgram(): Promise<void> {
    await mkdir(join(this.folder, 'bin'));
    const lines = [
      '#!/bin/sh',
      '[ "$1" = gp-outage-banner ] || exit 127',
      'shift',
      `exec "${process.execPath}" --import "${world}" "${commandLine}" "$@"`,
    ];
    await writeFile(join(this.folder, 'bin', 'npx'), `${lines.join('\n')}\n`, { mode: 0o755 });
  }

  /** Runs commands; the first that fails is the last. */
  run(commands: string): Promise<Ran> {
    const env = {
      PATH: `${join(this.folder, 'bin')}:/usr/bin:/bin`,
      EXAMPLE_NOW: String(this.now),
      EXAMPLE_SERVER: this.#server.url,
    };
    return new Promise((resolve) => {
      const child = execFile('sh', ['-eu'], { cwd: this.folder, env }, (_, out, err) => {
        resolve({ exitCode: child.exitCode ?? -1, out, err });
      });
      child.stdin?.end(commands);
    });
  }

  write(name: string, text: string): Promise<void> {
    return writeFile(join(this.folder, name), text);
  }

  read(name: string): Promise<string> {
    return readFile(join(this.folder, name), 'utf8');
  }

  async close(): Promise<void> {
    await this.#server.close();
    await rm(this.folder, { recursive: true });
  }
}
