import { expect } from 'chai';
import { endOf, isCurrent } from '../../src/notices/period.js';
import { aNotice, day, morning, without } from '../support/notice.js';

describe('when a notice is in force', () => {
  it('is from the instant it starts to the instant it expires, not a moment longer', () => {
    const notice = aNotice({ starts: morning, expires: morning + 1000 });
    const at = (now: number): boolean => isCurrent(notice, now);
    expect([at(morning - 1), at(morning), at(morning + 999), at(morning + 1000)]).to.deep.equal([
      false,
      true,
      true,
      false,
    ]);
  });

  it('ends 24 hours after it was modified where the publisher forgot to say when', () => {
    const notice = without(aNotice({ published: morning - day, modified: morning }), 'expires');
    expect(endOf(notice)).to.equal(morning + day);
  });

  it('ends 24 hours after it was published where it was never modified', () => {
    const notice = without(without(aNotice({ published: morning }), 'expires'), 'modified');
    expect(endOf(notice)).to.equal(morning + day);
  });

  it('ends 7 days after it was modified, whatever it says: a forgotten notice must not stand for ever', () => {
    const notice = aNotice({ modified: morning, starts: morning - day, expires: morning + 365 * day });
    expect(endOf(notice)).to.equal(morning + 7 * day);
  });

  it('counts the 7 days from its start where that is later', () => {
    const notice = aNotice({ modified: morning, starts: morning + day, expires: morning + 365 * day });
    expect(endOf(notice)).to.equal(morning + 8 * day);
  });
});
