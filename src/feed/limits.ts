const day = 24 * 60 * 60 * 1000;

/** The most bytes that are read of a feed: 512 KiB. */
export const mostBytes = 512 * 1024;

/** How long a notice lives when its publisher gave no end, in milliseconds. */
export const defaultLifetime = day;

/** The longest any notice lives without being modified, in milliseconds: a forgotten notice must not stand for ever. */
export const longestLifetime = 7 * day;

/** A date on which something is said to have been written, and which lies further ahead than this, is a mistake. */
export const mostAhead = day;

/** A date on which something was written, in milliseconds since the epoch; `undefined` where it lies too far ahead. */
export function believed(date: number | undefined, now: number): number | undefined {
  return date !== undefined && date <= now + mostAhead ? date : undefined;
}
