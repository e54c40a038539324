import type { feedOutageSchema, headSchema, ItemInput } from '../src/feed/schema.js';

/*
 * What fields of a feed become in other formats, and the reverse. tests/docs/mappings.node.test.ts changes each field and
 * sees that these and no others follow.
 */

type Outage = NonNullable<ItemInput['_gp_outage']>;

/** A field of a notice, wherever in it, or of its feed. */
export type NoticeField =
  | Exclude<keyof ItemInput, '_gp_outage'>
  | Exclude<keyof Outage, 'audience'>
  | `audience.${keyof NonNullable<Outage['audience']>}`
  | 'feed title';

/** What the feed itself says; its title is written into notices' exports, the rest is not. */
export type FeedField = keyof typeof headSchema.entries | keyof typeof feedOutageSchema.entries;

export interface CapElement {
  readonly element: string;
  /** What it is made from. Empty: always the same, or from the command. */
  readonly from: readonly NoticeField[];
  /** How, where it is not the same words. */
  readonly how?: string;
}

const changed = ['date_modified', 'date_published', 'starts'] as const;
const sentAs = 'the time of the last change: the first of these that is given';

/** In the order of a message. */
export const capElements: readonly CapElement[] = [
  { element: 'identifier', from: ['id', ...changed], how: 'the id and the time of the last change' },
  { element: 'sender', from: [], how: '`--sender`, or the domain of `feed_url` or `home_page_url`' },
  { element: 'sent', from: changed, how: sentAs },
  {
    element: 'status',
    from: ['exercise'],
    how: 'Exercise, Draft for a draft that is not confirmed, else Actual',
  },
  {
    element: 'msgType',
    from: ['date_modified', 'date_published'],
    how: 'Update where it was modified after it was published, else Alert',
  },
  { element: 'scope', from: [], how: 'always Public' },
  { element: 'note', from: ['exercise'], how: 'says in words that it is an exercise' },
  {
    element: 'references',
    from: ['id', 'date_modified', 'date_published'],
    how: 'of an Update: the message that was sent when it was published',
  },
  { element: 'incidents', from: ['id'] },
  {
    element: 'language',
    from: ['language', 'translations'],
    how: 'each translation has an `info` of its own',
  },
  { element: 'category', from: [], how: 'always Health' },
  { element: 'event', from: ['status'], how: 'see below' },
  { element: 'responseType', from: ['status'], how: 'see below' },
  {
    element: 'urgency',
    from: ['status', ...changed],
    how: 'see below; Future where `sent` is before `onset`',
  },
  { element: 'severity', from: ['severity'], how: 'the same words' },
  { element: 'certainty', from: ['status'], how: 'see below' },
  { element: 'audience', from: ['audience.systems'], how: 'in words' },
  { element: 'effective', from: changed, how: 'as `sent`' },
  { element: 'onset', from: ['starts', 'date_published'], how: 'the first of these that is given' },
  {
    element: 'expires',
    from: ['expires', ...changed],
    how: 'when banners end it: never more than 7 days after its last change',
  },
  { element: 'senderName', from: ['feed title'] },
  { element: 'headline', from: ['title', 'translations'] },
  { element: 'description', from: ['content_text', 'translations'] },
  {
    element: 'instruction',
    from: ['instructions', 'services', 'status', 'audience.nations', 'language'],
    how: 'what the banner tells patients, 999 and 111 too, while the notice is live; in English only',
  },
  { element: 'web', from: ['url'] },
  { element: 'parameter', from: ['services'], how: 'one for each row: `phones=not-working`' },
  { element: 'areaDesc', from: ['audience.nations', 'audience.ods'], how: 'in words' },
  {
    element: 'geocode',
    from: ['audience.nations', 'audience.ods'],
    how: 'ISO 3166-2 of the nation; the ODS code',
  },
];

export interface StatuspageSource {
  readonly field: NoticeField;
  /** Fields of an incident or a maintenance, or `page.…`. */
  readonly from: readonly string[];
  readonly how?: string;
}

/** What a draft gets from a summary of Statuspage. */
export const statuspageSources: readonly StatuspageSource[] = [
  { field: 'feed title', from: ['page.name'], how: 'unless you give `--publisher`' },
  { field: 'id', from: ['page.url', 'id'], how: 'the address of the incident' },
  { field: 'title', from: ['name'], how: 'to be put into words for patients' },
  {
    field: 'content_text',
    from: ['incident_updates'],
    how: 'the latest one’s `body`, to be put into words for patients',
  },
  { field: 'url', from: ['page.url', 'id'], how: 'where the page is on `https:`' },
  { field: 'date_published', from: ['created_at'] },
  {
    field: 'date_modified',
    from: ['updated_at', 'created_at'],
    how: 'the later of the two',
  },
  { field: 'severity', from: ['impact'], how: 'see below' },
  { field: 'status', from: ['status'], how: 'see below' },
  {
    field: 'starts',
    from: ['scheduled_for', 'started_at', 'created_at'],
    how: 'the first of these that is given',
  },
  { field: 'expires', from: ['scheduled_until'], how: 'else 24 hours after the import' },
  {
    field: 'services',
    from: ['components', 'incident_updates', 'status'],
    how: 'by the supplier’s names; see below. Where there are no `components`, the latest update’s `affected_components`. What is only scheduled counts as not working',
  },
];

/** What a publisher's own JSON-LD would say. There is no command for it. */
export const specialAnnouncement: readonly (readonly [
  property: string,
  from: readonly (NoticeField | FeedField | 'feed_url')[],
  how: string,
])[] = [
  ['name', ['title'], ''],
  ['text', ['content_text'], ''],
  ['url', ['url'], 'else the page that shows the announcement'],
  ['identifier', ['id'], ''],
  ['datePosted', ['date_published'], 'schema.org recommends it'],
  ['dateModified', ['date_modified'], ''],
  ['temporalCoverage', ['starts', 'expires'], 'an ISO 8601 interval, from `starts` to `expires`'],
  ['expires', ['expires'], 'where it is missing, work out when banners end the notice'],
  ['inLanguage', ['language'], ''],
  ['workTranslation', ['translations'], 'an announcement of its own for each language'],
  ['publisher', ['feed title', 'home_page_url'], 'an `Organization` with `name` and `url`'],
  ['spatialCoverage', ['audience.nations'], 'an `AdministrativeArea` for each nation'],
  [
    'announcementLocation',
    ['audience.ods'],
    'a `MedicalClinic` for each practice, its ODS code as `identifier`',
  ],
  ['webFeed', ['feed_url'], 'a `DataFeed` whose `encodingFormat` is `application/feed+json`'],
];

/** The formats that have no place for these. */
export function withoutCounterpart(
  all: readonly NoticeField[],
  mapped: readonly (readonly string[])[],
): readonly NoticeField[] {
  const known = new Set(mapped.flat());
  return all.filter((field) => !known.has(field));
}

/** Every field of a notice once, in the order of the document. */
export const noticeFields: readonly NoticeField[] = Object.keys({
  'feed title': true,
  id: true,
  title: true,
  content_text: true,
  content_html: true,
  url: true,
  date_published: true,
  date_modified: true,
  language: true,
  severity: true,
  status: true,
  starts: true,
  expires: true,
  review: true,
  'audience.ods': true,
  'audience.systems': true,
  'audience.nations': true,
  services: true,
  instructions: true,
  supersedes: true,
  exercise: true,
  translations: true,
} satisfies Record<NoticeField, true>) as NoticeField[];
