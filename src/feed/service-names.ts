import { services, type Service } from './vocabulary.js';

/** What patients call each service. A feed may name it so too, in place of its token. */
export const serviceNames: Readonly<Record<Service, string>> = {
  premises: 'Coming to the surgery',
  phones: 'Phoning the surgery',
  'online-forms': 'Online forms',
  appointments: 'Booking, changing or cancelling appointments',
  'booked-appointments': 'Appointments you have already booked',
  'repeat-prescriptions': 'Repeat prescriptions',
  pharmacies: 'Collecting medicines from a pharmacy',
  'test-results': 'Test results',
  'blood-tests': 'Blood tests',
  'health-record': 'Your GP health record',
  'gp-online-services': 'GP online services',
  'nhs-app': 'NHS App',
  registration: 'Registering with the surgery',
  'fit-notes': 'Fit notes (sick notes)',
  'nhs-111-online': 'NHS 111 online',
  'nhs-111-phone': 'Calling 111',
};

/** Other names that publishers give them, each only where nothing else could be meant. */
const otherNames: Readonly<Partial<Record<Service, string>>> = {
  phones: 'telephones, phone lines',
  'repeat-prescriptions': 'prescriptions',
  pharmacies: 'pharmacy',
  'fit-notes': 'fit notes',
  'nhs-111-online': 'NHS 111 Wales website',
  'nhs-111-phone': '111',
};

/** A name without what differs between writers: case, punctuation, plural, "the" and "our". */
function keyOf(name: string): string {
  return name.toLowerCase().replace(/\b(?:the|our|your|gp)\b|s\b|[^\p{L}\d]/gu, '');
}

let known: ReadonlyMap<string, Service> | undefined;

/** The service that a publisher means by a name in their own words; `undefined` where it is none that is listed. */
export function serviceNamed(name: string): Service | undefined {
  known ??= new Map(
    services.flatMap((service) =>
      [service, serviceNames[service], ...(otherNames[service]?.split(',') ?? [])].map(
        (name) => [keyOf(name), service] as const,
      ),
    ),
  );
  return known.get(keyOf(name));
}
