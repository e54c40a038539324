import { expect } from 'chai';
import fc from 'fast-check';
import { openingAt, parseOpeningHours } from '../../src/guidance/opening-hours.js';

const usual = 'Mo-Fr 08:00-18:30; Sa 09:00-12:00';
const at = (time: string): number => Date.parse(time);

/** Hours as ranges of "day hour:minute". */
function read(text: string): string {
  const hours = parseOpeningHours(text);
  if (typeof hours === 'string') return hours;
  const clock = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return hours
    .map(([from, to]) => {
      const day = Math.floor(from / 1440);
      return `${'MoTuWeThFrSaSu'.slice(day * 2, day * 2 + 2)} ${clock(from % 1440)}-${clock(to - day * 1440)}`;
    })
    .sort()
    .join(', ');
}

describe('opening hours', () => {
  it('are read as schema.org writes them: days with "-" or ",", several ranges, "24:00"', () => {
    const week = ['Fr', 'Mo', 'Th', 'Tu', 'We'].map((day) => `${day} 08:00-18:30`);
    expect(read(usual)).to.equal([week[0], week[1], 'Sa 09:00-12:00', ...week.slice(2)].join(', '));
    expect(read('Mo,We 08:00-12:00, Fr 09:00-17:00')).to.equal(
      'Fr 09:00-17:00, Mo 08:00-12:00, We 08:00-12:00',
    );
    expect(read('Mo 08:00-12:00,13:00-18:30')).to.equal('Mo 08:00-12:00, Mo 13:00-18:30');
    expect(read('Mo 08:00-12:00; 13:00-18:30')).to.equal('Mo 08:00-12:00, Mo 13:00-18:30');
    expect(read('Mo 08:00-12:00 13:00-18:30')).to.equal('Mo 08:00-12:00, Mo 13:00-18:30');
    expect(read('Mo-Tu,Th 08:00-24:00')).to.equal('Mo 08:00-24:00, Th 08:00-24:00, Tu 08:00-24:00');
    expect(read('Sa-Mo 10:00-11:00')).to.equal('Mo 10:00-11:00, Sa 10:00-11:00, Su 10:00-11:00');
  });

  it('are forgiven their case, spaces, dashes, invisible marks and whole names', () => {
    for (const text of [
      'mo-fr 08:00-18:30; sa 09:00-12:00',
      ' MO - FR  8:00 – 18.30 ;SA 09:00—12:00; ',
      'Monday to-Friday 08:00-18:30'.replace(' to', ''),
      'Mo\u200b-Fr\u00a008:00\u201318:30,Sat 9:00-12:00',
      'Monday-Friday: 08:00-18:30; Saturday: 09:00-12:00',
    ]) {
      expect(read(text), text).to.equal(
        text.startsWith('Monday-Friday 08') ? read('Mo-Fr 08:00-18:30') : read(usual),
      );
    }
  });

  it('are none where any part cannot be read, and it is said which', () => {
    expect(read(`${usual}; Su closed`)).to.equal('su closed');
    expect(read(`${usual}; PH 10:00-12:00`)).to.equal('ph 10:00-12:00');
    expect(read('Mo-Fr 9am-5pm')).to.equal('mo-fr 9am-5pm');
    expect(read('08:00-18:30')).to.equal('08:00-18:30');
    expect(read('08:00-18:30; Mo 08:00-18:30')).to.equal('08:00-18:30');
    expect(read('M-F 08:00-18:30')).to.equal('m-f 08:00-18:30');
    expect(read('Mo 08:00')).to.equal('mo 08:00');
    expect(read('Summer 08:00-12:00')).to.equal('summer 08:00-12:00');
    expect(read('Mo 08:60-18:30')).to.equal('08:60-18:30');
    expect(read('Mo 08:00-24:01')).to.equal('08:00-24:01');
    expect(read('Mo-Su 22:00-02:00')).to.equal('22:00-02:00');
    for (const text of ['Mo; We 08:00-12:00', 'Mo-Fr', `${usual}, Su`, ';'])
      expect(read(text)).to.equal(text);
  });

  it('say open or closed and until when, in UK time, also in summer', () => {
    // Sunday at 3am, in July.
    expect(openingAt(usual, at('2024-07-21T03:00:00+01:00'))).to.deep.equal({
      isOpen: false,
      until: at('2024-07-22T08:00:00+01:00'),
    });
    expect(openingAt(usual, at('2024-07-22T08:00:00+01:00'))).to.deep.equal({
      isOpen: true,
      until: at('2024-07-22T18:30:00+01:00'),
    });
    expect(openingAt(usual, at('2024-07-22T18:30:00+01:00'))?.isOpen).to.equal(false);
    expect(openingAt(usual, at('2024-01-19T18:30:00Z'))).to.deep.equal({
      isOpen: false,
      until: at('2024-01-20T09:00:00Z'),
    });
    expect(openingAt('Mo 08:00-09:00', at('2024-01-15T09:00:00Z'))?.until).to.equal(
      at('2024-01-22T08:00:00Z'),
    );
  });

  it('go on over midnight where they touch, and never change where it never closes', () => {
    expect(openingAt('Mo-Su 00:00-24:00', at('2024-07-21T23:59:00+01:00'))).to.deep.equal({
      isOpen: true,
      until: Infinity,
    });
    expect(openingAt('Mo 22:00-24:00; Tu 00:00-02:00', at('2024-07-22T23:00:00+01:00'))?.until).to.equal(
      at('2024-07-23T02:00:00+01:00'),
    );
  });

  it('are right over a weekend on which the clocks change', () => {
    expect(openingAt(usual, at('2024-03-30T13:00:00Z'))?.until).to.equal(at('2024-04-01T08:00:00+01:00'));
    expect(openingAt(usual, at('2024-10-26T13:00:00+01:00'))?.until).to.equal(at('2024-10-28T08:00:00Z'));
  });

  it('change at exactly the instant that was foretold, and not before', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 * 366 * 24 * 60 }),
        fc.constantFrom(usual, 'Su 02:30-03:30; Mo 00:00-24:00; Tu 00:00-02:00', 'Sa-Mo 23:30-24:00'),
        (minutes, hours) => {
          const now = at('2024-01-01T00:00:00Z') + minutes * 60_000;
          const opening = openingAt(hours, now);
          const until = opening?.until ?? NaN;
          expect(until).to.be.above(now);
          expect(openingAt(hours, until)?.isOpen).to.equal(!opening?.isOpen);
          for (let step = now; step < until; step += 15 * 60_000)
            expect(openingAt(hours, step)?.isOpen).to.equal(opening?.isOpen);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are known to nobody where they cannot be read, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('Mo', 'fr', '-', ',', ';', ' ', '08:00', '24:00', '–', 'x', '9') }),
        (text) => {
          const hours = parseOpeningHours(text);
          if (typeof hours === 'string') expect(openingAt(text, 0)).to.equal(undefined);
          else
            for (const [from, to] of hours) expect(0 <= from && from < to && to <= 7 * 1440).to.equal(true);
        },
      ),
    );
  });
});
