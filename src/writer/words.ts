import { instructions, nations, type Instruction, type Nation, type Severity } from '../feed/vocabulary.js';
import { decideGuidance } from '../guidance/decide.js';
import { en } from '../language/en.js';
import { guidanceText } from '../language/guidance-text.js';

/*
 * The words of the notice writer that are also the banner's, so that people choose by what patients will read.
 */

/** What patients read where a notice carries an instruction and the service it points to works. */
export const instructionWords: readonly (readonly [Instruction, string])[] = instructions.map(
  (instruction) => {
    const guidance = decideGuidance({
      nation: 'england',
      services: new Map(),
      instructions: [instruction],
      isOpen: true,
    });
    const [line = []] = [...guidance.contact, ...guidance.lines, ...guidance.later];
    return [instruction, guidanceText(line, guidance, en)];
  },
);

export const nationNames: Readonly<Record<Nation, string>> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

/** Several things in one sentence: "England, Wales or Scotland". */
export function either(words: readonly string[]): string {
  const last = words[words.length - 1] ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${last}` : last;
}

export const everyNation: readonly { readonly value: Nation; readonly label: string }[] = nations.map(
  (nation) => ({ value: nation, label: nationNames[nation] }),
);

/** When to choose which severity. */
export const severityMeanings: Readonly<Record<Severity, string>> = {
  extreme: 'People could come to harm today if they do not know. For example, the surgery had to close.',
  severe: 'Most patients cannot get something they need today. For example, phones or records are down.',
  moderate: 'Some things do not work, but there is another way. For example, online forms are down.',
  minor: 'Good to know, and nobody loses by missing it. Only these notices can be hidden by the reader.',
};

/** Languages that people in the UK often ask for, by BCP 47 tag. */
export const languages: readonly (readonly [string, string])[] = [
  ['cy', 'Welsh'],
  ['ar', 'Arabic'],
  ['bn', 'Bengali'],
  ['zh-Hans', 'Chinese (simplified)'],
  ['zh-Hant', 'Chinese (traditional)'],
  ['fr', 'French'],
  ['gu', 'Gujarati'],
  ['ga', 'Irish'],
  ['it', 'Italian'],
  ['ckb', 'Kurdish (Sorani)'],
  ['lt', 'Lithuanian'],
  ['fa', 'Persian (Farsi)'],
  ['pl', 'Polish'],
  ['pt', 'Portuguese'],
  ['pa', 'Punjabi'],
  ['ro', 'Romanian'],
  ['gd', 'Scottish Gaelic'],
  ['so', 'Somali'],
  ['es', 'Spanish'],
  ['ta', 'Tamil'],
  ['tr', 'Turkish'],
  ['uk', 'Ukrainian'],
  ['ur', 'Urdu'],
  ['vi', 'Vietnamese'],
  ['en', 'English'],
];

/** The English name of a language by its BCP 47 tag. */
export function languageName(tag: string): string {
  const known = languages.find(([code]) => code === tag);
  if (known) return known[1];
  try {
    return new Intl.DisplayNames(['en-GB'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
