import { expect } from 'chai';
import { nextChange } from '../../src/notices/next-change.js';
import { endOf, isCurrent, lastModified } from '../../src/notices/period.js';
import type { Site } from '../../src/notices/site.js';
import { aNotice, day, hour, morning, without } from '../support/notice.js';

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
    expect(endOf(notice, morning)).to.equal(morning + day);
  });

  it('ends 24 hours after it was published where it was never modified', () => {
    const notice = without(without(aNotice({ published: morning }), 'expires'), 'modified');
    expect(endOf(notice, morning)).to.equal(morning + day);
  });

  it('ends 7 days after it was modified, whatever it says: a forgotten notice must not stand for ever', () => {
    const notice = aNotice({ modified: morning, starts: morning - day, expires: morning + 365 * day });
    expect(endOf(notice, morning)).to.equal(morning + 7 * day);
  });

  it('counts the 7 days from its start where that is later', () => {
    const notice = aNotice({ modified: morning, starts: morning + day, expires: morning + 365 * day });
    expect(endOf(notice, morning)).to.equal(morning + 8 * day);
  });
});

describe('a date that lies more than 24 hours ahead', () => {
  const year = 365 * day;
  const undated = without(without(aNotice({ starts: morning - day }), 'modified'), 'published');

  it('counts as missing, so that a notice modified in 2036 is not shown for years', () => {
    const notice = aNotice({
      published: morning - day,
      modified: morning + 10 * year,
      starts: morning - day,
    });
    expect(endOf(without(notice, 'expires'), morning)).to.equal(morning);
    expect(endOf({ ...notice, expires: morning + 8 * year }, morning)).to.equal(morning + 6 * day);
    expect(lastModified(notice, morning)).to.equal(morning - day);
  });

  it('of a notice that has no other refuses it', () => {
    const notice = { ...undated, modified: morning + 10 * year };
    expect(endOf({ ...notice, expires: morning + 8 * year }, morning)).to.equal(-Infinity);
    expect(endOf(without(notice, 'expires'), morning)).to.equal(-Infinity);
  });

  it('is judged anew at each look', () => {
    const notice = without({ ...undated, modified: morning + day + hour }, 'expires');
    expect(endOf(notice, morning)).to.equal(-Infinity);
    expect(endOf(notice, morning + hour)).to.equal(morning + 2 * day + hour);
    const site: Site = { ods: [], systems: [], exercises: false };
    expect(nextChange([notice], site, morning)).to.equal(morning + hour);
  });

  it('may be one that is less far ahead: a server’s clock is often wrong by minutes', () => {
    const notice = without({ ...undated, modified: morning + day }, 'expires');
    expect(endOf(notice, morning)).to.equal(morning + 2 * day);
  });
});

describe('a notice that has an end and no date', () => {
  const undated = without(without(aNotice(), 'modified'), 'published');

  it('is dated by its feed', () => {
    const notice = { ...undated, starts: morning - 10 * day, expires: morning + 365 * day };
    expect(endOf({ ...notice, feedUpdated: morning }, morning)).to.equal(morning + 7 * day);
    expect(lastModified({ ...notice, feedUpdated: morning }, morning)).to.equal(morning);
  });

  it('is refused without that if it would last more than 7 days', () => {
    expect(endOf({ ...undated, starts: morning, expires: morning + 7 * day }, morning)).to.equal(
      morning + 7 * day,
    );
    expect(endOf({ ...undated, starts: morning, expires: morning + 7 * day + 1 }, morning)).to.equal(
      -Infinity,
    );
    const ahead = {
      ...undated,
      starts: morning,
      expires: morning + 365 * day,
      feedUpdated: morning + 2 * day,
    };
    expect(endOf(ahead, morning)).to.equal(-Infinity);
  });
});

it('a notice without an end lives for 24 hours after the later of its two dates', () => {
  const notice = without(aNotice({ modified: morning - day, published: morning }), 'expires');
  expect(endOf(notice, morning)).to.equal(morning + day);
});
