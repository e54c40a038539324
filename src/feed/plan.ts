import { checkDelay, firstRetry, retryDelay } from './backoff.js';

/** When a feed is next to be checked. Times are milliseconds since the epoch by this device's clock. */
export interface Plan {
  /** Milliseconds between checks; 0 for one good answer and no more. */
  readonly refresh: number;
  /** How many checks in a row have failed. */
  readonly failures: number;
  readonly made: number;
  /** Milliseconds from `made` to the check. */
  readonly wait: number;
}

/** The longest wait for a retry where the feed is to be read only once, in milliseconds. */
const longestRetry = 300_000;

/** Of a feed that has yet to be checked: at once. */
export const firstPlan: Plan = { refresh: 0, failures: 0, made: 0, wait: 0 };

/** After a check. `ended` is the last one. */
export function planNext(
  { refresh, failures }: Plan,
  result: 'good' | 'failed' | 'ended',
  now: number,
): Plan {
  const failed = result === 'failed' ? failures + 1 : 0;
  let wait = Infinity;
  if (failed) wait = retryDelay(failed, refresh || longestRetry);
  else if (result === 'good' && refresh) wait = checkDelay(refresh);
  return { refresh, failures: failed, made: now, wait };
}

/** With another time between checks. A check that is due or to be retried stays as it is. */
export function replan(plan: Plan, refresh: number, isAnswered: boolean, now: number): Plan {
  if (refresh === plan.refresh) return plan;
  const changed = { ...plan, refresh };
  return isAnswered && !plan.failures ? planNext(changed, 'good', now) : changed;
}

/** Now that the network is back: a failed check is due, only not sooner than the first retry would be. */
export function hurry(plan: Plan): Plan {
  return plan.failures ? { ...plan, wait: Math.min(plan.wait, firstRetry) } : plan;
}

/** Milliseconds until the check is due. The clock may have been set back since: no wait is longer than was planned. */
export function timeLeft({ made, wait }: Plan, now: number): number {
  return Math.min(wait, made + wait - now);
}
