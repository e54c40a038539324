import type { FeedState } from '../feed/reader.js';

/** Longest time without a good check before the banner says so, in milliseconds. */
const longestSilence = 60 * 60 * 1000;

/**
 * Since when the feeds could not be checked, if a reader should be told: the last good check was missed twice over, or an
 * hour has passed, or what is shown is an old copy. Milliseconds since the epoch.
 *
 * @param refresh seconds between checks
 */
export function staleSince(states: readonly FeedState[], refresh: number, now: number): number | undefined {
  const since = states
    .filter((state) => now >= staleFrom(state, refresh))
    .map((state) => lastCheck(state) ?? now);
  return since.length > 0 ? Math.min(...since) : undefined;
}

/** The next instant at which time alone makes what is shown stale; `undefined` when it will not. */
export function nextStale(states: readonly FeedState[], refresh: number, now: number): number | undefined {
  const next = Math.min(
    ...states.map((state) => staleFrom(state, refresh)).filter((instant) => instant > now),
  );
  return next === Infinity ? undefined : next;
}

function staleFrom(state: FeedState, refresh: number): number {
  if (state.ended || !state.answered) return Infinity;
  if (state.checkedAt === undefined) return -Infinity;
  const patience = state.failingSince === undefined ? Infinity : 2 * refresh * 1000;
  return state.checkedAt + Math.min(patience, longestSilence);
}

function lastCheck(state: FeedState): number | undefined {
  return state.checkedAt ?? state.feed?.updated ?? state.failingSince;
}
