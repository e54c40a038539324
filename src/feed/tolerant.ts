import type * as v from 'valibot';
import type { FeedProblem } from './errors.js';
import { vitalFields, type Read } from './schema.js';
import { cleanLine } from './text.js';

/** What is known while a feed is read. */
export interface Progress {
  readonly problems: FeedProblem[];
  /** Where in the feed, such as `['items', 3, 'severity']`. */
  path: (string | number)[];
  /** The id of the notice being read. */
  notice?: string | undefined;
}

/** What this reader needs to know of a step of a valibot pipe. */
interface Step {
  readonly type: string;
  /** Of a transformation; what it makes `undefined` is wrong. */
  operation?(value: unknown): unknown;
  /** Of a pattern. */
  readonly requirement?: RegExp;
  /** Of a list of tokens. */
  readonly options?: readonly unknown[];
}

/** What this reader needs to know of a valibot schema. */
interface Schema extends Step {
  /** A noun for what it wants. */
  readonly message?: unknown;
  /** The schema itself, then the one step that its value goes through. */
  readonly pipe?: readonly Step[];
  readonly wrapped?: Schema;
  readonly default?: unknown;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly key?: Schema;
  readonly value?: Schema;
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
export function objectReader<const E extends v.ObjectEntries>(
  schema: Schema & v.ObjectSchema<E, undefined>,
): (
  value: unknown,
  isVital: boolean,
  progress: Progress,
) => Read<v.InferOutput<v.ObjectSchema<E, undefined>>> | undefined {
  const plan = new Plan(schema);
  return (value, isVital, progress) =>
    readValue(plan, value, isVital, progress) as
      Read<v.InferOutput<v.ObjectSchema<E, undefined>>> | undefined;
}

/** A schema made ready for reading many values. All plans are of one shape, which makes engines many times faster. */
class Plan {
  readonly kind: 'text' | 'list' | 'object' | 'other';
  /** Whether the object that this is a field of is worth nothing without it. */
  readonly isRequired: boolean;
  /** Whether a notice that this is a part of is refused if it is wrong. */
  readonly isVital: boolean;
  readonly fallback: unknown;
  /** What is wanted. */
  readonly noun: string;
  readonly fields: ReadonlyMap<string, Plan>;
  readonly required: readonly string[];
  readonly blank: Readonly<Values>;
  readonly key: Plan | undefined;
  readonly item: Plan | undefined;
  /** What is left to do with a value that is of the right kind. */
  readonly step: Step | undefined;

  constructor(outer: Schema, name = '') {
    const schema = outer.wrapped ?? outer;
    const { type, entries, key, item = schema.value, message, pipe = [schema] } = schema;
    const fields = Object.entries(entries ?? {}).map(([key, entry]) => [key, new Plan(entry, key)] as const);
    this.kind = (entries ?? key) ? 'object' : item ? 'list' : type === 'string' ? 'text' : 'other';
    this.isRequired = schema === outer;
    this.isVital = this.isRequired || vitalFields.includes(name);
    this.fallback = outer.default;
    this.noun = typeof message === 'string' ? message : item && !key ? 'a list' : 'an object';
    this.fields = new Map(fields);
    this.required = fields.filter(([, field]) => field.isRequired).map(([key]) => key);
    this.blank = Object.fromEntries(fields.map(([key, field]) => [key, field.fallback]));
    this.key = key && new Plan(key);
    this.item = item && new Plan(item);
    this.step = pipe[this.kind === 'other' ? pipe.length - 1 : 1];
  }
}

/** `undefined` if it cannot be read; why has been reported then. */
function readValue(plan: Plan, value: unknown, isVital: boolean, progress: Progress): unknown {
  let read: unknown;
  if (plan.kind === 'text') {
    // JSON Feed 1.1 has numbers as ids read as strings; the same does for other text.
    if (typeof value === 'string' || typeof value === 'number') read = String(value);
  } else if (plan.kind === 'object') {
    if (isObject(value) && !(read = readObject(plan, value, isVital, progress))) return undefined;
  } else if (plan.kind === 'list') {
    // One string in place of a list is a list of one.
    const list: unknown = typeof value === 'string' ? [value] : value;
    if (Array.isArray(list) && !(read = readList(plan, list, isVital, progress))) return undefined;
  } else {
    read = value;
  }
  if (plan.step && read !== undefined) read = apply(plan.step, read);
  if (read === undefined) {
    const outcome =
      plan.fallback === undefined ? undefined : `The default ${describe(plan.fallback)} is used.`;
    report(progress, [], `${describe(value)} is not ${plan.noun}`, isVital, outcome);
  }
  return read;
}

function apply(step: Step, value: unknown): unknown {
  if (step.operation) return step.operation(value);
  const { type, options, requirement } = step;
  const isRight =
    options?.includes(value) ??
    requirement?.test(String(value)) ??
    (type !== 'boolean' || typeof value === type);
  return isRight ? value : undefined;
}

function readObject(
  plan: Plan,
  value: Readonly<Values>,
  isVital: boolean,
  progress: Progress,
): Values | undefined {
  const { fields, required, key, item } = plan;
  const result = { ...plan.blank };
  for (const name in value) {
    const part = item ?? fields.get(name);
    const given = part && value[name];
    // JSON has no undefined: in an object that was never text it means that there is no such field.
    if (!part || given === undefined) continue;
    const refuses = isVital && part.isVital;
    progress.path.push(name);
    const isKey = !key || readValue(key, name, false, progress) !== undefined;
    const read = isKey ? readValue(part, given, refuses, progress) : undefined;
    progress.path.pop();
    if (read !== undefined) result[name] = read;
    else if (refuses || (part.isRequired && !key)) return undefined;
  }
  for (const name of required) {
    if (result[name] !== undefined) continue;
    report(progress, [name], 'is missing', isVital);
    return undefined;
  }
  return result;
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

/** Adds a problem with what is at `place` within what is being read. */
export function report(
  { problems, path, notice }: Progress,
  place: readonly (string | number)[],
  fault: string,
  refused: boolean,
  outcome = refused ? 'The notice is not shown.' : 'It is ignored.',
): void {
  if (problems.length >= mostProblems) return;
  let where = '';
  for (const key of [...path, ...place]) where += typeof key === 'number' ? `[${key}]` : (where && '.') + key;
  const message = `${where}: ${fault}. ${outcome}`;
  problems.push(
    notice === undefined
      ? { path: where, fault, refused, message }
      : { notice, path: where, fault, refused, message: `Notice ${describe(notice)}, ${message}` },
  );
}

/** Says what a value is, in few words and safe to show. */
export function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  return typeof value === 'string' ? `"${cleanLine(value, 80)}"` : String(value);
}
