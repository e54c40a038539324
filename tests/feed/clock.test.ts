import { expect } from 'chai';
import { getClock, onClockChange, setClock } from '../../src/feed/clock.js';

describe('the one clock', () => {
  afterEach(() => setClock());

  it('can be replaced, tells those who show something, and comes back', () => {
    let calls = 0;
    const stop = onClockChange(() => calls++);
    setClock({ now: () => 1721374500000 });
    expect(getClock().now()).to.equal(1721374500000);
    stop();
    setClock();
    expect(calls).to.equal(1);
    expect(Math.abs(getClock().now() - Date.now())).to.be.below(1000);
  });
});
