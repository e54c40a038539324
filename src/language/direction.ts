/** The base direction of a text, as in the `dir` attribute. */
export type Direction = 'ltr' | 'rtl';

/** Scripts that living languages write from right to left. Source: Unicode, Bidi_Class R and AL. */
const scripts = /^(adlm|arab|hebr|nkoo|rohg|syrc|thaa)$/;

/** Languages usually written in one of those. Source: the CLDR's likely subtags. */
const languages = /^(ar|arc|azb|ckb|dv|fa|he|iw|ji|ks|lrc|mzn|nqo|pnb|prs|ps|rhg|sd|sdh|syr|ug|ur|yi)$/;

/** The direction of a language by its BCP 47 tag: a script that is named decides (`pa-Arab`), else what is usual. */
export function directionOf(tag: string): Direction {
  const [language = '', ...others] = tag.toLowerCase().split('-');
  const script = others.find((subtag) => /^[a-z]{4}$/.test(subtag));
  return (script ? scripts.test(script) : languages.test(language)) ? 'rtl' : 'ltr';
}
