import { getClock } from './clock.js';
import { FeedError } from './errors.js';
import { mostBytes } from './limits.js';

/** Seconds that an answer may take, headers and body. */
const longestRead = 10;

/** The same for what the browser still has: it has it at once, or would ask a server that has just failed. */
const longestCacheRead = 2;

/** The text of an answer, and what is needed to judge its age. */
export interface FeedAnswer {
  readonly text: string;
  readonly headers: Headers;
  /** When the headers arrived, in milliseconds since the epoch by this device's clock. */
  readonly arrived: number;
  /** Milliseconds from the request to then. */
  readonly took: number;
}

export interface FetchOptions {
  /** Ends the request and the reading of the answer. */
  readonly signal: AbortSignal;
  /** `force-cache` prefers what the browser still has to asking. */
  readonly cache?: RequestCache;
}

/** The absolute address of a feed, seen from this page; one that makes no sense is left as it is. */
export function absoluteUrl(url: string): string {
  return resolve(url, document.baseURI) ?? url;
}

function resolve(url: string, base?: string): string | undefined {
  try {
    return new URL(url, base).href;
  } catch {
    return undefined;
  }
}

/**
 * Asks for a feed as if no page were asking: no credentials, no referrer, no query of its own. Redirects are followed;
 * caching and conditional requests are the browser's.
 * @throws {FeedError} reason `network`, `timeout`, `http` or `too-large`; nothing else
 */
export async function fetchFeed(
  url: string,
  { signal, cache = 'default' }: FetchOptions,
): Promise<FeedAnswer> {
  if (signal.aborted) throw unwanted();
  const controller = new AbortController();
  let stop: (error: FeedError) => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => (stop = reject));
  const giveUp = (): void => stop(unwanted());
  const seconds = cache === 'force-cache' ? longestCacheRead : longestRead;
  const timer = setTimeout(() => {
    stop(new FeedError('timeout', `No complete answer came within ${seconds} seconds.`));
  }, seconds * 1000);
  signal.addEventListener('abort', giveUp);
  try {
    // A race, since a page may have put a `fetch` of its own in place that ignores the signal.
    return await Promise.race([stopped, ask(url, cache, controller.signal)]);
  } catch (error) {
    throw error instanceof FeedError ? error : new FeedError('network', unreachable);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
    controller.abort();
  }
}

const unwanted = (): FeedError => new FeedError('network', 'The page no longer wants this feed.');

const unreachable =
  'The feed could not be reached; a browser does not say why. Check that its address opens over https:, that its ' +
  "server sends Access-Control-Allow-Origin: * and that this page's Content-Security-Policy allows it (connect-src).";

async function ask(url: string, cache: RequestCache, signal: AbortSignal): Promise<FeedAnswer> {
  if (resolve(url) === undefined) throw new FeedError('network', `"${url}" is not an address.`);
  const asked = getClock().now();
  const response = await fetch(url, {
    cache,
    signal,
    // To another origin neither sends any, but Chromium gives out what `<link rel="preload">` has fetched to this one only.
    credentials: new URL(url).origin === location.origin ? 'omit' : 'same-origin',
    referrerPolicy: 'no-referrer',
  });
  const arrived = getClock().now();
  if (!response.ok) {
    throw new FeedError('http', `The server answered with status ${response.status}, not with a feed.`);
  }
  const text = await readText(response, signal);
  return { text, headers: response.headers, arrived, took: Math.max(0, arrived - asked) };
}

/** JSON is UTF-8, whatever the headers say (RFC 8259, 8.1). The decoder drops a byte order mark. */
async function readText(response: Response, signal: AbortSignal): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return within(await response.text());
  signal.addEventListener('abort', () => void reader.cancel().catch(() => undefined));
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > mostBytes) throw tooLarge();
    text += decoder.decode(value, { stream: true });
  }
}

/** For browsers that cannot stream: they have read it all by now, but need not parse it. */
function within(text: string): string {
  if (text.length > mostBytes) throw tooLarge();
  return text;
}

const tooLarge = (): FeedError =>
  new FeedError('too-large', `The feed is larger than ${mostBytes / 1024} KiB, the most that is read.`);

/**
 * The value a text of JSON stands for.
 * @param contentType what its server says that it is, if there is one
 * @throws {FeedError} reason `not-json`
 */
export function parseJson(text: string, contentType?: string | null): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const markup = /html/i.test(contentType ?? '') || /^\s*</.test(text);
    const fault = markup
      ? 'an HTML page, not JSON'
      : `not JSON: ${error instanceof Error ? error.message : ''}`;
    throw new FeedError('not-json', `This is ${fault}.`);
  }
}
