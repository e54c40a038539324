import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseFeed } from '../../src/feed/parse.js';
import { sayPath } from '../../src/feed/problem.js';
import type { FeedInput, ItemInput } from '../../src/feed/schema.js';
import { serviceStatuses } from '../../src/feed/vocabulary.js';
import { checkFeed } from '../../src/publish/check/check-feed.js';
import { confirmNotice, draftOf, markDraft } from '../../src/publish/draft.js';
import {
  addNotice,
  EditError,
  feedUrlOf,
  monitorNotice,
  newFeed,
  newNotice,
  removeNotice,
  resolveNotice,
  updateNotice,
} from '../../src/publish/edit.js';
import { toLondon } from '../../src/publish/london.js';
import { templateNames, templates } from '../../src/publish/templates.js';

const now = Date.parse('2024-07-19T08:10:00+01:00');
const hour = 3_600_000;
const feedUrl = 'https://group.example/feeds/notices.json';

function feedWith(...items: ItemInput[]): FeedInput {
  return { ...newFeed({ title: 'Example group', feedUrl }, now), items };
}

function notice(changes: Partial<ItemInput> = {}, outage: ItemInput['_gp_outage'] = {}): ItemInput {
  return {
    id: 'a',
    title: 'We cannot see patient records',
    content_text: 'Our records system is not working.',
    date_published: toLondon(now),
    date_modified: toLondon(now),
    ...changes,
    _gp_outage: { severity: 'severe', status: 'identified', expires: toLondon(now + 10 * hour), ...outage },
  };
}

function only(feed: FeedInput): ItemInput {
  const [item] = feed.items;
  if (!item || feed.items.length !== 1) throw new Error('not one notice');
  return item;
}

describe('a new notice', () => {
  it('from every template is right as it stands, but for the blanks to fill in', () => {
    for (const name of templateNames) {
      const feed = addNotice(feedWith(), newNotice(templates[name], feedUrl, now), now);
      const faults = checkFeed(feed, now).map(({ path, message }) => `${sayPath(path)} ${message}`);
      const blanks =
        name === 'planned-closure' ? ['items[0].content_text [day and date] still has to be filled in.'] : [];
      expect(faults, name).to.deep.equal(blanks);
    }
  });

  it('never lacks an end: when surgeries close, on the next day if that is near, or after the hours of its template', () => {
    const expiryOf = (name: (typeof templateNames)[number], at: string): string | undefined =>
      newNotice(templates[name], feedUrl, Date.parse(at))._gp_outage?.expires;
    expect(expiryOf('phones-down', '2024-07-19T08:10:00+01:00')).to.equal('2024-07-19T18:30:00+01:00');
    expect(expiryOf('phones-down', '2024-07-18T17:45:00+01:00')).to.equal('2024-07-19T18:30:00+01:00');
    expect(expiryOf('back-to-normal', '2024-07-19T08:10:00+01:00')).to.equal('2024-07-20T08:10:00+01:00');
    for (const name of templateNames) expect(expiryOf(name, '2024-07-19T08:10:00Z')).to.be.a('string');
  });

  it('promises its next update on a half hour, and not after it ends', () => {
    const reviewAt = (at: string): string | undefined =>
      newNotice(templates['records-down'], feedUrl, Date.parse(at))._gp_outage?.review;
    expect(reviewAt('2024-07-19T08:10:00+01:00')).to.equal('2024-07-19T10:30:00+01:00');
    expect(reviewAt('2024-07-19T17:20:00+01:00')).to.equal(undefined);
  });

  it('ends and is looked at again only while somebody is there: never in the night or at a weekend', () => {
    const of = (at: string): unknown[] => {
      const outage = newNotice(templates['phones-down'], feedUrl, Date.parse(at))._gp_outage;
      return [outage?.expires, outage?.review];
    };
    const cases: Record<string, unknown[]> = {
      // Friday evening, over the weekend in which the clocks change, Saturday morning, Sunday night.
      '2024-07-19T17:45:00+01:00': ['2024-07-22T08:00:00+01:00', undefined],
      '2024-10-25T20:00:00+01:00': ['2024-10-28T08:00:00+00:00', undefined],
      '2024-07-20T09:00:00+01:00': ['2024-07-22T08:00:00+01:00', undefined],
      '2024-07-21T23:50:00+01:00': ['2024-07-22T18:30:00+01:00', undefined],
      '2024-07-22T03:00:00+01:00': ['2024-07-22T18:30:00+01:00', undefined],
      '2024-07-18T17:45:00+01:00': ['2024-07-19T18:30:00+01:00', undefined],
      '2024-07-18T09:10:00+01:00': ['2024-07-18T18:30:00+01:00', '2024-07-18T11:30:00+01:00'],
    };
    for (const [at, expected] of Object.entries(cases)) expect(of(at), at).to.deep.equal(expected);
  });

  it('has an id that no other feed has, and a second one of the day another', () => {
    const first = newNotice(templates['phones-down'], feedUrl, now);
    expect(first.id).to.equal('https://group.example/feeds/notices/2024-07-19-phones-down');
    const feed = addNotice(addNotice(feedWith(), first, now), first, now);
    expect(feed.items.map(({ id }) => id)).to.deep.equal([`${first.id}-2`, first.id]);
    const homeless = [1, 2].map(() => newNotice(templates['phones-down'], undefined, now).id);
    expect(new Set(homeless).size).to.equal(2);
  });
});

