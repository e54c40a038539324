import type { Nation, Service } from '../feed/vocabulary.js';
import type { ActionId, CardId } from './guidance.js';
import type { LineId } from './wording.js';

/** Things to say in order of preference: the first that can be said is taken, and none if none can. */
export type Choice<T> = readonly T[];

/** One card. It can be used when one of its headings can. */
export interface CardRule {
  readonly id: CardId;
  readonly heading: Choice<LineId>;
  readonly body: readonly LineId[];
  readonly actions: readonly Choice<ActionId>[];
  readonly notes?: readonly Choice<LineId>[];
  readonly more?: {
    readonly summary: LineId;
    readonly lines: readonly LineId[];
    readonly links: readonly ActionId[];
  };
}

const phoneOrGoIn: Choice<LineId> = ['phone-surgery-or-go-in', 'go-to-surgery'];

const england: CardRule = {
  id: 'nhs-111',
  heading: ['get-help-111', 'get-help-111-online'],
  body: ['cannot-reach-surgery'],
  actions: [['nhs-111-online'], ['call-111']],
  notes: [['under-5-call-111', 'under-5-surgery-or-pharmacy', 'under-5-surgery']],
  more: {
    summary: 'more-111',
    lines: ['calls-free', 'interpreter'],
    links: ['relay-uk', 'bsl'],
  },
};

const wales: CardRule = {
  id: 'nhs-111',
  heading: ['call-nhs-111-wales'],
  body: ['cannot-reach-surgery'],
  actions: [['call-111'], ['nhs-111-wales']],
  notes: [['mental-health-option-2']],
};

const scotland: CardRule = {
  id: 'nhs-111',
  heading: ['call-nhs-24'],
  body: ['nearly-a-and-e', 'urgent-while-closed', 'mental-distress'],
  actions: [['call-111']],
  more: { summary: 'more-111', lines: ['contact-scotland-bsl'], links: ['relay-uk'] },
};

/** In England and Wales, for when 111 cannot be reached. */
const surgeryInstead: CardRule = {
  id: 'surgery',
  heading: phoneOrGoIn,
  body: ['need-help-today'],
  actions: [['call-surgery'], ['nhs-111-wales']],
  notes: [['ask-pharmacy']],
};

const surgeryFirst: CardRule = {
  id: 'surgery',
  heading: ['phone-surgery-first', 'go-to-surgery'],
  body: ['need-help-while-open'],
  actions: [['call-surgery'], ['nhs-inform']],
  notes: [['cannot-get-through'], ['ask-pharmacy']],
};

const surgeryWhileOpen: CardRule = {
  id: 'surgery',
  heading: phoneOrGoIn,
  body: ['need-help-while-open'],
  actions: [['call-surgery']],
};

const outOfHours: CardRule = {
  id: 'out-of-hours',
  heading: ['contact-out-of-hours'],
  body: ['need-help-while-closed'],
  actions: [['call-out-of-hours', 'find-out-of-hours']],
};

const surgeryOnly: CardRule = {
  id: 'surgery',
  heading: ['contact-surgery'],
  body: ['need-help-today'],
  actions: [['call-surgery']],
};

/** The cards of each nation in order, each place with its alternatives: the first that can be used is taken. */
export const urgentCards: Readonly<Record<Nation | 'unknown', readonly Choice<CardRule>[]>> = {
  england: [[england, surgeryInstead]],
  wales: [[wales, surgeryInstead]],
  scotland: [[surgeryFirst], [scotland]],
  'northern-ireland': [[surgeryWhileOpen], [outOfHours]],
  unknown: [[surgeryOnly]],
};

/** The last card everywhere. It relies on no service: a patient's own phone reaches 999 whatever is down. */
export const emergencyCard: CardRule = {
  id: 'emergency',
  heading: ['call-999-or-go-to-a-and-e'],
  body: ['life-in-danger'],
  actions: [['call-999']],
};

/** A link: its wording, and where it leads. */
export interface ActionRule {
  readonly label: Choice<LineId>;
  /** An `https:` or `tel:` address, or which of the site's own numbers to call. */
  readonly href: `https:${string}` | `tel:${string}` | 'surgeryPhone' | 'outOfHoursPhone';
  /** Said beside the link while this service is delayed. */
  readonly slow?: { readonly service: Service; readonly say: LineId };
  /** Helps while deciding; never the main action of a card. */
  readonly aside?: true;
}

export const actionRules: Readonly<Record<ActionId, ActionRule>> = {
  'nhs-111-online': {
    label: ['go-to-111-online'],
    href: 'https://111.nhs.uk',
    slow: { service: 'nhs-111-online', say: '111-online-slow' },
  },
  'call-111': {
    label: ['call-111'],
    href: 'tel:111',
    slow: { service: 'nhs-111-phone', say: '111-phone-slow' },
  },
  'nhs-111-wales': {
    label: ['symptoms-111-wales'],
    href: 'https://111.wales.nhs.uk',
    slow: { service: 'nhs-111-online', say: '111-wales-slow' },
    aside: true,
  },
  'nhs-inform': { label: ['symptoms-nhs-inform'], href: 'https://www.nhsinform.scot', aside: true },
  'call-surgery': { label: ['call-named-surgery', 'call-surgery'], href: 'surgeryPhone' },
  'call-out-of-hours': { label: ['call-out-of-hours'], href: 'outOfHoursPhone' },
  'find-out-of-hours': { label: ['find-out-of-hours'], href: 'https://gpoutofhours.hscni.net' },
  'call-999': { label: ['call-999'], href: 'tel:999' },
  'relay-uk': { label: ['relay-uk'], href: 'tel:18001111', aside: true },
  bsl: { label: ['bsl-111-online'], href: 'https://111.nhs.uk', aside: true },
};
