import { formats } from './formats.js';
import { describe, sayProblem, type FeedProblem, type ProblemCode } from './problem.js';
import type { Parsed, Schema } from './schema-types.js';
import { vitalFields } from './schema.js';
import { tidy } from './text.js';

/** What is known while a feed is read. */
export interface Progress {
  readonly problems: FeedProblem[];
  /** Where in the feed, such as `['items', 3, 'severity']`. */
  path: (string | number)[];
  /** The id of the notice being read. */
  notice?: string | undefined;
}

type Values = Record<string, unknown>;

/** Problems beyond this many are not listed: a hostile feed must not fill the memory of a phone. */
const mostProblems = 100;

/** Whether it is what JSON calls an object. */
export function isObject(value: unknown): value is Readonly<Values> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Makes a reader of objects that leaves out, and reports, fields that are wrong, gives others their default, and gives
 * `undefined` for an object that cannot do without a field that is wrong or missing. What is read has every key.
 */
export function objectReader<const S extends Schema>(
  schema: S,
): (value: unknown, isVital: boolean, progress: Progress) => Parsed<S> | undefined {
  let plan: Plan | undefined;
  return (value, isVital, progress) =>
    readValue((plan ??= new Plan(schema)), value, isVital, progress) as Parsed<S> | undefined;
}

/** A schema made ready for reading many values. All plans are of one shape, which makes engines many times faster. */
class Plan {
  readonly kind: Schema['type'] | 'truthy';
  /** Whether a notice that this is a part of is refused if it is wrong. */
  readonly isVital: boolean;
  readonly fallback: unknown;
  readonly expected: string | readonly string[];
  /** What becomes of a text. */
  readonly read: (text: string) => unknown;
  /** Whether white space and the like around a text are forgiven. */
  readonly isForgiven: boolean;
  readonly fields: ReadonlyMap<string, Plan>;
  readonly required: readonly string[];
  /** Fields of which at least one has to be there; none where there is no such condition. */
  readonly alternatives: readonly string[];
  readonly blank: Readonly<Values>;
  readonly key: Plan | undefined;
  readonly item: Plan | undefined;

  constructor(schema: Schema, isRequired = true, name = '') {
    const {
      type,
      format = '',
      enum: tokens,
      properties = {},
      propertyNames,
      required = [],
      anyOf = [],
    } = schema;
    const { items: item = schema.additionalProperties } = schema;
    const known = formats[format];
    const fields = Object.entries(properties).map(
      ([key, field]) => [key, new Plan(field, required.includes(key), key)] as const,
    );
    this.kind = tokens ? 'string' : format === 'truthy' ? format : type;
    this.isVital = isRequired || vitalFields.includes(name);
    this.fallback = schema.default;
    this.expected = tokens ?? known?.noun ?? nouns[type ?? 'string'];
    this.read = tokens
      ? (text) => (tokens.includes(text) ? text : undefined)
      : (known?.read ?? ((text) => text));
    this.isForgiven = Boolean(tokens ?? known?.isForgiven);
    this.fields = new Map(fields);
    this.required = required;
    this.alternatives = anyOf.map(({ required: [key] }) => key);
    this.blank = Object.fromEntries(fields.map(([key, field]) => [key, field.fallback]));
    this.key = propertyNames && new Plan(propertyNames);
    this.item = item && new Plan(item);
  }
}

const nouns = { string: 'text', boolean: 'true or false', array: 'a list', object: 'an object' } as const;

/** `undefined` if it cannot be read; why has been reported then. */
function readValue(plan: Plan, value: unknown, isVital: boolean, progress: Progress): unknown {
  const { kind, expected, fallback } = plan;
  let read: unknown;
  if (kind === 'string') {
    // JSON Feed 1.1 has numbers as ids read as strings; the same does for other text.
    if (typeof value === 'string' || typeof value === 'number')
      read = readText(plan, String(value), progress);
  } else if (kind === 'object') {
    if (isObject(value) && !(read = readObject(plan, value, isVital, progress))) return undefined;
  } else if (kind === 'array') {
    // One string in place of a list is a list of one.
    const list: unknown = typeof value === 'string' ? [value] : value;
    if (Array.isArray(list) && !(read = readList(plan, list, isVital, progress))) return undefined;
  } else if (kind === 'truthy' || typeof value === 'boolean') {
    read = Boolean(value);
  }
  if (read === undefined)
    report(progress, 'wrong', {
      expected,
      received: value,
      refused: isVital,
      used: fallback,
    });
  return read;
}

function readText({ read, isForgiven }: Plan, text: string, progress: Progress): unknown {
  const asWritten = read(text);
  if (asWritten !== undefined || !isForgiven) return asWritten;
  const tidied = tidy(text);
  const used = read(tidied) === undefined ? tidied.toLowerCase() : tidied;
  const forgiven = read(used);
  if (forgiven !== undefined)
    report(progress, 'untidy', { expected: `written as ${describe(used)}`, received: text });
  return forgiven;
}

function readObject(
  plan: Plan,
  value: Readonly<Values>,
  isVital: boolean,
  progress: Progress,
): Values | undefined {
  const { fields, required, alternatives, key, item } = plan;
  const result = { ...plan.blank };
  for (const name in value) {
    const part = item ?? fields.get(name);
    const given = part && value[name];
    // JSON has no undefined: in an object that was never text it means that there is no such field.
    if (!part || given === undefined) continue;
    const refuses = isVital && part.isVital;
    progress.path.push(name);
    const known = key ? readValue(key, name, false, progress) : name;
    const read = known === undefined ? known : readValue(part, given, refuses, progress);
    progress.path.pop();
    if (read !== undefined) result[String(known)] = read;
    else if (refuses || required.includes(name)) return undefined;
  }
  for (const name of required) {
    if (result[name] !== undefined) continue;
    report(progress, 'missing', { place: [name], refused: isVital });
    return undefined;
  }
  if (!alternatives.length || alternatives.some((name) => result[name])) return result;
  report(progress, 'incomplete', {
    expected: `a ${alternatives.join(' or a ')}`,
    received: value,
    refused: isVital,
  });
  return undefined;
}

/** Of a vital list each item is vital; else what is wrong is left out. */
function readList(
  plan: Plan,
  list: readonly unknown[],
  isVital: boolean,
  progress: Progress,
): unknown[] | undefined {
  const result: unknown[] = [];
  for (let index = 0; index < list.length; index++) {
    progress.path.push(index);
    const read = plan.item && readValue(plan.item, list[index], isVital, progress);
    progress.path.pop();
    if (read !== undefined) result.push(read);
    else if (isVital) return undefined;
  }
  return result;
}

/** What a problem is besides its code; `place` is within what is being read. */
type Particulars = Partial<Pick<FeedProblem, 'expected' | 'received' | 'refused' | 'used'>> & {
  readonly place?: FeedProblem['path'];
};

/** Adds a problem. */
export function report(
  { problems, path, notice }: Progress,
  code: ProblemCode,
  { place = [], refused = false, ...particulars }: Particulars,
): void {
  if (problems.length >= mostProblems) return;
  const about = notice === undefined ? {} : { notice };
  const problem = { code, ...about, path: [...path, ...place], refused, ...particulars };
  problems.push({ ...problem, message: sayProblem(problem) });
}
