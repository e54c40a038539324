import type { Notice } from '../src/feed/notice.js';
import { severities, statuses } from '../src/feed/vocabulary.js';
import { writeCap } from '../src/publish/cap.js';
import * as statuspage from '../src/publish/statuspage.js';
import {
  capElements,
  noticeFields,
  specialAnnouncement,
  statuspageSources,
  withoutCounterpart,
} from './mappings.js';
import { codes, table } from './markdown.js';

/*
 * The chapter of docs/feed.md on CAP, Statuspage and schema.org. Its tables of words are what the code does.
 */

export function otherFormats(): string[] {
  return ['## Other formats', '', ...capChapter(), ...statuspageChapter(), ...schemaOrgChapter()];
}

function capChapter(): string[] {
  return [
    '### To CAP 1.2',
    '',
    'A message of the [Common Alerting Protocol](https://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2.html) for each',
    'change of a notice:',
    '',
    '```sh',
    'npx gp-outage-banner export cap notices.json 2024-07-19-records --output records.cap.xml',
    '```',
    '',
    ...table(
      ['CAP element', 'made from', 'how'],
      capElements.map(({ element, from, how = 'as it is' }) => [`\`${element}\``, codes(from), how]),
    ),
    `No counterpart in CAP: ${codes(
      withoutCounterpart(
        noticeFields,
        capElements.map(({ from }) => from),
      ),
    )}.`,
    '',
    'By `status`:',
    '',
    ...table(
      ['status', 'urgency', 'certainty', 'responseType', 'event'],
      statuses.map((status) => {
        const xml = writeCap({ ...blank, status }, { sender: 'group.example', isDraft: false });
        const texts = ['urgency', 'certainty', 'responseType', 'event'].map((name) => textOf(xml, name));
        return [`\`${status}\``, ...texts];
      }),
    ),
    `CAP’s severities are ${severities.map(capitalised).join(', ')} and Unknown, which is never written. What a`,
    'message does not carry over cannot be read back: there is no import of CAP.',
    '',
  ];
}

function statuspageChapter(): string[] {
  const words = (from: Readonly<Record<string, string>>) =>
    Object.entries(from).map(([theirs, ours]) => [`\`${theirs}\``, `\`${ours}\``]);
  return [
    '### From Statuspage',
    '',
    'Drafts from a supplier’s status page (Atlassian Statuspage, `summary.json` of its API version 2), one for each incident',
    'and each scheduled maintenance:',
    '',
    '```sh',
    'npx gp-outage-banner import statuspage https://status.supplier.example/api/v2/summary.json --output drafts.json',
    '```',
    '',
    'Banners show a draft to no one, since its `audience` has a key that no banner knows. Once a person has put it into words',
    'for patients, this makes it a notice:',
    '',
    '```sh',
    'npx gp-outage-banner update drafts.json p31zjtct2jer --title "We cannot see patient records" --text "Our records system is not working." --confirm',
    '```',
    '',
    ...table(
      ['here', 'Statuspage', 'how'],
      statuspageSources.map(({ field, from, how = 'as it is' }) => [`\`${field}\``, codes(from), how]),
    ),
    `Not in Statuspage, so that the person adds it: ${codes(
      withoutCounterpart(noticeFields, [statuspageSources.map(({ field }) => field)]).filter(
        (field) => field !== 'content_html' && field !== 'language',
      ),
    )}.`,
    '',
    ...table(['`impact`', '`severity` here'], words(statuspage.severities)),
    ...table(['`status` of an incident or maintenance', '`status` here'], words(statuspage.statuses)),
    ...table(['`status` of a component', '`status` of the service'], words(statuspage.serviceStatuses)),
    'Any other word becomes `moderate`, `investigating` and `not-working`.',
    '',
  ];
}

function schemaOrgChapter(): string[] {
  return [
    '### As schema.org SpecialAnnouncement',
    '',
    'For a publisher who writes JSON-LD into a page of their own. No command makes it, and no banner reads or writes it.',
    '',
    ...table(
      ['[SpecialAnnouncement](https://schema.org/SpecialAnnouncement)', 'here', 'how'],
      specialAnnouncement.map(([property, from, how]) => [`\`${property}\``, codes(from), how || 'as it is']),
    ),
    `No counterpart in schema.org: ${codes(
      withoutCounterpart(
        noticeFields,
        specialAnnouncement.map(([, from]) => from),
      ).filter((field) => field !== 'content_html'),
    )}.`,
    'schema.org also recommends a `category`, the address of what the announcement is about in Wikipedia or Wikidata. A feed',
    'has none.',
    '',
    'Never publish an exercise in this way: nothing there says that it is one. Nor does anything remove an announcement when it',
    'expires; a search engine may show it for longer.',
    '',
  ];
}

const instant = Date.parse('2024-07-19T08:00:00+01:00');

/** A notice that says nothing. */
const blank: Notice = {
  id: 'x',
  title: 'x',
  text: '',
  language: 'en-GB',
  url: undefined,
  publisher: 'x',
  severity: 'moderate',
  status: undefined,
  published: instant,
  modified: instant,
  starts: instant,
  expires: undefined,
  review: undefined,
  audience: undefined,
  services: [],
  instructions: [],
  supersedes: [],
  exercise: false,
  translations: {},
};

function textOf(xml: string, name: string): string {
  return new RegExp(`<${name}>([^<]*)<`).exec(xml)?.[1] ?? 'none';
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
