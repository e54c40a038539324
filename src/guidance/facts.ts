import { services, type Instruction, type Nation, type Service } from '../feed/vocabulary.js';
import type { Situation } from './situation.js';
import { readTelephone } from './telephone.js';

/**
 * Something that holds in a situation. A service by its bare name exists here and can be used now, if slowly. `down`,
 * `slow` and `affected` (either) are said only of services that exist here. An instruction is asked for, or follows from
 * what is affected, and nothing contradicts it.
 */
export type Fact =
  | Service
  | `${Service} ${'down' | 'slow' | 'affected'}`
  | Instruction
  | Nation
  /** It may be harder to get medicines. */
  | 'medicines affected'
  /** 111 is there for who runs out of a medicine. */
  | '111 for medicines'
  /** It can be reached now: by phone, by online form or by going there. */
  | 'surgery'
  | 'no surgery'
  /** By its usual hours. */
  | 'surgery closed'
  /** It is closed, or nobody knows. */
  | 'surgery may be closed'
  | 'surgery-name'
  | 'surgery-phone'
  | 'out-of-hours-phone';

const no111: readonly Service[] = ['nhs-app', 'nhs-111-online', 'nhs-111-phone'];

/** Services that a nation does not have. (In Wales `nhs-111-online` is the NHS 111 Wales website.) */
const absent: Readonly<Record<Nation | 'unknown', readonly Service[]>> = {
  england: [],
  wales: ['nhs-app'],
  scotland: ['nhs-app', 'nhs-111-online'],
  'northern-ireland': no111,
  unknown: no111,
};

/** The ways to reach the surgery. When it is closed, there are none. */
const ways: readonly Service[] = ['phones', 'online-forms', 'premises'];

/** What follows from one of them not working: people are told of the others. */
const byWay: readonly Fact[] = ['use-phone', 'use-online-form', 'walk-in'];

/** What follows from a service being affected: the same advice as an instruction would bring, or as another service. */
const implied: Partial<Record<Service, readonly Fact[]>> = {
  'online-forms': ['use-phone', 'walk-in'],
  appointments: ['urgent-only', 'retry-later'],
  'booked-appointments': ['keep-appointments'],
  'blood-tests': ['keep-appointments'],
  'health-record': ['bring-medicines'],
  'repeat-prescriptions': ['medicines affected'],
  pharmacies: ['medicines affected'],
};

/** Instructions, each with the services that it sends people to: while one of these is not working, it is not said. */
const sendsTo: Partial<Record<Instruction, readonly Service[]>> = {
  'use-phone': ['phones'],
  'use-online-form': ['online-forms'],
  'walk-in': ['premises'],
  'bring-medicines': ['premises'],
  'keep-appointments': ['premises', 'booked-appointments', 'blood-tests'],
};

/** Whether patients in this nation have the service at all. Not knowing the nation, there is no 111. */
export function hasService(nation: Nation | undefined, service: Service): boolean {
  return !absent[nation ?? 'unknown'].includes(service);
}

/** The service that contradicts an instruction by not working. */
export function contradicting(
  instruction: Instruction,
  statuses: Situation['services'],
): Service | undefined {
  return sendsTo[instruction]?.find((service) => statuses.get(service) === 'not-working');
}

/** All that holds in a situation. */
export function factsOf(situation: Situation): ReadonlySet<Fact> {
  const { nation, isOpen, surgeryName, surgeryPhone, outOfHoursPhone } = situation;
  const facts = new Set<Fact>(situation.instructions);
  for (const service of services.filter((one) => hasService(nation, one))) {
    const status = situation.services.get(service);
    const isDown = status === 'not-working';
    const isWay = ways.includes(service);
    if (!isDown && !(isWay && isOpen === false)) facts.add(service);
    if (isDown || status === 'delays') {
      facts.add(`${service} ${isDown ? 'down' : 'slow'}`).add(`${service} affected`);
      for (const fact of (isDown && isWay ? byWay : implied[service]) ?? []) facts.add(fact);
    }
  }
  for (const instruction of Object.keys(sendsTo) as Instruction[])
    if (contradicting(instruction, situation.services)) facts.delete(instruction);
  facts.add(ways.some((way) => facts.has(way)) ? 'surgery' : 'no surgery');
  if (isOpen === false) facts.add('surgery closed');
  if (!isOpen) facts.add('surgery may be closed');
  if (nation) facts.add(nation);
  // Elsewhere an outage in opening hours must not send everyone to 111.
  if (nation === 'england' || nation === 'wales' || isOpen === false) facts.add('111 for medicines');
  if (surgeryName?.trim()) facts.add('surgery-name');
  if (readTelephone(surgeryPhone)) facts.add('surgery-phone');
  if (readTelephone(outOfHoursPhone)) facts.add('out-of-hours-phone');
  return facts;
}
