import type { FeedError } from './errors.js';
import { read, type Reading } from './source.js';
import type { FeedSource, FeedState } from './state.js';

/** How a check of a feed has ended. */
export interface CheckResult {
  /** What was read, of the feed or of what stands in for it. */
  readonly reading?: Reading | undefined;
  /** Why the feed itself could not be read. */
  readonly fault?: FeedError | undefined;
}

/**
 * Reads a feed; where that fails its mirrors, one after the other; and where nothing has been read yet, what the browser's
 * HTTP cache has of it: once, since it may ask the network. Never rejects.
 */
export async function check(
  state: FeedState,
  mirrors: Iterable<string>,
  signal: AbortSignal,
): Promise<CheckResult> {
  const { url, answered } = state;
  try {
    return { reading: await read(url, 'network', signal, state) };
  } catch (error) {
    const fault = error as FeedError;
    const instead = (address: string, source: FeedSource): Promise<Reading | undefined> =>
      read(address, source, signal, state).catch(() => undefined);
    for (const mirror of mirrors) {
      const reading = await instead(mirror, 'mirror');
      // Only the feed itself can say that it is closed.
      if (reading && !reading.feed.expired) return { reading, fault };
    }
    return { reading: answered ? undefined : await instead(url, 'http-cache'), fault };
  }
}

/** Whether a check counts as good. What the browser still had says nothing of now. */
export function isGood({ reading }: CheckResult): boolean {
  return reading !== undefined && reading.source !== 'http-cache';
}

/**
 * What is known of a feed after a check.
 * @param device the time of this device's clock
 * @param now the time by which the feed is judged
 */
export function afterCheck(before: FeedState, result: CheckResult, device: number, now: number): FeedState {
  const { reading, fault } = result;
  const good = isGood(result);
  const written = reading && writtenAt(before, reading, now);
  const taken = reading && !isOlder(written, before.written, reading.source) ? reading : undefined;
  return {
    ...before,
    ...(taken && {
      feed: taken.feed,
      source: taken.source,
      text: taken.text,
      problems: taken.problems,
      written,
      ended: taken.source === 'network' && taken.feed.expired,
    }),
    checkedAt: good ? device : before.checkedAt,
    failingSince: good ? undefined : (before.failingSince ?? device),
    fault: before.fault && before.fault.message === fault?.message ? before.fault : fault,
    answered: true,
    heard: before.heard || good,
  };
}

/** When an answer was written. What says that it comes from the future counts as the time it was first read. */
function writtenAt(before: FeedState, { text, feed }: Reading, now: number): number | undefined {
  if (text === before.text) return before.written;
  return feed.updated && Math.min(feed.updated, now);
}

/**
 * Whether an answer was written before what is held: a server that lags behind could bring back a notice that has ended.
 * What stands in for a feed that says when it was written has to say so too.
 */
function isOlder(written: number | undefined, held: number | undefined, source: FeedSource): boolean {
  if (held === undefined) return false;
  return written === undefined ? source !== 'network' : written < held;
}
