import { usageError } from './host.js';
import { didYouMean } from '../publish/suggest.js';

/**
 * The word that an option was given, if it is one of those it takes.
 * @throws {CommandError} if not
 */
export function oneOf<const T extends readonly string[]>(words: T, option: string, word: string): T[number] {
  const found = words.find((known) => known === word);
  if (found !== undefined) return found;
  throw usageError(`--${option}: "${word}" is not one of ${words.join(', ')}.${didYouMean(word, words)}`);
}
