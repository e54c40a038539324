import type { Nation } from '../feed/vocabulary.js';
import type { Fact } from './facts.js';
import type { CardId } from './guidance.js';
import type { LineId } from './wording.js';

/**
 * What can be said in one place, in order of preference: the first wording of which all conditions hold, and none if none
 * do. This is where contradictions end: a wording that sends people to a service has that service among its conditions,
 * so it is never said while the service is down, whatever a notice asks for.
 */
export type Choice = Partial<Record<LineId, readonly Fact[]>>;

/** What to do first, most important first. */
export const lineChoices: readonly Choice[] = [
  {
    'come-in-only': ['phones down', 'online-forms down'],
    'phones-down': ['phones down', 'online-forms'],
    'forms-down': ['online-forms down', 'phones'],
    'phone-form-or-come-in': ['use-phone', 'use-online-form', 'walk-in', 'phones', 'online-forms'],
    'phone-or-form': ['use-phone', 'use-online-form', 'phones', 'online-forms'],
    'phone-or-come-in': ['use-phone', 'walk-in', 'phones'],
    'form-or-come-in': ['use-online-form', 'walk-in', 'online-forms'],
    phone: ['use-phone', 'phones'],
    form: ['use-online-form', 'online-forms'],
    'come-in': ['walk-in'],
  },
  {
    'keep-blood-test': ['blood-tests affected'],
    'keep-appointment': ['keep-appointments'],
  },
  {
    'book-later-or-phone': ['appointments affected', 'phones'],
    'book-later': ['appointments affected'],
    'urgent-only-or-later': ['urgent-only', 'retry-later'],
    'urgent-only': ['urgent-only'],
    'retry-later': ['retry-later'],
  },
  {
    'forms-slow-phone': ['online-forms slow', 'phones'],
    'forms-slow': ['online-forms slow'],
  },
  { 'phones-slow': ['phones slow'] },
  {
    'run-out-pharmacy-or-111': [
      'repeat-prescriptions affected',
      'pharmacies',
      'nhs-111-phone',
      '111-any-time',
    ],
    'run-out-pharmacy-or-online': [
      'repeat-prescriptions affected',
      'pharmacies',
      'nhs-111-online',
      'england',
    ],
    'run-out-pharmacy': ['repeat-prescriptions affected', 'pharmacies'],
    'run-out-111': ['repeat-prescriptions affected', 'nhs-111-phone', '111-any-time'],
    'run-out-online': ['repeat-prescriptions affected', 'nhs-111-online', 'england'],
    'run-out-surgery': ['repeat-prescriptions affected'],
  },
  { 'keep-taking': ['medicines affected'] },
  { 'collecting-slow': ['pharmacies affected'] },
  {
    'paper-prescription-pharmacy': ['paper-prescriptions', 'pharmacies'],
    'paper-prescription': ['paper-prescriptions'],
  },
  { 'expect-delays': ['expect-delays'] },
];

/** More lines than this before the cards would push the way to urgent help off a phone's first screen. */
export const mostLinesFirst = 3;

/** Worth knowing, but not before the way to urgent help. */
export const laterChoices: readonly Choice[] = [
  { 'bring-medicines': ['bring-medicines'] },
  { 'apps-affected': ['gp-online-services affected'] },
  { 'nhs-app-affected': ['nhs-app affected'] },
];

/** One card. It is shown where its heading can be said. Its parts are as in `Card`. */
export interface CardRule {
  readonly id: CardId;
  readonly heading: Choice;
  readonly body: readonly Choice[];
  /** The first place is for the main action. */
  readonly actions: readonly Choice[];
  readonly notes?: readonly Choice[];
  readonly more?: {
    readonly summary: Choice;
    readonly lines: readonly Choice[];
    readonly links: readonly Choice[];
  };
}

const phoneOrGoIn: Choice = { 'phone-or-go-in': ['phones'], 'go-in': [] };
const pharmacy: Choice = { 'ask-pharmacy': ['pharmacies'] };
const slow111: Choice = { '111-phone-slow': ['nhs-111-phone slow'] };
const relayUk: Choice = { 'relay-uk': ['nhs-111-phone'] };
const more111: Choice = { 'more-111': ['nhs-111-phone'] };
const while111Works: Choice = { 'call-111': ['nhs-111-phone'] };
const walesWebsite: Choice = { 'symptoms-111-wales': ['nhs-111-online', 'wales'] };
const walesWebsiteSlow: Choice = { '111-wales-slow': ['nhs-111-online slow', 'wales'] };

/** Calls the surgery. Also stands beside a line that says to phone. */
export const callSurgery: Choice = {
  'call-named-surgery': ['phones', 'surgery-phone', 'surgery-name'],
  'call-surgery': ['phones', 'surgery-phone'],
};

