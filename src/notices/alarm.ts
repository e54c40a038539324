/**
 * How long to sleep at most, in milliseconds. A timer stands still while the device sleeps and a page that stays visible
 * hears nothing of it, so the clock is looked at every second. That also keeps far-off instants under the 24.8 days
 * (2³¹ − 1 ms) beyond which `setTimeout` fires at once.
 */
const longestSleep = 1000;

/**
 * Calls `act` once, as soon as `now()` has reached `instant` (both in milliseconds since the epoch).
 * Returns a function that cancels this.
 */
export function setAlarm(instant: number, now: () => number, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const look = (): void => {
    const remaining = instant - now();
    if (remaining <= 0) act();
    else timer = setTimeout(look, Math.min(remaining, longestSleep));
  };
  timer = setTimeout(look, Math.max(0, Math.min(instant - now(), longestSleep)));
  return () => clearTimeout(timer);
}
