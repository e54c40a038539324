import type { Instruction, Service, ServiceStatus, Severity, Status } from '../feed/vocabulary.js';

/**
 * A notice for a usual case, to start from. Its words say what is wrong and nothing of its cause; what patients should do
 * the banner adds itself, from the services and instructions.
 */
export interface Template {
  readonly name: TemplateName;
  /** For a list to choose from. */
  readonly label: string;
  /** When to choose it. */
  readonly description: string;
  readonly title: string;
  readonly text: string;
  readonly severity: Severity;
  readonly status: Status;
  readonly services: readonly { readonly service: Service; readonly status: ServiceStatus }[];
  readonly instructions: readonly Instruction[];
  /** Hours it is shown for. Missing: until surgeries next close, or open after a weekend. */
  readonly hours?: number;
  /** Hours until the publisher should look at it again, where that is to be promised. */
  readonly reviewHours?: number;
}

/** In the order to offer them. */
export const templateNames = [
  'records-down',
  'phones-down',
  'online-forms-down',
  'prescriptions-delayed',
  'computers-down',
  'surgery-closed',
  'planned-closure',
  'working-again',
  'back-to-normal',
] as const;
export type TemplateName = (typeof templateNames)[number];

const rows = (status: ServiceStatus, ...services: readonly Service[]): Template['services'] =>
  services.map((service) => ({ service, status }));

export const templates: Readonly<Record<TemplateName, Template>> = {
  'records-down': {
    name: 'records-down',
    label: 'Clinical system not working',
    description: 'Staff cannot open patient records or book appointments. The phones work.',
    title: 'We cannot see patient records',
    text: 'Our records system is not working. Everything may take longer than usual today.\nWe are sorry. We will update this page when we know more.',
    severity: 'severe',
    status: 'identified',
    services: [
      ...rows('not-working', 'appointments', 'repeat-prescriptions', 'test-results', 'health-record'),
      ...rows('delays', 'booked-appointments'),
      ...rows('working', 'phones'),
    ],
    instructions: ['keep-appointments', 'urgent-only', 'bring-medicines'],
    reviewHours: 2,
  },
  'phones-down': {
    name: 'phones-down',
    label: 'Phones not working',
    description: 'Patients cannot get through by phone. Everything else works.',
    title: 'Our phones are not working',
    text: 'You cannot phone us at the moment.\nWe are sorry. We will update this page when we know more.',
    severity: 'severe',
    status: 'identified',
    services: [...rows('not-working', 'phones'), ...rows('working', 'online-forms')],
    instructions: ['keep-appointments'],
    reviewHours: 2,
  },
  'online-forms-down': {
    name: 'online-forms-down',
    label: 'Online forms not working',
    description: 'Patients cannot send online forms, or staff cannot read them. The phones work.',
    title: 'Our online forms are not working',
    text: 'You cannot contact us with an online form at the moment. If you sent a form today, we may not have received it.\nWe are sorry. We will update this page when we know more.',
    severity: 'moderate',
    status: 'identified',
    services: [...rows('not-working', 'online-forms'), ...rows('working', 'phones')],
    instructions: [],
    reviewHours: 4,
  },
  'prescriptions-delayed': {
    name: 'prescriptions-delayed',
    label: 'Prescriptions delayed',
    description: 'Prescriptions cannot be sent to pharmacies in the usual way.',
    title: 'Prescriptions may take longer than usual',
    text: 'We cannot send prescriptions to pharmacies in the usual way.\nWe are sorry. We will update this page when we know more.',
    severity: 'moderate',
    status: 'identified',
    services: rows('delays', 'repeat-prescriptions', 'pharmacies'),
    instructions: ['paper-prescriptions', 'expect-delays'],
    reviewHours: 4,
  },
  'computers-down': {
    name: 'computers-down',
    label: 'All computers not working',
    description: 'Nothing that needs a computer works. Check whether the phones do: this template says so.',
    title: 'Our computers are not working',
    text: 'We can only help people who need to be seen today. We are using paper records.\nWe are sorry. We will update this page when we know more.',
    severity: 'extreme',
    status: 'investigating',
    services: [
      ...rows('not-working', 'online-forms', 'appointments', 'repeat-prescriptions', 'test-results'),
      ...rows('not-working', 'health-record', 'gp-online-services', 'registration', 'fit-notes'),
      ...rows('delays', 'booked-appointments', 'pharmacies'),
      ...rows('working', 'phones'),
    ],
    instructions: ['keep-appointments', 'urgent-only', 'bring-medicines', 'paper-prescriptions'],
    reviewHours: 2,
  },
  'surgery-closed': {
    name: 'surgery-closed',
    label: 'Surgery closed today',
    description:
      'Nobody can come to the surgery, for example because of a flood or a power cut. Check whether the phones work: this template says so.',
    title: 'The surgery is closed today',
    text: 'We cannot see anyone at the surgery today.\nWe are sorry. We will update this page when we know more.',
    severity: 'extreme',
    status: 'identified',
    services: [...rows('not-working', 'premises', 'booked-appointments'), ...rows('working', 'phones')],
    instructions: [],
    reviewHours: 2,
  },
  'planned-closure': {
    name: 'planned-closure',
    label: 'Planned closure',
    description:
      'The surgery will be closed at a time you know. It makes two notices: one that says so up to 7 days before, and one for while it is closed.',
    title: 'The surgery will be closed',
    text: 'We will be closed on [day and date] from [time] to [time]. You cannot phone us or visit us during that time.',
    severity: 'minor',
    status: 'scheduled',
    services: rows('not-working', 'premises', 'phones'),
    instructions: [],
    hours: 7 * 24,
  },
  'working-again': {
    name: 'working-again',
    label: 'Working again, expect delays',
    description: 'The problem is fixed, and you are still catching up.',
    title: 'We are catching up after a problem',
    text: 'This problem has been fixed and we are catching up. Some things may take longer than usual.\nThank you for your patience.',
    severity: 'moderate',
    status: 'monitoring',
    services: [],
    instructions: ['keep-appointments', 'expect-delays'],
    reviewHours: 4,
  },
  'back-to-normal': {
    name: 'back-to-normal',
    label: 'Back to normal',
    description: 'The problem is over and you have caught up.',
    title: 'The problem has been fixed',
    text: 'This problem is over.\nThank you for your patience.',
    severity: 'minor',
    status: 'resolved',
    services: [],
    instructions: [],
    hours: 24,
  },
};