/** In England and Wales, for when 111 cannot be reached. */
const surgeryInstead: CardRule = {
  id: 'surgery',
  heading: phoneOrGoIn,
  body: [{ 'need-help-today': [] }],
  actions: [callSurgery, walesWebsite],
  notes: [walesWebsiteSlow, pharmacy],
};

/** The cards of each nation in order, each place with its alternatives: the first that can be shown is. */
export const urgentCards: Readonly<Record<Nation | 'unknown', readonly (readonly CardRule[])[]>> = {
  england: [
    [
      {
        id: 'nhs-111',
        heading: { 'get-help-111': ['nhs-111-phone'], 'get-help-111-online': ['nhs-111-online'] },
        body: [{ 'cannot-reach-surgery': [] }],
        actions: [
          { 'go-to-111-online': ['nhs-111-online'], 'call-111': ['nhs-111-phone'] },
          { 'call-111': ['nhs-111-phone', 'nhs-111-online'] },
        ],
        notes: [
          {
            'under-5-call-111': ['nhs-111-phone', 'nhs-111-online'],
            'under-5-pharmacy': ['nhs-111-online', 'pharmacies'],
            'under-5-surgery': ['nhs-111-online'],
          },
          slow111,
          { '111-online-slow': ['nhs-111-online slow'] },
        ],
        more: {
          summary: more111,
          lines: [{ 'calls-free': ['nhs-111-phone'] }, { interpreter: ['nhs-111-phone'] }],
          links: [relayUk, { 'bsl-111-online': ['nhs-111-phone', 'nhs-111-online'] }],
        },
      },
      surgeryInstead,
    ],
  ],
  wales: [
    [
      {
        id: 'nhs-111',
        heading: { 'call-nhs-111-wales': ['nhs-111-phone'] },
        body: [{ 'cannot-reach-surgery': [] }],
        actions: [while111Works, walesWebsite],
        notes: [{ 'mental-health-option-2': ['nhs-111-phone'] }, slow111, walesWebsiteSlow],
      },
      surgeryInstead,
    ],
  ],
  // An outage in opening hours must not send everyone to 111, so the surgery comes first.
  scotland: [
    [
      {
        id: 'surgery',
        heading: { 'phone-first': ['phones'], 'go-in': [] },
        body: [{ 'need-help-while-open': [] }],
        actions: [callSurgery, { 'symptoms-nhs-inform': [] }],
        notes: [{ 'cannot-get-through': ['phones'] }, pharmacy],
      },
    ],
    [
      {
        id: 'nhs-111',
        heading: { 'call-nhs-24': ['nhs-111-phone'] },
        body: [{ 'nearly-emergency': [] }, { 'urgent-while-closed': [] }, { 'mental-distress': [] }],
        actions: [while111Works],
        notes: [slow111],
        more: {
          summary: more111,
          lines: [{ 'contact-scotland-bsl': ['nhs-111-phone'] }],
          links: [relayUk],
        },
      },
    ],
  ],
  'northern-ireland': [
    [{ id: 'surgery', heading: phoneOrGoIn, body: [{ 'need-help-while-open': [] }], actions: [callSurgery] }],
    [
      {
        id: 'out-of-hours',
        heading: { 'contact-out-of-hours': [] },
        body: [{ 'need-help-while-closed': [] }],
        actions: [{ 'call-out-of-hours': ['out-of-hours-phone'], 'find-out-of-hours': [] }],
      },
    ],
  ],
  unknown: [
    [
      {
        id: 'surgery',
        heading: { 'contact-surgery': [] },
        body: [{ 'need-help-today': [] }],
        actions: [callSurgery],
      },
    ],
  ],
};

/** The last card everywhere. It relies on no service: a patient's own phone reaches 999 whatever is down. */
export const emergencyCard: CardRule = {
  id: 'emergency',
  heading: { 'get-help-999': [] },
  body: [{ 'life-in-danger': [] }],
  actions: [{ 'call-999': [] }],
};

/** Where the wordings that are links lead: an address, or which of the site's own numbers to call. */
export const links: Partial<
  Record<LineId, `https:${string}` | `tel:${string}` | 'surgeryPhone' | 'outOfHoursPhone'>
> = {
  'go-to-111-online': 'https://111.nhs.uk',
  'call-111': 'tel:111',
  'symptoms-111-wales': 'https://111.wales.nhs.uk',
  'symptoms-nhs-inform': 'https://www.nhsinform.scot',
  'call-named-surgery': 'surgeryPhone',
  'call-surgery': 'surgeryPhone',
  'call-out-of-hours': 'outOfHoursPhone',
  'find-out-of-hours': 'https://gpoutofhours.hscni.net',
  'call-999': 'tel:999',
  'relay-uk': 'tel:18001111',
  'bsl-111-online': 'https://111.nhs.uk',
};
