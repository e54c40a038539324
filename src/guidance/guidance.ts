import type { Instruction, Service } from '../feed/vocabulary.js';
import type { LineId } from './wording.js';

/** What patients should do, in the order to show it. Words are named by id: `language/` has the texts. */
export interface Guidance {
  /**
   * Whether the surgery is open by its usual hours; `undefined` where nobody knows. Only while it is known to be open are
   * the [brackets] in a wording, such as "[if it is open]", left out with what they hold.
   */
  readonly isOpen: boolean | undefined;
  /** Fills the {placeholders} of all wordings. */
  readonly values: Readonly<Record<'surgery' | 'phone' | 'outOfHours' | 'opens', string>>;
  /** How to reach the surgery, or that nobody should try, most important first. Stands between a notice and the cards. */
  readonly contact: readonly Line[];
  /** Calls the surgery. A button that stands right after `contact`, and also where `contact` is empty. */
  readonly call: Action | undefined;
  /** What else to do first. Follows the button. */
  readonly lines: readonly Line[];
  /** What else to know, for after the cards. */
  readonly later: readonly Line[];
  /** Where to get help. The last is always the emergency card. */
  readonly cards: readonly Card[];
  /** Instructions left out because the service they point to is not working. */
  readonly dropped: readonly DroppedInstruction[];
}

/** One wording. */
export interface Said {
  readonly id: LineId;
  /** Where the words lead, as a link: an `https:` or `tel:` address. */
  readonly href?: string;
}

/** What is said in one place: wordings that follow one another, at least one. */
export type Line = readonly Said[];

/** A card in the manner of the NHS "care cards". */
export interface Card {
  readonly id: CardId;
  readonly tone: 'urgent' | 'emergency';
  /** Goes before the heading, for screen readers only. Ends in a space. */
  readonly prefix: Said;
  readonly heading: Said;
  /** Completes the sentence that the heading begins; a list when there are several. */
  readonly body: readonly Line[];
  readonly actions: readonly Action[];
  /** Said small, below the actions: who should choose which, and what is slow today. */
  readonly notes: readonly Line[];
  /** For who cannot simply call: an interpreter, Relay UK, British Sign Language. Short, never folded away, and without a full stop. */
  readonly access: readonly Said[];
}

export type CardId = 'surgery' | 'nhs-111' | 'out-of-hours' | 'lifeline' | 'pharmacy' | 'emergency';

/** A link to help, shown as a button. */
export interface Action extends Said {
  readonly href: string;
  /** Whether it is the main thing to do in its place. */
  readonly primary: boolean;
}

/** An instruction that contradicts the state of a service. */
export interface DroppedInstruction {
  readonly instruction: Instruction;
  /** The service that is not working. */
  readonly because: Service;
}
