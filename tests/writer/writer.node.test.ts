import { mkdtemp, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { ElementHandle, Page } from 'puppeteer-core';
import { checkFeed } from '../../src/publish/check/check-feed.js';
import {
  allowClipboard,
  file,
  finish,
  focused,
  focusOn,
  pressOn,
  previewText,
  scrollsSideways,
  serveFeeds,
  startFromTemplate,
  textOf,
  Tools,
  violations,
  write,
  type SavedFeed,
} from '../support/tools.js';

const hours = (count: number): string => new Date(Date.now() + count * 3_600_000).toISOString();

function notice(id: string, more: object = {}): object {
  return {
    id,
    title: `The title of ${id}`,
    content_text: 'Some words.',
    date_published: hours(-3),
    date_modified: hours(-2),
    _color: 'kept',
    _gp_outage: {
      severity: 'severe',
      status: 'identified',
      expires: hours(5),
      services: [{ service: 'phones', status: 'not-working' }],
      ...more,
    },
  };
}

function feed(...items: readonly unknown[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Example group',
    _gp_outage: { updated: hours(-2) },
    items,
  });
}

/** Browsers without the File System Access API. */
function withoutPickers(): void {
  Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined });
}

/** Pickers that give a real file, in the file system that each website has to itself. As text, which no tool rewrites. */
const filesOfThePage = `
  window.showOpenFilePicker = async () => [
    await (await navigator.storage.getDirectory()).getFileHandle('notices.json'),
  ];
  window.showSaveFilePicker = () => Promise.reject(new DOMException('No', 'AbortError'));
`;

