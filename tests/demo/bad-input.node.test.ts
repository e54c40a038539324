// What the notice writer and the tag builder make of files and hosts that fail them, in the built demo.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { file, finish, focusOn, startFromTemplate, textOf, Tools, write } from '../support/tools.js';

const feed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Example group',
  _gp_outage: { updated: new Date().toISOString() },
  items: [],
});

/** A file that a page finds when it asks for one, and whose writing fails as `createWritable` says. As text, which no tool rewrites. */
const fileThatFails = (createWritable: string): string => `
  const open = async () => {
    const folder = await navigator.storage.getDirectory();
    return folder.getFileHandle('notices.json', { create: true });
  };
  window.held = async () => (await (await open()).getFile()).text();
  window.put = async (text) => {
    const stream = await (await open()).createWritable();
    await stream.write(text);
    await stream.close();
  };
  window.showOpenFilePicker = async () => {
    const handle = await open();
    const real = handle.createWritable.bind(handle);
    handle.createWritable = ${createWritable};
    return [handle];
  };
  window.showSaveFilePicker = () => Promise.reject(new DOMException('No', 'AbortError'));
`;

/** Ten seconds, the time a server has, pass at once. */
const impatient = `
  const later = window.setTimeout;
  window.setTimeout = (act, wait, ...rest) => later(act, wait === 10000 ? 0 : wait, ...rest);
`;

const silent: RequestListener = () => undefined;
const unfinished: RequestListener = (_, response) => {
  response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json' });
  response.write('{"version":');
};

describe('bad input', () => {
  let tools: Tools;
  const servers: Server[] = [];

  before(async () => {
    tools = await Tools.start();
  });
  after(async () => {
    for (const server of servers) server.close().closeAllConnections();
    await tools.stop();
  });

  async function serve(answer: RequestListener): Promise<string> {
    const server = createServer(answer);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/notices.json`;
  }

  const evaluate = (page: Page, code: string): Promise<unknown> => page.evaluate(code);

  for (const [what, createWritable, words] of [
    [
      'a file that is read-only',
      "() => Promise.reject(new DOMException('No', 'NotAllowedError'))",
      'was not allowed to write it',
    ],
    [
      'a file that something else is using',
      "() => Promise.reject(new DOMException('No', 'NoModificationAllowedError'))",
      'something else is using it',
    ],
    [
      'a disk that is full half way',
      `async () => {
        const stream = await real();
        stream.write = () => Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError'));
        return stream;
      }`,
      'The disk is full.',
    ],
  ] as const) {
    it(`writer: ${what} is left as it was, and so is the work`, async () => {
      const page = await tools.open('writer.html', fileThatFails(createWritable));
      await evaluate(page, `put(${JSON.stringify(feed)})`);
      await page.waitForSelector('#file');
      await page.click('#file');
      await focusOn(page, 'message');
      await startFromTemplate(page, 'phones-down');
      await finish(page);
      await page.waitForSelector('#save-now');
      await page.click('#save-now');
      await focusOn(page, 'summary');
      const said = await textOf(page, '#summary');
      expect(said).to.contain('notices.json was not saved, and is as it was.').and.contain(words);
      expect(said).to.contain('Download your copy instead.');
      expect(await evaluate(page, 'held()')).to.equal(feed);
      expect((await file(page)).items).to.have.length(1);
      expect(await page.evaluate(() => localStorage.length), 'kept on this device').to.equal(1);
    });
  }

  for (const [what, answer] of [
    ['does not answer', silent],
    ['never finishes its answer', unfinished],
  ] as const) {
    it(`writer: a host that ${what} is given up, and nothing open is lost`, async () => {
      const page = await tools.open('writer.html', impatient);
      await startFromTemplate(page, 'phones-down');
      await page.type('#publisher', 'Example Surgery');
      await finish(page);
      await focusOn(page, 'message');
      await page.$$eval('#work details', (all) => all.forEach((one) => (one.open = true)));
      await write(page, '#address', await serve(answer));
      await page.keyboard.press('Enter');
      await focusOn(page, 'summary');
      expect(await textOf(page, '#address-problem')).to.contain('No complete answer came within 10 seconds');
      expect((await file(page)).items).to.have.length(1);
    });

    it(`tag builder: a host that ${what} is said to be too slow`, async () => {
      const page = await tools.open('tag.html', impatient);
      await page.waitForSelector('#tag-form');
      await write(page, '#name', 'Example Surgery');
      await write(page, '#phone', '020 7946 0000');
      await page.click('#nation');
      await write(page, '#feeds', await serve(answer));
      await page.click('#tag-form button.main');
      await page.waitForFunction(() => document.querySelector('.report')?.textContent.includes('too slow'));
    });
  }

  it('writer: a host that is gone is said so, with what to look at', async () => {
    const address = await serve(silent);
    servers.at(-1)?.close();
    const page = await tools.open('writer.html');
    await page.waitForSelector('#address');
    await write(page, '#address', address);
    await page.keyboard.press('Enter');
    await focusOn(page, 'summary');
    expect(await textOf(page, '#address-problem')).to.contain('could not be reached');
  });

  it('tag builder: an answer of 50 MB is not read to its end', async () => {
    let sent = 0;
    const piece = Buffer.alloc(1 << 16, ' ');
    const address = await serve((_, response) => {
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*' });
      const send = (): void => {
        while (sent < 50 * 1024 * 1024 && !response.destroyed) {
          sent += piece.length;
          if (!response.write(piece)) return void response.once('drain', send);
        }
        response.end();
      };
      send();
    });
    const page = await tools.open('tag.html');
    await page.waitForSelector('#tag-form');
    await write(page, '#name', 'Example Surgery');
    await write(page, '#phone', '020 7946 0000');
    await page.click('#nation');
    await write(page, '#feeds', address);
    await page.click('#tag-form button.main');
    await page.waitForFunction(() => document.querySelector('.report')?.textContent.includes('too large'));
    expect(sent).to.be.below(50 * 1024 * 1024);
  });

  it('throws nothing anywhere', () => {
    expect(tools.faults).to.deep.equal([]);
  });
});
