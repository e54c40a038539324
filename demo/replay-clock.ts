import type { Clock } from '../src/feed/clock.js';

/** A clock that can be put to any time and runs on from there at its usual pace. */
export class ReplayClock implements Clock {
  #start: number;
  #setAt = performance.now();

  /** `start` in milliseconds since the epoch. */
  constructor(start: number) {
    this.#start = start;
  }

  set(time: number): void {
    this.#start = time;
    this.#setAt = performance.now();
  }

  now(): number {
    return this.#start + Math.round(performance.now() - this.#setAt);
  }
}
