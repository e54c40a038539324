import { warnOnce } from '../feed/warn.js';
import type { Wording } from '../guidance/wording.js';
import { en } from './en.js';
import { matchLanguage } from './match.js';
import type { Words } from './words.js';

const registered = new Map<string, Words>([['en', en]]);
const listeners = new Set<() => void>();

/**
 * Adds a language, or replaces it. A string that is missing, is no text, or has other {placeholders} than the English
 * one is taken from English, with a warning that names it. Never throws.
 *
 * @param tag BCP 47
 */
export function registerLanguage(tag: string, words: Words): void {
  const given: unknown = tag;
  if (typeof given !== 'string' || !/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(given)) {
    warnOnce(`registerLanguage: "${String(given)}" is no language tag. The words were ignored.`);
    return;
  }
  const taken: string[] = [];
  const own = complete(en, words, '', taken);
  if (taken.length > 0) {
    warnOnce(`Language ${given}: English is used for what is missing or has other placeholders: ${taken.join(', ')}.`);
  }
  const known = matchLanguage(given, [...registered.keys()]);
  if (known?.toLowerCase() === given.toLowerCase()) registered.delete(known);
  registered.set(given, own);
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

/** `english` with every text replaced by its counterpart in `own`, where that will do; `taken` collects the others. */
function complete<T>(english: T, own: unknown, path: string, taken: string[]): T {
  const isText = path.startsWith('guidance.') ? isWording : isString;
  if (isText(english)) {
    const text = isText(own) ? textOf(own) : '';
    if (text.trim() && placeholders(text) === placeholders(textOf(english))) return own as typeof english;
    taken.push(path);
    return english;
  }
  const pairs = Object.entries(english as Record<string, unknown>).map(([key, value]) => {
    const counterpart = (own as Record<string, unknown> | null | undefined)?.[key];
    return [key, complete(value, counterpart, path ? `${path}.${key}` : key, taken)] as const;
  });
  return (Array.isArray(english) ? pairs.map(([, value]) => value) : Object.fromEntries(pairs)) as T;
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isWording(value: unknown): value is Wording {
  const { lead, rest } = (value ?? {}) as Record<string, unknown>;
  return isString(value) || (isString(lead) && isString(rest));
}

function textOf(wording: Wording): string {
  return isString(wording) ? wording : wording.lead + wording.rest;
}

function placeholders(text: string): string {
  return (text.match(/\{\w+\}/g) ?? []).sort().join();
}
