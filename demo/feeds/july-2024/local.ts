import type { Instruction } from '../../../src/feed/vocabulary.js';
import { rows, type Outage, type ServiceRow } from '../fixture.js';
import { sharedFeed, surgeries } from './surgeries.js';
import { july, type Story, type Version } from './versions.js';

/** What one publisher told its patients on Friday morning, and what it changed during the day. */
interface Telling {
  readonly feed: string;
  readonly from: string;
  readonly title: string;
  readonly text: string;
  readonly services: readonly ServiceRow[];
  readonly instructions: readonly Instruction[];
  readonly severity?: Outage['severity'];
  /** When it promised its next update. It comes at 2pm whatever was promised, so that one promise is broken for an hour. */
  readonly review?: string;
}

const appAffected = rows('not-working', 'nhs-app', 'gp-online-services');
const phonesWork = rows('working', 'phones');

/**
 * Who told patients what is fact. The words are written afresh. Some advice of that day was wrong and is put right here: the
 * surgeries that pointed to the NHS App, which was itself affected, say so instead.
 */
const tellings: readonly Telling[] = [
  {
    feed: sharedFeed,
    from: july(19, '08:30'),
    title: 'We cannot answer online forms today',
    text: 'We cannot open or answer online forms. This is a national problem. Parts of the NHS App are not working either.',
    services: [...rows('not-working', 'online-forms'), ...appAffected, ...phonesWork],
    instructions: ['use-phone', 'urgent-only'],
  },
  {
    feed: 'john-smith',
    from: july(19, '08:10'),
    title: 'We cannot open patient records',
    text: 'Our doctors and nurses cannot see your record. There will be long delays today. We are sorry.',
    services: [
      ...rows('not-working', 'health-record'),
      ...rows('delays', 'booked-appointments'),
      ...phonesWork,
    ],
    instructions: ['keep-appointments', 'bring-medicines', 'expect-delays'],
  },
  {
    feed: 'halbutt-street',
    from: july(19, '08:20'),
    title: 'We cannot book appointments or order medicines',
    text: 'Our staff cannot log in. We cannot book, change or cancel appointments, or order repeat prescriptions.',
    services: [...rows('not-working', 'appointments', 'repeat-prescriptions'), ...phonesWork],
    instructions: ['urgent-only', 'retry-later', 'paper-prescriptions'],
  },
  {
    feed: 'barking',
    from: july(19, '08:45'),
    title: 'Our computers are not working',
    text: 'This is a national problem that surgeries cannot mend themselves. We will write here when we know more.',
    services: [...rows('not-working', 'health-record', 'appointments', 'test-results'), ...phonesWork],
    instructions: ['keep-appointments', 'urgent-only'],
    review: july(19, '13:00'),
  },
  {
    feed: 'abbey',
    from: july(19, '08:55'),
    title: 'We have a problem with our computers today',
    text: 'Many surgeries have the same problem. You may wait longer than usual.',
    services: [...rows('delays', 'appointments', 'health-record'), ...phonesWork],
    instructions: ['keep-appointments', 'expect-delays'],
    severity: 'moderate',
  },
  {
    feed: 'hedgemans',
    from: july(19, '08:40'),
    title: 'We cannot see test results or records',
    text: 'We have paper forms for urgent tests. Please bring any letters you have from hospital.',
    services: [...rows('not-working', 'health-record', 'test-results'), ...phonesWork],
    instructions: ['keep-appointments', 'bring-medicines'],
  },
  {
    feed: 'green-lane',
    from: july(19, '09:10'),
    title: 'Booking appointments takes longer today',
    text: 'We are writing appointments down on paper. Please phone only if it is urgent.',
    services: [
      ...rows('delays', 'appointments'),
      ...rows('not-working', 'gp-online-services'),
      ...phonesWork,
    ],
    instructions: ['keep-appointments', 'urgent-only'],
    severity: 'moderate',
  },
  {
    feed: 'tulasi',
    from: july(19, '09:05'),
    title: 'We cannot send prescriptions to pharmacies',
    text: 'We can write a prescription by hand if you need your medicine this weekend.',
    services: [
      ...rows('not-working', 'repeat-prescriptions'),
      ...rows('delays', 'pharmacies'),
      ...phonesWork,
    ],
    instructions: ['paper-prescriptions', 'keep-appointments'],
  },
  {
    feed: 'ripple-road',
    from: july(19, '08:50'),
    title: 'We cannot see patient records',
    text: 'Our records system has not worked since we opened. Appointments go ahead with paper notes.',
    services: [...rows('not-working', 'health-record', 'fit-notes'), ...phonesWork],
    instructions: ['keep-appointments', 'bring-medicines'],
  },
  {
    feed: 'orchards',
    from: july(19, '10:00'),
    title: 'Our computers are not working',
    text: 'We are open. We can see people who need help today.',
    services: [...rows('not-working', 'health-record', 'appointments'), ...phonesWork],
    instructions: ['urgent-only', 'keep-appointments'],
  },
];

