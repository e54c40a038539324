import { services, type Nation, type Service } from '../feed/vocabulary.js';
import type { Situation } from './situation.js';
import { readTelephone } from './telephone.js';
import type { LineId } from './wording.js';

/**
 * What must hold for something to be said: a service exists here and works (slowly counts); a place; 111 is for any time
 * of day here, not only for when surgeries are closed; a detail was given.
 */
export type Need =
  Service | Nation | '111-any-time' | 'surgery-name' | 'surgery-phone' | 'out-of-hours-phone';

/**
 * What each wording relies on. This is where contradictions end: nothing is ever said without its needs, whoever asks
 * for it. A wording that is not listed recommends no service and can always be said.
 */
export const needs: Partial<Record<LineId, readonly Need[]>> = {
  'form-or-come-in-phones-down': ['online-forms'],
  'phone-or-come-in-forms-down': ['phones'],
  'phone-form-or-come-in': ['phones', 'online-forms'],
  'phone-or-form': ['phones', 'online-forms'],
  'phone-or-come-in': ['phones'],
  'form-or-come-in': ['online-forms'],
  phone: ['phones'],
  form: ['online-forms'],
  'forms-slow-phone-or-come-in': ['phones', 'online-forms'],
  'book-later-or-phone': ['phones'],

  'run-out-pharmacy-or-111': ['pharmacies', 'nhs-111-phone', '111-any-time'],
  'run-out-pharmacy-or-111-online': ['pharmacies', 'nhs-111-online', 'england'],
  'run-out-pharmacy': ['pharmacies'],
  'run-out-111': ['nhs-111-phone', '111-any-time'],
  'run-out-111-online': ['nhs-111-online', 'england'],
  'paper-prescription-pharmacy': ['pharmacies'],

  'get-help-111': ['nhs-111-phone', 'england'],
  'get-help-111-online': ['nhs-111-online', 'england'],
  'call-nhs-111-wales': ['nhs-111-phone', 'wales'],
  'call-nhs-24': ['nhs-111-phone', 'scotland'],
  'phone-surgery-first': ['phones'],
  'phone-surgery-or-go-in': ['phones'],

  'under-5-call-111': ['nhs-111-phone', 'nhs-111-online', 'england'],
  'under-5-surgery-or-pharmacy': ['nhs-111-online', 'england', 'pharmacies'],
  'under-5-surgery': ['nhs-111-online', 'england'],
  'mental-health-option-2': ['nhs-111-phone', 'wales'],
  'cannot-get-through': ['phones'],
  'ask-pharmacy': ['pharmacies'],

  'go-to-111-online': ['nhs-111-online', 'england'],
  'call-111': ['nhs-111-phone'],
  'symptoms-111-wales': ['nhs-111-online', 'wales'],
  'call-named-surgery': ['phones', 'surgery-phone', 'surgery-name'],
  'call-surgery': ['phones', 'surgery-phone'],
  'call-out-of-hours': ['out-of-hours-phone'],

  'more-111': ['nhs-111-phone'],
  'calls-free': ['nhs-111-phone'],
  interpreter: ['nhs-111-phone'],
  'relay-uk': ['nhs-111-phone'],
  'bsl-111-online': ['nhs-111-phone', 'nhs-111-online', 'england'],
  'contact-scotland-bsl': ['nhs-111-phone', 'scotland'],
};

/** Services that a nation does not have. Not knowing the nation, none of these may be relied on. */
const absent: Record<Nation | 'unknown', readonly Service[]> = {
  england: [],
  wales: ['nhs-app'],
  scotland: ['nhs-app', 'nhs-111-online'],
  'northern-ireland': ['nhs-app', 'nhs-111-online', 'nhs-111-phone'],
  unknown: ['nhs-app', 'nhs-111-online', 'nhs-111-phone'],
};

/** Whether patients in this nation have the service at all. (In Wales `nhs-111-online` is the NHS 111 Wales website.) */
export function hasService(nation: Nation | undefined, service: Service): boolean {
  return !absent[nation ?? 'unknown'].includes(service);
}

/** Everything that can be relied on in a situation. */
export function whatCanBeReliedOn(situation: Situation): ReadonlySet<Need> {
  const { nation } = situation;
  const met = new Set<Need>(
    services.filter(
      (service) => hasService(nation, service) && situation.services.get(service) !== 'not-working',
    ),
  );
  if (nation) met.add(nation);
  if (nation === 'england' || nation === 'wales') met.add('111-any-time');
  if (situation.surgeryName?.trim()) met.add('surgery-name');
  if (readTelephone(situation.surgeryPhone)) met.add('surgery-phone');
  if (readTelephone(situation.outOfHoursPhone)) met.add('out-of-hours-phone');
  return met;
}

/** The first of several wordings, in order of preference, whose needs are met. */
export function firstUsable(choice: readonly LineId[], met: ReadonlySet<Need>): LineId | undefined {
  return choice.find((id) => (needs[id] ?? []).every((need) => met.has(need)));
}
