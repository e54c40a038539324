import { expect } from 'chai';
import { FeedError, type FeedErrorReason } from '../../src/feed/errors.js';
import { fetchFeed, parseJson, type FeedAnswer } from '../../src/feed/fetch.js';
import { answer, chunks, hang, useFakeWorld } from '../support/fake-world.js';

const url = 'https://group.example/notices.json';
const limit = 512 * 1024;

describe('one request for a feed', () => {
  const world = useFakeWorld();
  const controller = (): AbortController => new AbortController();
  const ask = (signal = controller().signal): Promise<FeedAnswer> => fetchFeed(url, { signal });

  /** Why the request failed; a mistake in the test if it did not. */
  async function fault(request: Promise<unknown>): Promise<FeedErrorReason> {
    try {
      await request;
    } catch (error) {
      if (error instanceof FeedError) return error.reason;
      throw error;
    }
    throw new Error('The request did not fail');
  }

  /** A body that brings a piece each time after this long, without end. */
  function drip(piece: Uint8Array, milliseconds: number): ReadableStream<Uint8Array> {
    let timer: ReturnType<typeof setTimeout>;
    return new ReadableStream(
      {
        pull: (stream) =>
          new Promise((done) => {
            timer = setTimeout(() => {
              stream.enqueue(piece);
              done();
            }, milliseconds);
          }),
        cancel: () => clearTimeout(timer),
      },
      { highWaterMark: 0 },
    );
  }

  it('gives the text, and no byte order mark', async () => {
    world.serve(url, () => answer(new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d])));
    expect((await ask()).text).to.equal('{}');
  });

  it('is UTF-8 whatever the headers say, also where a letter is cut by the network', async () => {
    const bytes = new TextEncoder().encode('Meddygfa Tŷ’r Môr');
    const pieces = [...bytes].map((byte) => new Uint8Array([byte]));
    const headers = { 'content-type': 'application/json; charset=iso-8859-1' };
    world.serve(url, () => answer(chunks(pieces), { headers }));
    expect((await ask()).text).to.equal('Meddygfa Tŷ’r Môr');
  });

  it('says how long it took and when it was answered, for the clock', async () => {
    world.serve(url, () => new Promise((resolve) => setTimeout(() => resolve(answer('{}')), 1500)));
    const asked = Date.now();
    const request = ask();
    await world.pass(1500);
    const { arrived, took } = await request;
    expect([arrived - asked, took]).to.deep.equal([1500, 1500]);
  });

  it('reads exactly 512 KiB and not a byte more', async () => {
    world.serve(url, () => answer(new Uint8Array(limit).fill(0x20)));
    expect((await ask()).text.length).to.equal(limit);
    world.serve(url, () => answer(new Uint8Array(limit + 1).fill(0x20)));
    expect(await fault(ask())).to.equal('too-large');
  });

  it('stops a body that does not end, and lets go of the connection', async () => {
    let sent = 0;
    let cancelled = false;
    const piece = new Uint8Array(64 * 1024);
    const endless = new ReadableStream<Uint8Array>({
      pull(stream) {
        sent += piece.length;
        stream.enqueue(piece);
      },
      cancel() {
        cancelled = true;
      },
    });
    world.serve(url, () => answer(endless));
    expect(await fault(ask())).to.equal('too-large');
    expect(cancelled).to.equal(true);
    expect(sent).to.be.below(limit + 3 * piece.length);
  });

  it('reads an answer that cannot be streamed, and holds it to the same limit', async () => {
    const whole = (text: string) => () => Object.defineProperty(answer(text), 'body', { value: null });
    world.serve(url, whole('{}'));
    expect((await ask()).text).to.equal('{}');
    world.serve(url, whole(' '.repeat(limit + 1)));
    expect(await fault(ask())).to.equal('too-large');
  });

  it('gives up after 10 seconds without headers', async () => {
    world.serve(url, hang);
    const request = fault(ask());
    await world.pass(9_999);
    expect(world.leftovers.requests).to.equal(1);
    await world.pass(1);
    expect(await request).to.equal('timeout');
    expect(world.leftovers).to.deep.equal({ timers: 0, listeners: 0, requests: 0 });
  });

  it('gives up after 10 seconds of a body that drips', async () => {
    world.serve(url, () => answer(drip(new Uint8Array([0x20]), 1000)));
    const request = fault(ask());
    await world.pass(10_000);
    expect(await request).to.equal('timeout');
    await world.pass(1_000);
    expect(world.leftovers.timers).to.equal(0);
  });

  it('gives up in time even where the page has put a fetch in place that takes no signal', async () => {
    globalThis.fetch = () => new Promise<Response>(() => undefined);
    const request = fault(ask());
    await world.pass(10_000);
    expect(await request).to.equal('timeout');
  });

  it('gives a cache no longer than 2 seconds', async () => {
    world.serve(url, hang);
    const request = fault(fetchFeed(url, { signal: controller().signal, cache: 'force-cache' }));
    await world.pass(2_000);
    expect(await request).to.equal('timeout');
  });

  it('ends when it is no longer wanted, and is not even begun after that', async () => {
    world.serve(url, hang);
    const unwanted = controller();
    const request = fault(ask(unwanted.signal));
    await world.settle();
    unwanted.abort();
    expect(await request).to.equal('network');
    expect(world.leftovers).to.deep.equal({ timers: 0, listeners: 0, requests: 0 });
    expect(await fault(ask(unwanted.signal))).to.equal('network');
    expect(world.requests.length).to.equal(1);
  });

  it('does not wait for the body of an error page', async () => {
    world.serve(url, () => answer(drip(new Uint8Array([0x20]), 1000), { status: 502 }));
    expect(await fault(ask())).to.equal('http');
  });

  it('names a connection that breaks in the middle', async () => {
    const broken = new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) });
    world.serve(url, () => answer(broken));
    expect(await fault(ask())).to.equal('network');
  });

  it('turns a fetch that throws into a fault, not an exception', async () => {
    globalThis.fetch = () => {
      throw new Error('blocked by a browser extension');
    };
    expect(await fault(ask())).to.equal('network');
  });
});

describe('an answer that is not JSON', () => {
  const message = (text: string, type: string | null = 'application/json'): string => {
    try {
      parseJson(text, type);
    } catch (error) {
      if (error instanceof FeedError && error.reason === 'not-json') return error.message;
    }
    return 'no fault';
  };

  it('is named as an HTML page, by its beginning or its content type', () => {
    expect(message('\n  <!doctype html><title>Sign in</title>')).to.equal('This is an HTML page, not JSON.');
    expect(message('Sign in', 'text/html; charset=utf-8')).to.equal('This is an HTML page, not JSON.');
  });

  it('says what is wrong with it otherwise', () => {
    expect(message('{"title": ')).to.match(/^This is not JSON: .+/);
    expect(message('')).to.match(/^This is not JSON: .+/);
  });

  it('is not a feed with the wrong content type: many hosts send text/plain, or text/html', () => {
    expect(message('{}', 'text/html')).to.equal('no fault');
    expect(message('{}', null)).to.equal('no fault');
  });
});
