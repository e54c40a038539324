import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FeedInput } from '../../src/feed/schema.js';
import type { Host } from '../../src/cli/host.js';
import { run } from '../../src/cli/run.js';

/** What a command did. */
export interface Outcome {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own, in which commands run at a time of the test's choice. */
export class CommandLine {
  readonly folder: string;
  now: number;

  constructor(folder: string, now: number) {
    this.folder = folder;
    this.now = now;
  }

  static async open(now = '2024-07-19T08:10:00+01:00'): Promise<CommandLine> {
    return new CommandLine(await mkdtemp(join(tmpdir(), 'gp-outage-banner-')), Date.parse(now));
  }

  /** `command` is split at spaces, where they are not within double quotes. */
  async run(command: string | readonly string[], host: Partial<Host> = {}): Promise<Outcome> {
    const words = typeof command === 'string' ? splitWords(command) : command;
    let [out, err] = ['', ''];
    const exitCode = await run(words, {
      folder: this.folder,
      input: (async function* () {
        // No input.
      })(),
      now: this.now,
      patience: 10_000,
      env: {},
      dist: pathToFileURL(join(this.folder, 'dist/')),
      out: (text) => (out += text),
      err: (text) => (err += text),
      ...host,
    });
    return { exitCode, out, err };
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  read(name: string): Promise<string> {
    return readFile(this.path(name), 'utf8');
  }

  async readFeed(name: string): Promise<FeedInput> {
    return JSON.parse(await this.read(name)) as FeedInput;
  }

  async write(name: string, content: string | Uint8Array | object): Promise<void> {
    const isRaw = typeof content === 'string' || content instanceof Uint8Array;
    await writeFile(this.path(name), isRaw ? content : `${JSON.stringify(content, null, 2)}\n`);
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

export function splitWords(command: string): string[] {
  return Array.from(command.matchAll(/(?:"[^"]*"|\S)+/g), ([word]) => word.replaceAll('"', ''));
}

/** A web server on this machine that answers as the test says. */
export async function serve(answer: RequestListener): Promise<{ url: string; close: () => Promise<void> }> {
  const server: Server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A feed in which nothing is wrong at 8:10am on 19 July 2024, with one notice. */
export function goodFeed(): FeedInput {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Example group of GP surgeries',
    home_page_url: 'https://group.example/',
    feed_url: 'https://group.example/notices.json',
    language: 'en-GB',
    _gp_outage: { about: 'https://group.example/about', updated: '2024-07-19T08:10:00+01:00' },
    items: [
      {
        id: 'https://group.example/notices/2024-07-19-records',
        title: 'We cannot see patient records',
        content_text: 'Our records system is not working.\nThere may be long delays.',
        url: 'https://group.example/status',
        date_published: '2024-07-19T08:00:00+01:00',
        date_modified: '2024-07-19T08:10:00+01:00',
        _gp_outage: {
          severity: 'severe',
          status: 'identified',
          starts: '2024-07-19T08:00:00+01:00',
          expires: '2024-07-19T18:30:00+01:00',
          review: '2024-07-19T14:00:00+01:00',
          audience: { ods: ['A99991', 'QZZ'], systems: ['emis-web'], nations: ['england'] },
          services: [
            { service: 'health-record', status: 'not-working' },
            { service: 'phones', status: 'working' },
            { name: 'Physiotherapy booking', status: 'delays' },
          ],
          instructions: ['keep-appointments', 'urgent-only'],
          translations: {
            cy: { title: 'Ni allwn weld cofnodion cleifion', content_text: 'Nid yw ein system yn gweithio.' },
          },
        },
      },
    ],
  } as FeedInput;
}
