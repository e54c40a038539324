import { strict as assert } from 'node:assert';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { readFile } from 'node:fs/promises';
import { untilShown } from './look.js';
import { everyBrowser, Visitor } from './visitors.js';
import { feedOf, notice, records, script, tag } from './website.js';

/** A page whose rest comes only when a test sends it. */
for (const browser of everyBrowser) {
  describe(`a page whose rest is late, in ${browser}`, () => {
    let visitor: Visitor;
    let address = '';
    let head = '';
    let page: ServerResponse | undefined;
    let asked: string[] = [];
    let letGo = 0;
    let isHeld = false;
    const server = createServer((request, response) => {
      const path = request.url ?? '';
      asked.push(path);
      if (path === '/') {
        page = response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.write(`<!doctype html><link rel="icon" href="data:,">${head}<p>${'.'.repeat(5000)}</p>`);
      } else if (path === script) {
        void readFile(new URL('../../dist/cdn/gp-outage-banner.js', import.meta.url)).then((code) =>
          response.writeHead(200, { 'content-type': 'text/javascript' }).end(code),
        );
      } else if (isHeld) {
        response.on('close', () => letGo++);
      } else {
        response.writeHead(200, { 'content-type': 'application/feed+json' }).end(feedOf(notice(records)));
      }
    });

    before(async () => {
      visitor = await Visitor.start(browser);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    });
    after(async () => {
      server.close();
      server.closeAllConnections();
      await visitor.leave();
    });
    beforeEach(() => {
      asked = [];
      letGo = 0;
      isHeld = false;
      head = tag('');
    });

    /** Waits until the test's own server has seen something. */
    async function until(seen: () => boolean): Promise<void> {
      for (const end = Date.now() + 20_000; !seen();) {
        assert.ok(Date.now() < end, `asked for ${asked.join()}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }

    it('has its feed asked for before that, once, and shows it when it is there', async () => {
      const opened = visitor.open(address);
      await until(() => asked.includes('/notices.json'));
      page?.end('<main>Example Surgery</main>');
      await opened;
      await untilShown(visitor, records);
      assert.deepEqual(asked, ['/', script, '/notices.json']);
    });

    it('lets go of the feed where its own element does not want it', async () => {
      isHeld = true;
      const opened = visitor.open(address);
      await until(() => asked.includes('/notices.json'));
      page?.end('<gp-outage-banner></gp-outage-banner>');
      await opened;
      await until(() => letGo === 1);
    });
  });
}
