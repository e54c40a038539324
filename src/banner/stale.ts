import { longestSilence, type FeedState } from '../feed/state.js';
import type { FollowedFeed } from './sources.js';

/**
 * Since when the feeds could not be checked, if a reader should be told: the last good check was missed twice over, or an
 * hour has passed, or what is shown is an old copy. Milliseconds since the epoch.
 *
 * @param refresh seconds between checks
 * @param device the time of this device's clock, as those of the states
 */
export function staleSince(
  feeds: readonly FollowedFeed[],
  refresh: number,
  device: number,
): number | undefined {
  const since = feeds
    .filter(({ state }) => device >= staleFrom(state, refresh))
    .map(({ state, behind }) => lastCheck(state, behind) ?? device + behind);
  return since.length > 0 ? Math.min(...since) : undefined;
}

/** The next instant at which time alone makes what is shown stale, by this device's clock; `Infinity` when it will not. */
export function nextStale(feeds: readonly FollowedFeed[], refresh: number, device: number): number {
  return Math.min(
    ...feeds.map(({ state }) => staleFrom(state, refresh)).filter((instant) => instant > device),
  );
}

function staleFrom(state: FeedState, refresh: number): number {
  if (state.ended || !state.answered) return Infinity;
  if (state.checkedAt === undefined) return -Infinity;
  const patience = state.failingSince === undefined ? Infinity : 2 * refresh * 1000;
  return state.checkedAt + Math.min(patience, longestSilence);
}

function lastCheck({ checkedAt, feed, failingSince }: FeedState, behind: number): number | undefined {
  if (checkedAt !== undefined) return checkedAt + behind;
  return feed?.updated ?? (failingSince && failingSince + behind);
}
