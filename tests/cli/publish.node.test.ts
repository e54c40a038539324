import { afterEach, beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { fileServer, type FileServer, type FileServerKind } from '../publish/web/server.js';
import { CommandLine, goodFeed, type Outcome } from './command-line.js';

const secret = 'Basic c2VjcmV0';
let line: CommandLine;
const servers: FileServer[] = [];

async function serverWith(text: string | undefined, kind?: FileServerKind): Promise<FileServer> {
  const server = await fileServer(text, kind);
  servers.push(server);
  return server;
}

function publish(server: FileServer, ...more: readonly string[]): Promise<Outcome> {
  return line.run(['publish', 'notices.json', server.url, ...more]);
}

describe('publish', () => {
  beforeEach(async () => {
    line = await CommandLine.open();
    await line.write('notices.json', goodFeed());
  });
  afterEach(async () => {
    await Promise.all([line.close(), ...servers.splice(0).map((server) => server.close())]);
  });

  it('puts a feed on the web, and says since when it is live', async () => {
    const server = await serverWith(undefined);
    const { exitCode, out } = await publish(server);
    expect(out).to.equal('The file is on the web.\nLive since 8:10am. Websites show it within 6 minutes.\n');
    expect(exitCode).to.equal(0);
    expect(server.text).to.equal(await line.read('notices.json'));
    expect(server.asked.at(-1)?.headers.origin).to.match(/^https:/);
  });

  it('remembers what it saw, and so publishes the next version', async () => {
    const server = await serverWith(undefined);
    await publish(server);
    await line.write('notices.json', { ...goodFeed(), title: 'Example group, changed' });
    expect((await publish(server)).exitCode).to.equal(0);
    expect(server.text).to.include('changed');
  });

  it('refuses where nothing is remembered and another file is there', async () => {
    const server = await serverWith('theirs');
    const { exitCode, err } = await publish(server);
    expect(exitCode).to.equal(1);
    expect(err).to.include('Somebody else has put another file there').and.include('--replace');
    expect(server.text).to.equal('theirs');
  });

  it('refuses where another file than the remembered one is there, and replaces it only when told to', async () => {
    const server = await serverWith(undefined);
    await publish(server);
    server.text = 'theirs';
    await line.write('notices.json', { ...goodFeed(), title: 'Example group, changed' });
    expect((await publish(server)).exitCode).to.equal(1);
    expect(server.text).to.equal('theirs');
    expect((await publish(server, '--replace')).exitCode).to.equal(0);
    expect(server.text).to.include('changed');
  });

  it('is stopped by a fault in the feed, and not by a warning', async () => {
    const server = await serverWith(undefined);
    await line.write('notices.json', { ...goodFeed(), _gp_outage: undefined });
    expect((await publish(server)).exitCode).to.equal(0);
    await line.write('notices.json', { ...goodFeed(), items: [{ id: '1' }] });
    const { exitCode, err } = await publish(server);
    expect(exitCode).to.equal(1);
    expect(err).to.include('Nothing was put on the web').and.include('items[0]');
    expect(server.text).to.not.include('"id": "1"');
  });

  it('gives the server the password, and never prints or keeps it', async () => {
    const server = await serverWith(undefined, { login: secret });
    const byHeader = await publish(
      server,
      '--header',
      `Authorization: ${secret}`,
      '--header',
      'X-Example: 1',
    );
    expect(byHeader.exitCode).to.equal(0);
    expect(server.asked[1]?.headers['x-example']).to.equal('1');
    await line.write('notices.json', { ...goodFeed(), title: 'Example group, changed' });
    const command = ['publish', 'notices.json', `${server.url}?sv=1&sig=${encodeURIComponent(secret)}`];
    const byEnvironment = await line.run(command, { env: { GP_OUTAGE_BANNER_AUTHORIZATION: secret } });
    expect(byEnvironment.exitCode).to.equal(0);
    const wrong = await publish(
      await serverWith(undefined, { login: 'other' }),
      '--header',
      `Authorization: ${secret}`,
    );
    expect(wrong.exitCode).to.equal(3);
    expect(wrong.err).to.include('(401)');
    const said = [byHeader, byEnvironment, wrong].map(({ out, err }) => out + err).join('');
    expect(`${said}${await line.read('notices.json.published')}`).to.not.match(/c2VjcmV0|sig=/);
  });

  for (const [about, args] of [
    ['a header without a value', ['http://127.0.0.1:9/n.json', '--header', 'c2VjcmV0']],
    [
      'a header with a line break',
      ['http://127.0.0.1:9/n.json', '--header', 'Authorization: c2Vj\ncmV0c2VjcmV0'],
    ],
    [
      'a header that was not in quotes',
      ['http://127.0.0.1:9/n.json', '--header', 'Authorization:', 'c2VjcmV0'],
    ],
    ['a password in the address', ['https://me:c2VjcmV0@group.example/n.json']],
    ['an address that is none', ['c2VjcmV0']],
    ['http: to another machine', ['http://group.example/c2VjcmV0']],
    [
      'http: read from another machine',
      ['https://group.example/n.json', '--read-at', 'http://group.example/c2VjcmV0'],
    ],
  ] as const) {
    it(`does not understand ${about}, and does not repeat it`, async () => {
      const { exitCode, out, err } = await line.run(['publish', 'notices.json', ...args]);
      expect(exitCode).to.equal(2);
      expect(out + err).to.not.include('c2VjcmV0');
    });
  }

  it('says what stands in the way of websites, where it was written all the same', async () => {
    const server = await serverWith(undefined, { headers: { 'Access-Control-Allow-Origin': 'null' } });
    const { exitCode, out } = await publish(server);
    expect(exitCode).to.equal(1);
    expect(out).to.include('Access-Control-Allow-Origin: *');
  });

  it('reads it back where websites read it', async () => {
    const [server, other] = [await serverWith(undefined), await serverWith(undefined)];
    server.beforePut = () => void line.read('notices.json').then((text) => (other.text = text));
    const { exitCode } = await publish(server, '--read-at', other.url);
    expect(exitCode).to.equal(0);
    expect(server.asked.map(({ method }) => method)).to.deep.equal(['PUT']);
  });
});
