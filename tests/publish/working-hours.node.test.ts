import { describe, it } from 'node:test';
import { expect } from 'chai';
import { endChoices, isAttended, nextMorning } from '../../src/publish/working-hours.js';

const labels = (at: string): string[] => endChoices(Date.parse(at)).map(({ label }) => label);

describe('the ends that are offered', () => {
  it('are times at which somebody is there, on Friday evening 8am on Monday first', () => {
    expect(labels('2024-07-19T19:10:00+01:00')).to.deep.equal(['8am Monday', '6:30pm Monday']);
    expect(labels('2024-07-20T10:00:00+01:00')).to.deep.equal(['8am Monday', '6:30pm Monday']);
    expect(labels('2024-07-19T09:10:00+01:00')).to.deep.equal(['6:30pm today', '6:30pm Monday']);
    expect(labels('2024-07-19T17:45:00+01:00')).to.deep.equal([
      '8am Monday',
      '6:30pm today',
      '6:30pm Monday',
    ]);
    expect(labels('2024-07-18T09:10:00+01:00')).to.deep.equal(['6:30pm today', '6:30pm tomorrow']);
    expect(labels('2024-07-21T20:00:00+01:00')).to.deep.equal(['8am tomorrow', '6:30pm tomorrow']);
    for (let hours = 0; hours < 24 * 14; hours++) {
      const now = Date.parse('2024-10-20T00:20:00+01:00') + hours * 3_600_000;
      const choices = endChoices(now);
      expect(choices.length, String(hours)).to.be.within(1, 3);
      expect(choices.every(({ instant }) => instant > now && isAttended(instant))).to.equal(true);
    }
  });

  it('and the morning of the next update is one with somebody there', () => {
    expect(nextMorning(Date.parse('2024-07-19T16:00:00+01:00')).label).to.equal('8:30am Monday');
    expect(nextMorning(Date.parse('2024-07-18T16:00:00+01:00')).label).to.equal('8:30am tomorrow');
  });
});
