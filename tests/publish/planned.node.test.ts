import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { parseFeed } from '../../src/feed/parse.js';
import type { FeedInput } from '../../src/feed/schema.js';
import { decideGuidance } from '../../src/guidance/decide.js';
import { selectNotices } from '../../src/notices/select.js';
import { statusByService } from '../../src/notices/services.js';
import { checkFeed } from '../../src/publish/check/check-feed.js';
import { EditError, newFeed } from '../../src/publish/edit.js';
import { addPlanned, plannedClosure } from '../../src/publish/planned.js';

const now = Date.parse('2024-07-16T09:00:00+01:00');
const from = Date.parse('2024-07-25T13:00:00+01:00');
const until = Date.parse('2024-07-25T17:00:00+01:00');
const day = 24 * 3_600_000;
const feedUrl = 'https://group.example/notices.json';

function feedOf(plan = { from, until }): FeedInput {
  return addPlanned(newFeed({ title: 'Example', feedUrl }, now), plannedClosure(plan, feedUrl, now), now);
}

function shownAt(feed: FeedInput, time: number): string[] {
  const site = { ods: [], systems: [], exercises: false };
  return selectNotices(parseFeed(feed, now).feed.notices, site, time).map(
    ({ title, status }) => `${title}: ${status ?? ''}`,
  );
}

describe('a planned closure', () => {
  it('is told beforehand, 7 days at most, and in its place that it is so, until it ends', () => {
    const feed = feedOf();
    const ahead = ['The surgery will be closed on Thursday 25 July 2024: scheduled'];
    const during = ['The surgery is closed: identified'];
    expect(shownAt(feed, from - 7 * day - 1)).to.deep.equal([]);
    expect(shownAt(feed, from - 7 * day)).to.deep.equal(ahead);
    expect(shownAt(feed, from - 1)).to.deep.equal(ahead);
    expect(shownAt(feed, from)).to.deep.equal(during);
    expect(shownAt(feed, until - 1)).to.deep.equal(during);
    expect(shownAt(feed, until)).to.deep.equal([]);
    expect(feed.items.map(({ content_text: text }) => text)).to.deep.equal([
      'We are closed until 5pm. You cannot phone us or visit us until then.',
      'We will be closed on Thursday 25 July 2024 from 1pm to 5pm. You cannot phone us or visit us during that time.',
    ]);
    expect(checkFeed(feed, now)).to.deep.equal([]);
  });

  it('brings 111 and 999 while it lasts, and sends nobody to the surgery', () => {
    const [during] = parseFeed(feedOf(), now).feed.notices;
    const services = statusByService(during?.services ?? []);
    const { cards, contact, call } = decideGuidance({ nation: 'england', services, instructions: [] });
    expect(cards.map(({ id }) => id)).to.include.members(['nhs-111', 'emergency']);
    expect(contact.flat().map(({ id }) => id)).to.deep.equal(['do-not-come', 'form', 'phones-down']);
    expect(call).to.equal(undefined);
  });

  it('over several days names both, and one that has begun is only the second notice', () => {
    const plan = { from: now - day / 24, until: now + 2 * day };
    const feed = feedOf(plan);
    expect(shownAt(feed, now)).to.deep.equal(['The surgery is closed: identified']);
    expect(feed.items).to.have.lengthOf(1);
    const long = feedOf({ from: now + day, until: now + 3 * day });
    expect(long.items[1]?.content_text).to.include(
      'from 9am on Wednesday 17 July 2024 to 9am on Friday 19 July 2024.',
    );
  });

  it('keeps its two notices together where the same was planned before', () => {
    const feed = addPlanned(feedOf(), plannedClosure({ from, until }, feedUrl, now), now);
    const ids = feed.items.map(({ id }) => id.slice(id.lastIndexOf('/') + 1));
    expect(ids).to.deep.equal([
      '2024-07-16-planned-closure-now-2',
      '2024-07-16-planned-closure-2',
      '2024-07-16-planned-closure-now',
      '2024-07-16-planned-closure',
    ]);
    expect(feed.items[0]?._gp_outage?.supersedes).to.deep.equal([feed.items[1]?.id]);
  });

  it('is refused where its times make no sense', () => {
    const cases = [
      { from, until: from },
      { from: now - 2 * day, until: now - day },
      { from, until: from + 8 * day },
    ];
    for (const plan of cases) expect(() => plannedClosure(plan, feedUrl, now)).to.throw(EditError);
  });

  it('never leaves a gap or says two things at once, whenever it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 * 24 }),
        fc.integer({ min: 1, max: 7 * 24 }),
        (ahead, hours) => {
          const plan = { from: now + ahead * 3_600_000, until: now + (ahead + hours) * 3_600_000 };
          const feed = feedOf(plan);
          for (const time of [plan.from - 1, plan.from, plan.until - 1])
            expect(shownAt(feed, time)).to.have.lengthOf(1);
          expect(shownAt(feed, plan.until)).to.deep.equal([]);
          expect(checkFeed(feed, now).filter(({ level }) => level === 'error')).to.deep.equal([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});
