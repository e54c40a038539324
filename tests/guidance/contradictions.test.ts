import { expect } from 'chai';
import fc from 'fast-check';
import {
  instructions,
  nations,
  services,
  serviceStatuses,
  type Instruction,
  type Nation,
  type Service,
  type ServiceStatus,
} from '../../src/feed/vocabulary.js';
import { decideGuidance } from '../../src/guidance/decide.js';
import type { Guidance, Line, Said } from '../../src/guidance/guidance.js';
import type { Situation } from '../../src/guidance/situation.js';
import { cy } from '../../src/language/cy.js';
import { en } from '../../src/language/en.js';
import type { Words } from '../../src/language/words.js';
import { english, welsh, type Target } from './recommendations.js';
import { allSaid, hrefsOf, textOf } from './said.js';

const languages = [
  { words: en, patterns: english, isOpen: /\bis open\b/, isClosed: /\bis closed\b/ },
  { words: cy, patterns: welsh, isOpen: /ar agor/, isClosed: /(?<!arfer )ar gau/ },
];

const places: readonly (Nation | undefined)[] = [...nations, undefined];
const hours: readonly Pick<Situation, 'isOpen' | 'opens'>[] = [
  {},
  { isOpen: true },
  { isOpen: false, opens: '8am on Monday' },
];

/** The ways to the surgery. */
const ways: readonly Service[] = ['phones', 'online-forms', 'premises'];

/** Services a wording could send people to. */
const helpful: readonly Service[] = [...ways, 'pharmacies', 'nhs-app', 'nhs-111-online', 'nhs-111-phone'];

/** Instructions that name a way to get help. */
const pointing: readonly Instruction[] = ['use-phone', 'use-online-form', 'walk-in'];

/** What each instruction relies on. */
const relies: Readonly<Partial<Record<Instruction, readonly Service[]>>> = {
  'use-phone': ['phones'],
  'use-online-form': ['online-forms'],
  'walk-in': ['premises'],
  'bring-medicines': ['premises'],
  'keep-appointments': ['premises', 'booked-appointments', 'blood-tests'],
};

const without: Readonly<Record<string, RegExp>> = {
  wales: /111 online|NHS App|under 5|Pharmacy First/,
  scotland: /111 online|NHS App|under 5/,
  'northern-ireland': /111|NHS App/,
  undefined: /111|NHS App/,
};

const number = '020 7946 0000';

/** All that is wrong with some guidance; empty where nothing is. */
function faultsOf(situation: Situation, guidance: Guidance): string[] {
  const { nation, isOpen } = situation;
  const isDown = (service: Service) => situation.services.get(service) === 'not-working';
  const bothDown = isDown('nhs-111-online') && isDown('nhs-111-phone');
  const isCancelled = isDown('booked-appointments') || isDown('blood-tests');
  const faults: string[] = [];

  if (guidance.cards.at(-1)?.id !== 'emergency') faults.push('the last card is not the emergency card');
  const isStranded = (isOpen === false || ways.every(isDown)) && isDown('pharmacies');
  const has111 =
    nation &&
    nation !== 'northern-ireland' &&
    (!isDown('nhs-111-phone') || (nation === 'england' && !isDown('nhs-111-online')));
  if (guidance.cards.length < 2 && (has111 || nation === 'northern-ireland' || !isStranded))
    faults.push('there is no way to help but 999');
  if (guidance.contact.length + guidance.lines.length > 3 && guidance.lines.length > 1)
    faults.push('more than three lines come first');

  for (const { words, patterns, isOpen: saysOpen, isClosed: saysClosed } of languages) {
    const said = allSaid(guidance, words);
    if (new Set(said).size < said.length - prefixesRepeated(guidance))
      faults.push(`said twice: ${said.join(' | ')}`);
    for (const text of said) {
      const { recommends, hasHole, foreign } = judge(text, patterns);
      for (const target of recommends) {
        if (target !== 'surgery' && target !== 'visits' && isDown(target))
          faults.push(`${target} is not working, but: ${text}`);
        if (target === 'surgery' && ways.every(isDown))
          faults.push(`the surgery cannot be reached, but: ${text}`);
        if (target === 'visits' && isDown('premises')) faults.push(`nobody can visit, but: ${text}`);
        if (target === 'visits' && isCancelled && !/medicines|meddyginiaeth/.test(text))
          faults.push(`it is cancelled, but: ${text}`);
        if (isOpen === false && (target === 'surgery' || ways.some((way) => way === target)))
          faults.push(`the surgery is closed, but: ${text}`);
      }
      if (hasHole) faults.push(`a hole in: ${text}`);
      if (foreign.includes(String(nation))) faults.push(`not in ${String(nation)}: ${text}`);
      if (bothDown && text.includes('111')) faults.push(`no 111 works, but: ${text}`);
      if (isOpen && (saysOpen.test(text) || saysClosed.test(text))) faults.push(`it is open, but: ${text}`);
      if (isOpen === false && (saysOpen.test(text) || saysClosed.test(text)))
        faults.push(`it is closed, but: ${text}`);
    }
    if (isOpen === undefined) {
      for (const text of asked(guidance, words)) {
        const { recommends } = judge(text, patterns);
        if (
          recommends.some((one) => one === 'surgery' || ways.some((way) => way === one)) &&
          !saysOpen.test(text)
        )
          // To be slow is no invitation.
          if (!/get through by phone|dros y ffôn/.test(text)) faults.push(`only if it is open: ${text}`);
      }
    }
  }
  const [first, ...others] = [...guidance.contact, ...guidance.lines].map(([one]) => one?.id);
  if (isDown('premises') !== (first === 'do-not-come')) faults.push('a closed building does not lead');
  const cancelled = others.concat(first).some((id) => id === 'cancelled' || id === 'cancelled-blood-tests');
  if (isCancelled !== cancelled)
    faults.push('what is cancelled is not said before the cards, or without reason');
  const saysClosed = guidance.contact.some(([one]) => one?.id.startsWith('closed'));
  if ((isOpen === false) !== saysClosed)
    faults.push('that the surgery is closed is not said, or without reason');

  const calls = situation.surgeryPhone === number && !isDown('phones') && isOpen !== false ? 1 : 0;
  const hrefs = hrefsOf(guidance);
  if (
    hrefs.filter((href) => href === 'tel:02079460000').length !== calls ||
    (guidance.call ? 1 : 0) !== calls
  )
    faults.push(`the number of the surgery is not offered ${String(calls)} times`);
  for (const href of hrefs) {
    if (!/^(https:\/\/[\w./]+|tel:\+?\d+)$/.test(href)) faults.push(`no link: ${href}`);
    if (bothDown && href.includes('111')) faults.push(`no 111 works, but: ${href}`);
  }
  const dropped = [...new Set(situation.instructions)].filter((one) => relies[one]?.some(isDown));
  if (String(dropped) !== String(guidance.dropped.map(({ instruction }) => instruction)))
    faults.push(`dropped: ${JSON.stringify(guidance.dropped)}`);
  return faults;
}

