import { cut, showInvisible } from './text.js';

/** What kind of fault it is. */
export type ProblemCode =
  | 'wrong' // `received` is not `expected`
  | 'incomplete' // so is an object that has none of the fields of which it needs one
  | 'untidy' // so is this, and it is read all the same
  | 'not-a-code' // nor is this
  | 'missing'
  | 'no-publisher'
  | 'no-words'
  | 'no-date'
  | 'no-end'
  | 'too-far-ahead'
  | 'empty-audience'
  | 'unknown-audience';

/** A place in a feed, such as `['items', 3, '_gp_outage', 'severity']`. */
export type Path = readonly (string | number)[];

/** Something in a feed that was ignored, forgiven, or refused with its whole notice. Everything else in the feed is kept. */
export interface FeedProblem {
  readonly code: ProblemCode;
  /** The id of the notice, where it has one. */
  readonly notice?: string;
  readonly path: Path;
  /** A noun, or all the tokens there are. */
  readonly expected?: string | readonly string[] | undefined;
  /** As it stands in the feed: untrusted. */
  readonly received?: unknown;
  /** Whether the whole notice was refused; otherwise only the field was ignored, or `used` took its place. */
  readonly refused: boolean;
  readonly used?: unknown;
  /** All of this as one sentence or two that name the notice, the field and the fault. */
  readonly message: string;
}

const faults: Partial<Record<ProblemCode, string>> = {
  missing: 'is missing',
  'no-publisher': 'is missing',
  'no-words': 'has no title and no text',
  'no-date': 'has no date_published, date_modified or expires that can be read',
  'no-end': 'has no date_published or date_modified, and would be shown for more than 7 days',
  'too-far-ahead': 'is more than 24 hours ahead',
  'empty-audience': 'has no value that is known',
};

const noOne = 'The notice is for no one.';
const outcomes: Partial<Record<ProblemCode, string>> = {
  untidy: 'It is forgiven.',
  'no-publisher': 'The publisher is not named.',
  'too-far-ahead': 'It counts as missing until then.',
  'empty-audience': noOne,
  'unknown-audience': noOne,
};

/** Says what is wrong, in plain words: `"bad" is not one of extreme, severe, moderate, minor`. */
export function sayFault({ code, expected = '', received }: Omit<FeedProblem, 'message'>): string {
  const wanted = typeof expected === 'string' ? expected : `one of ${expected.join(', ')}`;
  return faults[code] ?? `${received === undefined ? '' : `${describe(received)} `}is not ${wanted}`;
}

/** Whether `sayFault` begins with what was received. */
export function saysReceived({ code, received }: Omit<FeedProblem, 'message'>): boolean {
  return received !== undefined && faults[code] === undefined;
}

/** Says what comes of it, as a sentence. */
export function sayOutcome({ code, refused, used }: Omit<FeedProblem, 'message'>): string {
  if (refused) return 'The notice is not shown.';
  return (
    outcomes[code] ??
    (used === undefined || typeof used === 'object'
      ? 'It is ignored.'
      : `The default ${describe(used)} is used.`)
  );
}

/** Says all of it. */
export function sayProblem(problem: Omit<FeedProblem, 'message'>): string {
  const { notice, path } = problem;
  const about = notice === undefined ? '' : `Notice ${describe(notice)}, `;
  return `${about}${sayPath(path)}: ${sayFault(problem)}. ${sayOutcome(problem)}`;
}

/** Writes a path as in JavaScript: `items[3]._gp_outage.severity`. */
export function sayPath(path: Path): string {
  return path.reduce<string>(
    (place, key) => place + (typeof key === 'number' ? `[${key}]` : (place && '.') + key),
    '',
  );
}

/** Says what a value is, in few words and safe to show; what could not be seen in it is named. */
export function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'string' ? `"${cut(showInvisible(value.slice(0, 999)), 80)}"` : String(value);
}
