import { recordsDown } from './everyday.js';
import { at, example, exampleSurgery, groupFeed, notice } from './example.js';
import { feedOf, rows, type Fixture } from './fixture.js';

const phonesPlanned = notice(
  'phones-planned',
  'Work on our phones tonight',
  'You cannot phone the surgery from 9pm to 10pm.',
  { status: 'scheduled', severity: 'minor', services: rows('not-working', 'phones') },
);

const phonesBack = notice('phones-back', 'Fixed: our phones do not work', 'You can phone us again.', {
  status: 'resolved',
  severity: 'severe',
  services: rows('working', 'phones'),
});

/** What several notices say together, where one could be taken for another. */
export const together: readonly Fixture[] = [
  example(
    'all-clear-beside-outage',
    'An all-clear beside an outage',
    'What is wrong stands first, though the all-clear is as severe and newer, and the heading does not say that all is well.',
    [{ ...phonesBack, date_modified: at('09:18') }, recordsDown],
  ),
  example(
    'planned-beside-all-clear',
    'Planned work beside an all-clear',
    'The phones will not be working: nothing says that they do not work now.',
    [
      phonesPlanned,
      notice('records-back', 'Fixed: we cannot see patient records', 'We can see them again.', {
        status: 'resolved',
        severity: 'minor',
      }),
    ],
  ),
  example(
    'exercise-beside-outage',
    'An exercise beside an outage',
    'The real notice stands first, and the advice is for it alone: 111 is still offered.',
    [
      recordsDown,
      notice('exercise-111', 'NHS 111 cannot be reached', 'Staff are practising.', {
        severity: 'extreme',
        exercise: true,
        services: rows('not-working', 'nhs-111-phone', 'nhs-111-online'),
      }),
    ],
    { attributes: { ...exampleSurgery, exercises: '' } },
  ),
  example(
    'same-id',
    'One id in two feeds',
    'Both feeds number their notices from 1. Neither notice hides the other.',
    [],
    {
      feeds: [
        groupFeed({ ...recordsDown, id: '1' }),
        feedOf('Example Surgery', at('09:00'), [
          notice(
            'flu',
            'Flu clinics',
            'Book yours at reception.',
            { severity: 'minor', status: 'scheduled' },
            { id: '1' },
          ),
        ]),
      ],
    },
  ),
  example(
    'stale-overnight',
    'Cannot check for updates since yesterday',
    'The feed was last read at 9:20am on the day before: the banner says the day too.',
    [
      notice(
        'backlog',
        'It takes longer to answer the phone',
        'We are working through the calls we could not take.',
        {
          severity: 'moderate',
          status: 'monitoring',
          services: rows('delays', 'phones'),
          expires: '2026-06-10T18:30:00+01:00',
        },
      ),
    ],
    { now: '2026-06-10T08:10:00+01:00', readAt: at('09:20'), fault: 'lost' },
  ),
];
