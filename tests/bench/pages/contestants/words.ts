// The words of the contestants that bring their own: those for England, and what each service and instruction calls for.
export interface Line {
  readonly lead: string;
  readonly rest: string;
  readonly link?: Link;
}

export interface Link {
  readonly label: string;
  readonly href: string;
}

export interface Card {
  readonly tone: 'urgent' | 'emergency';
  readonly prefix: string;
  readonly heading: string;
  readonly text: string;
  readonly actions: readonly Link[];
  readonly note?: string;
  readonly more?: {
    readonly summary: string;
    readonly lines: readonly string[];
    readonly links: readonly Link[];
  };
}

export const heading = 'Important update';

export const severityWords: Readonly<Record<string, string>> = {
  extreme: 'Very serious problem.',
  severe: 'Serious problem.',
  moderate: 'Problem.',
  minor: 'Small problem.',
};

export const statusWords: Readonly<Record<string, string>> = {
  investigating: 'We are finding out what is wrong.',
  identified: 'Not fixed yet.',
  monitoring: 'Working again, but expect delays.',
  resolved: 'Fixed.',
  scheduled: 'Planned.',
};

export const serviceStatusWords: Readonly<Record<string, string>> = {
  'not-working': 'Not working',
  delays: 'Delays',
  working: 'Working',
};

export const serviceNames: Readonly<Record<string, string>> = {
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

const instructions: Readonly<Record<string, Line>> = {
  'keep-appointments': { lead: 'Go to your appointment', rest: 'unless we tell you not to.' },
  'urgent-only': { lead: 'Contact us only if it is urgent.', rest: '' },
  'use-phone': { lead: 'To contact us,', rest: 'phone the surgery.' },
  'use-online-form': { lead: 'To contact us,', rest: 'use our online form.' },
  'walk-in': { lead: 'To contact us,', rest: 'come in and speak to reception.' },
  'bring-medicines': { lead: 'Bring your medicines, or a list of them,', rest: 'if you visit us.' },
  'paper-prescriptions': { lead: '', rest: 'You may be given a paper prescription to take to a pharmacy.' },
  'expect-delays': { lead: 'Expect delays.', rest: 'It may take us longer than usual to help you.' },
  'retry-later': { lead: 'If it can wait,', rest: 'try again later.' },
};

export function instructionLines(tokens: readonly string[]): readonly Line[] {
  return [...new Set(tokens)].flatMap((token) => instructions[token] ?? []);
}

/** How the surgery is reached, as far as phones and forms allow. */
function contactLines(phones: boolean, forms: boolean, phone?: Link): readonly Line[] {
  if (phones && forms) return [];
  if (phones) {
    const line = { lead: 'To contact us, phone or come in.', rest: 'Our online forms are not working.' };
    return [phone ? { ...line, link: phone } : line];
  }
  return [
    forms
      ? { lead: 'To contact us, use our online form or come in.', rest: 'Our phones are not working.' }
      : {
          lead: 'To contact us, come in and speak to reception.',
          rest: 'Our phones and online forms are not working.',
        },
  ];
}

interface Surgery {
  readonly surgeryName: string;
  readonly surgeryPhone: string;
}

/** What follows from the state of the services: what to do first, and what can be said later. */
export function linesFor(
  services: ReadonlyMap<string, string>,
  { surgeryName, surgeryPhone }: Surgery,
): { first: readonly Line[]; later: readonly Line[] } {
  const isDown = (service: string): boolean => services.get(service) === 'not-working';
  const isAffected = (service: string): boolean => (services.get(service) ?? 'working') !== 'working';
  const phone = surgeryPhone
    ? { label: `Call ${surgeryName} on ${surgeryPhone}`, href: `tel:${surgeryPhone.replace(/\D/g, '')}` }
    : undefined;
  const first = [...contactLines(!isDown('phones'), !isDown('online-forms'), phone)];
  if (isAffected('appointments')) {
    first.push({
      lead: 'If you need an appointment and it can wait,',
      rest: `try again later. ${isDown('phones') ? 'Contact' : 'Phone'} us only if it is urgent.`,
    });
  }
  if (isAffected('repeat-prescriptions')) {
    first.push({ lead: 'If you are running out of medicine,', rest: 'ask a pharmacy or call 111.' });
  }
  const later: Line[] = [];
  if (isAffected('repeat-prescriptions') || isAffected('pharmacies')) {
    later.push({ lead: '', rest: 'Do not stop taking a regular medicine without advice.' });
  }
  if (isAffected('health-record')) {
    later.push({
      lead: 'Bring your medicines, or a list of them, if you visit us.',
      rest: 'Tell staff about any allergies.',
    });
  }
  if (isAffected('nhs-app')) {
    later.push({ lead: '', rest: 'Bookings, prescriptions and records in the NHS App may not work.' });
  }
  return { first, later };
}

const online: Link = { label: 'Go to NHS 111 online', href: 'https://111.nhs.uk' };
const call111: Link = { label: 'Call 111', href: 'tel:111' };

const emergency: Card = {
  tone: 'emergency',
  prefix: 'Immediate action required: ',
  heading: 'Call 999 or go to A&E now if:',
  text: 'someone’s life is in danger, for example: severe difficulty breathing, heavy bleeding, chest pain, a face that droops, an overdose or serious self-harm',
  actions: [{ label: 'Call 999', href: 'tel:999' }],
};

/** NHS 111 as far as it works, and always 999. */
export function cardsFor(services: ReadonlyMap<string, string>): readonly Card[] {
  const phone = services.get('nhs-111-phone') !== 'not-working';
  const web = services.get('nhs-111-online') !== 'not-working';
  if (!phone && !web) return [emergency];
  return [
    {
      tone: 'urgent',
      prefix: 'Urgent advice: ',
      heading: `Get help from NHS 111${phone ? '' : ' online'} if:`,
      text: 'you need medical help today and cannot reach the surgery, or are not sure what to do',
      actions: [...(web ? [online] : []), ...(phone ? [call111] : [])],
      note: phone
        ? 'Under 5: call 111.'
        : 'NHS 111 online is for people aged 5 and over. For children under 5, contact the surgery or a pharmacy.',
      ...(phone ? { more: moreWays } : {}),
    },
    emergency,
  ];
}

const moreWays: NonNullable<Card['more']> = {
  summary: 'More ways to contact 111',
  lines: ['Calls to 111 are free, day and night.', 'If you need an interpreter, ask for one when you call.'],
  links: [
    { label: 'Relay UK: 18001 111', href: 'tel:18001111' },
    { label: 'British Sign Language: see NHS 111 online', href: 'https://111.nhs.uk' },
  ],
};
