import { warnOnce } from '../feed/warn.js';
import { en } from './en.js';
import { matchLanguage } from './match.js';
import type { Words } from './words.js';

const registered = new Map<string, Words>([['en', en]]);
const listeners = new Set<() => void>();

/**
 * Adds a language, or replaces it. A string that is missing, or has other {placeholders} than the English one, is taken
 * from English, with a warning that names it. Never throws.
 *
 * @param tag BCP 47
 */
export function registerLanguage(tag: string, words: Words): void {
  const given: unknown = tag;
  if (typeof given !== 'string' || !/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(given)) {
    warnOnce('A language needs a BCP 47 tag, such as "cy": these words were ignored.');
    return;
  }
  const missing: string[] = [];
  registered.set(given.toLowerCase(), complete(en, words, [], missing));
  if (missing.length > 0) warnOnce(`${given}: English stands in for ${missing.join(', ')}.`);
  for (const listener of [...listeners]) listener();
}

/** Calls `listener` whenever a language has been added. Returns a function that stops this. */
export function onLanguageRegistered(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The words that serve a wanted language best, English at last, and the tag of the language they are in. */
export function wordsFor(wanted: string): { readonly tag: string; readonly words: Words } {
  const tag = matchLanguage(wanted, [...registered.keys()]) ?? 'en';
  return { tag, words: registered.get(tag) ?? en };
}

/** `english` with every string replaced by its counterpart in `own`, where that will do; `missing` collects the others. */
function complete<T>(english: T, own: unknown, path: readonly string[], missing: string[]): T {
  if (typeof english === 'string') {
    if (typeof own === 'string' && placeholders(own) === placeholders(english)) return own as T & string;
    missing.push(path.join('.'));
    return english;
  }
  const copy = Object.entries(english as Record<string, unknown>).map(([key, value]) => {
    const counterpart = (own as Record<string, unknown> | null | undefined)?.[key];
    return [key, complete(value, counterpart, [...path, key], missing)] as const;
  });
  return Object.assign(Array.isArray(english) ? [] : {}, Object.fromEntries(copy)) as T;
}

function placeholders(text: string): string {
  return String(text.match(/\{\w+\}/g)?.sort());
}
