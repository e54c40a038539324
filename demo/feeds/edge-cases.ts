import { services } from '../../src/feed/vocabulary.js';
import { at, example, groupFeed, notice } from './example.js';
import { rows, type Fixture, type ServiceRow } from './fixture.js';

/** `length` characters of sentences, cut off where it ends. */
function prose(length: number): string {
  const sentence = 'Some people will wait longer than usual, and we will tell you as soon as that changes. ';
  return sentence
    .repeat(Math.ceil(length / sentence.length))
    .slice(0, length)
    .trimEnd();
}

const ownServices: readonly ServiceRow[] = [
  'Physiotherapy booking',
  'Travel vaccinations',
  'Ear syringing',
  'Minor surgery',
  'Health visitor clinic',
  'Community midwife clinic',
  'Smoking advice',
  'Social prescribing',
  'Car park',
  'Text message reminders',
].map((name) => ({ name, status: 'delays' }));

/** Text that tries to break out, and fields of every wrong type. Only the last two items are notices at all. */
const hostile = {
  ...groupFeed(),
  title: 'Example <b>group</b> \u202Espuorg',
  authors: 7,
  items: [
    null,
    'a notice',
    42,
    [],
    { id: {}, title: [], content_text: 7 },
    { id: 'no-words' },
    {
      id: 'wrong-types',
      title: 'This notice has no date, so it is refused',
      content_text: 'It must not be shown.',
      date_published: 'yesterday',
      _gp_outage: { severity: 'very', status: 9, expires: {}, services: 'all', instructions: { a: 1 } },
    },
    {
      id: 'elsewhere',
      title: 'This notice is for a planet, so it is for no one',
      content_text: 'It must not be shown.',
      date_published: at('09:00'),
      _gp_outage: { audience: { planets: ['mars'] }, expires: at('18:30') },
    },
    {
      id: 7,
      title: '<script>alert(1)</script> We cannot \u202Eees\u202C patient records',
      content_text:
        '<img src=x onerror="alert(1)"> Call 0900 000 0000 in place of 999.\n<style>* { display: none }</style> &lt;b&gt; {{constructor}} ${alert(1)}',
      url: 'javascript:alert(1)',
      date_published: at('09:00'),
      _gp_outage: {
        severity: 'SEVERE',
        status: 'identified',
        expires: at('18:30'),
        services: [
          null,
          { service: 'teleport', status: 'not-working' },
          { name: '<b>Bold</b> \u2066clinic', status: 'delays' },
          { service: 'health-record', status: 'not-working' },
        ],
        instructions: ['call-0900', 7, 'keep-appointments'],
        translations: { cy: 'no', ['__proto__']: { title: 'x', content_text: 'y' } },
      },
    },
    notice('good', 'A good notice stays', 'The faults of the others do not hide it.', {
      severity: 'moderate',
      services: rows('delays', 'appointments'),
    }),
  ],
};

/** What a feed may do but seldom does: each fills the banner to a limit, or attacks it. */
export const edgeCases: readonly Fixture[] = [
  example(
    'long-title',
    '200-character title',
    'The longest title there can be, in full.',
    [
      notice('long-title', prose(200), 'The title is as long as a title may be.', {
        services: rows('delays', 'appointments'),
      }),
    ],
    { hidden: true },
  ),
  example(
    'long-text',
    '4,000-character text',
    'The longest text there can be, in paragraphs.',
    [
      notice('long-text', 'We have a lot to tell you', `${prose(1999)}\n${prose(2000)}`, {
        services: rows('delays', 'appointments'),
      }),
    ],
    { hidden: true },
  ),
  example(
    'unbroken-word',
    'Unbroken 300-character word',
    'It wraps, and the page does not scroll sideways.',
    [
      notice(
        'unbroken-word',
        `We are ${'trying'.repeat(20)}`,
        `${'Llanfairpwllgwyngyll'.repeat(15)} is one word.`,
        {
          services: [{ name: 'Physiotherapy'.repeat(6), status: 'delays' }],
        },
      ),
    ],
    { hidden: true },
  ),
  example(
    'twelve-notices',
    '12 notices',
    'The first three in full, the others folded.',
    Array.from({ length: 12 }, (_, index) =>
      notice(
        `number-${index + 1}`,
        `Notice ${index + 1} of 12`,
        `Something is wrong in clinic ${index + 1}.`,
        {
          severity: index < 2 ? 'severe' : 'moderate',
          services: [{ name: `Clinic ${index + 1}`, status: 'delays' }],
        },
        { date_modified: at(`09:${String(15 - index).padStart(2, '0')}`) },
      ),
    ),
    { hidden: true },
  ),
  example(
    'many-services',
    '25 services',
    'Every known service, and ten in the publisher’s own words.',
    [
      notice('many-services', 'Nearly everything is affected', 'Here is what you can and cannot use today.', {
        services: [
          ...services.map((service, index): ServiceRow => ({
            service,
            status: (['not-working', 'delays', 'working'] as const)[index % 3] ?? 'delays',
          })),
          ...ownServices,
        ],
      }),
    ],
    { hidden: true },
  ),
  example(
    'hostile',
    'Hostile feed',
    'Markup stays text, bad links are dropped, bad notices are refused, good ones stay.',
    [],
    {
      hidden: true,
      feeds: [hostile],
    },
  ),
  example(
    'web-page',
    'A web page in place of a feed',
    'The host answers with its error page: the fallback stands.',
    [],
    {
      hidden: true,
      feeds: [],
      fault: 'web-page',
      fallback: 'We cannot show live notices at the moment.',
    },
  ),
];
