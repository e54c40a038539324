import puppeteer, { type Browser } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../support/find-browser.mjs';

/** Runs some work with a Chromium of its own. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await puppeteer.launch({ executablePath: findBrowser(), args: browserArguments });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
