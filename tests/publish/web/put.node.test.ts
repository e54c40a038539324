import { afterEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { putFeed, type PutOutcome, type PublishOptions } from '../../../src/publish/web/put.js';
import { sayOutcome } from '../../../src/publish/web/words.js';
import { fileServer, type FileServer, type FileServerKind } from './server.js';

const servers: FileServer[] = [];

async function serverWith(text: string | undefined, kind?: FileServerKind): Promise<FileServer> {
  const server = await fileServer(text, kind);
  servers.push(server);
  return server;
}

function put(
  server: FileServer,
  text: string,
  known: string | undefined,
  options: Partial<PublishOptions> = {},
  headers: readonly (readonly [string, string])[] = [],
): Promise<PutOutcome> {
  return putFeed(
    text,
    { address: server.url, headers },
    {
      isKnown: (there) => there === known,
      patience: 2000,
      wait: () => Promise.resolve(),
      ...options,
    },
  );
}

const methods = (server: FileServer): string => server.asked.map(({ method }) => method).join(' ');

describe('putting a feed on the web', () => {
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

  it('creates a file only where there is none', async () => {
    const server = await serverWith(undefined);
    expect(await put(server, 'new', undefined)).to.deep.equal({ kind: 'put' });
    expect(server.text).to.equal('new');
    expect(server.asked[1]?.headers['if-none-match']).to.equal('*');
  });

  it('replaces the file that was last seen there, and that one only', async () => {
    const server = await serverWith('old');
    expect(await put(server, 'new', 'old')).to.deep.equal({ kind: 'put' });
    expect(server.asked[1]?.headers['if-match']).to.match(/^"[0-9a-f]+"$/);
    expect(server.text).to.equal('new');
  });

  it('never writes over what a colleague has put there', async () => {
    const server = await serverWith('theirs');
    expect(await put(server, 'mine', 'old')).to.deep.equal({ kind: 'changed', text: 'theirs' });
    expect(server.text).to.equal('theirs');
    expect(methods(server)).to.equal('GET');
  });

  it('never writes over a file where nothing is known of it', async () => {
    const server = await serverWith('another');
    expect((await put(server, 'mine', undefined)).kind).to.equal('changed');
    expect(server.text).to.equal('another');
  });

  it('replaces whatever is there where a person says so', async () => {
    const server = await serverWith('another');
    expect(await put(server, 'mine', undefined, { replace: true })).to.deep.equal({ kind: 'put' });
    expect(server.text).to.equal('mine');
  });

  it('writes nothing where the same text is there already', async () => {
    const server = await serverWith('same');
    expect(await put(server, 'same', undefined)).to.deep.equal({ kind: 'unchanged' });
    expect(methods(server)).to.equal('GET');
  });

  it('shows a colleague’s file that came between the look and the writing', async () => {
    const server = await serverWith('old');
    server.beforePut = () => (server.text = 'theirs');
    expect(await put(server, 'mine', 'old')).to.deep.equal({ kind: 'changed', text: 'theirs' });
    expect(server.text).to.equal('theirs');
  });

  it('compares by itself where the server does not', async () => {
    const server = await serverWith('theirs', { ignoresConditions: true });
    expect((await put(server, 'mine', 'old')).kind).to.equal('changed');
    expect(server.text).to.equal('theirs');
  });

  it('waits for an ETag that can be compared', async () => {
    const server = await serverWith('old', { weakFor: 2 });
    expect(await put(server, 'new', 'old')).to.deep.equal({ kind: 'put' });
    expect(methods(server)).to.equal('GET GET GET PUT');
    expect(server.asked[3]?.headers['if-match']).to.match(/^"/);
  });

  it('goes on without one where the ETag stays weak', async () => {
    const server = await serverWith('old', { weakFor: 99 });
    expect(await put(server, 'new', 'old')).to.deep.equal({ kind: 'put' });
    expect(server.asked.at(-1)?.headers['if-match']).to.equal(undefined);
  });

  it('stops in the end where a server refuses every condition', async () => {
    const server = await serverWith('old', { refusePut: 412 });
    const outcome = await put(server, 'new', 'old');
    expect(outcome).to.deep.equal({
      kind: 'failed',
      while: 'putting',
      fault: { reason: 'http', status: 412 },
    });
    expect(server.asked.length).to.be.lessThan(10);
  });

  it('sends no secret with a question that needs none, and none to where a server points', async () => {
    const elsewhere = await serverWith('elsewhere');
    const server = await serverWith(undefined, {
      always: ({ method }, response) => {
        response.writeHead(method === 'PUT' ? 307 : 404, { Location: elsewhere.url }).end();
      },
    });
    const outcome = await put(server, 'new', undefined, {}, [['Authorization', 'Bearer secret']]);
    expect(outcome).to.deep.include({ kind: 'failed', fault: { reason: 'redirect', status: 307 } });
    expect(server.asked[0]?.headers.authorization).to.equal(undefined);
    expect(elsewhere.asked).to.deep.equal([]);
  });

  for (const [status, words] of [
    [401, 'user name and password'],
    [403, 'does not let you write'],
    [404, 'the folder has to exist'],
    [405, 'has to allow PUT'],
    [413, 'takes no file of this size'],
    [500, 'Try again in a few minutes'],
    [507, 'no room left'],
  ] as const) {
    it(`says in plain words what ${status} means, and what to do`, async () => {
      const server = await serverWith('old', { refusePut: status });
      const outcome = await put(server, 'new', 'old');
      expect(outcome.kind).to.equal('failed');
      expect(sayOutcome(outcome)).to.include(words);
      expect(server.text).to.equal('old');
    });
  }

  it('says that nothing answers, and that an answer never comes to its end', async () => {
    const gone = await serverWith(undefined);
    await gone.close();
    expect(sayOutcome(await put(gone, 'new', undefined))).to.include('refused the connection');
    const slow = await serverWith(undefined, {
      always: (_, response) => void response.writeHead(200).write('{'),
    });
    const outcome = await put(slow, 'new', undefined, { patience: 50 });
    expect(outcome).to.deep.equal({ kind: 'failed', while: 'looking', fault: { reason: 'timeout' } });
  });

  it('tells Azure Storage what it is given, and asks a presigned address of S3 nothing but to take it', async () => {
    const azure = await serverWith(undefined);
    await putFeed(
      'new',
      { address: `${azure.url}?sv=2024&sig=abc`, headers: [] },
      { isKnown: () => false, patience: 2000 },
    );
    expect(azure.asked[1]?.headers['x-ms-blob-type']).to.equal('BlockBlob');
    const s3 = await serverWith(undefined);
    await putFeed(
      'new',
      { address: `${s3.url}?X-Amz-Signature=abc`, headers: [] },
      { isKnown: () => false, patience: 2000 },
    );
    expect(s3.asked.map(({ method, url }) => `${method} ${url}`)).to.deep.equal([
      'GET /notices.json',
      'PUT /notices.json?X-Amz-Signature=abc',
    ]);
  });
});
