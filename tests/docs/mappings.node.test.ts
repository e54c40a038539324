import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { parseFeed } from '../../src/feed/parse.js';
import type { FeedInput } from '../../src/feed/schema.js';
import { statuses } from '../../src/feed/vocabulary.js';
import { exampleFeed } from '../../scripts/feed-document.js';
import {
  capElements,
  noticeFields,
  specialAnnouncement,
  statuspageSources,
  type NoticeField,
} from '../../scripts/mappings.js';
import { writeCap } from '../../src/publish/cap.js';
import { draftOf } from '../../src/publish/draft.js';
import { fromStatuspage } from '../../src/publish/statuspage.js';

const now = Date.parse('2024-07-19T09:15:00+01:00');
type Fields = Record<string, unknown>;

/** A copy with the value at a place changed; `undefined` takes it away. */
function change(value: unknown, [key, ...rest]: readonly (string | number)[], to: unknown): unknown {
  if (key === undefined) return to;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as Fields) }) as Fields;
  copy[key] = change(copy[key], rest, to);
  return JSON.parse(JSON.stringify(copy));
}

/** The names of what two records say differently. */
function differences(before: Fields, after: Fields): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

function placeOf(field: NoticeField): readonly (string | number)[] {
  if (field === 'feed title') return ['title'];
  const [item] = exampleFeed.items;
  const isOwn = field in (item ?? {}) || field === 'content_html';
  return ['items', 0, ...(isOwn ? [] : ['_gp_outage']), ...field.split('.')];
}

/** Other values of each field. */
const others: Readonly<Record<NoticeField, readonly unknown[]>> = {
  'feed title': ['Another group'],
  id: ['https://group.example/notices/other'],
  title: ['Another title'],
  content_text: ['Another text'],
  content_html: ['<p>Another text</p>'],
  url: ['https://group.example/other', undefined],
  date_published: [
    '2024-07-19T07:50:00+01:00',
    '2024-07-19T08:30:00+01:00',
    '2024-07-19T09:20:00+01:00',
    undefined,
  ],
  date_modified: ['2024-07-19T07:50:00+01:00', '2024-07-19T09:30:00+01:00', undefined],
  language: ['cy', undefined],
  severity: ['minor'],
  status: statuses,
  starts: ['2024-07-19T08:05:00+01:00', '2024-07-19T12:00:00+01:00', undefined],
  expires: ['2024-07-19T17:00:00+01:00', undefined],
  review: ['2024-07-19T15:00:00+01:00', undefined],
  'audience.ods': [['B99991'], undefined],
  'audience.systems': [['systmone'], undefined],
  'audience.nations': [['scotland'], undefined],
  services: [[{ service: 'phones', status: 'not-working' }], undefined],
  instructions: [['walk-in'], undefined],
  supersedes: [['other'], undefined],
  exercise: [true],
  translations: [{ pl: { title: 'Inny', content_text: 'Inny' } }, undefined],
};

const undated = { ...exampleFeed.items[0], date_published: undefined, date_modified: undefined };

/** Notices that say different things for want of others. */
const feeds: readonly unknown[] = [
  exampleFeed,
  change(exampleFeed, ['items', 0, 'date_modified'], undefined),
  change(exampleFeed, ['items', 0, '_gp_outage', 'expires'], undefined),
  change(exampleFeed, ['items', 0], undated),
  change(
    change(exampleFeed, ['items', 0], undated),
    ['items', 0, '_gp_outage', 'expires'],
    '2024-08-30T08:00:00Z',
  ),
  change(change(exampleFeed, ['items', 0, 'date_modified'], undefined), ['items', 0, '_gp_outage'], {}),
];

const containers = ['alert', 'info', 'area', 'valueName', 'value'];

/** What each element of the message says, without repetition; `undefined` where banners refuse the notice. */
function capOf(feed: unknown): Fields | undefined {
  const [notice] = parseFeed(feed, now).feed.notices;
  if (!notice) return undefined;
  const xml = writeCap(notice, { sender: 'group.example', isDraft: false });
  return Object.fromEntries(
    elementNames(xml).map((name) => {
      const texts = Array.from(
        xml.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'gs')),
        ([, text]) => text,
      );
      return [name, [...new Set(texts)]];
    }),
  );
}

function elementNames(xml: string): string[] {
  const names = new Set(Array.from(xml.matchAll(/<(\w+)[\s>]/g), ([, name = '']) => name));
  return [...names].filter((name) => !containers.includes(name));
}

