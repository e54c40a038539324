import { expect } from 'chai';
import fc from 'fast-check';
import {
  addEvidence,
  answerEvidence,
  correct,
  dateEvidence,
  updatedEvidence,
  type FeedTime,
  type TimeEvidence,
} from '../../src/feed/server-time.js';
import { hour, minute, morning } from '../support/fake-world.js';

const second = 1000;
const day = 24 * hour;
const httpDate = (time: number): string => new Date(time).toUTCString();
const headers = (date: number, others: Record<string, string> = {}): Headers =>
  new Headers({ date: httpDate(date), ...others });
const evidence = (others: Record<string, string>, date = morning): TimeEvidence | undefined =>
  dateEvidence(headers(date, others), morning, 0, false);
const minutesLate = (others: Record<string, string>): number =>
  ((evidence(others)?.latest ?? NaN) - second) / minute;

describe('what an answer says of the time', () => {
  it('is nothing without a Date that can be read', () => {
    expect(dateEvidence(new Headers(), morning, 0, false)).to.equal(undefined);
    expect(dateEvidence(new Headers({ date: 'today' }), morning, 0, false)).to.equal(undefined);
  });

  it('is the second of its Date and the time the request took, when no cache may have held it', () => {
    const answer = headers(morning, { 'cache-control': 'no-store' });
    expect(dateEvidence(answer, morning, 250, false)).to.deep.equal({ earliest: 0, latest: 1250 });
  });

  for (const [what, minutes, others] of [
    ['nothing allows a cache to hold it', 0, {}],
    ['max-age', 1, { 'cache-control': 'public, max-age=60' }],
    ['and stale-while-revalidate', 11, { 'cache-control': 'max-age=60, stale-while-revalidate=600' }],
    [
      's-maxage of shared caches, when Age cannot be read',
      60,
      { 'cache-control': 'max-age=60, s-maxage=3600' },
    ],
    ['stale-if-error, when Age cannot be read', 61, { 'cache-control': 'max-age=60, stale-if-error=3600' }],
    [
      'Age instead of what shared caches may do',
      2,
      { 'cache-control': 'max-age=60, s-maxage=3600', age: '120' },
    ],
    ['the browser’s own cache beyond Age', 10, { 'cache-control': 'max-age=600', age: '120' }],
    ['no-cache over any age', 0, { 'cache-control': 'max-age=600, no-cache' }],
    ['Expires', 5, { expires: httpDate(morning + 5 * minute) }],
    ['Expires in the past', 0, { expires: '0', 'last-modified': httpDate(morning - hour) }],
    ['max-age over Expires', 1, { 'cache-control': 'max-age=60', expires: httpDate(morning + hour) }],
    ['a tenth of the time since Last-Modified', 6, { 'last-modified': httpDate(morning - hour) }],
    ['a Last-Modified in the future', 0, { 'last-modified': httpDate(morning + hour) }],
    ['letters of any size', 1, { 'Cache-Control': 'Max-Age="60"' }],
  ] as const) {
    it(`may be this many minutes old: ${minutes} (${what})`, () => {
      expect(minutesLate(others)).to.equal(minutes);
    });
  }

  it('does not move time forward by Age: some networks send the present Date with it', () => {
    expect(evidence({ age: '80000', 'cache-control': 'max-age=60' })?.earliest).to.equal(0);
  });

  it('has no end when a cache is known to have answered', () => {
    const old = dateEvidence(headers(morning - hour), morning, 0, true);
    expect(old).to.deep.equal({ earliest: -hour, latest: Infinity });
  });

  it('is at least when its publisher wrote it', () => {
    expect(updatedEvidence(morning + hour, morning)).to.deep.equal({ earliest: hour, latest: Infinity });
    expect(updatedEvidence(undefined, morning)).to.equal(undefined);
  });
});

