import type { wordingEn } from './wording-en.js';

/** A sentence; or one whose beginning is shown strong. A space goes between `lead` and `rest`. */
export type Wording = string | { readonly lead: string; readonly rest: string };

/** Names one thing the guidance can say, the same in every language. */
export type LineId = keyof typeof wordingEn;

/** All the guidance can say, in one language. */
export type GuidanceWording = Readonly<Record<LineId, Wording>>;