describe('the notice writer, in the built demo', () => {
  let tools: Tools;
  let files: string;

  before(async () => {
    tools = await Tools.start();
    files = await tools.folder('files');
  });
  after(() => tools.stop());

  /** The writer with a file open, as a browser without the File System Access API opens it. */
  async function opened(text: string, name = 'notices.json'): Promise<Page> {
    const page = await tools.open('writer.html', withoutPickers);
    await choose(page, text, name);
    return page;
  }

  async function choose(page: Page, text: string, name = 'notices.json'): Promise<void> {
    const file = join(await mkdtemp(join(files, 'file-')), name);
    await writeFile(file, text);
    const input = (await page.waitForSelector('#file')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
  }

  it('goes from a template to a saved file by keyboard alone, and asks nobody on the network', async () => {
    const asked: string[] = [];
    const page = await tools.open('writer.html', withoutPickers);
    page.on('request', (request) => asked.push(request.url()));
    const folder = await tools.folder('downloads');
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
      browserContextId: page.browserContext().id ?? '',
      eventsEnabled: true,
    });

    await pressOn(page, '#template', 'ArrowDown');
    await pressOn(page, '#start button', 'Enter');
    await focusOn(page, 'view-title');
    await write(page, '#publisher', 'Example Surgery');
    await write(page, '#title', 'You cannot phone us');
    await pressOn(page, '#instructions-urgent-only', 'Space');
    await pressOn(page, '#notice button.main', 'Enter');
    await focusOn(page, 'message');
    const done = new Promise((resolve) =>
      session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve(undefined)),
    );
    await pressOn(page, '#save-now', 'Enter');
    await done;
    await focusOn(page, 'message');

    const text = await readFile(join(folder, 'notices.json'), 'utf8');
    const saved = JSON.parse(text) as SavedFeed;
    expect(checkFeed(saved, Date.now())).to.deep.equal([]);
    expect(saved.title).to.equal('Example Surgery');
    expect(saved.items[0]?.title).to.equal('You cannot phone us');
    expect(saved.items[0]?._gp_outage['instructions']).to.deep.equal(['keep-appointments', 'urgent-only']);
    expect(saved.items[0]?._gp_outage).to.have.property('expires');
    expect(asked.filter((url) => !url.startsWith(tools.address) && !/^(blob|data):/.test(url))).to.deep.equal(
      [],
    );
  });

  it('begins every template with nothing left to do but name who tells, and fill the gaps', async () => {
    const page = await tools.open('writer.html');
    const values = await page
      .waitForSelector('#start')
      .then(() => page.$$eval('#start input', (inputs) => inputs.map((input) => input.value)));
    expect(values).to.have.length(9);
    for (const template of values) {
      await startFromTemplate(page, template);
      await finish(page);
      await focusOn(page, 'summary');
      const faults = await page.$$eval('#summary a', (links) => links.map((link) => link.hash));
      expect(faults, template).to.deep.equal(
        template === 'planned-closure' ? ['#publisher', '#startsAt', '#ends'] : ['#publisher'],
      );
      await page.click('#notice button.plain');
      await focusOn(page, 'message');
    }
  });

  it('says all that is wrong in a summary, beside the fields and in the page’s title', async () => {
    const page = await tools.open('writer.html');
    await startFromTemplate(page, 'phones-down');
    await write(page, '#publisher', 'Example Surgery');
    await write(page, '#title', '');
    await pressOn(page, '#instructions-use-phone', 'Space');
    await page.$eval('#ends', (input) => {
      input.setAttribute('value', '');
      (input as HTMLInputElement).value = '';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await pressOn(page, '#notice button.main', 'Enter');
    await focusOn(page, 'summary');
    expect(await page.title()).to.match(/^Error: /);
    const links = await page.$$eval('#summary a', (all) =>
      all.map(({ hash, textContent }) => [hash, textContent]),
    );
    expect(links.map(([hash]) => hash)).to.deep.equal(['#title', '#instructions', '#ends']);
    for (const [hash = '', words = ''] of links as [string, string][]) {
      expect(await textOf(page, `${hash}-problem`)).to.contain(words);
    }
    await pressOn(page, '#summary a[href="#ends"]', 'Enter');
    expect(await focused(page)).to.equal('ends');
    const described = await page.$eval('#ends', (input) => input.getAttribute('aria-describedby'));
    expect(described).to.equal('ends-hint ends-problem');
  });

  it('keeps unsaved work over a reload, discards it when told to, and brings it back', async () => {
    const page = await tools.open('writer.html');
    await startFromTemplate(page, 'records-down');
    await write(page, '#title', 'Half a sent');
    await page.reload();
    await page.waitForSelector('#message');
    expect(await textOf(page, '#message')).to.contain('unsaved work');
    expect(await page.$eval('#title', (input) => (input as HTMLInputElement).value)).to.equal('Half a sent');
    await page.click('#discard');
    await focusOn(page, 'message');
    expect(await page.evaluate(() => localStorage.length)).to.equal(0);
    await page.click('#undo');
    await page.waitForSelector('#title');
    expect(await page.evaluate(() => localStorage.length)).to.equal(1);
  });

  it('says so where the browser keeps nothing', async () => {
    const page = await tools.open('writer.html', () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('Full', 'QuotaExceededError');
      };
    });
    await startFromTemplate(page, 'records-down');
    expect(await textOf(page, '.keeping')).to.contain('does not let this page keep');
  });

  it('warns where it is open in two tabs, and neither disturbs the other without end', async () => {
    const first = await tools.open('writer.html');
    await startFromTemplate(first, 'records-down');
    const second = await first.browserContext().newPage();
    await second.goto(`${tools.address}writer.html`);
    await second.waitForSelector('#title');
    await write(second, '#title', 'From the second tab');
    await first.waitForFunction(() =>
      document.querySelector('#message')?.textContent.includes('another tab'),
    );
    expect(await textOf(second, '#message')).not.to.contain('another tab');
    expect(await second.evaluate(() => JSON.stringify(localStorage))).to.contain('From the second tab');
  });

  it('previews the banner for each nation, at phone width, as it is typed', async () => {
    const page = await tools.open('writer.html');
    await startFromTemplate(page, 'records-down');
    expect(await previewText(page, 'We cannot see patient records')).to.contain('NHS 111 online');
    await write(page, '#title', 'Typed just now');
    await previewText(page, 'Typed just now');
    for (const [nation, words] of [
      ['wales', 'NHS 111 Wales'],
      ['scotland', 'NHS 24'],
      ['northern-ireland', 'GP Out of Hours'],
    ] as const) {
      await page.select('#nation', nation);
      await previewText(page, words);
    }
    const frame = await page.waitForFrame((one) => one.parentFrame() !== null);
    expect(await frame.evaluate(() => innerWidth)).to.equal(360);
    await page.click('#wide');
    await page.waitForFunction(() => (document.querySelector('#site')?.clientWidth ?? 0) > 700);
  });

  it('shows translations in their own direction, and asks to check them when the notice has changed', async () => {
    const page = await opened(
      feed(notice('a', { translations: { ur: { title: 'عنوان', content_text: 'متن' } } })),
    );
    await page.waitForSelector('.notices button');
    await page.click('.notices button');
    await page.waitForSelector('#title');
    expect(await page.$eval('input#translated-title-0', (input) => `${input.lang} ${input.dir}`)).to.equal(
      'ur rtl',
    );
    // The preview offers a language a moment after its notice is there, and selecting what is not offered does nothing.
    await page.waitForSelector('#preview-language option[value=ur]');
    await page.select('#preview-language', 'ur');
    await previewText(page, 'عنوان');
    expect(await page.$('.care')).to.equal(null);
    await write(page, '#title', 'Other words');
    expect(await page.$eval('.care', (words) => words.textContent)).to.contain('translator');
    await finish(page);
    await focusOn(page, 'message');
    const [first] = (await file(page)).items;
    expect(first?._gp_outage['translations']).to.deep.equal({ ur: { title: 'عنوان', content_text: 'متن' } });
  });

  it('changes a notice of a file, keeps its id and what it does not know, and says when', async () => {
    const page = await opened(feed(notice('a'), notice('b')));
    await page.waitForSelector('.notices li:nth-child(2) button');
    await page.click('.notices li:nth-child(2) button');
    await page.waitForSelector('#title');
    await write(page, '#title', 'Changed');
    await finish(page);
    await focusOn(page, 'message');
    const [a, b] = (await file(page)).items;
    const before = JSON.parse(JSON.stringify(notice('a'))) as object;
    expect(Object.keys(a ?? {})).to.deep.equal(Object.keys(before));
    expect(b).to.include({ id: 'b', title: 'Changed', _color: 'kept' });
    expect(Date.parse(b?.date_modified ?? '')).to.be.closeTo(Date.now(), 120_000);
    expect(b?._gp_outage['services']).to.deep.equal([{ service: 'phones', status: 'not-working' }]);
  });

  it('moves a notice on in one click, removes it, and takes each back', async () => {
    const page = await opened(feed(notice('a')));
    await page.waitForSelector('.notices button');
    const press = async (label: string): Promise<void> => {
      await page.click(
        `::-p-xpath(//ul[@class="notices"]//button[starts-with(normalize-space(.), "${label}")])`,
      );
      await focusOn(page, 'message');
    };
    const status = async (): Promise<unknown> => (await file(page)).items[0]?._gp_outage['status'];
    await press('Working again');
    expect(await status()).to.equal('monitoring');
    await press('Back to normal');
    expect(await status()).to.equal('resolved');
    await page.click('#undo');
    await focusOn(page, 'message');
    expect(await status()).to.equal('monitoring');
    await press('Remove');
    expect((await file(page)).items).to.deep.equal([]);
    await pressOn(page, '#undo', 'Enter');
    await focusOn(page, 'message');
    expect((await file(page)).items[0]?.id).to.equal('a');
  });

  it('opens a file with faults in half its notices, says them, and touches nothing', async () => {
    const bad = { id: 'bad', title: 'No date', _gp_outage: { severity: 'terrible' } };
    const text = feed(notice('a'), bad, null);
    const page = await opened(text);
    await focusOn(page, 'message');
    expect(await textOf(page, '#message')).to.contain('2 of them cannot be shown');
    expect(await textOf(page, '.notices li:nth-child(2)')).to.contain('terrible');
    expect(await file(page)).to.deep.equal(JSON.parse(text));
  });

  it('refuses what is no feed, in plain words beside the field, and loses nothing', async () => {
    const page = await opened(feed(notice('a')));
    await page.waitForSelector('.notices button');
    await page.click('.notices button.plain');
    await focusOn(page, 'message');
    const before = await page.evaluate(() => localStorage.getItem(localStorage.key(0) ?? ''));
    const wrong = [
      ['{"items": [', 'not JSON'],
      ['<!doctype html><title>Sign in</title>', 'HTML page'],
      ['{"page":{"id":"x"},"incidents":[]}', 'Statuspage'],
      ['[]', 'not a JSON Feed'],
    ] as const;
    for (const [text, words] of wrong) {
      await choose(page, text);
      await page.waitForFunction(
        (wanted) => document.querySelector('#file-problem')?.textContent.includes(wanted),
        {},
        words,
      );
      expect(await focused(page)).to.equal('summary');
    }
    const large = join(files, 'large.json');
    await writeFile(large, '');
    await truncate(large, 50 * 1024 * 1024);
    await (await page.$('input#file'))?.uploadFile(large);
    await page.waitForFunction(() =>
      document.querySelector('#file-problem')?.textContent.includes('50.0 MB'),
    );
    const now = await page.evaluate(() => localStorage.getItem(localStorage.key(0) ?? ''));
    expect(now).to.equal(before);
  });

  it('offers the way back when another file is opened over unsaved work', async () => {
    const page = await opened(feed(notice('a')));
    await page.waitForSelector('.notices button.plain');
    await page.click('.notices button.plain');
    await choose(page, feed(notice('b')), 'other.json');
    await page.waitForFunction(() => document.querySelector('#message')?.textContent.includes('other.json'));
    await page.click('#undo');
    await focusOn(page, 'message');
    expect((await file(page)).items).to.deep.equal([]);
  });

  it('opens an address, and says why when it cannot', async () => {
    const host = await serveFeeds({
      'good.json': { body: feed(notice('a')), isOpen: true },
      'closed.json': { body: feed(notice('a')), isOpen: false },
    });
    const page = await tools.open('writer.html');
    await page.waitForSelector('#address');
    for (const [address, words] of [
      ['notices', 'whole web address'],
      ['ftp://group.example/notices.json', 'https://'],
      [`${host.address}closed.json`, 'Access-Control-Allow-Origin'],
      [`${host.address}missing.json`, 'status 404'],
    ] as const) {
      await write(page, '#address', address);
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (wanted) => document.querySelector('#address-problem')?.textContent.includes(wanted),
        {},
        words,
      );
      expect(await page.$eval('#address', (input) => (input as HTMLInputElement).value)).to.equal(address);
    }
    await write(page, '#address', `${host.address}good.json`);
    await page.keyboard.press('Enter');
    await focusOn(page, 'message');
    expect(await textOf(page, '.notices h3')).to.equal('The title of a');
    host.close();
  });

  it('saves in place where the browser can, and never over what somebody else has changed', async () => {
    const page = await tools.open('writer.html', filesOfThePage);
    const put = (text: string): Promise<void> =>
      page.evaluate(async (words) => {
        const handle = await (
          await navigator.storage.getDirectory()
        ).getFileHandle('notices.json', { create: true });
        const stream = await handle.createWritable();
        await stream.write(words);
        await stream.close();
      }, text);
    const held = (): Promise<string> =>
      page.evaluate(async () => {
        const handle = await (await navigator.storage.getDirectory()).getFileHandle('notices.json');
        return (await handle.getFile()).text();
      });
    await put(feed(notice('a')));
    await page.waitForSelector('#file');
    await page.click('#file');
    await focusOn(page, 'message');
    await page.click('.notices button.plain');
    await page.waitForFunction(() =>
      document.querySelector('#save')?.textContent.includes('Save notices.json'),
    );
    await page.click('#save');
    await page.waitForFunction(() => document.querySelector('#message')?.textContent.includes('is saved'));
    expect((JSON.parse(await held()) as SavedFeed).items).to.deep.equal([]);
    expect(await page.evaluate(() => localStorage.length)).to.equal(0);

    const theirs = feed(notice('theirs'));
    await put(theirs);
    await startFromTemplate(page, 'phones-down');
    await finish(page);
    await page.waitForSelector('#save-now');
    await page.click('#save-now');
    await focusOn(page, 'summary');
    expect(await textOf(page, '#summary')).to.contain('changed by somebody else');
    expect(await held()).to.equal(theirs);
  });

  it('copies the text of the file and says so', async () => {
    const page = await opened(feed(notice('a')));
    await allowClipboard(page);
    await page.waitForSelector('#copy');
    await page.click('#copy');
    await page.waitForFunction(() => document.querySelector('#copied')?.textContent.includes('copied'));
    const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as SavedFeed;
    expect(copied.items[0]?.id).to.equal('a');
  });

  it('has no fault that axe knows, and no sideways scroll, at 320 and 1,280 pixels', async () => {
    for (const width of [320, 1280]) {
      const page = await tools.open('writer.html');
      await page.setViewport({ width, height: 900 });
      await page.waitForSelector('#start');
      const check = async (state: string): Promise<void> => {
        expect(await violations(page), `${state} at ${width}`).to.deep.equal([]);
        expect(await scrollsSideways(page), `${state} at ${width}`).to.equal(false);
      };
      await check('start');
      await startFromTemplate(page, 'records-down');
      await page.$$eval('details', (all) => all.forEach((one) => (one.open = true)));
      await page.click('[id="audience-some"]');
      await page.click('#add-translation');
      await page.click('#add-other');
      await page.click('#starts-later');
      await finish(page);
      await focusOn(page, 'summary');
      await check('a notice with faults');
      await page.click('.translation button.plain');
      await page.click('.other button.plain');
      await page.click('#audience');
      await page.click('#starts');
      await page.type('#publisher', 'Example Surgery');
      await finish(page);
      await focusOn(page, 'message');
      await page.$$eval('details', (all) => all.forEach((one) => (one.open = true)));
      await previewText(page, 'We cannot see patient records');
      await check('list');
    }
  });

  it('throws nothing anywhere', () => {
    expect(tools.faults).to.deep.equal([]);
  });
});
