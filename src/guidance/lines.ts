import type { Instruction, Service } from '../feed/vocabulary.js';
import { firstUsable, hasService, type Need } from './needs.js';
import type { Situation } from './situation.js';
import type { LineId } from './wording.js';

/**
 * What a rule can ask about: an instruction that was given; a service that is affected (not working or delayed); one
 * that is not working; one that is delayed.
 */
export type Fact = Instruction | Service | `no ${Service}` | `slow ${Service}`;

/** One piece of advice. */
export interface LineRule {
  /** Said when all of these hold. */
  readonly when: readonly Fact[];
  /** In these words: the first that can be said, because what it relies on works. The last can always be said. */
  readonly say: readonly LineId[];
  /** Which makes these not worth saying again by a later rule. */
  readonly covers?: readonly Fact[];
  /** Worth knowing, but not before the way to urgent help. */
  readonly later?: true;
}

const ways = ['use-phone', 'use-online-form', 'walk-in'] as const;

/** All advice from services and instructions, most important first. */
export const lineRules: readonly LineRule[] = [
  {
    when: ['no phones'],
    say: ['form-or-come-in-phones-down', 'come-in-all-down'],
    covers: ways,
  },
  {
    when: ['no online-forms'],
    say: ['phone-or-come-in-forms-down', 'come-in-all-down'],
    covers: ways,
  },

  {
    when: ['keep-appointments', 'blood-tests'],
    say: ['keep-appointment-or-blood-test'],
    covers: ['keep-appointments', 'booked-appointments', 'blood-tests'],
  },
  {
    when: ['booked-appointments', 'blood-tests'],
    say: ['keep-appointment-or-blood-test'],
    covers: ['booked-appointments', 'blood-tests'],
  },
  { when: ['keep-appointments'], say: ['keep-appointment'] },
  { when: ['booked-appointments'], say: ['keep-appointment'] },
  { when: ['blood-tests'], say: ['keep-blood-test'] },

  {
    when: ['appointments'],
    say: ['book-later-or-phone', 'book-later'],
    covers: ['urgent-only', 'retry-later'],
  },
  {
    when: ['urgent-only', 'retry-later'],
    say: ['urgent-only-or-later'],
    covers: ['urgent-only', 'retry-later'],
  },
  { when: ['urgent-only'], say: ['urgent-only'] },
  { when: ['retry-later'], say: ['retry-later'] },

  { when: ways, say: ['phone-form-or-come-in', 'come-in'], covers: ways },
  { when: ['use-phone', 'use-online-form'], say: ['phone-or-form', 'come-in'], covers: ways },
  { when: ['use-phone', 'walk-in'], say: ['phone-or-come-in', 'come-in'], covers: ways },
  { when: ['use-online-form', 'walk-in'], say: ['form-or-come-in', 'come-in'], covers: ways },
  { when: ['use-phone'], say: ['phone', 'come-in'] },
  { when: ['use-online-form'], say: ['form', 'come-in'] },
  { when: ['walk-in'], say: ['come-in'] },
  { when: ['slow online-forms'], say: ['forms-slow-phone-or-come-in', 'forms-slow'] },
  { when: ['slow phones'], say: ['phones-slow'] },

  {
    when: ['repeat-prescriptions'],
    say: [
      'run-out-pharmacy-or-111',
      'run-out-pharmacy-or-111-online',
      'run-out-pharmacy',
      'run-out-111',
      'run-out-111-online',
      'run-out-surgery',
    ],
  },
  { when: ['repeat-prescriptions'], say: ['keep-taking'] },
  { when: ['pharmacies'], say: ['keep-taking'] },
  { when: ['pharmacies'], say: ['collecting-slow'] },

  { when: ['bring-medicines'], say: ['bring-medicines'] },
  { when: ['paper-prescriptions'], say: ['paper-prescription-pharmacy', 'paper-prescription'] },
  { when: ['expect-delays'], say: ['expect-delays'] },

  { when: ['health-record'], say: ['bring-medicines'], later: true },
  { when: ['gp-online-services'], say: ['apps-affected'], later: true },
  { when: ['nhs-app'], say: ['nhs-app-affected'], later: true },
];

/** More lines than this before the cards would push the way to urgent help off a phone's first screen. */
const mostLinesFirst = 3;

/** What to say first, and what to say after the cards. */
export function decideLines(
  situation: Situation,
  instructions: readonly Instruction[],
  met: ReadonlySet<Need>,
): { first: readonly LineId[]; later: readonly LineId[] } {
  const facts = factsOf(situation, instructions);
  const first: LineId[] = [];
  const later: LineId[] = [];
  for (const rule of lineRules) {
    if (!rule.when.every((fact) => facts.has(fact))) continue;
    const line = firstUsable(rule.say, met);
    if (!line) continue;
    rule.covers?.forEach((fact) => facts.delete(fact));
    if (first.includes(line) || later.includes(line)) continue;
    (rule.later || first.length === mostLinesFirst ? later : first).push(line);
  }
  return { first, later };
}

function factsOf({ nation, services }: Situation, instructions: readonly Instruction[]): Set<Fact> {
  const facts = new Set<Fact>(instructions);
  for (const [service, status] of services) {
    if (status === 'working' || !hasService(nation, service)) continue;
    facts.add(service).add(status === 'delays' ? `slow ${service}` : `no ${service}`);
  }
  return facts;
}
