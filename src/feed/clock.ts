/** Tells the time of this device in milliseconds since the epoch. */
export interface Clock {
  now(): number;
}

const deviceClock: Clock = { now: () => Date.now() };
const listeners = new Set<() => void>();
let current = deviceClock;
let edition = 0;

/** The one clock everything takes its time from. */
export function getClock(): Clock {
  return current;
}

/**
 * Replaces the clock, for a replay or a test; without an argument the device's own comes back.
 * Call it again with the same clock after moving that clock, so that everything shown is worked out anew.
 */
export function setClock(clock: Clock = deviceClock): void {
  current = clock;
  edition++;
  for (const listener of [...listeners]) listener();
}

/** Another number after each call of `setClock`: what was known of the old clock says nothing of the new one. */
export function clockEdition(): number {
  return edition;
}

/** Calls `listener` whenever the clock has been replaced or moved. Returns a function that stops this. */
export function onClockChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
