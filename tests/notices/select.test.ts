import { expect } from 'chai';
import fc from 'fast-check';
import type { Notice } from '../../src/feed/notice.js';
import { severities } from '../../src/feed/vocabulary.js';
import { selectNotices } from '../../src/notices/select.js';
import type { Site } from '../../src/notices/site.js';
import { aNotice, hour, minute, morning } from '../support/notice.js';

const site: Site = { ods: ['a99991'], systems: [], nation: 'england', exercises: false };
const shown = (notices: readonly Notice[], at = morning, where = site): string[] =>
  selectNotices(notices, where, at).map(({ id }) => id);

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

    it('brings back what was replaced when the newer one is over or for elsewhere', () => {
      expect(shown([old, { ...middle, expires: morning - 1 }])).to.deep.equal(['old']);
      expect(shown([old, { ...middle, audience: { ods: ['b99992'] } }])).to.deep.equal(['old']);
    });

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
