import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isObject } from '../feed/tolerant.js';
import { withoutSecrets } from '../publish/web/address.js';
import { createFile } from './save-file.js';

/*
 * What a publisher last saw on the web is kept beside the file, in FILE.published, so that a colleague's change is
 * noticed from one day to the next. It holds no secret, and no words of a notice.
 */

/** What was last seen at one address. */
export interface Published {
  /** Without its query, where secrets are. */
  readonly address: string;
  /** SHA-256 of the text, in hexadecimal. */
  readonly sha256: string;
  /** RFC 3339, in UTC. */
  readonly seen: string;
}

/** All that is kept beside a file; empty where nothing is, or it cannot be understood. */
export async function readPublished(path: string): Promise<readonly Published[]> {
  try {
    const value: unknown = JSON.parse(await readFile(nameOf(path), 'utf8'));
    const list: unknown = isObject(value) ? value['published'] : undefined;
    return Array.isArray(list) ? list.filter(isPublished) : [];
  } catch {
    return [];
  }
}

/** Whether a text is the one last seen at an address. */
export function isLastSeen(known: readonly Published[], address: string, text: string): boolean {
  const place = withoutSecrets(address);
  return known.some((one) => one.address === place && one.sha256 === hashOf(text));
}

/**
 * Keeps what is now at an address. What was seen at others stays.
 * @throws {CommandError} if it cannot be written
 */
export async function writePublished(
  path: string,
  known: readonly Published[],
  address: string,
  text: string,
  now: number,
): Promise<void> {
  const place = withoutSecrets(address);
  const seen = new Date(now).toISOString();
  const others = known.filter((one) => one.address !== place);
  const published = [...others, { address: place, sha256: hashOf(text), seen }];
  await createFile(nameOf(path), nameOf(path), `${JSON.stringify({ published }, null, 2)}\n`, true);
}

function nameOf(path: string): string {
  return `${path}.published`;
}

function isPublished(value: unknown): value is Published {
  return isObject(value) && typeof value['address'] === 'string' && typeof value['sha256'] === 'string';
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
