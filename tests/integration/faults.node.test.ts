// A real browser reads from a real server that misbehaves in every way we know of, and then recovers.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { ReadingPage } from '../support/reading-page.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const title = 'Ni allwn weld cofnodion – “Tŷ’r Môr”';
const feed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Example group of GP surgeries',
  items: [{ id: '1', title, content_text: 'Text', date_published: new Date().toISOString() }],
});

/** Answers that a page of another origin may read, and that no cache keeps unless told otherwise. */
const open = {
  'access-control-allow-origin': '*',
  'content-type': 'application/feed+json',
  'cache-control': 'no-cache',
};

const send =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): Answer =>
  (_, response) =>
    void response.writeHead(status, { ...open, ...headers }).end(body);

const good = send(feed);

const never: Answer = () => undefined;

const drip: Answer = (_, response) => {
  response.writeHead(200, open);
  const timer = setInterval(() => response.write(' '), 500);
  response.on('close', () => clearInterval(timer));
};

const reset: Answer = (_, response) => {
  response.writeHead(200, { ...open, 'content-length': String(feed.length + 1000) });
  response.write(feed.slice(0, 100), () => setTimeout(() => response.socket?.resetAndDestroy(), 50));
};

const loop: Answer = ({ url = '/' }, response) =>
  void response.writeHead(302, { ...open, location: url }).end();

const tenMegabytes: Answer = (_, response) => {
  response.writeHead(200, open);
  const piece = Buffer.alloc(64 * 1024, ' ');
  let left = 160;
  const more = (): void => {
    while (left > 0) {
      left -= 1;
      if (!response.write(piece)) {
        response.once('drain', more);
        return;
      }
    }
    response.end(feed);
  };
  more();
};

