import { expect } from 'chai';
import { after } from '../../src/feed/timer.js';
import { useFakeWorld } from '../support/fake-world.js';

const day = 24 * 60 * 60_000;

describe('a wait of any length', () => {
  const world = useFakeWorld();

  for (const days of [1, 24.8, 24.9, 100]) {
    it(`of ${days} days is neither shorter nor longer`, async () => {
      let calls = 0;
      after(days * day, () => calls++);
      await world.pass(days * day - 1);
      expect(calls).to.equal(0);
      await world.pass(1);
      expect(calls).to.equal(1);
      expect(world.leftovers.timers).to.equal(0);
    });
  }

  it('can be stopped, also in its later part', async () => {
    let calls = 0;
    const stop = after(60 * day, () => calls++);
    await world.pass(50 * day);
    stop();
    expect(world.leftovers.timers).to.equal(0);
    await world.pass(60 * day);
    expect(calls).to.equal(0);
  });

  it('without end needs no timer', () => {
    after(Infinity, () => undefined)();
    expect(world.leftovers.timers).to.equal(0);
  });
});
