import { readJsonText, type JsonNode } from './json-text.js';

type JsonObject = Readonly<Record<string, unknown>>;
type ObjectNode = JsonNode & { readonly kind: 'object' };
type ArrayNode = JsonNode & { readonly kind: 'array' };

/**
 * Writes a changed value into the text it was read from. Only what differs is written anew; all else stays as it was, to
 * the last space, and what is new follows the style around it.
 * @param text valid JSON
 * @param before what `JSON.parse` gave for it
 * @param after the changed value: what it shares with `before` by reference is known to be unchanged
 */
export function rewriteJson(text: string, before: unknown, after: unknown): string {
  const root = readJsonText(text);
  const style = styleOf(text);
  return text.slice(0, root.start) + write(root, before, after, '') + text.slice(root.end);

  /** @param margin the white space that the line of this value begins with */
  function write(node: JsonNode | undefined, before: unknown, after: unknown, margin: string): string {
    if (node && isSame(before, after)) return text.slice(node.start, node.end);
    if (node?.kind === 'object' && isObject(before) && isObject(after)) {
      return writeObject(node, before, after, margin);
    }
    if (node?.kind === 'array' && Array.isArray(before) && Array.isArray(after)) {
      return writeList(node, before, after, margin);
    }
    return writeNew(after, margin, style);
  }

  /** Old keys in their old order, then the new ones. Of a key that was there twice, the last counted and stays. */
  function writeObject(node: ObjectNode, before: JsonObject, after: JsonObject, margin: string): string {
    const old = new Map(node.members.map((member) => [member.key, member]));
    const kept = node.members.filter(
      (member) => Object.hasOwn(after, member.key) && old.get(member.key) === member,
    );
    const added = Object.keys(after).filter((key) => !old.has(key));
    const places = node.members.map(({ start, value }) => ({ start, end: value.end }));
    const leads = leadsOf(text, node.start, places);
    const parts = [
      ...kept.map((member) => (lead: string) => {
        const name = text.slice(member.start, member.value.start);
        const { key } = member;
        return name + write(member.value, before[key], after[key], marginOf(lead, margin));
      }),
      ...added.map((key) => (lead: string) => {
        return JSON.stringify(key) + style.colon + writeNew(after[key], marginOf(lead, margin), style);
      }),
    ];
    const own = kept.map((member) => leads[node.members.indexOf(member)] ?? '');
    return wrap(node, '{', parts, own, leads, margin);
  }

  function writeList(
    node: ArrayNode,
    before: readonly unknown[],
    after: readonly unknown[],
    margin: string,
  ): string {
    const parts = after.map((value, index) => (lead: string) => {
      // What is the same in both, wherever it stands, else what stands in the same place of a list of the same length.
      const same = before.indexOf(value);
      const place = same < 0 && before.length === after.length ? index : same;
      return write(node.items[place], before[place], value, marginOf(lead, margin));
    });
    return wrap(node, '[', parts, [], leadsOf(text, node.start, node.items), margin);
  }

  /**
   * Puts the parts between brackets.
   * @param own the white space that stood before the first of them
   * @param leads the white space that stood before everything there was
   */
  function wrap(
    node: ObjectNode | ArrayNode,
    open: string,
    parts: readonly ((lead: string) => string)[],
    own: readonly string[],
    leads: readonly string[],
    margin: string,
  ): string {
    const close = text.slice(node.end - 1, node.end);
    if (parts.length === 0) return open + close;
    const last = node.kind === 'object' ? node.members.at(-1)?.value : node.items.at(-1);
    const tail = last ? text.slice(last.end, node.end - 1) : style.newline && style.newline + margin;
    const next = nextLead(leads, margin, style);
    const first = leads[0] ?? (style.newline && next);
    const written = parts.map((part, index) => {
      const lead = index === 0 ? first : (own[index] ?? next);
      return lead + part(lead);
    });
    return open + written.join(',') + tail + close;
  }
}

interface Style {
  /** What ends a line; empty for JSON on one line. */
  readonly newline: string;
  /** One step of indentation. */
  readonly indent: string;
  readonly colon: string;
}

/** As the beginning of the text does it. JSON on one line stays on one. */
function styleOf(text: string): Style {
  const [, newline = '', indent = ''] = /[{[][ \t]*(\r\n|\n|\r)([ \t]*)["{[]/.exec(text) ?? [];
  const colon = /"(?::|: )(?=["\d[{tfn])/.exec(text)?.[0].slice(1) ?? ': ';
  return { newline, indent: indent || (newline && '  '), colon };
}

/** The white space before each of these, after a bracket or comma. */
function leadsOf(
  text: string,
  open: number,
  places: readonly { readonly start: number; readonly end: number }[],
): readonly string[] {
  return places.map(({ start }, index) => {
    const from = places[index - 1]?.end ?? open + 1;
    return text.slice(from, start).replace(/^\s*,/, '');
  });
}

/** The white space before something new that is not the first. */
function nextLead(
  [first, second]: readonly string[],
  margin: string,
  { newline, indent, colon }: Style,
): string {
  if (second !== undefined) return second;
  if (first !== undefined && /[\r\n]/.test(first)) return first;
  return first === undefined && newline ? newline + margin + indent : colon.slice(1);
}

/** What the line begins with that this white space leads to. */
function marginOf(lead: string, margin: string): string {
  return /[\r\n]([ \t]*)$/.exec(lead)?.[1] ?? margin;
}

function writeNew(value: unknown, margin: string, { newline, indent, colon }: Style): string {
  if (newline) return JSON.stringify(value, null, indent).replace(/\n/g, newline + margin);
  return colon === ':' ? JSON.stringify(value) : JSON.stringify(value, null, 1).replace(/\n */g, ' ');
}

function isSame(before: unknown, after: unknown): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
