// The tools as a practice manager has them: one file in a folder with nothing beside it, opened by a double click.
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect } from 'chai';
import type { Browser, Page } from 'puppeteer-core';
import { file, finish, focusOn, previewText, startFromTemplate } from '../support/tools.js';
import { startChromium, startFirefox } from './visitors.js';

const tools = fileURLToPath(new URL('../../dist/tools/', import.meta.url));

for (const [name, start] of [
  ['Chromium', startChromium],
  ['Firefox', startFirefox],
] as const) {
  describe(`the tools from a disk, in ${name}`, () => {
    let folder: string;
    let browser: Browser;
    const faults: string[] = [];

    async function open(tool: string): Promise<Page> {
      await copyFile(join(tools, tool), join(folder, tool));
      const page = await browser.newPage();
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('requestfailed', (request) => faults.push(request.url()));
      await page.goto(pathToFileURL(join(folder, tool)).href);
      return page;
    }

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'tools-'));
      browser = await start();
    });
    after(async () => {
      await browser.close();
      await rm(folder, { recursive: true });
    });

    it('let a notice be written, previewed and taken as a file', async () => {
      const page = await open('notice-writer.html');
      await page.waitForSelector('#start');
      expect(await page.$eval('#start legend', (legend) => legend.textContent.trim())).to.equal(
        'What has happened?',
      );
      expect(
        await page.$$eval('#start button', (buttons) => buttons.map((one) => one.textContent.trim())),
      ).to.deep.equal(['Begin the notice']);
      await startFromTemplate(page, 'phones-down');
      expect(await previewText(page, 'Our phones are not working')).to.include('999');
      await page.type('#publisher', 'Example group of GP surgeries');
      await finish(page);
      await focusOn(page, 'message');
      expect((await file(page)).items[0]?.title).to.equal('Our phones are not working');
      expect(faults).to.deep.equal([]);
    });

    it('make a tag with the hash of the script they hold', async () => {
      const page = await open('tag-builder.html');
      await page.waitForSelector('#name');
      await page.type('#name', 'Example Surgery');
      await page.type('#phone', '020 7946 0000');
      await page.click('#nation');
      await page.type('#feeds', 'https://group.example/notices.json');
      await page.$eval('#questions form', (form) => form.requestSubmit());
      await focusOn(page, 'result-title');
      const tag = await page.$eval('#tag-text', (text) => text.textContent);
      expect(tag).to.match(/integrity="sha384-[\w+/=]{64}"/);
      expect(faults.filter((fault) => !fault.includes('group.example'))).to.deep.equal([]);
    });
  });
}
