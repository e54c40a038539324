import type { Instruction, Nation, Service, ServiceStatus } from '../feed/vocabulary.js';

/** All that decides what patients should do. */
export interface Situation {
  /** Whose 111 guidance is right here. Never guessed: without it there is none. */
  readonly nation?: Nation;
  /** The worst status of each service over all live notices. A service nobody mentions is taken to work. */
  readonly services: ReadonlyMap<Service, ServiceStatus>;
  /** What the live notices ask for, in order of their notices. */
  readonly instructions: readonly Instruction[];
  readonly surgeryName?: string;
  readonly surgeryPhone?: string;
  /** GP Out of Hours in this area; needed in Northern Ireland. */
  readonly outOfHoursPhone?: string;
  /** Whether the surgery is open by its usual hours. Missing: nobody knows, so people go there only "if it is open". */
  readonly isOpen?: boolean | undefined;
  /** When a closed surgery opens, in the reader's words: "8am on Monday". */
  readonly opens?: string | undefined;
}
