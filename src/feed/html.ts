import { fromCodePoint, fromName } from './character-references.js';

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
    /&(?:#(x[\da-f]+|\d+);?|([a-z][a-z\d]*)(;?))/,
    /\s+/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);

/** Elements that begin and end a line. */
const block =
  /^(?:address|article|aside|blockquote|br|caption|d[dlt]|details|div|fieldset|figcaption|figure|footer|form|h[1-6r]|header|li|main|nav|[ou]l|p|pre|section|summary|table|tr)$/;

/** Elements that have no end tag. */
const empty = /^(?:area|br|col|embed|hr|img|input|source|wbr)$/;

/** Whether a browser strikes out what is in an element, or shows nothing of it. */
function isHidden(name: string, tag: string): boolean {
  if (/^(?:del|s|strike)$/.test(name)) return true;
  const attributes = tag.replace(/"[^"]*"|'[^']*'/g, (value) =>
    /display\s*:\s*none/i.test(value) ? ' hidden ' : '',
  );
  return /\shidden[\s/=>]/i.test(attributes) && !empty.test(name);
}

/**
 * Reduces HTML to the words that a browser shows: block elements become lines, everything else that is markup goes. It needs no
 * DOM. The result is plain text: what looks like markup in it, from `&lt;`, is text and has to be shown as such.
 */
export function htmlToText(html: string): string {
  let text = '';
  let end = 0;
  /** The hidden element that is open, and how many of its name are. */
  let hidden = '';
  let depth = 0;
  for (const { 0: found, 2: tag = '', 3: code, 4: name, 5: semicolon = '', index } of html.matchAll(markup)) {
    if (!hidden) text += html.slice(end, index);
    end = index + found.length;
    const element = tag.toLowerCase();
    const isStart = found[1] !== '/';
    const isBlock = block.test(element);
    // A paragraph ends where the next block begins.
    if (hidden === 'p' && isStart && isBlock && element !== 'br') hidden = '';
    if (hidden) {
      if (element === hidden) depth += isStart ? 1 : -1;
      if (!depth) hidden = '';
    } else if (element && isStart && isHidden(element, found)) {
      hidden = element;
      depth = 1;
    } else if (element) text += isBlock ? '\n' : /^t[dh]$/.test(element) ? ' ' : '';
    else if (code) text += fromCodePoint(Number(`0${code}`));
    else if (name) text += fromName(name, semicolon) ?? found;
    else if (!found.startsWith('<')) text += ' ';
  }
  return hidden ? text : text + html.slice(end);
}
