import { expect } from 'chai';
import fc from 'fast-check';
import { checkDelay, retryDelay } from '../../src/feed/backoff.js';

const { random } = Math;
const dice = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const refresh = fc.integer({ min: 30_000, max: 24 * 60 * 60_000 });

describe('the waits between requests', () => {
  afterEach(() => (Math.random = random));

  it('after a good check are the time asked for, ±20 %', () => {
    fc.assert(
      fc.property(dice, refresh, (thrown, time) => {
        Math.random = () => thrown;
        expect(checkDelay(time)).to.be.within(time * 0.8, time * 1.2);
      }),
    );
  });

  it('after a failed one are at least a second, at most the back-off, never over the time between checks', () => {
    fc.assert(
      fc.property(dice, refresh, fc.integer({ min: 1, max: 5000 }), (thrown, time, failures) => {
        Math.random = () => thrown;
        const wait = retryDelay(failures, time);
        expect(wait).to.be.within(1000, Math.min(time, 5000 * 2 ** (failures - 1)));
      }),
    );
  });

  it('spread over the whole of the back-off, not only its end', () => {
    const quarters = [0, 0, 0, 0];
    for (let page = 0; page < 4000; page++) {
      const quarter = Math.floor(retryDelay(10, 300_000) / 75_000);
      quarters[quarter] = (quarters[quarter] ?? 0) + 1;
    }
    for (const pages of quarters) expect(pages).to.be.within(850, 1150);
  });
});
