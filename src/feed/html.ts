/** Elements whose content is never words for the reader. */
const silent = /^(?:script|style|title|template|textarea|iframe|noembed|noframes|svg|math)$/;
/** Elements that begin and end a line. */
const block =
  /^(?:address|article|aside|blockquote|br|d[dlt]|details|div|fieldset|fig(?:ure|caption)|footer|form|h[1-6r]|header|li|main|nav|[ou]l|p|pre|section|summary|table|caption|tr)$/;
const cell = /^t[dh]$/;

/**
 * Reduces HTML to its words: block elements become lines, everything else that is markup goes. It runs without a DOM and
 * in linear time. The result is plain text: what looks like markup in it, from `&lt;`, is text and has to be shown as such.
 */
export function htmlToText(html: string): string {
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) return text + words(html.slice(at));
    text += words(html.slice(at, open));

    const [, slash, name] = tagStart(html, open);
    if (name) {
      at = tagEnd(html, open);
      if (!slash && silent.test(name)) at = closingTag(html, at, name);
      else if (block.test(name)) text += '\n';
      else if (cell.test(name)) text += ' ';
    } else if (html.startsWith('<!--', open)) {
      at = after(html, '-->', open);
    } else if (/[!?/]/.test(html.charAt(open + 1))) {
      at = after(html, '>', open);
    } else {
      text += '<';
      at = open + 1;
    }
  }
  return text;
}

/** The slash and the name, in lower case, of the tag that starts at `open`; a name has at most 20 characters here. */
function tagStart(html: string, open: number): readonly string[] {
  return /^<(\/?)([a-z][^\s/>]*)/.exec(html.slice(open, open + 22).toLowerCase()) ?? [];
}

/** The place after the tag that starts at `open`. A `>` within a quoted attribute does not end it. */
function tagEnd(html: string, open: number): number {
  let isValue = false;
  for (let at = open; at < html.length; at++) {
    const character = html.charAt(at);
    if (character === '>') return at + 1;
    if (isValue && (character === '"' || character === "'")) at = after(html, character, at + 1) - 1;
    if (character > ' ') isValue = character === '=';
  }
  return html.length;
}

/** The place of the closing tag of that name; the end, as in browsers, if it is never closed. */
function closingTag(html: string, from: number, name: string): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

/** The place after the next `mark`; the end if there is none. */
function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** Text between tags: white space of any kind is one space, and character references are decoded. */
function words(source: string): string {
  return source.replace(/\s+/g, ' ').replace(/&(?:#(\d{1,7}|x[\da-f]{1,6})|([a-z]{2,6}\d?));/gi, decode);
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
  euro: '€',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  middot: '·',
  times: '×',
  deg: '°',
};

/** `&ecirc;`, `&wcirc;`, `&eacute;` and the like: a letter with a combining mark. */
const accents: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  caron: '\u030c',
  cedil: '\u0327',
};

function decode(reference: string, code: string | undefined, name = ''): string {
  if (code) {
    const point = Number(code.startsWith('x') || code.startsWith('X') ? `0${code}` : code);
    return point > 0x10ffff ? '' : String.fromCodePoint(point);
  }
  const accent = accents[name.slice(1)];
  return named[name] ?? (accent ? (name.charAt(0) + accent).normalize() : reference);
}
