import type { Guidance, Said } from '../guidance/guidance.js';
import type { Wording } from '../guidance/wording.js';
import { fill } from './fill.js';
import type { Words } from './words.js';

/** What fills the wordings of the guidance. */
type Known = Pick<Guidance, 'isOpen' | 'values'>;

/** A wording of the guidance as it is said: its strong beginning, which may be empty, and the rest. */
export function fillGuidance(wording: Wording, { isOpen, values }: Known): readonly [string, string] {
  const { lead, rest } = typeof wording === 'string' ? { lead: '', rest: wording } : wording;
  const say = (text: string): string => fill(text.replace(isOpen ? /\[.*?\]/g : /[[\]]/g, ''), values);
  return [say(lead), say(rest)];
}

/** One or several wordings of the guidance as one text. */
export function guidanceText(said: Said | readonly Said[], known: Known, words: Words): string {
  return ('id' in said ? [said] : said)
    .flatMap(({ id }) => fillGuidance(words.guidance[id], known).filter(Boolean))
    .join(' ');
}
