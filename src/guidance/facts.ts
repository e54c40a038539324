import { services, type Instruction, type Nation, type Service } from '../feed/vocabulary.js';
import type { Situation } from './situation.js';
import { readTelephone } from './telephone.js';

/**
 * Something that holds in a situation. A service by its bare name exists here and can be used, if slowly. `down`, `slow`
 * and `affected` (either) are said only of services that exist here. `111-any-time`: 111 is not only for when surgeries
 * are closed. `medicines affected`: it may be harder to get them.
 */
export type Fact =
  | Service
  | `${Service} ${'down' | 'slow' | 'affected'}`
  | Instruction
  | Nation
  | '111-any-time'
  | 'medicines affected'
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

/** What follows from a service being affected: the same advice as an instruction would bring, or as another service. */
const implied: Partial<Record<Service, Fact>> = {
  'booked-appointments': 'keep-appointments',
  'health-record': 'bring-medicines',
  'repeat-prescriptions': 'medicines affected',
  pharmacies: 'medicines affected',
};

/** Whether patients in this nation have the service at all. Not knowing the nation, there is no 111. */
export function hasService(nation: Nation | undefined, service: Service): boolean {
  return !absent[nation ?? 'unknown'].includes(service);
}

/** All that holds in a situation. */
export function factsOf(situation: Situation): ReadonlySet<Fact> {
  const { nation, surgeryName, surgeryPhone, outOfHoursPhone } = situation;
  const facts = new Set<Fact>(situation.instructions);
  for (const service of services.filter((one) => hasService(nation, one))) {
    const status = situation.services.get(service);
    const isDown = status === 'not-working';
    if (!isDown) facts.add(service);
    if (isDown || status === 'delays') {
      facts.add(`${service} ${isDown ? 'down' : 'slow'}`).add(`${service} affected`);
      const follows = implied[service];
      if (follows) facts.add(follows);
    }
  }
  if (nation) facts.add(nation);
  if (nation === 'england' || nation === 'wales') facts.add('111-any-time');
  if (surgeryName?.trim()) facts.add('surgery-name');
  if (readTelephone(surgeryPhone)) facts.add('surgery-phone');
  if (readTelephone(outOfHoursPhone)) facts.add('out-of-hours-phone');
  return facts;
}
