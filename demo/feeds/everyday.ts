import { at, example, groupFeed, notice } from './example.js';
import { feedOf, rows, type Fixture, type Item } from './fixture.js';

/** The typical bad day. */
export const recordsDown = notice(
  'records',
  'We cannot see patient records',
  'Our records system is not working. This is a national problem. There may be long delays today. We are sorry.',
  {
    review: at('14:00'),
    services: [
      ...rows('not-working', 'health-record', 'online-forms'),
      ...rows('delays', 'appointments'),
      ...rows('working', 'phones'),
    ],
    instructions: ['keep-appointments', 'urgent-only'],
  },
  { url: 'https://group.example/status' },
);

const nationalRecords: Item = {
  id: 'https://group.example/national/records',
  title: 'Many GP surgeries have a problem with their computers',
  content_text: 'Surgeries are using paper records and handwritten prescriptions. Phones are working.',
  date_published: at('08:45'),
  date_modified: at('09:00'),
  _gp_outage: {
    severity: 'severe',
    status: 'identified',
    expires: at('20:00'),
    audience: { nations: ['england'] },
    services: [
      ...rows('not-working', 'health-record'),
      ...rows('delays', 'repeat-prescriptions', 'pharmacies'),
    ],
    instructions: ['keep-appointments', 'paper-prescriptions'],
  },
};

/** What surgeries have on most bad days, how such a day goes on and ends, and notices of several publishers. */
export const everyday: readonly Fixture[] = [
  example(
    'records-down',
    'Records down',
    'The typical bad day. What to do comes first, then both cards, what is affected, and when it was updated.',
    [recordsDown],
  ),
  example(
    'phones-down',
    'Phones down',
    'No line tells anyone to phone the surgery, although the notice asks for it: that instruction is dropped with a warning.',
    [
      notice(
        'phones',
        'You cannot phone us at the moment',
        'Our phones are not working. We are open, and all appointments go ahead.',
        {
          review: at('11:00'),
          services: [
            ...rows('not-working', 'phones'),
            ...rows('working', 'online-forms', 'booked-appointments'),
          ],
          instructions: ['use-online-form', 'use-phone', 'walk-in'],
        },
      ),
    ],
  ),
  example('online-forms-down', 'Online forms down', 'A moderate notice: phone instead, or go in.', [
    notice(
      'forms',
      'Our online forms are not working',
      'You cannot send us an online form at the moment. We have not received forms sent after 7am today.',
      {
        severity: 'moderate',
        services: [...rows('not-working', 'online-forms'), ...rows('working', 'phones')],
        instructions: ['use-phone'],
      },
    ),
  ]),
  example(
    'prescriptions',
    'Prescriptions delayed',
    'Regular medicines: no one is told to stop or to wait without advice.',
    [
      notice(
        'prescriptions',
        'Prescriptions will take longer than usual',
        'Repeat prescriptions ordered since Monday may be up to 2 days late.',
        {
          severity: 'moderate',
          expires: '2026-06-11T18:30:00+01:00',
          services: rows('delays', 'repeat-prescriptions', 'pharmacies'),
          instructions: ['paper-prescriptions', 'expect-delays'],
        },
      ),
    ],
  ),
  example(
    'computers-down',
    'All computers down',
    'The one extreme notice: nearly everything is affected, the phones included.',
    [
      notice(
        'computers',
        'Our computers and phones are not working',
        'We can only help people who need to be seen today. We are using paper records.',
        {
          severity: 'extreme',
          status: 'investigating',
          review: at('10:30'),
          services: [
            ...rows(
              'not-working',
              'phones',
              'online-forms',
              'appointments',
              'repeat-prescriptions',
              'test-results',
            ),
            ...rows('not-working', 'health-record', 'gp-online-services', 'nhs-app', 'fit-notes'),
            ...rows('delays', 'booked-appointments', 'pharmacies'),
          ],
          instructions: [
            'keep-appointments',
            'urgent-only',
            'walk-in',
            'bring-medicines',
            'paper-prescriptions',
          ],
        },
      ),
    ],
  ),
  example('monitoring', 'Working again, expect delays', 'Still live, so the guidance stays.', [
    notice(
      'records',
      'Our records system is working again',
      'We are catching up with this morning’s work. Some appointments may run late.',
      {
        severity: 'moderate',
        status: 'monitoring',
        services: [
          ...rows('delays', 'appointments', 'test-results'),
          ...rows('working', 'health-record', 'phones'),
        ],
        instructions: ['keep-appointments', 'expect-delays'],
      },
    ),
  ]),
  example('resolved', 'Back to normal', 'The green edge, and no guidance: nothing is wrong any more.', [
    notice(
      'records',
      'Everything is working again',
      'Our records system is back to normal. Thank you for your patience.',
      {
        severity: 'minor',
        status: 'resolved',
        services: rows('working', 'health-record', 'online-forms', 'appointments'),
      },
    ),
  ]),
  example('scheduled', 'Planned work', 'Told beforehand, with no guidance while nothing is wrong.', [
    notice(
      'planned',
      'You cannot use our online forms on Wednesday evening',
      'We are improving our online forms. They will not work from 8pm to midnight on Wednesday 10 June 2026.',
      { severity: 'minor', status: 'scheduled', services: rows('not-working', 'online-forms') },
    ),
  ]),
  example('minor-information', 'Minor notice', 'The only kind that a reader can hide.', [
    notice(
      'check-in',
      'Our check-in screen is not working',
      'Please tell reception when you arrive for your appointment.',
      { severity: 'minor', services: [{ name: 'Check-in screen', status: 'not-working' }] },
    ),
  ]),
  example(
    'plain-json-feed',
    'Plain JSON Feed',
    'Any JSON Feed works: an item without the extension is information for 24 hours.',
    [
      {
        id: 'https://group.example/news/flu',
        title: 'Flu clinics start on Saturday',
        content_text: 'You can book a flu vaccination for Saturday from today.',
        url: 'https://group.example/news/flu',
        date_published: at('08:00'),
      },
    ],
  ),
  example(
    'merged',
    'Group and national notices merged',
    'Two feeds, one region: worst first, each service once with its worst status, one piece of advice.',
    [],
    {
      feeds: [
        groupFeed(recordsDown),
        feedOf('Example national health service', at('09:00'), [nationalRecords]),
      ],
    },
  ),
  example(
    'supersedes',
    'One notice replaces another',
    'The surgery’s notice replaces the group’s, which is in another feed and is not shown.',
    [],
    {
      feeds: [
        groupFeed(recordsDown),
        feedOf('Example Surgery', at('09:15'), [
          notice(
            'example-surgery-records',
            'We can see records again, but not test results',
            'Please wait for us to contact you before you ask for test results.',
            {
              severity: 'moderate',
              services: [
                ...rows('not-working', 'test-results'),
                ...rows('working', 'health-record', 'phones'),
              ],
              supersedes: [recordsDown.id],
            },
          ),
        ]),
      ],
    },
  ),
];
