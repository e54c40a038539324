/*
 * Character references of HTML, `&rsquo;` and `&#8217;`, as browsers read them. The 2,231 names of HTML would add half to the script.
 * Here are those of windows-1252, which editors and mail programs write, and those of letters with an accent. The others are asked of
 * the browser, where it can say without a markup sink; elsewhere they stay as they were written.
 */

/** What browsers take the code points from 128 to 159 for (HTML, "Parsing", numeric character reference end state). */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** The names of the code points from 128 to 255, but for those of letters with an accent. */
const names =
  'euro,,sbquo,fnof,bdquo,hellip,dagger,Dagger,circ,permil,,lsaquo,OElig,,,,,lsquo,rsquo,ldquo,rdquo,bull,ndash,mdash,tilde,trade,,rsaquo,oelig,,,,nbsp,iexcl,cent,pound,curren,yen,brvbar,sect,uml,copy,ordf,laquo,not,shy,reg,macr,deg,plusmn,sup2,sup3,acute,micro,para,middot,cedil,sup1,ordm,raquo,frac14,frac12,frac34,iquest,,,,,,,AElig,,,,,,,,,,ETH,,,,,,,times,Oslash,,,,,,THORN,szlig,,,,,,,aelig,,,,,,,,,,eth,,,,,,,divide,oslash,,,,,,thorn'.split(
    ',',
  );

const ascii = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
  }),
);

/** The combining marks of `&ecirc;`, `&wcirc;`, `&eacute;` and the like. */
const accents = new Map(
  Object.entries({
    grave: '\u0300',
    acute: '\u0301',
    circ: '\u0302',
    tilde: '\u0303',
    uml: '\u0308',
    ring: '\u030a',
    caron: '\u030c',
    cedil: '\u0327',
  }),
);

/** The character with this number; nothing where there is none. */
export function fromCodePoint(point: number): string {
  return windows1252[point - 128] ?? (point > 0x10ffff ? '' : String.fromCodePoint(point));
}

/** What `&`, a name and what ends it, `;` or nothing, stand for; `undefined` where it is no reference. */
export function fromName(name: string, end: string): string | undefined {
  const whole = end && (named(name) ?? askBrowser(`&${name};`));
  if (whole) return whole;
  // Old names count without their semicolon too, whatever letters follow: `&pound5`.
  for (let length = name.length; length > 1; length--) {
    const character = named(name.slice(0, length));
    if (character && character <= 'ÿ') return character + name.slice(length) + end;
  }
  return undefined;
}

function named(name: string): string | undefined {
  const accent = accents.get(name.slice(1));
  if (accent) return (name.charAt(0) + accent).normalize();
  const index = names.indexOf(name);
  return index < 0 ? ascii.get(name.toLowerCase()) : fromCodePoint(128 + index);
}

/** `Document.parseHTML` makes nothing that could run, and Trusted Types let it pass. */
function askBrowser(reference: string): string | undefined {
  const parser = (globalThis as { Document?: { parseHTML?(html: string): Document } }).Document;
  const text = parser?.parseHTML?.(reference).body.textContent;
  return text === reference ? undefined : text;
}
