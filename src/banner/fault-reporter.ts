import { warnOnce } from '../feed/warn.js';
import type { Fault } from './sources.js';

/** Tells of each fault once, for as long as it lasts. One that goes and comes back is told again. */
export class FaultReporter {
  #told: ReadonlySet<string> = new Set();

  /** Warns of the faults that are new since the last call, and passes them on. */
  report(faults: readonly Fault[], tell: (fault: Fault) => void): void {
    const before = this.#told;
    this.#told = new Set(faults.map(asText));
    for (const fault of faults) {
      if (before.has(asText(fault))) continue;
      warnOnce(`${fault.feed}: ${fault.message}`);
      tell(fault);
    }
  }
}

function asText({ feed, reason, message }: Fault): string {
  return `${feed} ${reason} ${message}`;
}
