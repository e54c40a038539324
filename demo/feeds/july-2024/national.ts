import { rows } from '../fixture.js';
import { july, type Story } from './versions.js';

const audience = { nations: ['england'] } as const;
const disrupted = [
  ...rows('not-working', 'health-record', 'gp-online-services', 'nhs-app'),
  ...rows('delays', 'appointments', 'repeat-prescriptions', 'pharmacies'),
];

/**
 * NHS England's statement, retold. What it said is fact: paper records and handwritten prescriptions, phones and 999 working, go to
 * appointments, contact a GP only if it is urgent. The words are written afresh, and the times at which it changes are invented.
 */
export const nationalStory: Story = {
  id: 'https://group.example/july-2024/national/statement',
  versions: [
    {
      from: july(19, '09:30'),
      title: 'Most GP surgeries in England cannot use their computers as usual',
      text: 'This is a national problem. Surgeries are using paper records and handwritten prescriptions. Phones and 999 are working as usual.',
      outage: {
        severity: 'severe',
        status: 'identified',
        expires: july(20, '18:30'),
        review: july(19, '17:00'),
        audience,
        services: [...disrupted, ...rows('working', 'phones')],
        instructions: ['keep-appointments', 'urgent-only', 'paper-prescriptions'],
      },
    },
    {
      from: july(19, '17:00'),
      title: 'Most GP surgeries in England still cannot use their computers as usual',
      text: 'The problem goes on over the weekend. Surgeries that open are using paper records. Phones and 999 are working as usual.',
      outage: {
        severity: 'severe',
        status: 'identified',
        expires: july(22, '09:00'),
        review: july(21, '22:00'),
        audience,
        services: disrupted,
        instructions: ['keep-appointments', 'paper-prescriptions'],
      },
    },
    {
      from: july(21, '22:00'),
      title: 'Computers at GP surgeries are coming back',
      text: 'Surgeries may not have everything back on Monday. Some appointments and replies will take longer.',
      outage: {
        severity: 'moderate',
        status: 'monitoring',
        expires: july(22, '18:30'),
        review: july(22, '12:00'),
        audience,
        services: [
          ...rows('delays', 'health-record', 'gp-online-services', 'nhs-app', 'appointments'),
          ...rows('delays', 'repeat-prescriptions', 'pharmacies'),
          ...rows('working', 'phones'),
        ],
        instructions: ['keep-appointments', 'expect-delays'],
      },
    },
    {
      from: july(22, '12:00'),
      title: 'GP surgeries are working again, with delays',
      text: 'Surgeries have a lot to catch up on. Please be patient with staff this week.',
      outage: {
        severity: 'moderate',
        status: 'monitoring',
        expires: july(22, '18:30'),
        audience,
        services: [
          ...rows('delays', 'appointments', 'repeat-prescriptions', 'nhs-app'),
          ...rows('working', 'health-record', 'phones'),
        ],
        instructions: ['keep-appointments', 'expect-delays'],
      },
    },
  ],
};