describe('the mappings of docs/feed.md', () => {
  it('CAP: each element follows from the fields that are said, and from no others', () => {
    const found = new Map(capElements.map(({ element }) => [element, new Set<NoticeField>()]));
    for (const feed of feeds) {
      for (const field of noticeFields) {
        for (const value of others[field]) {
          const [before, after] = [capOf(feed), capOf(change(feed, placeOf(field), value))];
          if (!before || !after) continue;
          for (const element of differences(before, after)) {
            found.get(element)?.add(field);
          }
        }
      }
    }
    assert.deepEqual(
      capElements.map(({ element }) => [element, [...(found.get(element) ?? [])].sort()]),
      capElements.map(({ element, from }) => [element, [...from].sort()]),
    );
  });

  it('CAP: names every element that is written, in its order', () => {
    const messages = statuses.map((status) => {
      const feed = change(exampleFeed, ['items', 0, '_gp_outage', 'status'], status);
      const [notice] = parseFeed(change(feed, ['items', 0, '_gp_outage', 'exercise'], true), now).feed
        .notices;
      return notice ? elementNames(writeCap(notice, { sender: 'group.example', isDraft: false })) : [];
    });
    const names = capElements.map(({ element }) => element);
    assert.deepEqual(new Set(messages.flat()), new Set(names));
    for (const message of messages)
      assert.deepEqual(
        message,
        names.filter((name) => message.includes(name)),
      );
  });

  it('Statuspage: each field follows from what is said, and from nothing else', () => {
    const summary = {
      page: { name: 'Example Clinical Systems', url: 'https://status.supplier.example' },
      incidents: [
        {
          id: 'p31',
          name: 'Errors',
          status: 'identified',
          impact: 'major',
          shortlink: 'https://stspg.example/p31',
          created_at: '2024-07-19T07:10:00Z',
          started_at: '2024-07-19T07:05:00Z',
          updated_at: '2024-07-19T08:00:00Z',
          monitoring_at: null,
          resolved_at: null,
          scheduled_for: '2024-07-19T07:00:00Z',
          scheduled_until: '2024-07-19T17:00:00Z',
          incident_updates: [{ body: 'We are working on it.', status: 'identified' }],
          components: [{ name: 'Records', status: 'degraded_performance' }],
        },
      ],
      scheduled_maintenances: [],
    };
    const withoutComponents = change(summary, ['incidents', 0, 'components'], []);
    const unplanned = change(summary, ['incidents', 0, 'scheduled_for'], undefined);
    const unstarted = change(unplanned, ['incidents', 0, 'started_at'], undefined);
    const notUpdated = change(unstarted, ['incidents', 0, 'updated_at'], '2024-07-19T07:00:00Z');
    const time = ['2024-07-19T07:20:00Z'];
    const changes: Readonly<Record<string, readonly unknown[]>> = {
      'page.name': ['Another'],
      'page.url': ['https://status.other.example'],
      id: ['p32'],
      name: ['Other errors'],
      status: ['scheduled', 'monitoring'],
      impact: ['minor'],
      shortlink: ['https://stspg.example/other'],
      created_at: time,
      started_at: time,
      updated_at: ['2024-07-19T08:30:00Z'],
      monitoring_at: time,
      resolved_at: time,
      scheduled_for: time,
      scheduled_until: ['2024-07-19T18:00:00Z'],
      incident_updates: [
        [{ body: 'Done.', affected_components: [{ name: 'Forms', new_status: 'major_outage' }] }],
      ],
      components: [[{ name: 'Forms', status: 'major_outage' }]],
    };
    const found = new Map(statuspageSources.map(({ field }) => [field, new Set<string>()]));
    const unknown: string[] = [];
    for (const base of [summary, withoutComponents, unplanned, unstarted, notUpdated]) {
      for (const [name, values] of Object.entries(changes)) {
        const place = name.startsWith('page.') ? name.split('.') : ['incidents', 0, name];
        for (const value of values) {
          const [before, after] = [draftFrom(base), draftFrom(change(base, place, value))];
          for (const field of differences(before, after)) {
            const sources = found.get(field as NoticeField);
            if (sources) sources.add(name);
            else unknown.push(field);
          }
        }
      }
    }
    assert.deepEqual(unknown, []);
    assert.deepEqual(
      statuspageSources.map(({ field }) => [field, [...(found.get(field) ?? [])].sort()]),
      statuspageSources.map(({ field, from }) => [field, [...from].sort()]),
    );
  });

  it('schema.org: knows the fields of a notice and a feed, and no property twice', () => {
    const known = [...noticeFields, 'home_page_url', 'feed_url'];
    const named = specialAnnouncement.flatMap(([, from]) => from);
    assert.deepEqual(
      named.filter((field) => !known.includes(field)),
      [],
    );
    const properties = specialAnnouncement.map(([property]) => property);
    assert.equal(new Set(properties).size, properties.length);
  });
});

/** What a draft says, field by field. */
function draftFrom(summary: unknown): Fields {
  const { title, items }: FeedInput = fromStatuspage(summary as Fields, {}, now);
  const [draft] = items;
  const { _gp_outage: outage, ...own } = draft ?? {};
  assert.ok(draftOf(draft), 'it is a draft');
  return { 'feed title': title, ...own, ...outage, audience: undefined };
}
