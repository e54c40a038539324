import type * as v from 'valibot';
import type { FeedProblem } from './errors.js';
import { vitalFields } from './schema.js';
import { cleanLine } from './text.js';

/** What is known while a feed is read. */
export interface Progress {
  readonly problems: FeedProblem[];
  /** Where in the feed, such as `['items', 3, 'severity']`. */
  path: (string | number)[];
  /** The id of the notice being read. */
  notice?: string | undefined;
}

interface Step {
  '~run'(
    dataset: { typed?: boolean; value: unknown },
    config: object,
  ): {
    readonly value?: unknown;
    readonly issues?: readonly [{ readonly message: string }, ...unknown[]] | undefined;
  };
}

/** What this reader needs to know of a valibot schema. */
interface Schema extends Step {
  readonly type: string;
  /** The schema itself, then what is checked of its outcome. */
  readonly pipe?: readonly Step[];
  readonly wrapped?: Schema;
  readonly default?: unknown;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly key?: Schema;
  readonly value?: Schema;
}

type Entries = Readonly<Record<string, Schema>>;
type Values = Record<string, unknown>;

/** Problems beyond this many are not listed: a hostile feed must not fill the memory of a phone. */
const mostProblems = 100;

/** Whether it is what JSON calls an object. */
export function isObject(value: unknown): value is Readonly<Values> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads the known fields of an object. Those that are wrong are left out and reported, and those with a default have it;
 * `null` if it cannot do without one of them.
 * @param vital whether without this object the notice is refused
 */
export function readObject<const E extends Entries & v.ObjectEntries>(
  schema: v.ObjectSchema<E, undefined>,
  value: unknown,
  vital: boolean,
  progress: Progress,
): v.InferOutput<v.ObjectSchema<E, undefined>> | null {
  return readEntries(schema.entries, value, vital, progress) as v.InferOutput<
    v.ObjectSchema<E, undefined>
  > | null;
}

function readEntries(entries: Entries, value: unknown, vital: boolean, progress: Progress): Values | null {
  if (!isObject(value)) return reject(value, 'an object', vital, progress);
  const { required, blank } = outlineOf(entries);
  const result = { ...blank };
  for (const key in value) {
    const entry = entries[key];
    // Names such as `constructor` find something that is no schema.
    if (!entry?.['~run']) continue;
    const field = entry.wrapped ?? entry;
    const isVital = vital && (field === entry || vitalFields.includes(key));
    progress.path.push(key);
    const read = readValue(field, value[key], isVital, progress, entry.default);
    progress.path.pop();
    if (read !== null) result[key] = read;
    else if (isVital || field === entry) return null;
  }
  for (const key of required) {
    if (result[key] === undefined) {
      report(progress, [key], 'is missing', vital);
      return null;
    }
  }
  return result;
}

interface Outline {
  readonly required: readonly string[];
  /** Has every key, so that all objects read are of one shape: engines are many times faster with that. */
  readonly blank: Readonly<Values>;
}

const outlines = new Map<Entries, Outline>();

function outlineOf(entries: Entries): Outline {
  let outline = outlines.get(entries);
  if (!outline) {
    const list = Object.entries(entries);
    outline = {
      required: list.filter(([, entry]) => !entry.wrapped).map(([key]) => key),
      blank: Object.fromEntries(list.map(([key, entry]) => [key, entry.default])),
    };
    outlines.set(entries, outline);
  }
  return outline;
}

function readValue(
  schema: Schema,
  value: unknown,
  vital: boolean,
  progress: Progress,
  fallback?: unknown,
): unknown {
  if (schema.item) return readList(schema.item, value, vital, progress);
  if (schema.key && schema.value) return readRecord(schema.key, schema.value, value, progress);
  if (schema.entries) {
    const read = readEntries(schema.entries, value, vital, progress);
    const issue = read && schema.pipe?.[1]?.['~run']({ typed: true, value: read }, {}).issues?.[0];
    return issue ? reject(value, issue.message, vital, progress) : read;
  }
  // JSON Feed 1.1 has numbers as ids read as strings; the same does for other text.
  const given = typeof value === 'number' && schema.type === 'string' ? String(value) : value;
  const { issues, value: read } = schema['~run']({ value: given }, {});
  return issues ? reject(value, issues[0].message, vital, progress, fallback) : read;
}

/** One string in place of a list is a list of one. Of a vital list each item is vital; else what is wrong is left out. */
function readList(item: Schema, value: unknown, vital: boolean, progress: Progress): unknown[] | null {
  const list: unknown = typeof value === 'string' ? [value] : value;
  if (!Array.isArray(list)) return reject(value, 'a list', vital, progress);
  const result: unknown[] = [];
  for (let index = 0; index < list.length; index++) {
    progress.path.push(index);
    const read = readValue(item, list[index], vital, progress);
    progress.path.pop();
    if (read !== null) result.push(read);
    else if (vital) return null;
  }
  return result;
}

function readRecord(key: Schema, entry: Schema, value: unknown, progress: Progress): Values | null {
  if (!isObject(value)) return reject(value, 'an object', false, progress);
  const result: Values = {};
  for (const name in value) {
    progress.path.push(name);
    const isKey = readValue(key, name, false, progress) !== null;
    const read = isKey ? readValue(entry, value[name], false, progress) : null;
    progress.path.pop();
    if (read !== null) result[name] = read;
  }
  return result;
}

function reject(
  value: unknown,
  expected: string,
  refused: boolean,
  progress: Progress,
  fallback?: unknown,
): null {
  const outcome = fallback === undefined ? undefined : `The default ${describe(fallback)} is used.`;
  report(progress, [], `${describe(value)} is not ${expected}`, refused, outcome);
  return null;
}

/** Adds a problem with what is at `place` within what is being read. */
export function report(
  { problems, path, notice }: Progress,
  place: readonly (string | number)[],
  fault: string,
  refused: boolean,
  outcome = refused ? 'The notice is not shown.' : 'It is ignored.',
): void {
  if (problems.length >= mostProblems) return;
  const where = [...path, ...place].reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${key}` : key),
    '',
  );
  const subject = notice === undefined ? '' : `Notice ${describe(notice)}, `;
  problems.push({
    ...(notice === undefined ? {} : { notice }),
    path: where,
    fault,
    refused,
    message: `${subject}${where}: ${fault}. ${outcome}`,
  });
}

/** Says what a value is, in few words and safe to show. */
export function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  return typeof value === 'string' ? `"${cleanLine(value, 80)}"` : String(value);
}
