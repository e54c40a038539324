import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import type { FeedInput } from '../../src/feed/schema.js';
import puppeteer from 'puppeteer-core';
import { browserArguments, findBrowser } from '../support/find-browser.mjs';
import { CommandLine, goodFeed } from './command-line.js';

let line: CommandLine;
const england = '--nation england --surgery-name "Example Surgery" --surgery-phone "020 7946 0000"';

async function say(form: string, options = england, id = ''): Promise<string> {
  const { exitCode, out, err } = await line.run(`say ${form} notices.json ${id} ${options}`);
  expect(exitCode, err).to.equal(0);
  return out;
}

/** The feed with these changes to its one notice. */
function feedWith(item: object, outage: object = {}): FeedInput {
  const feed = goodFeed();
  const [first] = feed.items;
  return {
    ...feed,
    items: [{ ...first, ...item, _gp_outage: { ...first?._gp_outage, ...outage } }],
  } as FeedInput;
}

describe('say', () => {
  beforeEach(async () => {
    line = await CommandLine.open();
    await line.write('notices.json', goodFeed());
  });
  afterEach(() => line.close());

  it('phone: can be read aloud as it stands, with numbers as they are spoken and no web address', async () => {
    await line.write(
      'notices.json',
      feedWith({
        content_text: 'See https://group.example/status or www.group.example. Write to us@group.example.',
      }),
    );
    const greeting = await say('phone');
    expect(greeting).to.include('This is Example Surgery.').and.include('We cannot see patient records.');
    expect(greeting).to.include('one one one').and.include('nine nine nine').and.include('A and E');
    expect(greeting).to.not.match(/https?:|www\.|\.example|@|111|999|&/);
    expect((await line.run(`say phone notices.json ${england}`)).err).to.match(/about \d+ seconds to read/);
  });

  it('text: has at most 306 characters of GSM 03.38, and says how many messages it costs', async () => {
    await line.write('notices.json', feedWith({ title: 'We can’t see “records” – sorry… '.repeat(6) }));
    const text = (await say('text')).trim();
    expect(text.length).to.be.at.most(306);
    expect(text).to.match(/^[\x20-\x5a\x5f\x61-\x7a]+$/);
    expect(text).to.include('999');
    expect((await line.run(`say text notices.json ${england}`)).err).to.equal('It is sent as 2 messages.\n');
    await line.write('notices.json', goodFeed());
    expect(await say('text'))
      .to.include('Example Surgery: We cannot see patient records.')
      .and.include('111');
    const welsh = (await say('text', '--nation england --lang cy --surgery-name "Meddygfa Tŷ Gŵydd"')).trim();
    expect(welsh.length).to.be.at.most(134);
  });

  it('plain: has everything, with the addresses of links', async () => {
    const words = await say('plain');
    expect(words)
      .to.include('Our records system is not working.')
      .and.include('Go to NHS 111 online: https://111.nhs.uk');
    expect(words).to.include('Call Example Surgery on 020 7946 0000').and.include('Call 999');
  });

  for (const form of ['phone', 'text', 'plain', 'poster']) {
    it(`${form}: names nothing that is down or closed`, async () => {
      const down = [
        { service: 'phones', status: 'not-working' },
        { service: 'nhs-111-phone', status: 'not-working' },
      ];
      await line.write('notices.json', feedWith({}, { services: down, instructions: ['use-phone'] }));
      expect(await say(form)).to.not.match(/call 111|call one one one|0000|Call Example Surgery/i);
      await line.write('notices.json', goodFeed());
      // 19 July 2024 was a Friday.
      const closed = await say(form, `${england} --opening-hours "Sa 09:00-12:00"`);
      if (form !== 'text')
        expect(closed).to.match(/The surgery is usually closed now. It opens at (9|nine)am/);
      expect(closed).to.not.match(/Call Example Surgery|020 7946|phone the surgery/);
    });
  }

  it('says what all live notices advise, also where one is chosen, and nothing where none is live', async () => {
    const feed = goodFeed();
    const other = {
      ...feed.items[0],
      id: 'https://group.example/notices/phones',
      title: 'Our phones are not working',
      _gp_outage: { ...feed.items[0]?._gp_outage, services: [{ service: 'phones', status: 'not-working' }] },
    };
    await line.write('notices.json', { ...feed, items: [...feed.items, other] });
    expect(await say('plain'))
      .to.include('Our phones are not working.')
      .and.include('We cannot see patient records.');
    const one = await say('plain', england, '2024-07-19-records');
    expect(one).to.not.include('020 7946');
    await line.write('notices.json', { ...feed, items: [] });
    expect((await line.run(`say plain notices.json ${england}`)).exitCode).to.equal(1);
    expect((await line.run('say fax notices.json')).exitCode).to.equal(2);
    expect((await line.run('say plain notices.json --opening-hours always')).exitCode).to.equal(2);
  });

  it('poster: prints on one sheet of A4, however much there is to say', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'poster-'));
    const browser = await puppeteer.launch({ executablePath: findBrowser(), args: browserArguments });
    try {
      const long = 'A long sentence about what does not work today at the surgery. '
        .repeat(60)
        .slice(0, 4000);
      const feeds = [goodFeed(), feedWith({ content_text: long, title: 'x'.repeat(200) })];
      feeds.push({
        ...goodFeed(),
        items: Array.from({ length: 5 }, (_, index) => ({
          ...feedWith({ content_text: long }).items[0],
          id: `n${index}`,
        })),
      });
      for (const feed of feeds) {
        await line.write('notices.json', feed);
        const html = await say('poster', `${england} --website https://surgery.example/`);
        expect(html).to.not.match(/<script|<img/);
        expect(html).to.include('<svg');
        const file = join(folder, 'poster.html');
        await writeFile(file, html);
        const page = await browser.newPage();
        await page.goto(pathToFileURL(file).href);
        const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).to.equal(1);
      }
    } finally {
      await browser.close();
      await rm(folder, { recursive: true });
    }
  });
});
