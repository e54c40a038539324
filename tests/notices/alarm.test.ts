import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import { expect } from 'chai';
import { setAlarm } from '../../src/notices/alarm.js';
import { day, hour, morning } from '../support/notice.js';

describe('the alarm that ends a notice in an open page', () => {
  let time: SinonFakeTimers;
  const now = (): number => Date.now();

  beforeEach(() => {
    time = useFakeTimers({ now: morning, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  });
  afterEach(() => time.restore());

  it('acts to the millisecond, and once', () => {
    let acted = 0;
    setAlarm(morning + hour, now, () => acted++);
    time.tick(hour - 1);
    expect(acted).to.equal(0);
    time.tick(1);
    expect(acted).to.equal(1);
    time.tick(day);
    expect(acted).to.equal(1);
  });

  it('does not act early for an instant beyond the 24.8 days that a browser timer can hold', () => {
    let acted = 0;
    setAlarm(morning + 30 * day, now, () => acted++);
    time.tick(2 * hour);
    expect(acted).to.equal(0);
  });

  it('acts within a second of waking after the device has slept past the instant', () => {
    let acted = 0;
    setAlarm(morning + hour, now, () => acted++);
    time.setSystemTime(morning + 5 * hour);
    time.tick(1000);
    expect(acted).to.equal(1);
  });

  it('leaves no timer once cancelled', () => {
    const cancel = setAlarm(morning + hour, now, () => expect.fail('was cancelled'));
    time.tick(5000);
    cancel();
    expect(time.countTimers()).to.equal(0);
    time.tick(2 * hour);
  });
});
