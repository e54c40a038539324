import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import { setClock } from '../../src/feed/clock.js';
import {
  forgetReaders,
  openFeed,
  type FeedOptions,
  type FeedState,
  type OpenFeed,
} from '../../src/feed/reader.js';

/** One request that the page made. */
export interface FakeRequest {
  readonly url: string;
  readonly init: RequestInit;
  /** When, in milliseconds since the epoch by the fake clock. */
  readonly at: number;
  /** How it stands: under way, answered, or ended by the page or by a fault. */
  state: 'under way' | 'answered' | 'ended';
}

/** What a server does with a request. A rejection is a network error. */
export type Handler = (request: FakeRequest) => Response | Promise<Response>;

export const minute = 60_000;
export const hour = 60 * minute;

/** Friday 19 July 2024, 9:00am in London. */
export const morning = Date.parse('2024-07-19T08:00:00Z');

/** An answer whose body arrives as the network brings it, without the browser's own delays. */
export function answer(body: string | Uint8Array | ReadableStream, init: ResponseInit = {}): Response {
  const stream = body instanceof ReadableStream ? body : chunks([body]);
  return new Response(stream, { headers: { 'content-type': 'application/feed+json' }, ...init });
}

/** A body that comes in these pieces. */
export function chunks(pieces: readonly (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  const left = pieces.map((piece) => (typeof piece === 'string' ? new TextEncoder().encode(piece) : piece));
  return new ReadableStream({
    pull(controller) {
      const piece = left.shift();
      if (piece) controller.enqueue(piece);
      else controller.close();
    },
  });
}

/** A small feed as text, with one notice that is live from 9:00am for nine hours. */
export function feedText(change: { updated?: string; title?: string; expired?: boolean } = {}): string {
  const { updated = '2024-07-19T09:00:00+01:00', title = 'We cannot see patient records', expired } = change;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Example group of GP surgeries',
    expired,
    _gp_outage: { updated },
    items: [
      {
        id: 'https://group.example/notices/1',
        title,
        content_text: 'Our records system is not working.',
        date_published: '2024-07-19T09:00:00+01:00',
        _gp_outage: { severity: 'severe', status: 'identified', expires: '2024-07-19T18:00:00+01:00' },
      },
    ],
  });
}

/** Never answers, as a server that hangs. Ends when the page gives up. */
export const hang: Handler = () => new Promise<Response>(() => undefined);

/** A feed that a test holds open, and every state its listener was told of. */
export interface FollowedFeed extends OpenFeed {
  readonly told: readonly FeedState[];
}

/** A network, a clock and a page that a test moves by hand. Call `useFakeWorld` once, inside `describe`. */
export class FakeWorld {
  readonly requests: FakeRequest[] = [];
  readonly #handlers = new Map<string, Handler>();
  readonly #listeners = new Set<string>();
  #clock: SinonFakeTimers | undefined;
  readonly #opened: OpenFeed[] = [];
  #hidden = false;
  #restore: (() => void)[] = [];

