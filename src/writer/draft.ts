import { isUnsaved, type Work } from './work.js';

/*
 * Unsaved work is kept on this device, in this browser's localStorage, so that a page closed or reloaded by accident loses
 * nothing. It is taken away as soon as the work is saved or discarded.
 */

const key = 'gp-outage-banner writer 1';

export interface Draft {
  readonly work: Work;
  /** When it was last changed, in milliseconds since the epoch. */
  readonly keptAt: number;
}

/** Keeps unsaved work, and forgets what has been saved. Whether the browser allowed it. */
export function keepDraft(work: Work, now: number): boolean {
  try {
    if (isUnsaved(work)) localStorage.setItem(key, JSON.stringify({ work, keptAt: now } satisfies Draft));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** What was kept, if anything usable was. */
export function findDraft(): Draft | undefined {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isDraft(draft) ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** Calls `listener` when another tab of this browser has kept work of its own, which takes this one's place. */
export function onOtherDraft(listener: () => void): void {
  addEventListener('storage', (event) => {
    if (event.key === key && event.newValue !== null) listener();
  });
}

/** Only this page writes it, under a key with the version of its form, so that the outline is enough. */
function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && 'work' in value && 'keptAt' in value;
}