describe('the time by which a feed is judged', () => {
  const bounded = { earliest: -second, latest: 11 * minute };
  const now = (own: FeedTime, ...others: FeedTime[]): number => correct(own, others).now;
  const notEarlier = (earliest: number): TimeEvidence => ({ earliest, latest: Infinity });

  it('is the device’s own without evidence, or where nothing contradicts it', () => {
    expect(now({})).to.equal(0);
    expect(now({ date: bounded })).to.equal(0);
  });

  it('corrects a slow clock and a fast one', () => {
    expect(now({ date: { earliest: hour, latest: hour + minute } })).to.equal(hour);
    expect(now({ date: { earliest: -hour, latest: -hour + minute } })).to.equal(-hour + minute);
  });

  it('does not believe a correction of more than 24 hours', () => {
    const believed = (evidence: TimeEvidence): boolean =>
      answerEvidence(evidence, undefined).date !== undefined;
    expect(believed(notEarlier(day))).to.equal(true);
    expect(believed(notEarlier(day + 1))).to.equal(false);
    expect(believed({ earliest: -2 * day, latest: -day - 1 })).to.equal(false);
    expect(believed({ earliest: -2 * day, latest: -day })).to.equal(true);
    expect(answerEvidence(undefined, notEarlier(day + 1)).updated).to.equal(undefined);
  });

  it('is never moved back by an answer of a cache, which would bring back an ended notice', () => {
    expect(now({ date: notEarlier(-3 * hour) })).to.equal(0);
  });

  it('is by the feed’s own Date, whatever a publisher or another server says', () => {
    expect(now({ date: bounded, updated: notEarlier(2 * hour) })).to.equal(0);
    expect(now({ date: bounded }, { date: { earliest: hour, latest: hour + minute } })).to.equal(0);
  });

  it('is without one by its own "updated" and another feed’s Date, never by another feed’s "updated"', () => {
    const fast = { date: { earliest: -hour, latest: -hour + minute } };
    expect(now({}, { updated: notEarlier(hour) })).to.equal(0);
    expect(now({}, fast)).to.equal(-hour + minute);
    expect(now({ updated: notEarlier(-minute) }, fast)).to.equal(-minute);
    expect(now({ updated: notEarlier(-2 * hour) }, fast)).to.equal(-hour + minute);
  });

  it('is the later where the servers of two other feeds disagree, since that ends notices', () => {
    const other = { date: { earliest: hour, latest: hour + minute } };
    expect(now({}, { date: bounded }, other)).to.equal(hour);
    expect(now({}, { date: bounded }, { date: { earliest: -hour, latest: -hour + minute } })).to.equal(
      -second,
    );
  });

  it('believes neither the server nor the publisher where the answer was written after it was sent', () => {
    expect(answerEvidence(bounded, notEarlier(5 * minute - second))).to.deep.equal({
      date: bounded,
      updated: notEarlier(5 * minute - second),
    });
    expect(answerEvidence(bounded, notEarlier(5 * minute))).to.deep.equal({});
  });

  it('keeps what it learnt when later answers say less', () => {
    const known = { date: bounded, updated: notEarlier(hour) };
    expect(addEvidence(known, { date: notEarlier(-hour) }).date).to.deep.equal(bounded);
    expect(addEvidence(known, { updated: notEarlier(minute) }).updated).to.deep.equal(notEarlier(hour));
    expect(addEvidence(known, {})).to.deep.equal(known);
    expect(addEvidence({}, {})).to.deep.equal({ date: undefined, updated: undefined });
  });

  it('shows to be past what the evidence does, and not what this device’s clock alone does', () => {
    const past = (own: FeedTime): number => correct(own, []).past;
    expect(past({})).to.equal(-Infinity);
    expect(past({ updated: notEarlier(-3 * hour) })).to.equal(-3 * hour);
    expect(past({ date: bounded })).to.equal(0);
    expect(past({ date: { earliest: -hour, latest: hour } })).to.equal(-hour + 5 * minute);
  });
});