describe('changing a notice', () => {
  it('keeps its id, all it does not know and the order of fields; says when it and the feed were changed', () => {
    const item = { ...notice(), _extra: { x: [1] }, tags: ['a'] };
    const later = now + hour;
    const feed = updateNotice(feedWith(item), 'a', { severity: 'minor', title: 'New' }, later);
    const changed = only(feed);
    expect(Object.keys(changed)).to.deep.equal(Object.keys(item));
    expect(changed).to.deep.equal({
      ...item,
      title: 'New',
      date_modified: '2024-07-19T09:10:00+01:00',
      _gp_outage: { ...item._gp_outage, severity: 'minor' },
    });
    expect(feed._gp_outage?.updated).to.equal('2024-07-19T09:10:00+01:00');
  });

  it('leaves behind what said the old words: a translation must not contradict the notice', () => {
    const translations = { cy: { title: 'Teitl', content_text: 'Testun' } };
    const item = { ...notice({ content_html: '<p>Old</p>' }, { translations }), summary: 'Old' };
    const reworded = only(updateNotice(feedWith(item), 'a', { text: 'New' }, now));
    expect([reworded.content_html, 'summary' in reworded, reworded._gp_outage?.translations]).to.deep.equal([
      undefined,
      false,
      undefined,
    ]);
    const same = only(updateNotice(feedWith(item), 'a', { text: 'Our records system is not working.' }, now));
    expect(same._gp_outage?.translations).to.deep.equal(translations);
    const translated = only(updateNotice(feedWith(item), 'a', { text: 'New', translations }, now));
    expect(translated._gp_outage?.translations).to.deep.equal(translations);
  });

  it('meets a promised update, so that the banner does not call it overdue', () => {
    const feed = feedWith(notice({}, { review: toLondon(now + hour) }));
    const reviewAfter = (at: number): string | undefined =>
      only(updateNotice(feed, 'a', { severity: 'minor' }, at))._gp_outage?.review;
    expect(reviewAfter(now + hour / 2)).to.equal(toLondon(now + hour));
    expect(reviewAfter(now + hour)).to.equal(undefined);
  });

  it('takes a field away with null, finds a number as an id, and says which notice is missing', () => {
    const feed = feedWith({ ...notice({ url: 'https://group.example/' }), id: 5 as unknown as string });
    expect('url' in only(updateNotice(feed, '5', { url: null }, now))).to.equal(false);
    expect(() => updateNotice(feed, '6', {}, now)).to.throw(EditError, 'no notice with the id "6"');
  });

  it('touches no other notice, and does not change what it was given', () => {
    const feed = feedWith(notice(), notice({ id: 'b' }));
    const before = JSON.stringify(feed);
    const changed = updateNotice(feed, 'b', { title: 'New' }, now + hour);
    expect(changed.items[0]).to.equal(feed.items[0]);
    expect(JSON.stringify(feed)).to.equal(before);
    expect(removeNotice(feed, 'a', now).items).to.deep.equal([feed.items[1]]);
  });
});

describe('when things are better', () => {
  const services = serviceStatuses.map((status, index) => ({ name: `Service ${index}`, status }));
  const outage: ItemInput['_gp_outage'] = {
    services,
    instructions: ['urgent-only'],
    review: toLondon(now + hour),
    audience: { ods: ['A99991'] },
    starts: toLondon(now),
  };

  it('working again: nothing is said not to work, delays are, and it is still looked after', () => {
    const changed = only(monitorNotice(feedWith(notice({}, outage)), 'a', now + 2 * hour));
    expect(changed._gp_outage?.status).to.equal('monitoring');
    expect(changed._gp_outage?.services?.map(({ status }) => status)).to.deep.equal([
      'delays',
      'delays',
      'working',
    ]);
    expect(changed._gp_outage?.instructions).to.deep.equal(['keep-appointments', 'expect-delays']);
    expect(changed._gp_outage?.review).to.equal('2024-07-19T14:30:00+01:00');
    expect(changed._gp_outage?.starts).to.equal(outage.starts);
    expect(changed._gp_outage?.audience).to.deep.equal(outage.audience);
    expect(changed.id).to.equal('a');
  });

  it('back to normal: every service works, nothing is asked or promised, and it ends a day later', () => {
    const later = now + 2 * hour;
    const changed = only(resolveNotice(feedWith(notice({}, outage)), 'a', later));
    expect(changed.title).to.equal('Fixed: we cannot see patient records');
    expect(changed._gp_outage).to.deep.equal({
      severity: 'minor',
      status: 'resolved',
      expires: toLondon(later + 24 * hour),
      services: services.map((row) => ({ ...row, status: 'working' })),
      audience: outage.audience,
      starts: outage.starts,
    });
    expect(checkFeed(feedWith(changed), later).map(({ message }) => message)).to.deep.equal([
      'A notice was changed after this.',
    ]);
  });

  it('is said in words of your own where you have them, and of something that had not begun it is shown at once', () => {
    const future = notice({}, { ...outage, starts: toLondon(now + 5 * hour) });
    const changed = only(
      resolveNotice(feedWith(future), 'a', now, { title: 'All is well', severity: undefined }),
    );
    expect(changed.title).to.equal('All is well');
    expect(changed._gp_outage?.severity).to.equal('minor');
    expect(changed._gp_outage?.starts).to.equal(toLondon(now));
  });
});

