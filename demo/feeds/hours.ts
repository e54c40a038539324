import { recordsDown } from './everyday.js';
import { at, example, exampleSurgery, groupFeed, notice } from './example.js';
import { rows, type Fixture } from './fixture.js';

const surgery = { ...exampleSurgery, 'opening-hours': 'Mo-Fr 08:00-18:30' };
const untilNight = {
  ...recordsDown,
  _gp_outage: { ...recordsDown._gp_outage, expires: at('23:00'), review: at('22:00') },
};

/** When the surgery is open, closed or nobody knows, when nobody can come, and when visits are cancelled. */
export const hours: readonly Fixture[] = [
  example('open', 'Open', 'By the surgery’s usual hours it is open: people are sent there.', [recordsDown], {
    attributes: surgery,
  }),
  example(
    'closed',
    'Closed',
    'It is 7:30pm. Nothing sends anyone to the surgery, and what there is at night leads.',
    [],
    { attributes: surgery, now: at('19:30'), feeds: [groupFeed(untilNight)] },
  ),
  example(
    'hours-unknown',
    'Hours not known',
    'The same where the site gives no hours: people are sent there only if it is open.',
    [],
    { now: at('19:30'), feeds: [groupFeed(untilNight)] },
  ),
  example(
    'premises',
    'Closed building',
    'Nobody can come in, whatever the notice asks for. Phones and forms still work.',
    [
      notice('premises', 'Our building is closed today', 'There has been a flood. We are sorry.', {
        services: rows('not-working', 'premises'),
        instructions: ['keep-appointments', 'walk-in'],
      }),
    ],
    { attributes: surgery },
  ),
  example(
    'cancelled',
    'Cancelled appointments',
    'Nobody is told to go, although the notice asks for it.',
    [
      notice('cancelled', 'Appointments today are cancelled', 'We will phone you. We are sorry.', {
        services: rows('not-working', 'booked-appointments', 'blood-tests'),
        instructions: ['keep-appointments'],
      }),
    ],
    { attributes: surgery },
  ),
];
