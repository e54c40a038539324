import type { Instruction, Service } from '../feed/vocabulary.js';
import type { LineId } from './wording.js';

/** What patients should do, in the order to show it. Words are named by id: `language/` has the texts. */
export interface Guidance {
  /** What to do first: at most three, most important first, for the space between a notice and the cards. */
  readonly lines: readonly Line[];
  /** What else to know, for after the cards. */
  readonly later: readonly Line[];
  /** Where to get help. The last is always the emergency card. */
  readonly cards: readonly Card[];
  /** Instructions left out because the service they point to is not working. */
  readonly dropped: readonly DroppedInstruction[];
}

/** One thing to say. */
export interface Line {
  readonly id: LineId;
  /** Fills the {placeholders} of the wording. */
  readonly values?: Readonly<Record<string, string>>;
  /** A link that does what the line says, to stand right after it. */
  readonly action?: Action;
}

/** A card in the manner of the NHS "care cards". */
export interface Card {
  readonly id: CardId;
  readonly tone: 'urgent' | 'emergency';
  /** Goes before the heading, for screen readers only. Ends in a space. */
  readonly prefix: Line;
  readonly heading: Line;
  /** Completes the sentence that the heading begins; a list when there are several. */
  readonly body: readonly Line[];
  readonly actions: readonly Action[];
  /** Said small, below the actions: who should choose which, and what is slow today. */
  readonly notes: readonly Line[];
  /** Folded away: other ways to make the same contact. */
  readonly more?:
    | {
        readonly summary: Line;
        readonly lines: readonly Line[];
        readonly links: readonly Action[];
      }
    | undefined;
}

export type CardId = 'surgery' | 'nhs-111' | 'out-of-hours' | 'emergency';

/** A link to help. */
export interface Action {
  /** An `https:` or `tel:` address. */
  readonly href: string;
  readonly label: Line;
  /** Whether it is the main thing to do in its card. */
  readonly primary: boolean;
}

/** An instruction that contradicts the state of a service. */
export interface DroppedInstruction {
  readonly instruction: Instruction;
  /** The service that is not working. */
  readonly because: Service;
}