describe('an all-clear', () => {
  it('speaks of its own notice, whatever the title was', () => {
    const titles = (title: string, outage: ItemInput['_gp_outage'] = {}): string[] =>
      [monitorNotice, resolveNotice].map(
        (step) => only(step(feedWith(notice({ title }, outage)), 'a', now)).title ?? '',
      );
    const cases: Record<string, string[]> = {
      'We cannot see patient records': [
        'Working again: we cannot see patient records',
        'Fixed: we cannot see patient records',
      ],
      'Our phones are not working': [
        'Working again: our phones are not working',
        'Fixed: our phones are not working',
      ],
      'NHS App not working': ['Working again: NHS App not working', 'Fixed: NHS App not working'],
      'Online forms are down': ['Working again: online forms are down', 'Fixed: online forms are down'],
      'Our phones are working again': ['Our phones are working again', 'Our phones are working again'],
    };
    for (const [title, expected] of Object.entries(cases))
      expect(titles(title), title).to.deep.equal(expected);
    const closed: ItemInput['_gp_outage'] = { services: [{ service: 'premises', status: 'not-working' }] };
    expect(titles('The surgery is closed today', closed)).to.deep.equal(
      Array(2).fill('The surgery is open again'),
    );
    const monitored = monitorNotice(feedWith(notice({ title: 'Our phones are not working' })), 'a', now);
    expect(only(resolveNotice(monitored, 'a', now)).title).to.equal('Fixed: our phones are not working');
    expect(titles('x'.repeat(200)).map((title) => title.length)).to.deep.equal([200, 200]);
  });

  it('says nothing of everything beside a notice that is live, whichever of the two is over', () => {
    for (const first of templateNames.filter((name) => name !== 'planned-closure'))
      for (const second of templateNames.filter((name) => name !== 'planned-closure')) {
        const both = addNotice(
          addNotice(feedWith(), newNotice(templates[second], feedUrl, now), now),
          newNotice(templates[first], feedUrl, now),
          now,
        );
        for (const step of [monitorNotice, resolveNotice]) {
          const codes = checkFeed(step(both, both.items[0]?.id ?? '', now), now).map(({ code }) => code);
          expect(codes, `${first}, ${second}`).not.to.include('speaks-of-everything');
          expect(codes, `${first}, ${second}`).not.to.include('title-says-broken');
        }
      }
  });
});

describe('a draft', () => {
  it('is shown to no one until a person confirms it, and then is for whom it was for', () => {
    const draft = markDraft(notice({}, { audience: { ods: ['A99991'] } }), ['The words.']);
    const feed = feedWith(draft);
    const read = parseFeed(feed, now).feed.notices[0];
    expect(read?.audience?.nobody).to.equal(true);
    expect(draftOf(draft)).to.deep.equal(['The words.']);
    const messages = checkFeed(feed, now).map(
      ({ level, path, message }) => `${level} ${sayPath(path)} ${message}`,
    );
    expect(messages).to.deep.equal([
      'error items[0]._gp_outage.audience.draft This is a draft that nobody has confirmed, and is shown to no one. Confirm: The words.',
    ]);
    const confirmed = only(confirmNotice(feed, 'a', now));
    expect(confirmed._gp_outage?.audience).to.deep.equal({ ods: ['A99991'] });
    const everywhere = only(confirmNotice(feedWith(markDraft(notice(), [])), 'a', now));
    expect(everywhere._gp_outage && 'audience' in everywhere._gp_outage).to.equal(false);
  });
});

describe('where a feed is', () => {
  it('is known from feed_url, if that is an address', () => {
    expect(feedUrlOf(newFeed({ title: 'x', feedUrl }, now))).to.equal(feedUrl);
    for (const wrong of [5, '', 'notices.json', 'https://']) {
      expect(feedUrlOf({ ...feedWith(), feed_url: wrong } as FeedInput)).to.equal(undefined);
    }
  });
});
