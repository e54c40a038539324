import { parseSync, Visitor, type ESTree, type Plugin } from 'vite';

/*
 * What makes the script tag smaller beyond what a minifier knows: both change only this package's own source.
 */

interface Edit {
  start: number;
  end: number;
  text: string;
}

const ownSource = /\/src\/.*\.ts$/;

/**
 * Writes private names (`#feed`) as short plain ones (`$3`). The compiler has checked that nobody else uses them, and
 * for the phones that lack them each would otherwise become a WeakMap. Every file begins anew, so that the same source gives
 * the same script, whatever is read first; so a class must not share its object with a parent from another file.
 */
export function plainPrivates(): Plugin {
  return transformOwn('plain-privates', (program) => {
    const names = new Map<string, string>();
    const edits: Edit[] = [];
    const parents: string[] = [];
    const imported = new Set<string>();
    new Visitor({
      ImportDeclaration({ source, specifiers }) {
        if (source.value.startsWith('.')) for (const { local } of specifiers) imported.add(local.name);
      },
      ClassDeclaration({ superClass }) {
        if (superClass?.type === 'Identifier') parents.push(superClass.name);
      },
      BinaryExpression({ left }) {
        if ((left.type as string) === 'PrivateIdentifier')
          throw new Error('"#name in …" cannot be made plain');
      },
      PrivateIdentifier({ name, start, end }) {
        const text = names.get(name) ?? `$${names.size.toString(36)}`;
        names.set(name, text);
        edits.push({ start, end, text });
      },
    }).visit(program);
    if (names.size && parents.some((parent) => imported.has(parent)))
      throw new Error('A class and its parent from another file would share private names');
    return edits;
  });
}

/** Takes out of html`…` and css`…` the white space that means nothing: indentation, and all of it beside a block. */
export function tightTemplates(): Plugin {
  return transformOwn('tight-templates', (program, code) => {
    const edits: Edit[] = [];
    new Visitor({
      TaggedTemplateExpression({ tag, quasi }) {
        const tighten = tag.type === 'Identifier' ? tighteners.get(tag.name) : undefined;
        if (!tighten) return;
        const tight = tighten(quasi.quasis.map(({ value }) => value.raw).join(hole)).split(hole);
        quasi.quasis.forEach(({ start, value }, index) => {
          // The parser counts the backtick or brace before the text in.
          const from = code.indexOf(value.raw, start);
          edits.push({ start: from, end: from + value.raw.length, text: tight[index] ?? '' });
        });
      },
    }).visit(program);
    return edits;
  });
}

/** Stands for an expression in a template. */
const hole = '\0';

/** A tag beside which white space is not rendered (CSS Text 3, 4.1.2), for the elements that the banner has. */
const blockTag = /\s*(<\/?(?:section|div|h[2-6]|p|ul|li|details|summary)\b[^>]*>)\s*/g;

const tighteners = new Map<string, (text: string) => string>([
  ['html', (text) => text.replace(/\s+/g, ' ').replace(blockTag, '$1')],
  [
    'css',
    (text) =>
      text
        .replace(/\/\*.*?\*\//gs, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};>~/!]) ?/g, '$1')
        .replace(/([:,]) /g, '$1')
        .replace(/\b0(?=\.\d)/g, '')
        .replace(/;}/g, '}'),
  ],
]);

function transformOwn(name: string, editsOf: (program: ESTree.Program, code: string) => Edit[]): Plugin {
  return {
    name,
    enforce: 'pre',
    transform(code, id) {
      if (!ownSource.test(id)) return undefined;
      return { code: applyEdits(code, editsOf(parseSync(id, code).program, code)), map: null };
    },
  };
}

function applyEdits(code: string, edits: Edit[]): string {
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
}
