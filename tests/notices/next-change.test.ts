import { expect } from 'chai';
import { nextChange } from '../../src/notices/next-change.js';
import type { Site } from '../../src/notices/site.js';
import { aNotice, day, hour, morning, without } from '../support/notice.js';

const site: Site = { ods: ['a99991'], systems: [], exercises: false };

describe('when time alone next changes what is shown', () => {
  it('is when a notice starts, when its update is due, and when it ends', () => {
    const notice = aNotice({
      starts: morning + hour,
      review: morning + 2 * hour,
      expires: morning + 3 * hour,
    });
    const next = (now: number): number | undefined => nextChange([notice], site, now);
    expect(next(morning)).to.equal(morning + hour);
    expect(next(morning + hour)).to.equal(morning + 2 * hour);
    expect(next(morning + 2 * hour)).to.equal(morning + 3 * hour);
    expect(next(morning + 3 * hour)).to.equal(undefined);
  });

  it('is the earliest of all notices for this site', () => {
    const notices = [
      aNotice({ id: 'elsewhere', expires: morning + 1, audience: { ods: ['b99992'] } }),
      aNotice({ id: 'exercise', expires: morning + 2, exercise: true }),
      aNotice({ id: 'late', expires: morning + 2 * hour }),
      aNotice({ id: 'early', expires: morning + hour }),
    ];
    expect(nextChange(notices, site, morning)).to.equal(morning + hour);
  });

  it('knows the limits that the publisher did not write', () => {
    const notice = without(aNotice({ modified: morning }), 'expires');
    expect(nextChange([notice], site, morning)).to.equal(morning + day);
  });

  it('is never for a quiet day', () => {
    expect(nextChange([], site, morning)).to.equal(undefined);
  });
});