/** "Urgent advice", once for each further urgent card. */
function prefixesRepeated({ cards }: Guidance): number {
  return cards.length - 1;
}

/** What a person can act on: each line, and each card's heading with what completes it. The button's label is no request. */
function asked(guidance: Guidance, words: Words): string[] {
  const { contact, lines, later, cards } = guidance;
  const say = (said: Said | Line) => textOf(said, guidance, words);
  return [
    ...[...contact, ...lines, ...later].map(say),
    ...cards.flatMap(({ heading, body, notes }) => [[heading, ...body.flat()], ...notes].map(say)),
  ];
}

/** What a text alone tells. */
interface Judged {
  readonly recommends: readonly Target[];
  readonly hasHole: boolean;
  /** The nations it is wrong for. */
  readonly foreign: readonly string[];
}

const judged = new Map<string, Judged>();

function judge(text: string, patterns: Readonly<Partial<Record<Target, RegExp>>>): Judged {
  const known = judged.get(text) ?? {
    recommends: ([...helpful, 'surgery', 'visits'] as const).filter((target) => patterns[target]?.test(text)),
    hasHole: !text.trim() || /[{}[\]]|undefined| {2}/.test(text),
    foreign: Object.keys(without).filter((nation) => without[nation]?.test(text)),
  };
  judged.set(text, known);
  return known;
}

function subsets<T>(all: readonly T[]): T[][] {
  return all.reduce<T[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);
}

function statusesOf(some: readonly Service[]): Map<Service, ServiceStatus>[] {
  return some.reduce<Map<Service, ServiceStatus>[]>(
    (maps, service) =>
      maps.flatMap((map) =>
        serviceStatuses.map((status) => new Map<Service, ServiceStatus>([...map, [service, status]])),
      ),
    [new Map<Service, ServiceStatus>()],
  );
}

/** Each of the pairs of two lists, or of one. */
function pairsOf<A, B>(some: readonly A[], others: readonly B[]): (readonly [A, B])[] {
  return some.flatMap((one) => others.map((other) => [one, other] as const));
}

function expectNoFaults(nation: Nation | undefined, situations: Iterable<Situation>): void {
  const faults = new Set<string>();
  for (const given of situations) {
    for (const hour of hours) {
      const situation: Situation = { ...given, ...hour, ...(nation && { nation }) };
      for (const fault of faultsOf(situation, decideGuidance(situation))) faults.add(fault);
    }
  }
  expect([...faults]).to.deep.equal([]);
}

