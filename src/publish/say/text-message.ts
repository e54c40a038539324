import type { SaidElsewhere } from './said.js';

/** Two messages joined: 153 characters each, in the alphabet of GSM 03.38. */
const mostCharacters = 306;
/** The same where a letter is not in that alphabet: each message holds 67 of UTF-16. */
const mostOthers = 134;

/** GSM 03.38, 6.2.1: the default alphabet. */
const basic = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./\d:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]$/;
/** Its extension: each counts as two. */
const extended = /^[\^{}\\[\]~|€\f]$/;

/** A text message, and what it costs. */
export interface TextMessage {
  readonly text: string;
  /** How many messages it is sent as. */
  readonly messages: number;
  /** A letter of it is in no GSM alphabet, so that a message holds less than half. */
  readonly isUnicode: boolean;
}

/**
 * The most important of what the banner says, in at most 306 characters of GSM 03.38 where the language allows. What does
 * not fit is left out from the end of this order: what has happened, 999, 111 or its like, how to reach the surgery, the rest.
 */
export function textMessage(said: SaidElsewhere): TextMessage {
  const { surgery, notices, contact, lines, help, isExercise, exercise } = said;
  const title = notices.map((notice) => stop(notice.title)).join(' ');
  const head = plain(`${isExercise ? `${exercise} ` : ''}${surgery ? `${surgery}: ` : ''}${title}`);
  const [emergency] = help.filter(({ id }) => id === 'emergency');
  const urgent = help.filter(({ id }) => id !== 'emergency');
  // In the order in which they are read, with the order in which they find room.
  const parts = [
    ...contact.map(({ text }, index) => ({ text, rank: 2 + index })),
    ...lines.map((text, index) => ({ text, rank: 10 + index })),
    ...urgent.map(({ when, ways }, index) => ({ text: short(when, ways), rank: index ? 20 : 1 })),
    ...(emergency ? [{ text: short('', emergency.ways), rank: 0 }] : []),
  ].map(({ text, rank }) => ({ text: plain(text), rank }));
  const most = [head, ...parts.map(({ text }) => text)].some(isUnicode) ? mostOthers : mostCharacters;
  const last = Math.min(...parts.map(({ rank }) => rank));
  const reserve = parts
    .filter(({ rank }) => rank === last)
    .reduce((sum, { text }) => sum + lengthOf(text) + 1, 0);
  const beginning = cut(head, most - reserve);
  let room = most - lengthOf(beginning);
  const kept = new Set(
    [...parts]
      .sort((a, b) => a.rank - b.rank)
      .filter(({ text }) => {
        const fits = lengthOf(text) + 1 <= room;
        if (fits) room -= lengthOf(text) + 1;
        return fits;
      }),
  );
  const text = [beginning, ...parts.filter((part) => kept.has(part)).map((part) => part.text)].join(' ');
  return { text, messages: messagesOf(text), isUnicode: isUnicode(text) };
}

/** "Call 999 in an emergency", or the whole where it is short. */
function short(when: string, ways: SaidElsewhere['help'][number]['ways']): string {
  const how = ways
    .map(({ label, href }) => stop(href.startsWith('https:') ? `${label}: ${href}` : label))
    .join(' ');
  return `${when} ${how}`.trim();
}

function stop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** In letters that every phone and every message has. */
function plain(text: string): string {
  return text
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim();
}

function isUnicode(text: string): boolean {
  return Array.from(text).some((letter) => !basic.test(letter) && !extended.test(letter));
}

/** In the units that a message is counted in. */
function lengthOf(text: string): number {
  return isUnicode(text)
    ? text.length
    : Array.from(text).reduce((sum, letter) => sum + (extended.test(letter) ? 2 : 1), 0);
}

function cut(text: string, most: number): string {
  if (lengthOf(text) <= most) return text;
  let end = text;
  while (lengthOf(`${end}...`) > most) end = end.slice(0, -1);
  return `${end.trimEnd()}...`;
}

function messagesOf(text: string): number {
  const [one, each] = isUnicode(text) ? [70, 67] : [160, 153];
  const length = lengthOf(text);
  return length <= one ? 1 : Math.ceil(length / each);
}
