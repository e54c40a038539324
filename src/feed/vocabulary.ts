/** The words a feed may use. Each list is closed: anything else is ignored, with a warning that names the notice. */

/** How bad it is, worst first. Source: CAP 1.2, `severity` (without "Unknown"). */
export const severities = ['extreme', 'severe', 'moderate', 'minor'] as const;
export type Severity = (typeof severities)[number];

/** How far along it is. Source: Atlassian Statuspage, incident and maintenance statuses. */
export const statuses = ['investigating', 'identified', 'monitoring', 'resolved', 'scheduled'] as const;
export type Status = (typeof statuses)[number];

/** Those that speak of trouble now. */
export const liveStatuses: readonly (Status | undefined)[] = ['investigating', 'identified', 'monitoring'];

/** What a patient may want to use. The order is the order in which affected services are listed. */
export const services = [
  'premises',
  'phones',
  'online-forms',
  'appointments',
  'booked-appointments',
  'repeat-prescriptions',
  'pharmacies',
  'test-results',
  'blood-tests',
  'health-record',
  'gp-online-services',
  'nhs-app',
  'registration',
  'fit-notes',
  'nhs-111-online',
  'nhs-111-phone',
] as const;
export type Service = (typeof services)[number];

/** How a service is doing, worst first. */
export const serviceStatuses = ['not-working', 'delays', 'working'] as const;
export type ServiceStatus = (typeof serviceStatuses)[number];

/** Advice a publisher can choose by token; the words themselves are in `guidance/`. */
export const instructions = [
  'keep-appointments',
  'urgent-only',
  'use-phone',
  'use-online-form',
  'walk-in',
  'bring-medicines',
  'paper-prescriptions',
  'expect-delays',
  'retry-later',
] as const;
export type Instruction = (typeof instructions)[number];

/** The nations of the UK, each with its own way to urgent care. */
export const nations = ['england', 'wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof nations)[number];