  get clock(): SinonFakeTimers {
    if (!this.#clock) throw new Error('Only within a test');
    return this.#clock;
  }

  /** Opens a feed as an element does; it is closed with the test. */
  open(url: string, options: Partial<FeedOptions> = {}): FollowedFeed {
    const told: FeedState[] = [];
    const feed = openFeed(url, { refresh: 300, remember: false, ...options }, (state) => told.push(state));
    this.#opened.push(feed);
    return {
      told,
      get state() {
        return feed.state;
      },
      clock: feed.clock,
      reload: () => feed.reload(),
      close: () => feed.close(),
    };
  }

  /** Answers requests for this address from now on; text is a good answer. */
  serve(url: string, handler: Handler | string): void {
    this.#handlers.set(url, typeof handler === 'string' ? () => answer(handler) : handler);
  }

  /** Refuses connections to this address from now on. */
  refuse(url: string): void {
    this.#handlers.delete(url);
  }

  /** Lets this many milliseconds pass, and everything that happens in them. */
  async pass(milliseconds: number): Promise<void> {
    await this.clock.tickAsync(milliseconds);
  }

  /** Lets what is under way come to its end, without time passing. */
  settle(): Promise<void> {
    return this.pass(0);
  }

  /** Shows or hides the page, as changing tabs does. */
  setHidden(hidden: boolean): void {
    this.#hidden = hidden;
    document.dispatchEvent(new Event('visibilitychange'));
  }

  /** What the page would go on with if it were left alone. */
  get leftovers(): { timers: number; listeners: number; requests: number } {
    const requests = this.requests.filter(({ state }) => state === 'under way').length;
    return { timers: this.clock.countTimers(), listeners: this.#listeners.size, requests };
  }

  install(): void {
    this.#clock = useFakeTimers({ now: morning, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const { fetch } = globalThis;
    const { random } = Math;
    globalThis.fetch = (url, init) => this.#fetch(new Request(url).url, init ?? {});
    Math.random = () => 0.5;
    // Whether or not the tests of another file have left one behind.
    Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: { controller: null } });
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => this.#hidden });
    for (const target of [document, window]) this.#count(target);
    this.#restore.push(
      () => (globalThis.fetch = fetch),
      () => (Math.random = random),
      () => Reflect.deleteProperty(navigator, 'serviceWorker'),
      () => Reflect.deleteProperty(document, 'hidden'),
    );
  }

  async uninstall(): Promise<void> {
    for (const feed of this.#opened.splice(0)) feed.close();
    await this.settle();
    const leftovers = JSON.stringify(this.leftovers);
    this.#remove();
    if (leftovers !== '{"timers":0,"listeners":0,"requests":0}') throw new Error(`Left behind: ${leftovers}`);
  }

  #remove(): void {
    for (const restore of this.#restore) restore();
    this.#restore = [];
    this.#handlers.clear();
    this.#listeners.clear();
    this.#hidden = false;
    this.requests.length = 0;
    this.clock.restore();
    setClock();
    forgetReaders();
    localStorage.clear();
  }

  async #fetch(url: string, init: RequestInit): Promise<Response> {
    const request: FakeRequest = { url, init, at: Date.now(), state: 'under way' };
    this.requests.push(request);
    const { signal } = init;
    const aborted = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => {
        if (request.state === 'under way') request.state = 'ended';
        reject(new DOMException('Aborted', 'AbortError'));
      });
    });
    aborted.catch(() => undefined);
    const handler = this.#handlers.get(url);
    try {
      if (!handler) throw new TypeError('Failed to fetch');
      const response = await Promise.race([aborted, handler(request)]);
      request.state = 'answered';
      return response;
    } catch (error) {
      request.state = 'ended';
      throw error;
    }
  }

  #count(target: Document | Window): void {
    const add = target.addEventListener.bind(target);
    const remove = target.removeEventListener.bind(target);
    const ids = new Map<unknown, number>();
    const name = (type: string, listener: unknown): string => {
      if (!ids.has(listener)) ids.set(listener, ids.size);
      return `${target.constructor.name} ${type} ${ids.get(listener) ?? ''}`;
    };
    target.addEventListener = (type: string, listener: EventListener, options?: AddEventListenerOptions) => {
      this.#listeners.add(name(type, listener));
      add(type, listener, options);
    };
    target.removeEventListener = (type: string, listener: EventListener) => {
      this.#listeners.delete(name(type, listener));
      remove(type, listener);
    };
    this.#restore.push(() => {
      Reflect.deleteProperty(target, 'addEventListener');
      Reflect.deleteProperty(target, 'removeEventListener');
    });
  }
}

export function useFakeWorld(): FakeWorld {
  const world = new FakeWorld();
  beforeEach(() => world.install());
  afterEach(() => world.uninstall());
  return world;
}
