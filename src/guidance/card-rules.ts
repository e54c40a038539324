import type { Nation } from '../feed/vocabulary.js';
import type { CardId } from './guidance.js';
import type { Choice, LineRule } from './rules.js';
import type { LineId } from './wording.js';

/** One card. It is shown where its heading can be said. Its parts are as in `Card`. */
export interface CardRule {
  readonly id: CardId;
  readonly heading: Choice;
  readonly body: readonly LineRule[];
  /** The first place is for the main action. */
  readonly actions?: readonly Choice[];
  readonly notes?: readonly LineRule[];
  readonly access?: readonly Choice[];
}

const pharmacy: LineRule = [{ 'ask-pharmacy': ['pharmacies'] }];
const slow111: Choice = { '111-phone-slow': ['nhs-111-phone slow'] };
const call111: Choice = { 'call-111': ['nhs-111-phone'] };
const interpreter: Choice = { interpreter: ['nhs-111-phone'] };
const relayUk: Choice = { 'relay-uk': ['nhs-111-phone'] };
const nhsInform: Choice = { 'symptoms-nhs-inform': ['scotland'] };
const walesWebsite: Choice = { 'symptoms-111-wales': ['nhs-111-online', 'wales'] };
const walesWebsiteSlow: LineRule = [{ '111-wales-slow': ['nhs-111-online slow', 'wales'] }];
const helpToday: readonly LineRule[] = [[{ 'need-help-today': [] }]];
/** For when it does not matter whether the surgery is open, or it is closed. */
const cannotReach: Choice = { 'cannot-wait': ['surgery closed'], 'cannot-reach-surgery': [] };

const contactSurgery: Choice = { 'contact-surgery': ['surgery'] };
const phoneOrGoIn: Choice = {
  'phone-or-go-in': ['phones', 'premises'],
  'phone-surgery': ['phones'],
  'go-in': ['premises'],
  ...contactSurgery,
};

/** In England and Wales, for when 111 cannot be reached. */
const surgeryInstead: CardRule = {
  id: 'surgery',
  heading: phoneOrGoIn,
  body: helpToday,
  actions: [{}, walesWebsite],
  notes: [walesWebsiteSlow, pharmacy],
};

/** The last resort before 999: the surgery cannot be reached, and nobody stands in for it. */
const pharmacyInstead: CardRule = {
  id: 'pharmacy',
  heading: { 'ask-pharmacy-if': ['pharmacies', 'no surgery'] },
  body: [[{ 'can-wait': [] }]],
  actions: [{}, { ...walesWebsite, ...nhsInform }],
  notes: [walesWebsiteSlow],
};

/** The cards of each nation in order, each place with its alternatives: the first that can be shown is. */
export const urgentCards: Readonly<Record<Nation | 'unknown', readonly (readonly CardRule[])[]>> = {
  england: [
    [
      {
        id: 'nhs-111',
        heading: { 'get-help-111': ['nhs-111-phone'], 'get-help-111-online': ['nhs-111-online'] },
        body: [[cannotReach], [{ 'not-sure': ['surgery closed'] }]],
        actions: [
          { 'go-to-111-online': ['nhs-111-online'], ...call111 },
          { 'call-111': ['nhs-111-phone', 'nhs-111-online'] },
        ],
        notes: [
          [
            { 'under-5-call-111': ['nhs-111-phone', 'nhs-111-online'] },
            { 'mental-health-111': ['nhs-111-phone'] },
          ],
          [
            { 'age-limit': ['nhs-111-phone down', 'nhs-111-online'] },
            {
              'under-5-surgery-or-pharmacy': ['nhs-111-phone down', 'surgery', 'pharmacies'],
              'under-5-surgery': ['nhs-111-phone down', 'surgery'],
              'under-5-pharmacy': ['nhs-111-phone down', 'pharmacies'],
            },
            { 'emergency-999': ['nhs-111-phone down'] },
          ],
          [slow111, { '111-online-slow': ['nhs-111-online slow'] }],
        ],
        access: [interpreter, relayUk, { 'bsl-111-online': ['nhs-111-phone', 'nhs-111-online'] }],
      },
      surgeryInstead,
      pharmacyInstead,
    ],
  ],
  wales: [
    [
      {
        id: 'nhs-111',
        heading: { 'call-nhs-111-wales': ['nhs-111-phone'] },
        body: [[cannotReach], [{ 'not-sure': ['surgery closed'] }]],
        actions: [call111, walesWebsite],
        notes: [[{ 'mental-health-option-2': ['nhs-111-phone'] }], [slow111], walesWebsiteSlow],
        access: [interpreter, relayUk],
      },
      surgeryInstead,
      pharmacyInstead,
    ],
  ],
  // An outage in opening hours must not send everyone to 111, so the surgery comes first.
  scotland: [
    [
      {
        id: 'surgery',
        heading: { 'phone-first': ['phones'], 'go-in': ['premises'], ...contactSurgery },
        body: helpToday,
        actions: [{}, nhsInform],
        notes: [[{ 'cannot-get-through': ['phones', 'premises'] }, ...pharmacy]],
      },
    ],
    [
      {
        id: 'nhs-111',
        heading: { 'call-nhs-24': ['nhs-111-phone'] },
        body: [
          [{ 'nearly-emergency': [] }],
          [
            {
              'cannot-wait': ['surgery may be closed'],
              'cannot-reach-surgery': ['no surgery'],
            },
          ],
          [{ 'mental-distress': [] }],
        ],
        actions: [call111, { 'symptoms-nhs-inform': ['no surgery'] }],
        notes: [[{ 'ask-pharmacy': ['pharmacies', 'no surgery'] }], [slow111]],
        access: [relayUk, { 'contact-scotland-bsl': ['nhs-111-phone'] }],
      },
      pharmacyInstead,
    ],
  ],
  'northern-ireland': [
    [{ id: 'surgery', heading: phoneOrGoIn, body: helpToday }],
    [
      {
        id: 'out-of-hours',
        heading: { 'contact-out-of-hours': ['surgery may be closed'] },
        body: [[{ 'cannot-wait': [] }]],
        actions: [{ 'call-out-of-hours': ['out-of-hours-phone'], 'find-out-of-hours': [] }],
      },
      pharmacyInstead,
    ],
    [
      {
        id: 'lifeline',
        heading: { 'call-lifeline-if': [] },
        body: [[{ 'in-distress': [] }]],
        actions: [{ 'call-lifeline': [] }],
      },
    ],
  ],
  unknown: [[{ id: 'surgery', heading: contactSurgery, body: helpToday }, pharmacyInstead]],
};

/** The last card everywhere. It relies on no service: a patient's own phone reaches 999 whatever is down. */
export const emergencyCard: CardRule = {
  id: 'emergency',
  heading: { 'get-help-999': [] },
  body: [[{ 'life-in-danger': [] }]],
  actions: [{ 'call-999': [] }],
  access: [{ 'relay-uk-999': [] }, { 'bsl-999': [] }],
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
  'call-lifeline': 'tel:08088088000',
  'call-999': 'tel:999',
  'relay-uk': 'tel:18001111',
  'bsl-111-online': 'https://111.nhs.uk',
  'relay-uk-999': 'tel:18000',
  'bsl-999': 'https://999bsl.co.uk',
};
