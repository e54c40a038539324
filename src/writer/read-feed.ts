import { mostBytes } from '../feed/limits.js';
import { FeedError } from '../feed/errors.js';
import { fetchFeed, parseJson } from '../feed/fetch.js';
import { parseFeed } from '../feed/parse.js';
import type { FeedInput } from '../feed/schema.js';

/** A feed that was opened. Its items may hold anything: only a feed as a whole has been checked. */
export interface Opened {
  readonly feed: FeedInput;
  /** As it was read. */
  readonly text: string;
  readonly name: string;
}

/**
 * Reads a feed from a file.
 * @throws {FeedError} why it cannot be used, in plain words; nothing else
 */
export async function readFile(file: File): Promise<Opened> {
  const { name, size } = file;
  if (size > mostBytes) {
    const megabytes = (size / 1024 / 1024).toFixed(1);
    throw new FeedError('too-large', `${name} has ${megabytes} MB. A banner reads 0.5 MB at most.`);
  }
  let text: string;
  try {
    text = await file.text();
  } catch {
    throw new FeedError('network', `${name} could not be read from this device.`);
  }
  return { feed: asFeed(text, null), text, name };
}

/**
 * Reads a feed from the web, as a banner would but past every cache.
 * @throws {FeedError} why it cannot be used, in plain words; nothing else
 */
export async function readAddress(address: string): Promise<Opened> {
  const { text, headers } = await fetchFeed(address, {
    signal: new AbortController().signal,
    cache: 'no-store',
  });
  const name = /[^/]+\.json$/.exec(new URL(address).pathname)?.[0] ?? 'notices.json';
  return { feed: asFeed(text, headers.get('content-type')), text, name };
}

/** @throws {FeedError} */
function asFeed(text: string, contentType: string | null): FeedInput {
  // Editors on Windows may put a byte order mark before it.
  const value = parseJson(text.replace(/^\uFEFF/, ''), contentType);
  parseFeed(value, Date.now());
  return value as FeedInput;
}
