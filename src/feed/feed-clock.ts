import { clockEdition, getClock } from './clock.js';
import { addEvidence, correct, type FeedTime } from './server-time.js';

/** The time by which one feed is judged. Both are in milliseconds. */
export interface FeedNow {
  /** Since the epoch. */
  readonly now: number;
  /** What the clock of this device is behind; negative where it is ahead. */
  readonly behind: number;
}

/** Keeps what the answers for one feed have shown of the true time. What they have once shown to be past stays past. */
export class FeedClock {
  #known: FeedTime = {};
  #past = -Infinity;
  #edition = clockEdition();

  /** What is known: nothing any more once this device's clock has been replaced or moved. */
  get known(): FeedTime {
    if (this.#edition !== clockEdition()) {
      this.#edition = clockEdition();
      this.#known = {};
      this.#past = -Infinity;
    }
    return this.#known;
  }

  /** Takes in what an answer has shown, and keeps what earlier ones have shown to be past. */
  hear(answer: FeedTime): void {
    this.look();
    this.#known = addEvidence(this.known, answer);
  }

  /** @param others those of the other feeds of the page, whose servers can stand in where this feed's says nothing */
  look(others: readonly FeedClock[] = []): FeedNow {
    const device = getClock().now();
    const { now, past } = correct(
      this.known,
      others.map((other) => other.known),
    );
    this.#past = Math.max(this.#past, device + past);
    return { now: Math.max(device + now, this.#past), behind: now };
  }
}
