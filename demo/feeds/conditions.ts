import { at, example, exampleGroup, exampleSurgery, notice, now } from './example.js';
import { recordsDown } from './everyday.js';
import { rows, type Fixture } from './fixture.js';

/** Rehearsals, what time and the network do to a notice that is shown, and nothing to show. */
export const conditions: readonly Fixture[] = [
  example(
    'exercise',
    'Exercise',
    'Shown only because the element asks for exercises, and labelled as one for the eye and the ear.',
    [
      notice(
        'exercise',
        'We cannot see patient records',
        'Staff are practising for a day without computers.',
        {
          exercise: true,
          services: rows('not-working', 'health-record'),
          instructions: ['keep-appointments'],
        },
      ),
    ],
    { attributes: { ...exampleSurgery, exercises: '' } },
  ),
  example(
    'overdue-review',
    'Update overdue',
    'The next update was promised for 9am. It is 9:20am, so an update is due.',
    [
      {
        ...recordsDown,
        date_modified: at('08:10'),
        _gp_outage: { ...recordsDown._gp_outage, review: at('09:00') },
      },
    ],
  ),
  example(
    'stale',
    'Cannot check for updates',
    'The feed was last read at 9:20am and has failed since. It is 11am: the banner says since when it could not check.',
    [recordsDown],
    { now: at('11:00'), readAt: now, fault: 'lost' },
  ),
  example('quiet', 'Nothing wrong', 'No notices: the banner takes no room at all.', []),
  example(
    'unreadable',
    'Feed cannot be read',
    'Nothing is held and no feed can be read, so the fallback written into the page is shown.',
    [],
    {
      feeds: [],
      fault: 'unreachable',
      fallback: `We cannot show live notices at the moment. Notices are also at group.example. ${exampleGroup}.`,
    },
  ),
];
