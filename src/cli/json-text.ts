/** A value in a text of JSON, and where it stands: from `start` up to `end`, counted in UTF-16 code units. */
export type JsonNode =
  | {
      readonly kind: 'object';
      readonly start: number;
      readonly end: number;
      readonly members: readonly JsonMember[];
    }
  | {
      readonly kind: 'array';
      readonly start: number;
      readonly end: number;
      readonly items: readonly JsonNode[];
    }
  | { readonly kind: 'plain'; readonly start: number; readonly end: number };

/** One `"key": value` of an object. */
export interface JsonMember {
  readonly key: string;
  /** Where the key begins. */
  readonly start: number;
  readonly value: JsonNode;
}

/** The text is not JSON. `message` says in plain words what to mend, and `offset` where. */
export class JsonSyntaxError extends Error {
  override readonly name = 'JsonSyntaxError';
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** A place in a text as editors count it: both begin at 1, and a column is a UTF-16 code unit. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Deeper nesting than this is no feed, and would exhaust the stack. */
const deepest = 100;

const space = /[ \t\n\r]*/y;
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const word = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/**
 * Reads JSON (RFC 8259) as a tree of places. A byte order mark in front is passed over.
 * @throws {JsonSyntaxError}
 */
export function readJsonText(text: string): JsonNode {
  let at = text.startsWith('\ufeff') ? 1 : 0;

  function take(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  }

  function takeMark(mark: string): boolean {
    take(space);
    const isThere = text[at] === mark;
    if (isThere) at += 1;
    return isThere;
  }

  function fail(place: Place): never {
    throw new JsonSyntaxError(explain(text, at, place), at);
  }

  function readValue(depth: number): JsonNode {
    take(space);
    const start = at;
    if (depth > deepest) throw new JsonSyntaxError('Lists and objects are nested too deeply for a feed.', at);
    if (takeMark('{')) return { kind: 'object', start, members: readMembers(depth), end: at };
    if (takeMark('[')) return { kind: 'array', start, items: readItems(depth), end: at };
    if (take(string) === undefined && take(word) === undefined) fail('value');
    return { kind: 'plain', start, end: at };
  }

  function readMembers(depth: number): readonly JsonMember[] {
    const members: JsonMember[] = [];
    if (takeMark('}')) return members;
    do {
      take(space);
      const start = at;
      const key = take(string);
      if (key === undefined) fail(members.length > 0 && text[at] === '}' ? 'after a comma' : 'key');
      if (!takeMark(':')) fail('colon');
      members.push({ key: JSON.parse(key) as string, start, value: readValue(depth + 1) });
    } while (takeMark(','));
    if (!takeMark('}')) fail('comma');
    return members;
  }

  function readItems(depth: number): readonly JsonNode[] {
    const items: JsonNode[] = [];
    if (takeMark(']')) return items;
    do {
      take(space);
      if (items.length > 0 && text[at] === ']') fail('after a comma');
      items.push(readValue(depth + 1));
    } while (takeMark(','));
    if (!takeMark(']')) fail('comma');
    return items;
  }

  const root = readValue(0);
  take(space);
  if (at < text.length) fail('end');
  return root;
}

type Place = 'value' | 'key' | 'colon' | 'comma' | 'after a comma' | 'end';

/** What to mend, in the words of someone who edits the file by hand. */
function explain(text: string, at: number, place: Place): string {
  const found = text[at];
  if (place === 'after a comma') return 'There is a comma with nothing after it: take the comma out.';
  if (found === undefined)
    return 'The text ends too early: something that was opened with { or [ is not closed.';
  if (found === '"' && (place === 'value' || place === 'key')) return explainString(text, at);
  if (/[“”„«»]/.test(found)) return `The quotation mark ${found} is curly: use the straight one, ".`;
  if (found === "'" || found === '‘' || found === '’')
    return 'Text needs double quotation marks, ", around it.';
  if (found === '/' || found === '#')
    return 'There is a comment here, which JSON does not allow: take it out.';
  switch (place) {
    case 'comma':
      return 'A comma is missing before this, or a quotation mark within a text lacks a backslash (\\") before it.';
    case 'colon':
      return 'A colon (:) is missing between a name and its value.';
    case 'key':
      return 'The name of a field is missing, or lacks quotation marks (").';
    case 'end':
      return 'There is something after the end of the JSON.';
    case 'value':
      return `A value cannot begin with "${found}": text needs quotation marks (").`;
  }
}

/** The string that begins here is not one. */
function explainString(text: string, at: number): string {
  const good = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/y;
  good.lastIndex = at;
  const next = text[at + (good.exec(text)?.[0].length ?? 0)];
  if (next === '\\')
    return 'This text has a backslash (\\) with a meaning JSON does not know: write \\\\ for one.';
  if (next === undefined) return 'The quotation mark (") at the end of this text is missing.';
  return 'This text goes on over the end of its line: write \\n for a new line, or close it with a quotation mark (").';
}

/** Prepares to say of offsets in this text where they are, as editors count. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ index, 0: end }) => index + end.length)];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/**
 * Where a path such as `items[3]._gp_outage.severity` leads; where it ends early, the last place that is there.
 */
export function offsetOf(root: JsonNode, path: string): number {
  let node: JsonNode | undefined = root;
  let offset = root.start;
  let rest = path;
  while (node && rest) {
    const step = stepInto(node, rest);
    if (step) ({ offset, rest } = step);
    node = step?.node;
  }
  return offset;
}

function stepInto(
  node: JsonNode,
  path: string,
): { node: JsonNode; offset: number; rest: string } | undefined {
  if (node.kind === 'array') {
    const [all = '', index = ''] = /^\[(\d+)\]\.?/.exec(path) ?? [];
    const item = all ? node.items[Number(index)] : undefined;
    return item && { node: item, offset: item.start, rest: path.slice(all.length) };
  }
  if (node.kind === 'plain') return undefined;
  // Of a key that is given twice the last one counts. A key may hold a dot.
  const member = node.members
    .filter(({ key }) => path.startsWith(key) && /^(?:$|\.|\[)/.test(path.slice(key.length)))
    .at(-1);
  return (
    member && {
      node: member.value,
      offset: member.start,
      rest: path.slice(member.key.length).replace(/^\./, ''),
    }
  );
}

/** Keys that an object has twice: the path and the place of each later one. */
export function repeatedKeys(node: JsonNode, path = ''): readonly { path: string; offset: number }[] {
  if (node.kind === 'array')
    return node.items.flatMap((item, index) => repeatedKeys(item, `${path}[${index}]`));
  if (node.kind === 'plain') return [];
  const seen = new Set<string>();
  return node.members.flatMap(({ key, start, value }) => {
    const place = path ? `${path}.${key}` : key;
    const isRepeated = seen.has(key);
    seen.add(key);
    return [...(isRepeated ? [{ path: place, offset: start }] : []), ...repeatedKeys(value, place)];
  });
}
