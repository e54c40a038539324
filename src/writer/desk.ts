import type { Problems } from './fields.js';
import type { Message } from './message.js';
import type { Work } from './work.js';

/** Where the work lies: what the actions of the page see of it and do to it. */
export interface Desk {
  readonly work: Work;
  /** Takes up work that has changed by a key press. Nothing is said. */
  change(work: Work): void;
  /** Takes a step: what was wrong or said before is so no longer, and the focus goes to what is said or shown now. */
  go(work: Work, message?: Message): void;
  /** Takes a step that can be undone. `alsoUndo` puts back what else belongs to it. */
  goWithUndo(work: Work, text: string, label?: string, alsoUndo?: () => void): void;
  /** Says what is wrong, where the focus goes. Nothing else changes. */
  refuse(problems: Problems): void;
}
