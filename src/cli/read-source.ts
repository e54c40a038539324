import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { accessError, CommandError, type Host } from './host.js';

/** What was read, and where from. */
export interface Source {
  /** As it was given on the command line. */
  readonly name: string;
  readonly text: string;
  /** Its size in bytes. */
  readonly size: number;
  /** For a file: its full name, and what tells whether it has changed since. */
  readonly file?: { readonly path: string; readonly stamp: string };
  /** For a web address: where it led, and the headers of the answer. */
  readonly answer?: { readonly url: string; readonly headers: Headers };
}

/** More bytes than this are no feed, and are not read. */
const mostBytes = 5 * 1024 * 1024;

/**
 * Reads a file, a web address, or for `-` the standard input, as UTF-8.
 * @throws {CommandError} if it cannot be read
 */
export async function readSource(name: string, host: Host): Promise<Source> {
  if (name === '-') return { name: 'standard input', ...(await readText(host.input, 'standard input')) };
  return /^https?:\/\//i.test(name) ? readUrl(name, host) : readFile(name, host);
}

async function readFile(name: string, host: Host): Promise<Source> {
  const path = resolve(host.folder, name);
  const file = await open(path).catch((error: unknown) => {
    throw accessError(explain(error, name));
  });
  try {
    const stat = await file.stat();
    if (stat.isDirectory()) throw accessError(`${name} is a folder, not a file.`);
    if (stat.size > mostBytes) throw tooLarge(name);
    const read = await readText(file.createReadStream({ autoClose: false, highWaterMark: 1 << 16 }), name);
    return { name, ...read, file: { path, stamp: stampOf(stat) } };
  } finally {
    await file.close();
  }
}

/** Tells one state of a file from another. */
export function stampOf(stat: {
  readonly mtimeMs: number;
  readonly size: number;
  readonly ino: number;
}): string {
  return `${stat.mtimeMs} ${stat.size} ${stat.ino}`;
}

async function readUrl(name: string, host: Host): Promise<Source> {
  const signal = AbortSignal.timeout(host.patience);
  try {
    // The header asks the server for what it would tell a browser on another website.
    const response = await fetch(name, {
      signal,
      headers: { Accept: 'application/feed+json, application/json', Origin: 'https://surgery.example' },
    });
    const { status, headers, url, body } = response;
    if (!response.ok) throw accessError(`${name}: the server answered with status ${status}.`);
    if (Number(headers.get('content-length')) > mostBytes) throw tooLarge(name);
    return { name, ...(await readText(body ?? emptyBody(), name)), answer: { url, headers } };
  } catch (error) {
    throw signal.aborted
      ? accessError(`${name}: no complete answer came within ${host.patience / 1000} seconds.`)
      : explainNetwork(error, name);
  }
}

async function* emptyBody(): AsyncGenerator<Uint8Array> {
  // Nothing: an answer without a body.
}

/** No more is held than the limit, however much comes. */
async function readText(
  chunks: AsyncIterable<unknown>,
  name: string,
): Promise<{ text: string; size: number }> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const part = Buffer.from(chunk as Uint8Array);
    size += part.length;
    if (size > mostBytes) throw tooLarge(name);
    parts.push(part);
  }
  return { text: decode(Buffer.concat(parts), name), size };
}

function decode(bytes: Buffer, name: string): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) throw accessError(`${name} is saved as UTF-16 ("Unicode"). Save it as UTF-8.`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw accessError(`${name} is not a text in UTF-8. Save it as UTF-8.`);
  }
}

function tooLarge(name: string): Error {
  return accessError(
    `${name} is larger than ${mostBytes / 1024 / 1024} MB, so it is no feed. It was not read.`,
  );
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder',
  ENOTDIR: 'There is no such file or folder',
  EACCES: 'You are not allowed to do that',
  EPERM: 'You are not allowed to do that',
  EROFS: 'The disk is read-only',
  ENOSPC: 'The disk is full',
  EISDIR: 'It is a folder, not a file',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host could not be looked up',
  ECONNREFUSED: 'the server refused the connection',
  ECONNRESET: 'the server broke the connection',
  UND_ERR_SOCKET: 'the server broke the connection',
};

/** A fault of the file system in plain words. */
export function explain(error: unknown, name: string): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return `${name}: ${reasons[code] ?? message}.`;
}

function explainNetwork(error: unknown, name: string): unknown {
  if (!(error instanceof Error) || error instanceof CommandError) return error;
  const cause: NodeJS.ErrnoException = error.cause instanceof Error ? error.cause : error;
  return accessError(`${name} could not be read: ${reasons[cause.code ?? ''] ?? cause.message}.`);
}