const faults: Record<string, { answer: Answer; reason: string; message: RegExp }> = {
  'hangs without a word': { answer: never, reason: 'timeout', message: /within 10 seconds/ },
  'drips a byte at a time': { answer: drip, reason: 'timeout', message: /within 10 seconds/ },
  'breaks off in the middle': { answer: reset, reason: 'network', message: /could not be reached/ },
  'answers 404': { answer: send('Not found', {}, 404), reason: 'http', message: /status 404/ },
  'answers 500 with an HTML page': {
    answer: send('<h1>Oops</h1>', { 'content-type': 'text/html' }, 500),
    reason: 'http',
    message: /status 500/,
  },
  'answers with a sign-in page': {
    answer: send('<!doctype html><title>Free Wi-Fi</title>', { 'content-type': 'text/html' }),
    reason: 'not-json',
    message: /HTML page/,
  },
  'sends round in circles': { answer: loop, reason: 'network', message: /could not be reached/ },
  'says gzip of what is not': {
    answer: send(feed, { 'content-encoding': 'gzip' }),
    reason: 'network',
    message: /could not be reached/,
  },
  'sends UTF-16': {
    answer: send(Buffer.from(`\uFEFF${feed}`, 'utf16le')),
    reason: 'not-json',
    message: /not JSON/,
  },
  'does not allow other origins': {
    answer: (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end(feed),
    reason: 'network',
    message: /Access-Control-Allow-Origin/,
  },
  'sends 10 MB': { answer: tenMegabytes, reason: 'too-large', message: /512 KiB/ },
  'sends 10 MB that gzip makes small': {
    answer: send(gzipSync(Buffer.alloc(10 * 1024 * 1024, ' ')), { 'content-encoding': 'gzip' }),
    reason: 'too-large',
    message: /512 KiB/,
  },
  'sends JSON that is no feed': { answer: send('{"ok":true}'), reason: 'not-a-feed', message: /./ },
};

describe('a browser and a server that', { concurrency: true }, () => {
  const answers = new Map<string, Answer>();
  const requests: IncomingMessage[] = [];
  let server: Server;
  let page: ReadingPage;

  before(async () => {
    server = await listen();
    page = await ReadingPage.open();
  });

  after(async () => {
    await page.close();
    stop(server);
  });

  function handle(request: IncomingMessage, response: ServerResponse): void {
    requests.push(request);
    (answers.get(request.url ?? '') ?? never)(request, response);
  }

  async function listen(port = 0): Promise<Server> {
    const opened = createServer(handle);
    await new Promise<void>((resolve) => opened.listen(port, '127.0.0.1', resolve));
    return opened;
  }

  function stop(opened: Server): void {
    opened.close();
    opened.closeAllConnections();
  }

  /** An address of its own for each test, and what the server does with it. */
  function serve(path: string, answer: Answer, where = server): string {
    answers.set(path, answer);
    return `http://127.0.0.1:${(where.address() as AddressInfo).port}${path}`;
  }

  const requestsTo = (path: string): IncomingMessage[] => requests.filter(({ url }) => url === path);

  for (const [index, [name, { answer, reason, message }]] of Object.entries(faults).entries()) {
    it(`${name}, and recovers`, async () => {
      const path = `/${index}.json`;
      const url = serve(path, answer);
      const before = await page.read(url);
      expect(before).to.deep.include({ reason, titles: [], failing: true });
      expect(before.message).to.match(message);
      serve(path, good);
      expect(await page.read(url)).to.deep.include({
        source: 'network',
        titles: [title],
        reason: null,
        failing: false,
      });
    });

    it(`${name}, and the notices stay`, async () => {
      const path = `/again-${index}.json`;
      const url = serve(path, good);
      expect((await page.read(url)).titles).to.deep.equal([title]);
      serve(path, answer);
      expect(await page.read(url)).to.deep.include({ reason, titles: [title], failing: true });
    });
  }

  it('refuses connections, and recovers', async (test) => {
    const other = await listen();
    const { port } = other.address() as AddressInfo;
    const url = serve('/refused.json', good, other);
    stop(other);
    expect(await page.read(url)).to.deep.include({ reason: 'network', titles: [] });
    const back = await listen(port);
    test.after(() => stop(back));
    expect(await page.read(url)).to.deep.include({ source: 'network', titles: [title] });
  });

  it('is down for good while the mirror answers', async () => {
    const url = serve('/down.json', send('', {}, 503));
    const mirror = serve('/mirror.json', good);
    expect(await page.read(url, mirror)).to.deep.include({
      source: 'mirror',
      titles: [title],
      reason: 'http',
      failing: false,
    });
  });

  it('stops reading early: 10 MB are not downloaded', async () => {
    let sent = 0;
    const url = serve('/stream.json', (request, response) => {
      response.on('close', () => (sent = response.socket?.bytesWritten ?? sent));
      request.socket.on('close', () => (sent = Math.max(sent, request.socket.bytesWritten)));
      tenMegabytes(request, response);
    });
    await page.read(url);
    await new Promise((resolve) => setTimeout(resolve, 200));
    // Each of the two tries (the second is of the HTTP cache) may fill the buffers of both ends, but no more.
    expect(sent).to.be.within(512 * 1024, 9 * 1024 * 1024);
  });

  for (const [encoding, compress] of [
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const) {
    it(`compresses with ${encoding}`, async () => {
      const url = serve(`/${encoding}.json`, send(compress(feed), { 'content-encoding': encoding }));
      expect((await page.read(url)).titles).to.deep.equal([title]);
      expect(requestsTo(`/${encoding}.json`)[0]?.headers['accept-encoding']).to.contain(encoding);
    });
  }

  it('says ISO-8859-1 of what is UTF-8, with a byte order mark', async () => {
    const body = Buffer.from(`\uFEFF${feed}`, 'utf8');
    const url = serve('/latin.json', send(body, { 'content-type': 'application/json; charset=iso-8859-1' }));
    expect((await page.read(url)).titles).to.deep.equal([title]);
  });

  it('sends on to another address', async () => {
    const target = serve('/moved-here.json', good);
    const url = serve('/moved.json', send('', { location: target }, 301));
    expect((await page.read(url)).titles).to.deep.equal([title]);
  });

  it('answers 304 to the ETag the browser kept: one body, and no one is told twice', async () => {
    const url = serve('/etag.json', (request, response) => {
      const same = request.headers['if-none-match'] === '"1"';
      response.writeHead(same ? 304 : 200, { ...open, etag: '"1"' }).end(same ? undefined : feed);
    });
    for (let times = 0; times < 3; times++) expect((await page.read(url)).told).to.equal(1);
    const tags = requestsTo('/etag.json').map(({ headers }) => headers['if-none-match']);
    expect(tags).to.deep.equal([undefined, '"1"', '"1"']);
  });

  it('learns nothing of the page: no cookie, no referrer, no query, no preflight', async () => {
    await page.read(serve('/private.json', good));
    const [request] = requestsTo('/private.json');
    expect(request?.method).to.equal('GET');
    expect(request?.headers).not.to.have.any.keys('cookie', 'referer', 'authorization');
    expect(requests.some(({ method }) => method === 'OPTIONS')).to.equal(false);
  });

  it('lets its Date be read, which bounds the time', async () => {
    const exposed = { 'access-control-expose-headers': 'Date, Age', 'cache-control': 'no-store' };
    const { time } = await page.read(serve('/date.json', send(feed, exposed)));
    expect(time?.earliest).to.be.within(-3000, 100);
    expect(time?.latest).to.be.within(-100, 5000);
    expect((await page.read(serve('/no-date.json', good))).time).to.equal(null);
  });
});

// Where a server answers badly, its answer takes the place of the good one in the cache; where it hangs, Firefox keeps
// the good one and Chromium does not. `remember` is for those cases.
describe('a browser that was here before, and a server that is gone', () => {
  it('has the notices from the HTTP cache of the browser', async (test) => {
    const server = createServer((_, response) => {
      response.writeHead(200, { ...open, 'cache-control': 'max-age=0', etag: '"1"' }).end(feed);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const page = await ReadingPage.open();
    test.after(() => page.close());
    expect((await page.read(url)).source).to.equal('network');
    server.close();
    server.closeAllConnections();
    await page.visit();
    expect(await page.read(url)).to.deep.include({ source: 'http-cache', titles: [title], failing: true });
  });
});
