import type { Instruction, Nation, Service, ServiceStatus } from '../../src/feed/vocabulary.js';
import { decideGuidance } from '../../src/guidance/decide.js';
import type { Action, Guidance, Line, Said } from '../../src/guidance/guidance.js';
import type { Situation } from '../../src/guidance/situation.js';
import { en } from '../../src/language/en.js';
import { guidanceText } from '../../src/language/guidance-text.js';
import type { Words } from '../../src/language/words.js';

/** A situation in short: services that do not work or are slow, instructions, and the site's details. */
export interface Given {
  nation?: Nation | undefined;
  down?: readonly Service[];
  slow?: readonly Service[];
  working?: readonly Service[];
  instructions?: readonly Instruction[];
  name?: string;
  phone?: string;
  outOfHours?: string;
  /** By the surgery's usual hours; not known by default. */
  hours?: 'open' | 'closed';
}

export function situationOf({ nation, down = [], slow = [], working = [], ...given }: Given = {}): Situation {
  const services = new Map<Service, ServiceStatus>();
  for (const service of working) services.set(service, 'working');
  for (const service of slow) services.set(service, 'delays');
  for (const service of down) services.set(service, 'not-working');
  return {
    services,
    instructions: given.instructions ?? [],
    ...(nation ? { nation } : {}),
    ...(given.name === undefined ? {} : { surgeryName: given.name }),
    ...(given.phone === undefined ? {} : { surgeryPhone: given.phone }),
    ...(given.outOfHours === undefined ? {} : { outOfHoursPhone: given.outOfHours }),
    ...(given.hours ? { isOpen: given.hours === 'open' } : {}),
    ...(given.hours === 'closed' ? { opens: '8am on Monday' } : {}),
  };
}

export function guidanceFor(given: Given = {}): Guidance {
  return decideGuidance(situationOf(given));
}

/** What stands between the notice and the cards, but for the button. */
export function linesOf(given: Given): string[] {
  const guidance = guidanceFor(given);
  return [...guidance.contact, ...guidance.lines].map((line) => guidanceText(line, guidance, en));
}

export function laterOf(given: Given): string[] {
  const guidance = guidanceFor(given);
  return guidance.later.map((line) => guidanceText(line, guidance, en));
}

/** The button that calls the surgery. */
export function callOf(given: Given): string | undefined {
  const guidance = guidanceFor(given);
  return guidance.call && linkText(guidance, guidance.call);
}

/** Every card as lines of text: heading, body, links with their addresses, notes, ways for who cannot simply call. */
export function cardsOf(given: Given): string[][] {
  const guidance = guidanceFor(given);
  const text = (said: Parameters<typeof guidanceText>[0]) => guidanceText(said, guidance, en);
  return guidance.cards.map((card) => [
    text(card.heading),
    ...card.body.map(text),
    ...card.actions.map((action) => linkText(guidance, action)),
    ...card.notes.map(text),
    ...card.access.map((way) => (way.href ? `${text(way)} → ${way.href}` : text(way))),
  ]);
}

export function linkText(guidance: Guidance, action: Action): string {
  return `${guidanceText(action, guidance, en)} → ${action.href}`;
}

/** All addresses there are, wherever they stand. */
export function hrefsOf({ call, contact, lines, later, cards }: Guidance): string[] {
  return [
    ...(call ? [call] : []),
    ...[...contact, ...lines, ...later].flat(),
    ...cards.flatMap(({ heading, body, actions, notes, access }) => [
      heading,
      ...body.flat(),
      ...actions,
      ...notes.flat(),
      ...access,
    ]),
  ].flatMap(({ href }) => href ?? []);
}

/** Everything that is said, each line as a text of its own. */
export function allSaid(guidance: Guidance, words: Words = en): string[] {
  const { call, contact, lines, later, cards } = guidance;
  return [
    ...contact,
    ...(call ? [call] : []),
    ...lines,
    ...later,
    ...cards.flatMap(({ prefix, heading, body, actions, notes, access }) => [
      prefix,
      heading,
      ...body,
      ...actions,
      ...notes,
      ...access,
    ]),
  ].map((said) => textOf(said, guidance, words));
}

const texts = new Map<string, string>();

/** The words as one text. The same ones are said again and again. */
export function textOf(said: Said | Line, guidance: Guidance, words: Words = en): string {
  const ids = 'id' in said ? said.id : said.map(({ id }) => id).join('+');
  const key = `${words.hide} ${String(guidance.isOpen)} ${ids} ${Object.values(guidance.values).join(' ')}`;
  const text = texts.get(key) ?? guidanceText(said, guidance, words);
  texts.set(key, text);
  return text;
}
