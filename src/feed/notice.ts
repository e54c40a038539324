import type { Instruction, Service, ServiceStatus, Severity, Status } from './vocabulary.js';

/** One row of what is affected: a known service, or one the publisher named in their own words. */
export type ServiceReport =
  | { readonly service: Service; readonly status: ServiceStatus }
  | { readonly name: string; readonly status: ServiceStatus };

/**
 * Where a notice applies. Every key that is given must match a value the site declares.
 * All values are in lower case.
 */
export interface Audience {
  /** ODS codes of practices, PCNs or ICBs. */
  readonly ods?: readonly string[] | undefined;
  /** Clinical systems, such as `emis-web`. */
  readonly systems?: readonly string[] | undefined;
  readonly nations?: readonly string[] | undefined;
  /** The audience could not be fully understood, so the notice is for no one: better missing than on the wrong site. */
  readonly nobody?: true | undefined;
}

/**
 * A notice as the rest of the code knows it: checked, with defaults applied. All times are milliseconds since the epoch.
 * Those that were read all have every key, `undefined` for what they lack: engines are faster with objects of one shape.
 */
export interface Notice {
  readonly id: string;
  /** At most 200 characters. */
  readonly title: string;
  /** Plain text of at most 4,000 characters; line breaks separate paragraphs. */
  readonly text: string;
  /** BCP 47 tag of `title` and `text`, where the feed says it. */
  readonly language?: string | undefined;
  /** An `https:` address with more about it. */
  readonly url?: string | undefined;
  /** The title of the feed it came from. */
  readonly publisher: string;
  readonly severity: Severity;
  /** Missing on an item of a plain JSON Feed: information that brings no guidance. */
  readonly status?: Status | undefined;
  /** As declared. `notices/period.ts` judges, at each look, whether this and the next two can be true. */
  readonly published?: number | undefined;
  readonly modified?: number | undefined;
  /** When its feed was last written. It dates a notice that has an end but no date of its own. */
  readonly feedUpdated?: number | undefined;
  /** When it begins to be shown: as declared, else when published, else when first read. One that is live has begun. */
  readonly starts: number;
  /** When it ends, as declared. `notices/period.ts` has the limits that apply besides. */
  readonly expires?: number | undefined;
  /** When the publisher will next update it. */
  readonly review?: number | undefined;
  readonly audience?: Audience | undefined;
  readonly services: readonly ServiceReport[];
  readonly instructions: readonly Instruction[];
  /** Ids of the notices this one replaces once it has begun; see `notices/supersede.ts`. */
  readonly supersedes: readonly string[];
  /** A rehearsal, never shown to patients as if it were real. */
  readonly exercise: boolean;
  /** Translations by people, keyed by BCP 47 tag. */
  readonly translations: Readonly<Record<string, Translation>>;
}

/** A notice's words in another language: at least one of the two. What is missing is said in the notice's own language. */
export interface Translation {
  readonly title?: string;
  readonly text?: string;
}

/** One feed as read: its notices are good, whatever else was wrong with it. */
export interface Feed {
  readonly title: string;
  readonly homePageUrl?: string | undefined;
  /** Its own address, as it says. */
  readonly feedUrl?: string | undefined;
  /** BCP 47 tag of its items, unless an item says otherwise. */
  readonly language?: string | undefined;
  /** When the publisher last wrote the feed, in milliseconds since the epoch. */
  readonly updated?: number | undefined;
  /** The publisher has closed this feed: it shows nothing and is not read again (JSON Feed 1.1, `expired`). */
  readonly expired: boolean;
  readonly notices: readonly Notice[];
}
