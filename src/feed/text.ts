/** The most UTF-16 code units, the unit of `String.length`, that a title may have; longer ones are cut. */
export const titleLimit = 200;
/** The same for the text of a notice. */
export const textLimit = 4000;

/**
 * Control characters, lone surrogates, and the characters that embed, override or isolate a direction (UAX #9) or are
 * deprecated beside them. The harmless marks U+200E, U+200F and U+061C stay: Arabic and Urdu need them.
 */
const unwanted = '[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u206f]';
const unwantedCharacters = new RegExp(`(?!\\s)${unwanted}`, 'gu');
const untidy = new RegExp(`[^\\S ]|^ |  | $|${unwanted}`, 'u');

/** Characters that nobody sees, but for white space: U+200B and the like, and control characters. */
const invisible = /\ufeff|(?!\s)[\p{Cc}\p{Cf}\p{Cs}\p{DI}]/gu;

/** A token, code or date without what nobody sees, and without white space around it. */
export function tidy(text: string): string {
  return text.replace(invisible, '').trim();
}

/** Several codes in one text, separated by spaces, commas or semicolons. */
export function splitCodes(text: string): readonly string[] {
  return tidy(text)
    .split(/[\s,;]+/)
    .filter(Boolean);
}

/** Whether it could be a code: 5.00E+01, which a spreadsheet makes of 5E01, is none. `isOdsCode` is stricter. */
export function isCode(text: string): boolean {
  return /^[\w-]+$/.test(text);
}

/** Names in a text what nobody would see: `A99991<U+200B>`. */
export function showInvisible(text: string): string {
  const name = (character: string): string =>
    `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}>`;
  return text.replace(invisible, name).replace(/[^\S ]/g, name);
}

/** Makes feed text safe to show as one line: no control characters, white space collapsed, cut to `limit`. */
export function cleanLine(text: string, limit = titleLimit): string {
  return cut(untidy.test(text) ? collapse(text.replace(unwantedCharacters, '')) : text, limit);
}

/** The same for longer text: each line that is not empty becomes a paragraph, and `\n` stands between them. */
export function cleanText(text: string, limit = textLimit): string {
  if (!untidy.test(text)) return cut(text, limit);
  const lines = text.replace(unwantedCharacters, '').split(/[\n\r\u2028\u2029]+/);
  return cut(lines.map(collapse).filter(Boolean).join('\n'), limit);
}

/**
 * Cuts text that is longer than `limit`; with its ellipsis the result is at most that long. No character as readers see
 * it (UAX #29 grapheme cluster) is cut in half, except where one alone is longer than the limit.
 */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = characterStart(text, limit - 1) || codePointStart(text, limit - 1);
  return `${text.slice(0, end).trimEnd()}…`;
}

/** The start of the character that holds the code unit at `index`. */
function characterStart(text: string, index: number): number {
  // Missing in Safari before 14.1 and Firefox before 125.
  if (!('Segmenter' in Intl)) return codePointStart(text, index);
  const nearby = text.slice(0, index + 100);
  return new Intl.Segmenter().segment(nearby).containing(index)?.index ?? index;
}

function codePointStart(text: string, index: number): number {
  return (text.codePointAt(index - 1) ?? 0) > 0xffff ? index - 1 : index;
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
