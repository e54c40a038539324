/*
 * The website of a surgery on this machine: pages as a test writes them, the script tag as it is built, a feed, and the
 * libraries that the page loads.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentType } from '../support/serve-folder.js';

const cdn = fileURLToPath(new URL('../../dist/cdn', import.meta.url));

export const records = 'We cannot see patient records';
export const phones = 'Our phones do not work';

/** What the website answers at one path; a text alone is a page in UTF-8. */
export interface Answer {
  readonly body: string | Buffer;
  /** The whole `Content-Type`. */
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

type Given = string | Answer | ((request: IncomingMessage) => Answer | Promise<Answer>);

/** An item that began ten minutes ago. */
export function notice(title: string, outage: object = {}): object {
  return {
    id: title,
    title,
    content_text: `About: ${title}.`,
    date_published: new Date(Date.now() - 600_000).toISOString(),
    _gp_outage: { severity: 'severe', ...outage },
  };
}

export const feedOf = (...items: readonly object[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Example group of GP surgeries',
    items,
  });

export const script = '/gp-outage-banner.js';
export const settings = 'data-feed="/notices.json" data-nation="england" data-surgery-name="Example Surgery"';

/** The line that a surgery puts in its pages. */
export const tag = (attributes = 'async', more = ''): string =>
  `<script ${attributes} src="${script}" ${settings} ${more}></script>`;

/** A page that notes first of all what it is told; the rest is the test's. */
export const page = (head: string, body: string, onBody = '', onHtml = ''): string =>
  `<!doctype html><html lang="en" ${onHtml}><head><meta charset="utf-8"><title>Example Surgery</title>` +
  `<link rel="icon" href="data:,"><script src="/recorder.js"></script>${head}</head><body ${onBody}>${body}</body></html>`;

/** Notes in `told` what reaches a page: errors, rejections, and what is written on the console. */
const recorder = `
  self.__name ??= (named) => named; // The tests' compiler gives names with it.
  self.told ??= [];
  for (const kind of ['warn', 'error']) {
    const write = console[kind];
    console[kind] = (...words) => (told.push(kind + ' ' + words.join(' ')), write.apply(console, words));
  }
  addEventListener('error', (event) => told.push('uncaught ' + (event.message || event.target.localName)), true);
  addEventListener('unhandledrejection', (event) => told.push('rejection ' + event.reason));
`;

export class Website {
  readonly #server: Server;
  readonly #answers = new Map<string, Given>();
  readonly #libraries: string;
  /** What was asked for, in order. */
  readonly asked: string[] = [];

  private constructor(libraries: string) {
    this.#libraries = libraries;
    this.#server = createServer((request, response) => {
      const path = new URL(request.url ?? '', 'http://localhost').pathname;
      this.asked.push(path);
      void this.#answer(path, request).then(({ body, type, status = 200, headers = {} }) =>
        response
          .writeHead(status, {
            'content-type': type ?? 'text/html; charset=utf-8',
            'cache-control': 'no-store',
            'access-control-allow-origin': '*',
            ...headers,
          })
          .end(body),
      );
    });
  }

  /** @param libraries the folder of what `/lib/…` serves */
  static async start(libraries = ''): Promise<Website> {
    const site = new Website(libraries);
    await new Promise<void>((resolve) => site.#server.listen(0, '127.0.0.1', resolve));
    site.reset();
    return site;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Forgets all pages; the feed has one notice again. */
  reset(): void {
    this.#answers.clear();
    this.asked.length = 0;
    this.publish(notice(records));
  }

  publish(...items: readonly object[]): void {
    this.put('/notices.json', { body: feedOf(...items), type: 'application/feed+json' });
  }

  /** Serves this at a path from now on. */
  put(path: string, answer: Given): void {
    this.#answers.set(path, answer);
  }

  /** Serves the file of one path at another, too, or as another type. */
  alias(path: string, file: string, type?: string): void {
    this.put(path, async () => ({ ...(await this.#file(file)), ...(type ? { type } : {}) }));
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(path: string, request: IncomingMessage): Promise<Answer> {
    const given = this.#answers.get(path);
    if (typeof given === 'function') return given(request);
    if (given !== undefined) return typeof given === 'string' ? { body: given } : given;
    if (path === '/recorder.js') return { body: recorder, type: 'text/javascript' };
    return this.#file(path);
  }

  #file(path: string): Promise<Answer> {
    const file = path.startsWith('/lib/')
      ? join(this.#libraries, path.slice('/lib/'.length))
      : join(cdn, path);
    return readFile(file).then(
      (body) => ({ body, type: contentType(file) }),
      () => ({ body: 'There is no such page', status: 404 }),
    );
  }
}
