import { strict as assert } from 'node:assert';
import type { Browser, Page } from 'puppeteer-core';
import { recordsDown } from '../../../demo/feeds/everyday.js';
import { withBrowser } from '../browser.js';
import { makeContestants, type ContestantName } from './contestants.js';
import { benchFeeds } from './feeds.js';
import { shownText } from './shown.js';
import { serveSite } from './site.js';

/** What every contestant says of the bench's feed, word for word. */
const said = [
  recordsDown.title,
  recordsDown.content_text,
  'Our online forms are not working.',
  'Call Example Surgery on 020 7946 0000',
  'Go to your appointment unless we tell you not to.',
  'Get help from NHS 111 if:',
  'Go to NHS 111 online',
  'under 5: call 111.',
  'Call 999 or go to A&E now if:',
  'severe difficulty breathing, heavy bleeding, chest pain, a face that droops, an overdose or serious self-harm',
  'your GP health record',
  'Bring your medicines, or a list of them, if you visit us.',
  'by Example group of GP surgeries',
  'Read more on group.example',
];

const pageOwn = 'Welcome to Example Surgery';

async function textAt(
  browser: Browser,
  address: string,
  isThere: (text: string) => boolean,
): Promise<string> {
  const page: Page = await browser.newPage();
  try {
    const read = page.waitForResponse((response) => response.url().endsWith('.json'));
    await page.goto(address);
    await read;
    const deadline = Date.now() + 10_000;
    let text = await shownText(page);
    while (!isThere(text) && Date.now() < deadline) text = await shownText(page);
    // What a feed without notices would bring had it any.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve))),
    );
    return await shownText(page);
  } finally {
    await page.close();
  }
}

/** Fails unless this contestant shows all that the others show, and on a quiet day nothing of it. */
export async function checkContestant(name: ContestantName): Promise<void> {
  const contestants = await makeContestants([name]);
  const site = await serveSite(contestants, { ...benchFeeds() });
  try {
    await withBrowser(async (browser) => {
      const lastWords = said.at(-1) ?? '';
      const text = await textAt(browser, site.address(name, 'notice'), (now) => now.includes(lastWords));
      assert.deepEqual(
        [...said, pageOwn].filter((words) => !text.toLowerCase().includes(words.toLowerCase())),
        [],
      );
      const quiet = await textAt(browser, site.address(name, 'quiet'), (now) => now.includes(pageOwn));
      assert.deepEqual(
        [...said, 'Important update'].filter((words) => quiet.includes(words)),
        [],
      );
      assert.ok(quiet.includes(pageOwn));
    });
  } finally {
    site.close();
  }
}
