import { expect } from 'chai';
import { http, HttpResponse } from 'msw';
import { network, useNetwork } from './network.js';

const url = 'https://feed.example/notices.json';

/** What a page learns of an answer: its text, or that none came. */
async function ask(): Promise<string> {
  try {
    return await (await fetch(url)).text();
  } catch {
    return 'no answer';
  }
}

describe('the network of the tests', () => {
  useNetwork();

  it('answers a request of the page as the test says', async () => {
    network.use(http.get(url, () => HttpResponse.text('as said')));
    expect(await ask()).to.equal('as said');
  });

  it('forgets the answer with the test, lets no request out to the world, and says so', async () => {
    const { error } = console;
    const said: unknown[] = [];
    console.error = (...words: unknown[]) => said.push(...words);
    expect(await ask()).to.equal('no answer');
    console.error = error;
    expect(said.join(' ')).to.include(url);
  });
});
