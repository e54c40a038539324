/** The base direction of a text, as in the `dir` attribute. */
export type Direction = 'ltr' | 'rtl';

/** Scripts written from right to left that living languages use. Source: ISO 15924 and Unicode, Bidi_Class R and AL. */
const rightToLeftScripts = 'adlm arab hebr mand mend nkoo rohg samr syrc thaa yezi';

/** Languages usually written in one of those. Source: the CLDR's likely subtags. */
const rightToLeftLanguages =
  'ar arc arz azb bal bgn bqi ckb dv fa glk he iw ji ks lrc luz mzn nqo pnb prs ps sd sdh skr syr ug ur yi';

/** The direction of a language by its BCP 47 tag: a script that is named decides (`pa-Arab`), else what is usual. */
export function directionOf(tag: string): Direction {
  const [language = '', ...others] = tag.toLowerCase().split('-');
  const script = others.find((subtag) => /^[a-z]{4}$/.test(subtag));
  const list = script ? rightToLeftScripts : rightToLeftLanguages;
  return list.split(' ').includes(script ?? language) ? 'rtl' : 'ltr';
}
