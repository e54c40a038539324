import { expect } from 'chai';
import { statuses } from '../../src/feed/vocabulary.js';
import { fingerprint } from '../../src/notices/fingerprint.js';
import { isLive, mergeInstructions, mergeServices, statusByService } from '../../src/notices/services.js';
import { aNotice, morning, without } from '../support/notice.js';

describe('what several notices say together', () => {
  it('takes the worst status where two speak of one service', () => {
    const merged = mergeServices([
      aNotice({ services: [{ service: 'phones', status: 'working' }] }),
      aNotice({ services: [{ service: 'phones', status: 'not-working' }] }),
      aNotice({ services: [{ service: 'phones', status: 'delays' }] }),
    ]);
    expect(merged).to.deep.equal([{ service: 'phones', status: 'not-working' }]);
    expect(statusByService(merged).get('phones')).to.equal('not-working');
  });

  it('lists the worst first, then in the order of the vocabulary, a publisher’s own names last', () => {
    const merged = mergeServices([
      aNotice({
        services: [
          { name: 'Physiotherapy booking', status: 'delays' },
          { service: 'nhs-app', status: 'delays' },
          { service: 'phones', status: 'working' },
          { service: 'appointments', status: 'delays' },
          { service: 'health-record', status: 'not-working' },
          { name: 'physiotherapy BOOKING', status: 'working' },
        ],
      }),
    ]);
    expect(merged.map((report) => ('service' in report ? report.service : report.name))).to.deep.equal([
      'health-record',
      'appointments',
      'nhs-app',
      'Physiotherapy booking',
      'phones',
    ]);
  });

  it('asks each thing once, in the order of the notices', () => {
    const asked = mergeInstructions([
      aNotice({ instructions: ['urgent-only', 'walk-in'] }),
      aNotice({ instructions: ['keep-appointments', 'urgent-only'] }),
    ]);
    expect(asked).to.deep.equal(['urgent-only', 'walk-in', 'keep-appointments']);
  });

  it('counts as live what is investigated, identified or monitored, and nothing else', () => {
    expect(statuses.filter((status) => isLive(aNotice({ status })))).to.deep.equal([
      'investigating',
      'identified',
      'monitoring',
    ]);
    expect(isLive(without(aNotice(), 'status'))).to.equal(false);
  });
});

describe('telling two versions of a notice apart', () => {
  it('sees a change of what is said, and not a date that merely moved', () => {
    const notice = aNotice();
    expect(fingerprint({ ...notice, modified: morning, review: morning })).to.equal(fingerprint(notice));
    expect(fingerprint({ ...notice, title: 'Back to normal' })).to.not.equal(fingerprint(notice));
    expect(fingerprint({ ...notice, status: 'monitoring' })).to.not.equal(fingerprint(notice));
  });
});
