/** The first retry comes within this many milliseconds, the next within twice as many, and so on. */
export const firstRetry = 5_000;

/** Minimum delay between attempts, in milliseconds. */
export const shortestRetry = 1_000;

/** Milliseconds to the next check after a good one: `refresh` ±20 %, so that pages opened together drift apart. */
export function checkDelay(refresh: number): number {
  return refresh * (0.8 + 0.4 * Math.random());
}

/**
 * Milliseconds to the next try after a failed one: exponential back-off with full jitter, as in "Exponential Backoff
 * And Jitter" (AWS Architecture Blog, 2015), so that thousands of pages do not return together.
 * @param failures how many tries in a row have failed, at least 1
 * @param longest the wait is never longer than this many milliseconds
 */
export function retryDelay(failures: number, longest: number): number {
  return Math.max(shortestRetry, Math.random() * Math.min(longest, firstRetry * 2 ** (failures - 1)));
}