// A world in which the truth is known: a server, caches that keep to the rules, a device whose clock is wrong.
describe('in every world where caches keep to the rules', () => {
  const world = fc.record({
    clockError: fc.integer({ min: -23 * hour, max: 23 * hour }),
    maxAge: fc.integer({ min: 0, max: 3600 }),
    staleWhileRevalidate: fc.integer({ min: 0, max: 3600 }),
    sharedMaxAge: fc.option(fc.integer({ min: 0, max: 3600 }), { nil: undefined }),
    ageIsReadable: fc.boolean(),
    /** Whether the shared cache sends the present Date, against RFC 9110, as some do. */
    presentDate: fc.boolean(),
    inShared: fc.double({ min: 0, max: 1, noNaN: true }),
    inBrowser: fc.double({ min: 0, max: 1, noNaN: true }),
    took: fc.integer({ min: 0, max: 10_000 }),
    milliseconds: fc.integer({ min: 0, max: 999 }),
  });

  function look(given: typeof world extends fc.Arbitrary<infer World> ? World : never): {
    truth: number;
    device: number;
    seen: TimeEvidence;
    lifetime: number;
  } {
    const own = (given.maxAge + given.staleWhileRevalidate) * second;
    const shared = (given.sharedMaxAge ?? given.maxAge) * second + given.staleWhileRevalidate * second;
    const written = morning + given.milliseconds;
    const age = given.inShared * shared;
    const left = Math.max(0, own - age);
    const leaves = written + age;
    const truth = leaves + given.took * (left > 0 ? 1 - given.inBrowser : 1) + given.inBrowser * left;
    const control = `max-age=${given.maxAge}, stale-while-revalidate=${given.staleWhileRevalidate}`;
    const sharedControl = given.sharedMaxAge === undefined ? '' : `, s-maxage=${given.sharedMaxAge}`;
    const answer = headers(given.presentDate ? leaves : written, {
      'cache-control': control + sharedControl,
      ...(given.ageIsReadable ? { age: String(Math.ceil(age / second)) } : {}),
    });
    const device = truth + given.clockError;
    const seen = dateEvidence(answer, device, given.took, false);
    if (!seen) throw new Error('A Date was sent');
    return { truth, device, seen, lifetime: Math.max(own, shared) + second };
  }

  it('the truth is within what an answer says', () => {
    fc.assert(
      fc.property(world, (given) => {
        const { truth, device, seen } = look(given);
        expect(truth).to.be.within(device + seen.earliest, device + seen.latest + second);
      }),
    );
  });

  it('a clock that is right is never touched', () => {
    fc.assert(
      fc.property(world, (given) => {
        const { seen } = look({ ...given, clockError: 0 });
        expect(correct({ date: seen }, []).now).to.equal(0);
      }),
    );
  });

  it('a clock that is wrong is brought as near to the truth as the caches allow', () => {
    fc.assert(
      fc.property(world, (given) => {
        const { truth, device, seen, lifetime } = look(given);
        const error = Math.abs(device + correct({ date: seen }, []).now - truth);
        expect(error).to.be.at.most(Math.min(Math.abs(given.clockError), lifetime * 2 + given.took + second));
      }),
    );
  });

  it('no evidence ever moves time by more than 24 hours, or anywhere but inside the last bound', () => {
    const any = fc
      .tuple(fc.integer({ min: -3 * day, max: 3 * day }), fc.option(fc.nat(3 * day), { nil: Infinity }))
      .map(([earliest, length]) => ({ earliest, latest: earliest + length }));
    fc.assert(
      fc.property(fc.array(any), (evidences) => {
        const others = evidences.map((date) => answerEvidence(date, undefined));
        const { now } = correct({}, others);
        expect(Math.abs(now)).to.be.at.most(day);
        expect(correct({}, [...others].reverse()).now).to.equal(now);
      }),
    );
  });
});
