import type { Fact } from './facts.js';
import type { LineId } from './wording.js';

/**
 * What can be said in one place, in order of preference: the first wording of which all conditions hold, and none if none
 * do. This is where contradictions end: a wording that sends people to a service has that service among its conditions,
 * so it is never said while the service is down or the surgery is closed, whatever a notice asks for.
 */
export type Choice = Partial<Record<LineId, readonly Fact[]>>;

/** One line: what can be said of each choice, one after the other. */
export type LineRule = readonly Choice[];

/** How to reach the surgery, or that nobody should try. Most important first. */
export const contactRules: readonly LineRule[] = [
  [{ 'do-not-come': ['premises down'] }],
  [
    {
      'closed-now': ['surgery closed', 'premises down'],
      closed: ['surgery closed'],
    },
  ],
  [
    {
      'phone-form-or-come-in': [
        'use-phone',
        'use-online-form',
        'walk-in',
        'phones',
        'online-forms',
        'premises',
      ],
      'phone-or-form': ['use-phone', 'use-online-form', 'phones', 'online-forms'],
      'phone-or-come-in': ['use-phone', 'walk-in', 'phones', 'premises'],
      'form-or-come-in': ['use-online-form', 'walk-in', 'online-forms', 'premises'],
      phone: ['use-phone', 'phones'],
      form: ['use-online-form', 'online-forms'],
      'come-in': ['walk-in', 'premises'],
    },
    {
      'phones-and-forms-down': ['phones down', 'online-forms down', 'surgery'],
      'phones-down': ['phones down', 'surgery'],
      'forms-down': ['online-forms down', 'surgery'],
    },
    { 'forms-slow': ['online-forms slow', 'online-forms'] },
    { 'phones-slow': ['phones slow', 'phones'] },
  ],
  [{ 'urgent-only': ['urgent-only', 'surgery'] }],
];

/** Calls the surgery: a button of its own, after how to reach it. */
export const callSurgery: Choice = {
  'call-named-surgery': ['phones', 'surgery-phone', 'surgery-name'],
  'call-surgery': ['phones', 'surgery-phone'],
};

/** What else to do, most important first. */
export const lineRules: readonly LineRule[] = [
  [
    {
      cancelled: ['booked-appointments down'],
      'cancelled-blood-tests': ['blood-tests down'],
      'keep-blood-test': ['keep-appointments', 'blood-tests slow'],
      'keep-appointment': ['keep-appointments'],
    },
  ],
  [{ 'retry-later': ['retry-later'] }],
  [
    {
      'run-out-pharmacy-or-111': [
        'repeat-prescriptions affected',
        'pharmacies',
        'nhs-111-phone',
        '111 for medicines',
      ],
      'run-out-pharmacy-or-online': [
        'repeat-prescriptions affected',
        'pharmacies',
        'nhs-111-online',
        'england',
      ],
      'run-out-pharmacy': ['repeat-prescriptions affected', 'pharmacies'],
      'run-out-111': ['repeat-prescriptions affected', 'nhs-111-phone', '111 for medicines'],
      'run-out-online': ['repeat-prescriptions affected', 'nhs-111-online', 'england'],
      'run-out-surgery': ['repeat-prescriptions affected', 'surgery'],
    },
  ],
  [{ 'keep-taking': ['medicines affected'] }],
  [{ 'collecting-slow': ['pharmacies affected'] }],
  [
    {
      'paper-prescription-pharmacy': ['paper-prescriptions', 'pharmacies'],
      'paper-prescription': ['paper-prescriptions'],
    },
  ],
  [{ 'expect-delays': ['expect-delays'] }],
];

/** More lines than this before the cards would push the way to urgent help off a phone's first screen. */
export const mostLinesFirst = 3;

/** Worth knowing, but not before the way to urgent help. */
export const laterRules: readonly LineRule[] = [
  [{ 'bring-medicines': ['bring-medicines'] }],
  [{ 'apps-affected': ['gp-online-services affected'] }],
  [{ 'nhs-app-affected': ['nhs-app affected'] }],
];
