import type { Path } from '../feed/problem.js';
import { parseTree, printParseErrorCode, visit, type Node } from 'jsonc-parser';

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

const endsEarly = 'The text ends too early: something that was opened with { or [ is not closed.';

/** Deeper nesting than this is no feed, and would exhaust the stack. */
const deepest = 100;

/**
 * Reads JSON (RFC 8259) as a tree of places. A byte order mark in front is passed over.
 * @throws {JsonSyntaxError}
 */
export function readJsonText(text: string): Node {
  const json = text.replace(/^\ufeff/, ' ');
  const checkDepth = (offset: number, ...[, , , path]: [number, number, number, () => unknown[]]): void => {
    if (path().length > deepest)
      throw new JsonSyntaxError('Lists and objects are nested too deeply for a feed.', offset);
  };
  visit(
    json,
    {
      onObjectBegin: checkDepth,
      onArrayBegin: checkDepth,
      onError: (code, offset, length) => {
        throw new JsonSyntaxError(explain(json, offset, length, printParseErrorCode(code)), offset);
      },
    },
    { disallowComments: true },
  );
  const root = parseTree(json);
  if (!root) throw new JsonSyntaxError(endsEarly, json.length);
  return root;
}

/** What to mend, in the words of someone who edits the file by hand. */
function explain(
  text: string,
  at: number,
  length: number,
  code: ReturnType<typeof printParseErrorCode>,
): string {
  const found = text[at];
  const before = text.slice(0, at).trimEnd().at(-1) ?? '{';
  if (code === 'UnexpectedEndOfString') {
    return at + length === text.length
      ? 'The quotation mark (") at the end of this text is missing.'
      : 'This text goes on over the end of its line: write \\n for a new line, or close it with a quotation mark (").';
  }
  if (found === undefined) return endsEarly;
  if (before === ',' && /[}\]]/.test(found))
    return 'There is a comma with nothing after it: take the comma out.';
  if (/[“”„«»]/.test(found)) return `The quotation mark ${found} is curly: use the straight one, ".`;
  if (/['‘’]/.test(found)) return 'Text needs double quotation marks, ", around it.';
  if (/[/#]/.test(found)) return 'There is a comment here, which JSON does not allow: take it out.';
  switch (code) {
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
      return 'This text has a backslash (\\) with a meaning JSON does not know: write \\\\ for one.';
    case 'InvalidCharacter':
      return 'This text has a character that JSON does not allow, such as a tab: write \\t for one.';
    case 'ColonExpected':
      return 'A colon (:) is missing between a name and its value.';
    case 'EndOfFileExpected':
      return 'There is something after the end of the JSON.';
    default:
      if (before === '{') return 'The name of a field is missing, or lacks quotation marks (").';
      return /[[,:]/.test(before)
        ? `"${text.slice(at, at + length)}" cannot stand here without quotation marks (").`
        : 'A comma is missing before this, or a quotation mark within a text lacks a backslash (\\") before it.';
  }
}

/** Prepares to say of offsets in this text where they are, as editors count. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ index, 0: end }) => index + end.length)];
  return (offset) => {
    const before = starts.filter((start) => start <= offset);
    return { line: before.length, column: offset - (before.at(-1) ?? 0) + 1 };
  };
}

/** Where a path such as `['items', 3, 'title']` leads; where it ends early, the last place that is there. */
export function offsetOf(root: Node, path: Path): number {
  let node = root;
  for (const step of path) {
    const next = childrenOf(node)
      .filter(({ key }) => key === step)
      .at(-1);
    if (!next) break;
    node = next.value;
  }
  return node.parent?.type === 'property' ? node.parent.offset : node.offset;
}

/** Keys that an object has twice: the path and the place of each later one. */
export function repeatedKeys(node: Node, path: Path = []): readonly { path: Path; offset: number }[] {
  const seen = new Set<string | number>();
  return childrenOf(node).flatMap(({ key, value }) => {
    const place = [...path, key];
    const isRepeated = seen.has(key);
    seen.add(key);
    const offset = value.parent?.offset ?? 0;
    return [...(isRepeated ? [{ path: place, offset }] : []), ...repeatedKeys(value, place)];
  });
}

/** The values in a list or an object, and the step of a path that leads to each. Of a key that is given twice the last one counts. */
function childrenOf({ type, children = [] }: Node): readonly { key: string | number; value: Node }[] {
  if (type === 'array') return children.map((value, key) => ({ key, value }));
  return children.flatMap(({ children: [key, value] = [] }) =>
    key && value ? [{ key: String(key.value), value }] : [],
  );
}
