/** What `remember` keeps on the device. Storage that is full, blocked or tampered with counts as empty, never as a fault. */

const prefix = 'gp-outage-banner:v1:';
const hiddenKey = `${prefix}hidden`;

/** The most characters that are stored under one key: 128 KiB of ASCII. */
const mostCharacters = 128 * 1024;
const mostHidden = 100;

/** The last good answer of a feed. */
export interface RememberedCopy {
  /** When it was read, in milliseconds since the epoch. */
  readonly savedAt: number;
  readonly text: string;
}

const keyOf = (url: string): string => `${prefix}feed:${url}`;

export function remember(url: string, copy: RememberedCopy): void {
  write(keyOf(url), copy);
}

export function recall(url: string): RememberedCopy | undefined {
  const { savedAt, text } = Object(read(keyOf(url))) as Partial<Record<keyof RememberedCopy, unknown>>;
  return typeof savedAt === 'number' && typeof text === 'string' ? { savedAt, text } : undefined;
}

export function forget(url: string): void {
  write(keyOf(url), undefined);
}

/** The minor notices that the reader of this page has hidden, the newest last. */
export function rememberedHidden(): Set<string> {
  const ids = read(hiddenKey);
  return new Set(Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []);
}

/** Keeps the newest 100; an empty set leaves nothing on the device. */
export function rememberHidden(ids: ReadonlySet<string>): void {
  write(hiddenKey, ids.size ? [...ids].slice(-mostHidden) : undefined);
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return undefined;
  }
}

/** What cannot be stored is removed, so that nothing older is taken for it later. */
function write(key: string, value: unknown): void {
  try {
    localStorage.removeItem(key);
    const text = JSON.stringify(value) as string | undefined;
    if (text !== undefined && text.length <= mostCharacters) localStorage.setItem(key, text);
  } catch {
    // Blocked or full: the banner works without.
  }
}
