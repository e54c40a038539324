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
import type { Guidance } from '../../src/guidance/guidance.js';
import type { Situation } from '../../src/guidance/situation.js';
import { cy } from '../../src/language/cy.js';
import { en } from '../../src/language/en.js';
import { english, welsh } from './recommendations.js';
import { allSaid, linksOf } from './said.js';

const languages = [
  { words: en, patterns: english },
  { words: cy, patterns: welsh },
];

const places: readonly (Nation | undefined)[] = [...nations, undefined];

/** Services a wording could send people to. */
const helpful: readonly Service[] = [
  'phones',
  'online-forms',
  'pharmacies',
  'nhs-app',
  'nhs-111-online',
  'nhs-111-phone',
];

/** Instructions that name a way to get help; the others are tried all together or not at all. */
const pointing: readonly Instruction[] = ['use-phone', 'use-online-form', 'walk-in'];

const without: Readonly<Record<string, RegExp>> = {
  wales: /111 online|NHS App|under 5|Pharmacy First/,
  scotland: /111 online|NHS App|under 5/,
  'northern-ireland': /111|NHS App/,
  undefined: /111|NHS App/,
};

/** All that is wrong with some guidance; empty where nothing is. */
function faultsOf(situation: Situation, guidance: Guidance): string[] {
  const { nation } = situation;
  const isDown = (service: Service) => situation.services.get(service) === 'not-working';
  const bothDown = isDown('nhs-111-online') && isDown('nhs-111-phone');
  const faults: string[] = [];
  if (guidance.cards.at(-1)?.id !== 'emergency') faults.push('the last card is not the emergency card');
  if (guidance.cards.length < 2) faults.push('there is no way to help but 999');
  if (guidance.lines.length > 3) faults.push('more than three lines come first');
  for (const { words, patterns } of languages) {
    const said = allSaid(guidance, words);
    if (new Set(said).size < said.length - repeated(guidance)) faults.push(`said twice: ${said.join(' | ')}`);
    for (const text of said) {
      const { recommends, hasHole, foreign } = judge(text, patterns);
      for (const service of recommends) {
        if (isDown(service)) faults.push(`${service} is not working, but: ${text}`);
      }
      if (hasHole) faults.push(`a hole in: ${text}`);
      if (foreign.includes(String(nation))) faults.push(`not in ${String(nation)}: ${text}`);
      if (bothDown && text.includes('111')) faults.push(`no 111 works, but: ${text}`);
    }
  }
  for (const { href } of linksOf(guidance)) {
    if (!/^(https:\/\/[\w./]+|tel:\+?\d+)$/.test(href)) faults.push(`no link: ${href}`);
    if (bothDown && href.includes('111')) faults.push(`no 111 works, but: ${href}`);
    if (href === 'tel:02079460000' && isDown('phones'))
      faults.push('a link to phone a surgery that has no phones');
  }
  return faults;
}

/** The same link may stand in a card and be told of in its "more"; nothing else is ever repeated. */
function repeated({ cards }: Guidance): number {
  return cards.length - 1; // the prefix "Urgent advice", once for each further urgent card
}

/** What a text alone tells. */
interface Judged {
  readonly recommends: readonly Service[];
  readonly hasHole: boolean;
  /** The nations it is wrong for. */
  readonly foreign: readonly string[];
}

const judged = new Map<string, Judged>();

function judge(text: string, patterns: Readonly<Partial<Record<Service, RegExp>>>): Judged {
  const known = judged.get(text) ?? {
    recommends: helpful.filter((service) => patterns[service]?.test(text)),
    hasHole: !text.trim() || /[{}]|undefined/.test(text),
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

describe('guidance never contradicts what is down', () => {
  const affected = statusesOf(helpful.filter((service) => service !== 'nhs-app'));
  const others = services.filter((service) => service === 'nhs-app' || !helpful.includes(service));
  const rest = instructions.filter((instruction) => !pointing.includes(instruction));
  const asked = subsets(pointing);

  for (const nation of places) {
    it(`in ${nation ?? 'no known nation'}: phones, forms, pharmacies and both 111 services in every state, with every instruction`, () => {
      const faults = new Set<string>();
      for (const services of affected) {
        const all = new Map([
          ...services,
          ...others.map((one): [Service, ServiceStatus] => [one, 'not-working']),
        ]);
        for (const given of asked) {
          const much = { services: all, instructions: [...given, ...rest], surgeryPhone: 'none' };
          const little = { services, instructions: given, surgeryPhone: '020 7946 0000' };
          for (const one of [little, much]) {
            const situation: Situation = nation ? { ...one, nation } : one;
            for (const fault of faultsOf(situation, decideGuidance(situation))) faults.add(fault);
          }
        }
      }
      expect([...faults]).to.deep.equal([]);
    }).timeout(60_000);
  }

  it('in any situation at all', () => {
    const numbers = (number: string) =>
      fc.option(fc.oneof(fc.constantFrom(number, '', ' '), fc.string()), { nil: undefined });
    const situations = fc.record({
      nation: fc.constantFrom(...places),
      services: fc
        .array(fc.tuple(fc.constantFrom(...services), fc.constantFrom(...serviceStatuses)))
        .map((rows) => new Map(rows)),
      instructions: fc.array(fc.constantFrom(...instructions)),
      surgeryName: fc.option(fc.constantFrom('Example Surgery', ' '), { nil: undefined }),
      surgeryPhone: numbers('020 7946 0000'),
      outOfHoursPhone: numbers('+44 (0)20 7946 0999'),
    });
    fc.assert(
      fc.property(situations, ({ nation, surgeryName, surgeryPhone, outOfHoursPhone, ...given }) => {
        const situation: Situation = {
          ...given,
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
    expect(knows('To contact us, phone or come in.')).to.equal('phones');
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
