import { expect } from 'chai';
import fc from 'fast-check';
import type { Notice } from '../../src/feed/notice.js';
import { severities } from '../../src/feed/vocabulary.js';
import { selectFrom, selectNotices } from '../../src/notices/select.js';
import type { Site } from '../../src/notices/site.js';
import { aNotice, hour, minute, morning } from '../support/notice.js';

const site: Site = { ods: ['a99991'], systems: [], nation: 'england', exercises: false };
const shown = (notices: readonly Notice[], at = morning, where = site): string[] =>
  selectNotices(notices, where, at).map(({ id }) => id);

/** The titles of what a page shows that reads these feeds. */
const titles = (feeds: readonly (readonly Notice[])[], where = site, now = morning): string[] =>
  selectFrom(
    feeds.map((notices, index) => ({ name: `feed ${index}`, notices, now })),
    where,
  ).map(({ notice }) => notice.title);

describe('which notices hold here and now', () => {
  it('puts the highest severity first, then the most recent', () => {
    const notices = [
      aNotice({ id: 'minor', severity: 'minor' }),
      aNotice({ id: 'older severe', severity: 'severe', modified: morning - 2 * minute }),
      aNotice({ id: 'extreme', severity: 'extreme' }),
      aNotice({ id: 'newer severe', severity: 'severe', modified: morning - minute }),
      aNotice({ id: 'moderate', severity: 'moderate' }),
    ];
    expect(shown(notices)).to.deep.equal(['extreme', 'newer severe', 'older severe', 'moderate', 'minor']);
  });

  it('puts what is live before an all-clear, a plan and a plain item, however severe those are', () => {
    const notices = [
      aNotice({ id: 'resolved', status: 'resolved', severity: 'extreme' }),
      aNotice({ id: 'scheduled', status: 'scheduled', severity: 'severe' }),
      { ...aNotice({ id: 'plain', severity: 'minor', modified: morning }), status: undefined },
      aNotice({ id: 'live', severity: 'minor' }),
    ];
    expect(shown(notices)).to.deep.equal(['live', 'resolved', 'scheduled', 'plain']);
  });

  it('puts a real notice before an exercise, whatever they are', () => {
    const notices = [
      aNotice({ id: 'exercise', exercise: true, severity: 'extreme' }),
      aNotice({ id: 'real', status: 'resolved', severity: 'minor' }),
    ];
    expect(shown(notices, morning, { ...site, exercises: true })).to.deep.equal(['real', 'exercise']);
  });

  it('never takes an exercise for real: it is not shown unless the site asks for exercises', () => {
    const notices = [aNotice({ id: 'exercise', exercise: true }), aNotice({ id: 'real' })];
    expect(shown(notices)).to.deep.equal(['real']);
    expect(shown(notices, morning, { ...site, exercises: true })).to.have.members(['exercise', 'real']);
  });

  it('does not let an exercise take a real notice away, by superseding it or by its id', () => {
    const real = aNotice({ id: 'real' });
    const exercise = aNotice({ id: 'exercise', exercise: true, supersedes: ['real'], modified: morning });
    expect(shown([real, exercise], morning, { ...site, exercises: true })).to.include('real');
    expect(shown([real, aNotice({ id: 'real', exercise: true, modified: morning })])).to.deep.equal(['real']);
  });

  it('lets the later version of one id win, also when that one has ended or is for elsewhere', () => {
    const first = aNotice({ id: 'a', title: 'First', modified: morning - hour });
    const later = aNotice({ id: 'a', title: 'Later', modified: morning - minute });
    expect(selectNotices([later, first], site, morning).map(({ title }) => title)).to.deep.equal(['Later']);
    expect(shown([first, { ...later, expires: morning - 1 }])).to.deep.equal([]);
    expect(shown([first, { ...later, audience: { ods: ['b99992'] } }])).to.deep.equal([]);
  });

  it('shows one of two equal versions', () => {
    expect(shown([aNotice({ id: 'a' }), aNotice({ id: 'a' })])).to.have.length(1);
  });

  describe('two notices that conflict: superseding', () => {
    const old = aNotice({ id: 'old', modified: morning - 2 * hour });
    const middle = aNotice({ id: 'middle', modified: morning - hour, supersedes: ['old'] });
    const latest = aNotice({ id: 'latest', modified: morning - minute, supersedes: ['middle'] });

    it('hides what a shown notice replaces', () => {
      expect(shown([old, middle])).to.deep.equal(['middle']);
    });

    it('goes through others, also through one that has ended', () => {
      expect(shown([old, middle, latest])).to.deep.equal(['latest']);
      expect(shown([old, { ...middle, expires: morning - 1 }, latest])).to.deep.equal(['latest']);
    });

    it('never brings back what was replaced because the newer one is over', () => {
      expect(shown([old, { ...middle, expires: morning - 1 }])).to.deep.equal([]);
    });

    it('shows what was replaced again when it has been modified since the newer one was', () => {
      const over = { ...middle, expires: morning - 1 };
      expect(shown([{ ...old, modified: middle.modified }, over])).to.deep.equal([]);
      expect(shown([{ ...old, modified: morning - minute }, over])).to.deep.equal(['old']);
      expect(shown([{ ...old, modified: morning - minute }, middle])).to.deep.equal(['middle']);
      // Nor through one that is over.
      expect(shown([{ ...old, modified: morning - 2 * minute }, over, latest])).to.deep.equal([
        'latest',
        'old',
      ]);
    });

    for (const [what, change] of Object.entries({
      'for elsewhere': { audience: { ods: ['b99992'] } },
      'yet to begin': { starts: morning + 1 },
      'an exercise': { exercise: true },
    })) {
      it(`replaces nothing, directly or through it, by a notice that is ${what}`, () => {
        const idle = { ...middle, ...change };
        expect(shown([old, idle])).to.include('old');
        expect(shown([old, idle], morning, { ...site, exercises: true })).to.include('old');
        expect(shown([old, idle, latest])).to.have.members(['latest', 'old']);
      });
    }

    it('never loses both of two that name each other, nor one that names itself', () => {
      const a = aNotice({ id: 'a', modified: morning - hour, supersedes: ['b'] });
      const b = aNotice({ id: 'b', modified: morning - minute, supersedes: ['a'] });
      expect(shown([a, b])).to.deep.equal(['b']);
      expect(shown([aNotice({ id: 'a', supersedes: ['a'] })])).to.deep.equal(['a']);
    });
  });

  it('shows something whenever anything is in force, however notices supersede each other', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const notices = fc.array(
      fc.record({
        id: fc.constantFrom(...ids),
        severity: fc.constantFrom(...severities),
        modified: fc.integer({ min: morning - hour, max: morning }),
        supersedes: fc.subarray(ids),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(notices, (some) => {
        const selected = shown(some.map(aNotice));
        expect(selected.length).to.be.above(0);
        expect(new Set(selected).size).to.equal(selected.length);
      }),
    );
  });
});

describe('ids of several feeds on one page', () => {
  const own = { id: '1', title: 'Own' };
  const group = { id: '1', title: 'Group', modified: morning };

  it('name two notices where they are no URIs', () => {
    expect(titles([[aNotice(group)], [aNotice(own)]])).to.deep.equal(['Group', 'Own']);
  });

  for (const id of ['https://a.example/1', 'http://a.example/1', 'urn:uuid:1', 'tag:a.example,2024:1']) {
    it(`name one notice where they are URIs, whose last version counts: ${id}`, () => {
      expect(titles([[aNotice({ ...group, id })], [aNotice({ ...own, id })]])).to.deep.equal(['Group']);
    });
  }

  describe('of which one is a URI in both', () => {
    const id = 'https://a.example/1';
    const here = aNotice({ id, title: 'Here', modified: morning - hour });
    for (const [what, other] of Object.entries({
      'plain item': { ...aNotice({ id, title: 'Other', modified: morning }), status: undefined },
      exercise: aNotice({ id, title: 'Other', modified: morning, exercise: true }),
      'notice for another site': aNotice({ id, title: 'Other', modified: morning, audience: { ods: ['x'] } }),
    })) {
      it(`let no ${what} displace a notice for this site`, () => {
        for (const exercises of [true, false]) {
          const where = { ...site, exercises };
          expect(titles([[here], [other]], where)).to.deep.equal(['Here']);
          expect(titles([[other], [here]], where)).to.deep.equal(['Here']);
        }
      });
    }
  });

  it('are superseded in the own feed by a short id, and in every feed by a URI', () => {
    const uri = 'https://a.example/1';
    const newer = (target: string): Notice => aNotice({ id: 'n', title: 'Newer', supersedes: [target] });
    expect(titles([[newer('1')], [aNotice(group)]])).to.have.members(['Newer', 'Group']);
    expect(titles([[newer('1'), aNotice({ ...own, id: '1' })], [aNotice(group)]])).to.have.members([
      'Newer',
      'Group',
    ]);
    expect(titles([[newer(uri)], [aNotice({ ...group, id: uri })]])).to.deep.equal(['Newer']);
  });
});

describe('superseding, on random graphs', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const graph = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...ids),
      modified: fc.integer({ min: -5, max: 5 }).map((offset) => morning - hour + offset),
      supersedes: fc.subarray(ids, { maxLength: 3 }),
      state: fc.constantFrom('current', 'current', 'over', 'elsewhere', 'yet to begin', 'exercise'),
    }),
    { selector: ({ id }) => id, minLength: 1 },
  );

  const toNotice = ({
    id,
    modified,
    supersedes,
    state,
  }: (typeof graph extends fc.Arbitrary<infer T> ? T : never)[number]): Notice =>
    aNotice({
      id,
      modified,
      supersedes,
      ...(state === 'over' ? { expires: morning - 1 } : {}),
      ...(state === 'elsewhere' ? { audience: { ods: ['x'] } } : {}),
      ...(state === 'yet to begin' ? { starts: morning + 1 } : {}),
      exercise: state === 'exercise',
    });

  /** The contract read plainly, link by link. */
  function plainReading(notices: readonly Notice[]): string[] {
    const isHere = (one: Notice): boolean => !one.audience && !one.exercise && one.starts <= morning;
    const isOver = (one: Notice): boolean => (one.expires ?? 0) <= morning;
    const date = (one: Notice): number => one.modified ?? 0;
    const replaces = (one: Notice, other: Notice): boolean =>
      isHere(one) && one.supersedes.includes(other.id) && (!isOver(one) || date(other) <= date(one));
    const leadsTo = (one: Notice, other: Notice, seen: readonly Notice[] = []): boolean =>
      notices.some(
        (next) =>
          !seen.includes(next) &&
          replaces(one, next) &&
          (next === other || leadsTo(next, other, [...seen, next])),
      );
    const isGone = (one: Notice): boolean =>
      notices.some((other) => {
        if (other === one || !leadsTo(other, one)) return false;
        // In a circle the newest stays.
        return !leadsTo(one, other) || date(other) > date(one);
      });
    return notices.filter((one) => isHere(one) && !isOver(one) && !isGone(one)).map(({ id }) => id);
  }

  it('leaves what a plain reading of the contract leaves', () => {
    fc.assert(
      fc.property(graph, (some) => {
        // Notices of one instant would leave open which is the newest of a circle.
        const notices = some
          .map(toNotice)
          .map((one, index) => ({ ...one, modified: (one.modified ?? 0) + index / 100 }));
        expect(shown(notices)).to.have.members(plainReading(notices));
      }),
      { numRuns: 2000 },
    );
  });
});
