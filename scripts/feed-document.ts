import type { FeedInput } from '../src/feed/schema.js';
import { textLimit, titleLimit } from '../src/feed/text.js';
import { defaultLifetime, longestLifetime, mostBytes } from '../src/feed/limits.js';
import { fieldChapters } from './feed-fields.js';

/*
 * `docs/feed.md`: the format of a feed, made from what checks it.
 */

const hour = 3_600_000;

/** Every field once, as a publisher would write it; `$schema` and `feed_url` are read by tools only. */
export const exampleFeed: FeedInput & { readonly $schema: string; readonly feed_url: string } = {
  $schema: './feed.schema.json',
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Example group of GP surgeries',
  home_page_url: 'https://group.example/',
  feed_url: 'https://group.example/notices.json',
  language: 'en-GB',
  expired: false,
  _gp_outage: { about: 'https://group.example/about-this-feed', updated: '2024-07-19T09:15:00+01:00' },
  items: [
    {
      id: 'https://group.example/notices/2024-07-19-records',
      title: 'We cannot see patient records',
      content_text: 'Our records system is not working.\nThere may be long delays today.',
      url: 'https://group.example/status',
      date_published: '2024-07-19T08:10:00+01:00',
      date_modified: '2024-07-19T09:15:00+01:00',
      language: 'en-GB',
      _gp_outage: {
        severity: 'severe',
        status: 'identified',
        starts: '2024-07-19T08:00:00+01:00',
        expires: '2024-07-19T18:30:00+01:00',
        review: '2024-07-19T14:00:00+01:00',
        audience: { ods: ['A99991', 'QZZ'], systems: ['emis-web'], nations: ['england'] },
        services: [
          { service: 'health-record', status: 'not-working' },
          { service: 'phones', status: 'working' },
          { name: 'Physiotherapy booking', status: 'delays' },
        ],
        instructions: ['keep-appointments', 'urgent-only'],
        supersedes: ['https://group.example/notices/2024-07-18-slow'],
        exercise: false,
        translations: {
          cy: { title: '…', content_text: '…' },
        },
      },
    },
  ],
};

/** The whole document, in Markdown. */
export function feedDocument(): string {
  return [
    '# The feed',
    '',
    'Made from the schema that checks a feed, by `npm run docs:feed`; a test keeps it in step.',
    '',
    'A feed is one file: a [JSON Feed 1.1](https://www.jsonfeed.org/version/1.1/) with one extension object, `_gp_outage`, so',
    'that any feed reader can follow it too. You need not write it by hand: [publishing.md](publishing.md) has easier ways.',
    '',
    '## A whole feed',
    '',
    'With every field. Few notices need them all.',
    '',
    '```json notices.json',
    JSON.stringify(exampleFeed, null, 2),
    '```',
    '',
    'This says everything that is wrong with a feed, each with its line and place:',
    '',
    '```sh',
    'npx gp-outage-banner validate notices.json',
    '```',
    '',
    '## In an editor',
    '',
    'An editor that knows JSON Schema, such as VS Code, completes a feed, explains each field and marks what is wrong. Write',
    'the schema (of JSON Schema 2020-12) beside the feed, and name it in the feed as `$schema`, as in the example above:',
    '',
    '```sh',
    'npx gp-outage-banner schema > feed.schema.json',
    '```',
    '',
    ...fieldChapters(),
    ...rules(),
    '',
    'How a notice becomes a CAP message, and an incident of Statuspage a draft: [other-formats.md](other-formats.md).',
    '',
  ].join('\n');
}

function rules(): string[] {
  const longest = `${longestLifetime / hour / 24} days`;
  return [
    '## What banners make of it',
    '',
    '- **Dates** are RFC 3339, such as `2024-07-19T08:00:00+01:00`. One without an offset is read as UK time, and a day alone as',
    '  its beginning, in `expires` and `review` as its end. One that cannot be read counts as missing, and so does a `date_modified` or',
    '  `date_published` that lies more than 24 hours ahead.',
    `- **The end.** A notice without \`expires\` ends ${defaultLifetime / hour} hours after the later of its two dates; one with no date is refused. Nothing is`,
    `  shown for more than ${longest} after the later of \`date_modified\` and \`starts\`. An open page ends a notice to the second, also`,
    '  without a network. One that has `expires` but no date is dated by the feed’s `updated`; without that too it is refused if it would',
    `  last for more than ${longest}.`,
    '- **The beginning.** A notice without `starts` begins when it was published, else at once. What is live has begun.',
    '- **Small slips** are forgiven: white space, capital letters and invisible characters around tokens, codes and dates, and several codes in',
    '  one text, separated by spaces, commas or semicolons. A `name` that is the patients’ word for a listed service is that service.',
    '- **Live** is what is `investigating`, `identified` or `monitoring`. While a notice is live, the banner adds what to do, with 999',
    '  and 111 ([guidance.md](guidance.md)). No feed can write or remove that. It can only say what does not work.',
    '- **`minor`** notices, and no others, can be hidden by their reader. A live one brings the advice on 999 and 111 all the same.',
    '- **The audience.** Where `ods`, `systems` or `nations` is given, one of its values has to be one that the website declares; case does not',
    '  matter. Of several lists each has to match. A notice whose audience cannot be understood is shown nowhere.',
    '- **Order.** The highest severity stands first, then what changed last. All notices stand in one banner, also those of several feeds.',
    '- **`review`** is said as “next update by”. Once it has passed, the banner says that an update is overdue.',
    '- **`supersedes`** works while the newer notice is itself shown, across feeds, and from notice to notice.',
    '- **The same id twice**: the later `date_modified` counts. A number as an id is read as text.',
    `- **Text** is plain. \`content_html\` is reduced to paragraphs without what is struck out, deleted or hidden; markup never reaches the page. Titles over ${titleLimit} and texts over`,
    `  ${textLimit.toLocaleString('en-GB')} characters are cut, with an ellipsis. Characters that override the direction of text are removed.`,
    '- **Links**: `https:` only. Another `url` is dropped, and the notice stays.',
    '- **Translations** are chosen by the language of the page. Where one has no title or no text, the notice’s own is shown.',
    '- **An exercise** is never shown to patients: only where the element has `exercises`, and labelled. Anything but `false`, `0` or an empty',
    '  text counts as true.',
    '- **Faults.** A wrong field counts as missing, and the console of the page says so. One bad notice never hides a good one. A wrong',
    '  `_gp_outage` or `audience` refuses its whole notice, since it may have been meant for somewhere else.',
    '- **Any JSON Feed** can be read. An item without `_gp_outage` is information for 24 hours: `minor`, and without advice.',
    '- **Other fields** of JSON Feed, and other extensions, are left alone.',
    `- **Size.** Of a feed of more than ${mostBytes / 1024} KiB nothing is shown.`,
    '- **The end of a feed.** `"expired": true` closes it for good: it shows nothing and is not read again. When all is well, leave',
    '  `items` empty instead.',
    '',
  ];
}
