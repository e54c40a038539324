// The configurations of docs/hosting, run for real. Only the address they listen on and the folder they serve differ.
import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { needDebianPackages } from '../support/debian.mjs';
import { ReadingPage } from '../support/reading-page.js';

needDebianPackages(['/usr/sbin/nginx', '/usr/bin/caddy'], ['nginx', 'caddy']);

const docs = new URL('../../docs/', import.meta.url);

const feed = (title: string): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Example group of GP surgeries',
    items: Array.from({ length: 5 }, (_, index) => ({
      id: String(index),
      title,
      content_text: 'Our records system is not working. '.repeat(10),
      date_published: new Date().toISOString(),
    })),
  });

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { origin: 'https://surgery.example', ...headers }, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Replaces what has to be there: a configuration that was changed must not be tested as something else. */
function adapt(text: string, changes: Record<string, string>): string {
  return Object.entries(changes).reduce((adapted, [from, to]) => {
    if (!adapted.includes(from)) throw new Error(`"${from}" is not in the configuration`);
    return adapted.replace(from, to);
  }, text);
}

async function startNginx(folder: string, root: string, port: number): Promise<ChildProcess> {
  const site = adapt(await readFile(new URL('hosting/nginx.conf', docs), 'utf8'), {
    'listen 80;': `listen 127.0.0.1:${port};`,
    '/var/www/notices': root,
  });
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const main = [
    `pid ${folder}/nginx.pid; error_log stderr warn; daemon off; events {}`,
    `http { access_log off; default_type text/plain; ${paths.join(' ')} ${site} }`,
  ];
  await writeFile(join(folder, 'nginx.conf'), main.join('\n'));
  return spawn('/usr/sbin/nginx', ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')], {
    stdio: 'inherit',
  });
}

async function startCaddy(folder: string, root: string, port: number): Promise<ChildProcess> {
  const site = adapt(await readFile(new URL('hosting/Caddyfile', docs), 'utf8'), {
    'notices.example {': `http://127.0.0.1:${port} {\n\tbind 127.0.0.1`,
    '/var/www/notices': root,
  });
  await writeFile(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
  const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const options = ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
  return spawn('/usr/bin/caddy', options, { env, stdio: ['ignore', 'inherit', 'ignore'] });
}

for (const [name, start] of [
  ['nginx', startNginx],
  ['Caddy', startCaddy],
] as const) {
  describe(`a feed served by ${name} as docs/hosting.md has it`, () => {
    let folder: string;
    let server: ChildProcess;
    let base: string;
    let url: string;
    let text = feed('We cannot see patient records');

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'hosting-'));
      await chmod(folder, 0o755); // nginx reads it as another user
      const port = await freePort();
      base = `http://127.0.0.1:${port}`;
      url = `${base}/notices.json`;
      await writeFile(join(folder, 'notices.json'), text);
      server = await start(folder, folder, port);
      for (let tries = 0; ; tries++) {
        const answered = await get(url).catch(() => undefined);
        if (answered) break;
        if (tries === 100) throw new Error(`${name} does not answer`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });

    after(async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await ended;
      await rm(folder, { recursive: true });
    });

    it('can be read by the website of any surgery, with the time of the answer', async () => {
      const { status, headers, body } = await get(url);
      expect(status).to.equal(200);
      expect(body.toString()).to.equal(text);
      expect(headers).to.deep.include({
        'content-type': 'application/feed+json; charset=utf-8',
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'Date, Age',
        'timing-allow-origin': '*',
        'x-content-type-options': 'nosniff',
        'cache-control': 'public, max-age=60, stale-while-revalidate=120',
      });
      expect(Math.abs(Date.parse(headers.date ?? '') - Date.now())).to.be.below(5000);
    });

    it('has the headers that docs/hosting.md lists', async () => {
      const page = await readFile(new URL('hosting.md', docs), 'utf8');
      const { headers } = await get(url);
      const listed = [...page.matchAll(/^\| `([\w-]+): ([^`]+)`/gm)].map(([, header = '', value]) => [
        header,
        value,
      ]);
      expect(listed.length).to.be.at.least(5);
      for (const [header = '', value] of listed) expect(headers[header.toLowerCase()]).to.equal(value);
    });

    it('is compressed, and says that the answer depends on it', async () => {
      const { headers, body } = await get(url, { 'accept-encoding': 'gzip' });
      expect(headers['content-encoding']).to.equal('gzip');
      expect(headers.vary).to.match(/accept-encoding/i);
      expect(gunzipSync(body).toString()).to.equal(text);
      expect(body.length).to.be.below(text.length / 3);
    });

    for (const encoding of ['identity', 'gzip']) {
      it(`is not sent again while it is unchanged (${encoding})`, async () => {
        const first = await get(url, { 'accept-encoding': encoding });
        const etag = first.headers.etag ?? '';
        expect(etag).to.match(/^(W\/)?".+"$/);
        const second = await get(url, { 'accept-encoding': encoding, 'if-none-match': etag });
        expect([second.status, second.body.length]).to.deep.equal([304, 0]);
        expect(second.headers['access-control-allow-origin']).to.equal('*');
      });
    }

    it('leaves an error readable, and does not have it kept', async () => {
      await rm(join(folder, 'notices.json'));
      const { status, headers } = await get(url);
      await writeFile(join(folder, 'notices.json'), text);
      expect(status).to.equal(404);
      expect(headers['access-control-allow-origin']).to.equal('*');
      expect(headers['cache-control']).to.equal(undefined);
    });

    it('opens nothing else to other websites', async () => {
      await writeFile(join(folder, 'other.txt'), 'other');
      const { status, headers, body } = await get(`${base}/other.txt`);
      const isOpen = headers['access-control-allow-origin'] === '*' && body.toString() === 'other';
      expect(isOpen).to.equal(false);
      expect((await get(`${base}/missing.json`)).status).to.equal(404);
      expect(status).to.be.oneOf([200, 404]);
    });

    it('is read by a browser, which learns the time from it and sees a change', async () => {
      const page = await ReadingPage.open();
      try {
        const first = await page.read(url);
        expect(first).to.deep.include({ source: 'network', reason: null });
        expect(first.titles[0]).to.equal('We cannot see patient records');
        // A cache may have held it for 180 seconds; Date has whole seconds.
        expect(first.time?.earliest).to.be.within(-5000, 0);
        expect((first.time?.latest ?? 0) - (first.time?.earliest ?? 0)).to.be.within(181_000, 191_000);
        text = feed('We can see patient records again');
        await writeFile(join(folder, 'notices.json'), text);
        // For a minute the browser's own cache answers, and no request is made.
        expect(await page.read(url)).to.deep.include({ titles: first.titles, told: first.told });
        const fresh = await page.read(`${url}?`);
        expect(fresh.titles[0]).to.equal('We can see patient records again');
      } finally {
        await page.close();
      }
    });
  });
}
