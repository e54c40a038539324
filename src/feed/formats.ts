import { readHttps } from './address.js';
import { parseDate, parseEnd } from './date.js';
import { cleanLine, cleanText, tidy } from './text.js';

/** How a text of a feed is read. What it makes `undefined` is wrong. */
interface Format {
  /** What is wanted: it ends the sentence '"bad" is not …'. */
  readonly noun: string;
  readonly read: (text: string) => string | number | undefined;
  /** White space and invisible characters around it are forgiven, with a warning. */
  readonly isForgiven?: boolean;
}

const moment = 'a date and time such as 2024-07-19T08:00:00+01:00';

/** The `format`s that schema.ts names. `publish`ed, each is said in the standard keywords of JSON Schema. */
export const formats: Readonly<Record<string, Format>> = {
  line: { noun: 'text', read: (text) => cleanLine(text) },
  text: { noun: 'text', read: (text) => cleanText(text) },
  id: { noun: 'an id', read: (text) => text || undefined },
  'date-time': { noun: moment, read: parseDate, isForgiven: true },
  end: { noun: moment, read: parseEnd, isForgiven: true },
  https: { noun: 'an https: address', read: readHttps },
  // BCP 47
  language: {
    noun: 'a language tag such as cy or en-GB',
    read: (text) => (/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(text) ? text : undefined),
    isForgiven: true,
  },
  code: { noun: 'text', read: (text) => tidy(text).toLowerCase() },
};
