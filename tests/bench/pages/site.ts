// A static site on this machine, as a careful host sends it, and a feed on another origin.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { Bundle } from './bundle.js';
import { hostPage } from './host-page.js';

interface File {
  readonly type: string;
  readonly cache: string;
  readonly body: Buffer;
  readonly tag: string;
}

function file(text: string, type: string, cache: string): File {
  const body = brotliCompressSync(text);
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
  return { type: `${type}; charset=utf-8`, cache, body, tag };
}

const forever = 'public, max-age=31536000, immutable';
/** As docs/hosting.md has it. */
const feedCache = 'public, max-age=60, stale-while-revalidate=120';

export interface NamedBundle extends Bundle {
  readonly name: string;
}

export interface BenchSite {
  /** The address of a page with this contestant. */
  address(name: string, feed: string): string;
  close(): void;
}

/**
 * Serves, for each contestant and each feed, one page.
 * @param feeds the text of each by its name
 */
export async function serveSite(
  contestants: readonly NamedBundle[],
  feeds: Readonly<Record<string, string>>,
): Promise<BenchSite> {
  const feedFiles = new Map(
    Object.entries(feeds).map(([name, text]) => [
      `/${name}.json`,
      file(text, 'application/feed+json', feedCache),
    ]),
  );
  const feedServer = await listen(feedFiles, {
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'Date, Age',
    'timing-allow-origin': '*',
  });
  const files = new Map<string, File>();
  for (const { name, script, style } of contestants) {
    files.set(`/${name}.js`, file(script, 'text/javascript', forever));
    if (style) files.set(`/${name}.css`, file(style, 'text/css', forever));
    for (const feed of Object.keys(feeds)) {
      const page = hostPage({
        script: `/${name}.js`,
        style: style ? `/${name}.css` : '',
        feed: `${originOf(feedServer)}/${feed}.json`,
      });
      files.set(`/${name}/${feed}/`, file(page, 'text/html', 'no-cache'));
    }
  }
  const pageServer = await listen(files);
  return {
    address: (name, feed) => `${originOf(pageServer)}/${name}/${feed}/`,
    close: () => {
      for (const server of [pageServer, feedServer]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

async function listen(
  files: ReadonlyMap<string, File>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const server = createServer((request, response) =>
    send(files.get(request.url ?? ''), request, response, headers),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function send(
  found: File | undefined,
  request: IncomingMessage,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): void {
  if (!found) {
    response.writeHead(404).end();
    return;
  }
  const { type, cache, body, tag } = found;
  const all = { ...headers, 'cache-control': cache, etag: tag, vary: 'Accept-Encoding' };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, all).end();
    return;
  }
  response
    .writeHead(200, { ...all, 'content-type': type, 'content-encoding': 'br', 'content-length': body.length })
    .end(body);
}

const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
