import { expect } from 'chai';
import fc from 'fast-check';
import { parseDate, parseEnd } from '../../src/feed/date.js';

const morning = Date.UTC(2024, 6, 19, 7, 10);

function iso(time: number | undefined): string {
  return time === undefined ? 'unreadable' : new Date(time).toISOString();
}

describe('dates', () => {
  it('are read as RFC 3339 has them', () => {
    expect(parseDate('2024-07-19T08:10:00+01:00')).to.equal(morning);
    expect(parseDate('2024-07-19T07:10:00Z')).to.equal(morning);
    expect(parseDate('2024-07-19t07:10:00z')).to.equal(morning);
    expect(parseDate('2024-07-19 07:10:00Z')).to.equal(morning);
    expect(parseDate('2024-07-19T07:10:00-00:00')).to.equal(morning);
    expect(parseDate('2024-07-19T02:40:00-04:30')).to.equal(morning);
    expect(iso(parseDate('1985-04-12T23:20:50.52Z'))).to.equal('1985-04-12T23:20:50.520Z');
    expect(iso(parseDate('1990-12-31T23:59:60Z'))).to.equal('1991-01-01T00:00:00.000Z');
  });

  it('are read as common software writes them', () => {
    expect(parseDate('2024-07-19T07:10Z')).to.equal(morning);
    expect(parseDate('2024-07-19T08:10:00+0100')).to.equal(morning);
    expect(parseDate('2024-07-19T08:10:00.0000000+01:00')).to.equal(morning);
    expect(iso(parseDate('9999-12-31T23:59:59Z'))).to.equal('9999-12-31T23:59:59.000Z');
  });

  it('without an offset are UK time, in winter and in summer', () => {
    expect(parseDate('2024-07-19T08:10:00')).to.equal(morning);
    expect(parseDate('2024-07-19T08:10')).to.equal(morning);
    expect(iso(parseDate('2024-01-19T08:10:00'))).to.equal('2024-01-19T08:10:00.000Z');
    expect(iso(parseDate('2024-07-19'))).to.equal('2024-07-18T23:00:00.000Z');
  });

  it('without an offset take the first of the hour that comes twice, and skip the hour that is left out', () => {
    expect(iso(parseDate('2024-10-27T01:30:00'))).to.equal('2024-10-27T00:30:00.000Z');
    expect(iso(parseDate('2024-10-27T02:00:00'))).to.equal('2024-10-27T02:00:00.000Z');
    expect(iso(parseDate('2024-03-31T01:30:00'))).to.equal('2024-03-31T01:30:00.000Z');
    expect(iso(parseDate('2024-03-31T02:00:00'))).to.equal('2024-03-31T01:00:00.000Z');
  });

  it('without an offset agree with the time zone data of the browser', () => {
    const london = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/London',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const times = fc.integer({ min: Date.UTC(1996, 0) / 1000, max: Date.UTC(2037, 0) / 1000 });
    fc.assert(
      fc.property(times, (seconds) => {
        const clock = london.format(seconds * 1000);
        const earlier = london.format((seconds - 3600) * 1000);
        // Of an hour that comes twice the first is meant.
        const expected = earlier === clock ? seconds - 3600 : seconds;
        return parseDate(clock.replace(' ', 'T')) === expected * 1000;
      }),
      { numRuns: 500 },
    );
  });

  it('that do not exist or are written otherwise cannot be read', () => {
    const wrong = [
      '', 'yesterday', '19/07/2024', '2024-7-19', '20240719T081000Z', '2024-07-19T', '2024-07-19Z', '2024-07-19T08',
      '2024-02-30T08:00:00Z', '2023-02-29', '2024-04-31T00:00:00Z', '2024-13-01T00:00:00Z', '2024-00-10', '2024-01-00',
      '2024-07-19T24:00:00Z', '2024-07-19T08:60:00Z', '2024-07-19T08:00:61Z', '2024-07-19T08:00:00+24:00',
      '2024-07-19T08:00:00+01:60', '2024-07-19T08:00:00+1', '2024-07-19T08:00:00 Z', ' 2024-07-19T08:00:00Z',
      '2024-07-19T08:00:00Z\n', '0001-01-01T00:00:00Z', '+002024-07-19T08:00:00Z', '2024-07-19T08:00:00[Europe/London]',
    ]; // prettier-ignore
    for (const text of wrong) expect(iso(parseDate(text)), JSON.stringify(text)).to.equal('unreadable');
    expect(iso(parseDate('2024-02-29'))).to.equal('2024-02-29T00:00:00.000Z');
  });

  it('agree with the browser for every instant, however it is written', () => {
    const instant = fc.date({ min: new Date(0), max: new Date('9999-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, fc.integer({ min: -1439, max: 1439 }), (date, offset) => {
        const shifted = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
        const part = (minutes: number): string => String(minutes).padStart(2, '0');
        const size = Math.abs(offset);
        const zone = `${offset < 0 ? '-' : '+'}${part(Math.floor(size / 60))}:${part(size % 60)}`;
        return (
          parseDate(shifted + zone) === date.getTime() && parseDate(date.toISOString()) === date.getTime()
        );
      }),
    );
  });

  it('of an end count to the end of the day where there is no time of day', () => {
    expect(iso(parseEnd('2024-07-19'))).to.equal('2024-07-19T22:59:59.000Z');
    expect(parseEnd('2024-07-19T08:10:00+01:00')).to.equal(morning);
    expect(parseEnd('not a date')).to.equal(undefined);
    expect(parseEnd('not today!')).to.equal(undefined);
  });
});
