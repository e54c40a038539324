import { at, example, exampleSurgery, notice } from './example.js';
import { rows, type Fixture } from './fixture.js';

const records = notice(
  'records',
  'We cannot see patient records',
  'Our records system is not working. There may be long delays today. We are sorry.',
  {
    review: at('14:00'),
    services: [
      ...rows('not-working', 'health-record'),
      ...rows('delays', 'appointments'),
      ...rows('working', 'phones'),
    ],
    instructions: ['keep-appointments', 'bring-medicines'],
  },
);

const base = { ods: exampleSurgery.ods, 'surgery-name': exampleSurgery['surgery-name'] };

/** The same outage in each nation. The phone numbers are from the ranges kept for fiction. */
export const nations: readonly Fixture[] = [
  example('england', 'England', 'NHS 111 online and calling 111, with the age rule.', [records]),
  example(
    'wales',
    'Wales',
    'NHS 111 Wales, and option 2 for mental health. No NHS 111 online, no age rule.',
    [records],
    {
      attributes: { ...base, nation: 'wales', 'surgery-phone': '029 2018 0000' },
    },
  ),
  example('scotland', 'Scotland', 'The surgery first; 111 when it is closed.', [records], {
    attributes: { ...base, nation: 'scotland', 'surgery-phone': '0131 496 0000' },
  }),
  example(
    'northern-ireland',
    'Northern Ireland',
    'No 111. GP Out of Hours when the surgery is closed.',
    [records],
    {
      attributes: {
        ...base,
        nation: 'northern-ireland',
        'surgery-phone': '028 9649 6000',
        'out-of-hours-phone': '028 9649 6001',
      },
    },
  ),
  example(
    'northern-ireland-no-number',
    'Northern Ireland, no out-of-hours number',
    'A link to GP Out of Hours in place of a number.',
    [records],
    { hidden: true, attributes: { ...base, nation: 'northern-ireland', 'surgery-phone': '028 9649 6000' } },
  ),
  example(
    'scotland-phones-down',
    'Scotland, phones down',
    'The surgery first, but no one is told to phone it.',
    [
      {
        ...records,
        _gp_outage: { ...records._gp_outage, services: rows('not-working', 'phones', 'health-record') },
      },
    ],
    { hidden: true, attributes: { ...base, nation: 'scotland', 'surgery-phone': '0131 496 0000' } },
  ),
  example(
    'nation-missing',
    'Nation missing',
    'The nation is never guessed: the surgery, 999 and A&E, and no 111.',
    [records],
    {
      attributes: { ...base, 'surgery-phone': exampleSurgery['surgery-phone'] },
    },
  ),
];
