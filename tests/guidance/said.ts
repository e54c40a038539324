import type { Instruction, Nation, Service, ServiceStatus } from '../../src/feed/vocabulary.js';
import { decideGuidance } from '../../src/guidance/decide.js';
import type { Action, Guidance, Line } from '../../src/guidance/guidance.js';
import type { Situation } from '../../src/guidance/situation.js';
import { en } from '../../src/language/en.js';
import { fill } from '../../src/language/fill.js';
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
  };
}

export function guidanceFor(given: Given = {}): Guidance {
  return decideGuidance(situationOf(given));
}

/** The words of a line, as a reader gets them. */
export function textOf({ id, values }: Line, words: Words = en): string {
  const wording = words.guidance[id];
  const text = typeof wording === 'string' ? wording : `${wording.lead} ${wording.rest}`.trim();
  return text.includes('{') ? fill(text, values) : text;
}

export function linesOf(given: Given): string[] {
  return guidanceFor(given).lines.map((line) => textOf(line));
}

export function laterOf(given: Given): string[] {
  return guidanceFor(given).later.map((line) => textOf(line));
}

/** Every card as lines of text: heading, body, links with their addresses, notes. */
export function cardsOf(given: Given): string[][] {
  return guidanceFor(given).cards.map((card) => [
    textOf(card.heading),
    ...card.body.map((line) => textOf(line)),
    ...card.actions.map(linkText),
    ...card.notes.map((line) => textOf(line)),
  ]);
}

export function linkText({ label, href }: Action): string {
  return `${textOf(label)} → ${href}`;
}

/** All links there are, wherever they stand. */
export function linksOf({ lines, cards }: Guidance): Action[] {
  return [
    ...lines.flatMap(({ action }) => action ?? []),
    ...cards.flatMap(({ actions, more }) => [...actions, ...(more?.links ?? [])]),
  ];
}

/** Everything that is said, each as a text of its own. */
export function allSaid(guidance: Guidance, words: Words = en): string[] {
  const { lines, later, cards } = guidance;
  const said = [
    ...lines,
    ...later,
    ...cards.flatMap(({ prefix, heading, body, notes, more }) => [
      prefix,
      heading,
      ...body,
      ...notes,
      ...(more ? [more.summary, ...more.lines] : []),
    ]),
    ...linksOf(guidance).map(({ label }) => label),
  ];
  return said.map((line) => textOf(line, words));
}
