import type { wordingEn } from './wording-en.js';

/** A sentence; or one whose beginning is shown strong. A space goes between `lead` and `rest`. */
export type Wording = string | LeadingWording;

/** A sentence, or two, whose beginning is shown strong. */
export interface LeadingWording {
  readonly lead: string;
  readonly rest: string;
}

/** Names one thing the guidance can say, the same in every language. */
export type LineId = keyof typeof wordingEn;

/** All the guidance can say, in one language. Each wording has the form it has in English. */
export type GuidanceWording = {
  readonly [id in LineId]: (typeof wordingEn)[id] extends string ? string : LeadingWording;
};
