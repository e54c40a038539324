/**
 * What is not words, or stands for other words. What is never closed reaches to the end, as in browsers, so that nothing
 * fails after reading on, and the whole takes linear time.
 */
const markup = new RegExp(
  [
    /<!--[^]*?(?:-->|$)/,
    // Elements whose content is never for the reader.
    /<(script|style|title|template|textarea|iframe|noembed|noframes)(?![\w-])[^]*?(?:<\/\1(?![\w-])[^>]*>?|$)/,
    /<(?:[!?]|\/(?![a-z]))[^>]*>?/,
    // Any other tag. A quoted attribute may hold a ">".
    /<\/?([a-z][^\s/>]*)(?:=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$))|[^>=]+|=)*>?/,
    /&(?:#(x[\da-f]{1,6}|\d{1,7})|([a-z]{2,6}));/,
    /\s+/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);

/** Elements that begin and end a line. */
const block =
  /^(?:address|article|aside|blockquote|br|caption|d[dlt]|details|div|fieldset|figcaption|figure|footer|form|h[1-6r]|header|li|main|nav|[ou]l|p|pre|section|summary|table|tr)$/i;

/**
 * Reduces HTML to its words: block elements become lines, everything else that is markup goes. It needs no DOM. The result
 * is plain text: what looks like markup in it, from `&lt;`, is text and has to be shown as such.
 */
export function htmlToText(html: string): string {
  return html.replace(markup, (found, _silent?: string, tag?: string, code?: string, name?: string) => {
    if (tag) return block.test(tag) ? '\n' : /^t[dh]$/i.test(tag) ? ' ' : '';
    if (code) return fromCodePoint(Number(`0${code}`));
    if (name) return fromName(name) ?? found;
    return found.startsWith('<') ? '' : ' ';
  });
}

function fromCodePoint(point: number): string {
  return point > 0x10ffff ? '' : String.fromCodePoint(point);
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
};

/** The combining marks of `&ecirc;`, `&wcirc;`, `&eacute;` and the like. */
const accents: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
};

function fromName(name: string): string | undefined {
  const accent = accents[name.slice(1)];
  return accent ? (name.charAt(0) + accent).normalize() : named[name.toLowerCase()];
}
