import { example, notice } from './example.js';
import { rows, type Fixture } from './fixture.js';

/** When what people would turn to instead is itself down. */
export const urgentCare: readonly Fixture[] = [
  example('111-online-down', 'NHS 111 online down', 'No link to NHS 111 online: call 111.', [
    notice('111-online', 'We cannot book appointments today', 'NHS 111 online is not working either.', {
      services: [...rows('not-working', 'appointments', 'nhs-111-online'), ...rows('working', 'phones')],
      instructions: ['urgent-only'],
    }),
  ]),
  example(
    '111-phone-down',
    'Calling 111 down',
    'No “call 111”: NHS 111 online, and for children under 5 another way to help.',
    [
      notice('111-phone', 'We cannot book appointments today', 'Calling 111 is not working either.', {
        services: [...rows('not-working', 'appointments', 'nhs-111-phone'), ...rows('working', 'phones')],
        instructions: ['urgent-only'],
      }),
    ],
  ),
  example('111-both-down', 'NHS 111 down altogether', 'No 111 instruction or link at all.', [
    notice('111', 'We cannot book appointments today', 'NHS 111 is not working either, online or by phone.', {
      services: [
        ...rows('not-working', 'appointments', 'nhs-111-online', 'nhs-111-phone'),
        ...rows('working', 'phones'),
      ],
      instructions: ['urgent-only'],
    }),
  ]),
  example(
    '111-phone-delays',
    'Calling 111 delayed',
    'Both ways to 111 stay, and the delay is said beside them.',
    [
      notice('111-delays', 'We cannot book appointments today', 'Many people are calling 111 this morning.', {
        services: [
          ...rows('not-working', 'appointments'),
          ...rows('delays', 'nhs-111-phone'),
          ...rows('working', 'phones'),
        ],
        instructions: ['urgent-only'],
      }),
    ],
  ),
  example('nhs-app-down', 'NHS App down', 'The NHS App is named only as something that may not work.', [
    notice(
      'nhs-app',
      'Some parts of the NHS App are not working',
      'You may not be able to see your record or order a prescription in the app.',
      {
        severity: 'moderate',
        services: [
          ...rows('not-working', 'nhs-app', 'gp-online-services'),
          ...rows('delays', 'repeat-prescriptions'),
          ...rows('working', 'phones'),
        ],
        instructions: ['use-phone'],
      },
    ),
  ]),
];