/*
 * The whole product of all there is has more than 10¹² situations. What interacts is enumerated in full: every way to get
 * help with what sends people there, and everything about visits. The rest is taken in pairs, and at random. Each is
 * tried in every nation, and with the surgery open, closed and neither.
 */
describe('guidance never contradicts what is down, what is closed, or itself', () => {
  const affected = statusesOf(helpful.filter((service) => service !== 'nhs-app'));
  const others = services.filter((service) => service === 'nhs-app' || !helpful.includes(service));
  const rest = instructions.filter((instruction) => !pointing.includes(instruction));

  for (const nation of places) {
    const where = nation ?? 'no known nation';

    it(`in ${where}: every way to get help in every state, with every instruction that names one`, () => {
      const situations = function* (): Generator<Situation> {
        for (const [services, given] of pairsOf(affected, subsets(pointing))) {
          yield { services, instructions: given, surgeryPhone: number };
          const all = new Map([...services, ...others.map((one) => [one, 'not-working'] as const)]);
          yield { services: all, instructions: [...given, ...rest], surgeryPhone: 'none' };
        }
      };
      expectNoFaults(nation, situations());
    }).timeout(120_000);

    it(`in ${where}: appointments, blood tests and the building in every state, with every instruction about visits`, () => {
      const visits: readonly Service[] = ['premises', 'booked-appointments', 'blood-tests', 'appointments'];
      const asked = subsets<Instruction>(['keep-appointments', 'bring-medicines', 'urgent-only', 'walk-in']);
      const situations = function* (): Generator<Situation> {
        for (const [services, given] of pairsOf(statusesOf([...visits, 'phones']), asked)) {
          yield { services, instructions: given, surgeryPhone: number };
        }
      };
      expectNoFaults(nation, situations());
    }).timeout(120_000);

    it(`in ${where}: every two services in every state, and each with every instruction`, () => {
      const rows = pairsOf(services, serviceStatuses);
      const situations = function* (): Generator<Situation> {
        for (const [one, other] of pairsOf(rows, rows))
          yield { services: new Map([one, other]), instructions: [], surgeryPhone: number };
        for (const [row, instruction] of pairsOf(rows, instructions))
          yield { services: new Map([row]), instructions: [instruction], surgeryPhone: '' };
        for (const [one, other] of pairsOf(instructions, instructions))
          yield { services: new Map(), instructions: [one, other], surgeryPhone: number };
      };
      expectNoFaults(nation, situations());
    }).timeout(120_000);
  }

  it('in any situation at all', () => {
    const numbers = (some: string) =>
      fc.option(fc.oneof(fc.constantFrom(some, '', ' '), fc.string()), { nil: undefined });
    const situations = fc.record({
      nation: fc.constantFrom(...places),
      services: fc
        .array(fc.tuple(fc.constantFrom(...services), fc.constantFrom(...serviceStatuses)))
        .map((rows) => new Map(rows)),
      instructions: fc.array(fc.constantFrom(...instructions)),
      surgeryName: fc.option(fc.constantFrom('Example Surgery', ' '), { nil: undefined }),
      surgeryPhone: numbers('020 7946 0000'),
      outOfHoursPhone: numbers('+44 (0)20 7946 0999'),
      hour: fc.constantFrom(...hours),
    });
    fc.assert(
      fc.property(situations, ({ nation, surgeryName, surgeryPhone, outOfHoursPhone, hour, ...given }) => {
        const situation: Situation = {
          ...given,
          ...hour,
          ...(nation && { nation }),
          ...(surgeryName !== undefined && { surgeryName }),
          ...(surgeryPhone !== undefined && { surgeryPhone }),
          ...(outOfHoursPhone !== undefined && { outOfHoursPhone }),
        };
        expect(faultsOf(situation, decideGuidance(situation))).to.deep.equal([]);
      }),
      { numRuns: 2000 },
    );
  }).timeout(60_000);

  it('is told by patterns that know a recommendation when they meet one', () => {
    const knows = (text: string) => helpful.filter((service) => english[service]?.test(text)).join();
    expect(knows('To contact us, phone or come in.')).to.equal('phones,premises');
    expect(knows('Phone us only if it is urgent.')).to.equal('phones');
    expect(knows('Call Example Surgery on 020 7946 0000')).to.equal('phones');
    expect(knows('Our phones and online forms are not working.')).to.equal('');
    expect(knows('phone or use our online form.')).to.equal('phones,online-forms');
    expect(knows('ask a pharmacy or call 111.')).to.equal('pharmacies,nhs-111-phone');
    expect(knows('It may take longer to collect medicines from a pharmacy.')).to.equal('');
    expect(knows('Go to NHS 111 online')).to.equal('nhs-111-online');
    expect(knows('You can use the NHS App.')).to.equal('nhs-app');
  });
});