/** How every one of them went on: updated at 2pm, over the weekend, on Monday morning, back for essential work, and back. */
function versionsOf(telling: Telling): readonly Version[] {
  const {
    from,
    title,
    text,
    services,
    instructions,
    severity = 'severe',
    review = july(19, '14:00'),
  } = telling;
  const { feed } = telling;
  const ods = surgeries.filter((surgery) => surgery.feed === feed).map((surgery) => surgery.ods);
  const shared = { severity, status: 'identified', audience: { ods }, services, instructions } as const;
  const delayed = services.map((row) =>
    row.status === 'working' ? row : { ...row, status: 'delays' as const },
  );
  return [
    { from, title, text, outage: { ...shared, review, expires: july(19, '18:30') } },
    {
      from: july(19, '14:00'),
      title,
      text: `${text}\nNothing has changed since this morning.`,
      outage: { ...shared, review: july(19, '18:00'), expires: july(19, '20:00') },
    },
    {
      from: july(19, '18:00'),
      title,
      text: 'This is not mended yet. We are closed at the weekend and open again at 8am on Monday.',
      outage: {
        ...shared,
        review: july(22, '08:00'),
        expires: july(22, '10:00'),
        services: services.filter((row) => row.status !== 'working'),
        instructions: instructions.filter((instruction) => instruction === 'keep-appointments'),
      },
    },
    {
      from: july(22, '08:00'),
      title,
      text: 'We are open. Our computers are coming back, but we cannot use them yet.',
      outage: { ...shared, review: july(22, '12:00'), expires: july(22, '18:30') },
    },
    {
      from: july(22, '11:30'),
      title: 'We are working again, but only for essential work',
      text: 'Our computers came back at 11:30am. We are catching up, and most things will take longer than usual.',
      outage: {
        ...shared,
        severity: 'moderate',
        status: 'monitoring',
        review: july(22, '16:30'),
        expires: july(22, '18:30'),
        services: delayed,
        instructions: ['keep-appointments', 'expect-delays'],
      },
    },
    {
      from: july(22, '16:30'),
      title: 'Our computers are working again',
      text: 'It will take us the rest of this week to catch up. You may wait longer than usual. Thank you for your patience.',
      outage: {
        ...shared,
        severity: 'minor',
        status: 'resolved',
        expires: july(22, '18:30'),
        services: services.map((row) => ({ ...row, status: 'working' as const })),
        instructions: [],
      },
    },
  ];
}

/** Each surgery's own notice, and the one that two share, by the name of its feed. */
export const localStories: ReadonlyMap<string, Story> = new Map(
  tellings.map((telling) => [
    telling.feed,
    { id: `https://group.example/july-2024/${telling.feed}/computers`, versions: versionsOf(telling) },
  ]),
);
