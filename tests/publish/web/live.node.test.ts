import { afterEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { checkLive } from '../../../src/publish/web/live.js';
import { sayLiveness } from '../../../src/publish/web/words.js';
import { goodFeed } from '../../cli/command-line.js';
import { fileServer, type FileServer, type FileServerKind } from './server.js';

const now = Date.parse('2024-07-19T07:20:00+01:00');
const servers: FileServer[] = [];

const feedOf = (updated: string): string => JSON.stringify({ ...goodFeed(), _gp_outage: { updated } });
const mine = feedOf('2024-07-19T07:10:00+01:00');

async function look(text: string | undefined, kind?: FileServerKind): Promise<string> {
  const server = await fileServer(text, kind);
  servers.push(server);
  return sayLiveness(await checkLive(mine, server.url, now, 2000), now).join(' ');
}

describe('whether a notice is live', () => {
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

  it('says since when, and when every open page has it', async () => {
    const headers = { 'Last-Modified': 'Fri, 19 Jul 2024 06:14:00 GMT', 'Cache-Control': 'max-age=60' };
    expect(await look(mine, { headers })).to.equal('Live since 7:14am. Websites show it within 6 minutes.');
  });

  it('counts what browsers may keep, and asks as a website does', async () => {
    expect(await look(`\uFEFF${mine}\n`, { headers: { 'Cache-Control': 'max-age=600' } })).to.equal(
      'Live since 7:20am. Websites show it within 16 minutes.',
    );
    expect(servers[0]?.asked[0]?.headers.origin).to.equal('https://surgery.example');
  });

  it('tells an older file from a colleague’s later one', async () => {
    expect(await look(feedOf('2024-07-19T07:00:00+01:00'))).to.include('the file before this one, of 7am');
    expect(await look(feedOf('2024-07-19T07:15:00+01:00'))).to.include('A later file is there, of 7:15am');
    expect(await look(feedOf('2024-07-19T07:10:00+01:00').replace('records', 'files'))).to.include(
      'Another file',
    );
  });

  it('says what stands in the way', async () => {
    expect(
      await look(mine, { headers: { 'Access-Control-Allow-Origin': 'https://group.example' } }),
    ).to.include('Access-Control-Allow-Origin: *');
    expect(await look('<!doctype html><title>Sign in</title>')).to.include('leads to a web page');
    expect(await look('{"page":{}}')).to.include('not a feed');
    expect(await look('PK\u0003\u0004')).to.include('not a feed');
    expect(await look(undefined)).to.include('no file at the address that websites read (404)');
  });
});
