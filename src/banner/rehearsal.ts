import { wordsFor } from '../language/register.js';
import type { HeldNotice } from '../notices/held.js';

/**
 * Whether this page's address asks for an exercise. It is read at each look and stored nowhere, so it holds for this visitor
 * alone and ends with the address. Of the address nothing else is used: a link cannot put words on a surgery's website.
 */
export function isRehearsal(): boolean {
  // There is no address in Node.
  return typeof location !== 'undefined' && location.hash.endsWith('#gp-outage-exercise');
}

/**
 * The exercise shown where the feeds bring nothing to show: live, so that the guidance of the site's nation is rehearsed.
 *
 * @param language BCP 47 tag of the reader's language
 * @param now milliseconds since the epoch
 */
export function builtInExercise(language: string, now: number): HeldNotice {
  const { tag, words } = wordsFor(language);
  const id = 'exercise';
  const notice = {
    id,
    title: words.exerciseTitle,
    text: words.exerciseText,
    language: tag,
    publisher: '',
    severity: 'severe',
    status: 'identified',
    starts: 0,
    services: [],
    instructions: [],
    supersedes: [],
    exercise: true,
    translations: {},
  } as const;
  return { notice, key: id, feed: { name: id, notices: [notice], now } };
}
