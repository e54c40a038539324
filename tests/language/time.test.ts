import { expect } from 'chai';
import { cy } from '../../src/language/cy.js';
import { en } from '../../src/language/en.js';
import {
  formatDate,
  formatDateTime,
  formatRelativeTo,
  formatTime,
  toDateTime,
} from '../../src/language/time.js';

const at = (text: string): number => Date.parse(text);

describe('times', () => {
  it('are written as the NHS writes them', () => {
    expect(formatTime(at('2024-07-19T09:15:00+01:00'), en)).to.equal('9:15am');
    expect(formatTime(at('2024-07-19T09:00:00+01:00'), en)).to.equal('9am');
    expect(formatTime(at('2024-07-19T17:30:00+01:00'), en)).to.equal('5:30pm');
    expect(formatTime(at('2024-07-19T12:00:00+01:00'), en)).to.equal('midday');
    expect(formatTime(at('2024-07-19T12:05:00+01:00'), en)).to.equal('12:05pm');
    expect(formatTime(at('2024-07-19T00:00:00+01:00'), en)).to.equal('midnight');
    expect(formatTime(at('2024-07-19T00:05:00+01:00'), en)).to.equal('12:05am');
    expect(formatDateTime(at('2024-07-19T09:15:00+01:00'), en)).to.equal('9:15am, Friday 19 July 2024');
  });

  it('are UK time, in summer and in winter, whatever zone the device is in', () => {
    expect(formatDateTime(at('2024-07-18T23:30:00Z'), en)).to.equal('12:30am, Friday 19 July 2024');
    expect(formatDateTime(at('2024-12-31T23:30:00Z'), en)).to.equal('11:30pm, Tuesday 31 December 2024');
    expect(formatTime(at('2024-03-31T00:59:00Z'), en)).to.equal('12:59am');
    expect(formatTime(at('2024-03-31T01:00:00Z'), en)).to.equal('2am');
    expect(formatTime(at('2024-10-27T00:30:00Z'), en)).to.equal('1:30am');
    expect(formatTime(at('2024-10-27T01:30:00Z'), en)).to.equal('1:30am');
  });

  it('agree with the browser about when the clocks change, for the next 40 years', () => {
    const london = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/London',
      hourCycle: 'h23',
      day: 'numeric',
      hour: 'numeric',
    });
    const plain = {
      ...en,
      am: '{time} am',
      pm: '{time} pm',
      midday: '12 pm',
      midnight: '12 am',
      date: '{day}',
    };
    const wrong: string[] = [];
    for (let year = 2024; year < 2065; year++) {
      for (const month of [2, 9]) {
        for (let hour = 0; hour < 10 * 24; hour++) {
          const instant = Date.UTC(year, month, 22, hour);
          const [day, clock] = (london.format(instant).match(/\d+/g) ?? []).map(Number);
          const [time, half] = formatTime(instant, plain).split(' ');
          const said = (Number(time) % 12) + (half === 'pm' ? 12 : 0);
          if (said !== clock || Number(formatDate(instant, plain)) !== day) wrong.push(toDateTime(instant));
        }
      }
    }
    expect(wrong).to.deep.equal([]);
  });

  it('leave out the day when it is today in London, and only then', () => {
    const now = at('2024-07-19T09:15:00+01:00');
    expect(formatRelativeTo(at('2024-07-19T14:00:00+01:00'), en, now)).to.equal('2pm');
    expect(formatRelativeTo(at('2024-07-20T14:00:00+01:00'), en, now)).to.equal('2pm, Saturday 20 July 2024');
    expect(formatRelativeTo(at('2024-07-18T23:30:00Z'), en, now)).to.equal('12:30am');
    expect(formatRelativeTo(at('2023-07-19T14:00:00+01:00'), en, now)).to.equal(
      '2pm, Wednesday 19 July 2023',
    );
  });

  it('have the names of days and months from the catalogue, for a phone that knows no Welsh', () => {
    expect(formatDateTime(at('2024-07-19T17:30:00+01:00'), cy)).to.equal(
      '5:30yh, dydd Gwener 19 Gorffennaf 2024',
    );
    expect(formatTime(at('2024-07-19T00:00:00+01:00'), cy)).to.equal('hanner nos');
  });

  it('name every day and month', () => {
    const days = [14, 15, 16, 17, 18, 19, 20].map((day) => formatDate(at(`2024-07-${day}T12:00:00Z`), en));
    expect(days.map((day) => day.split(' ')[0])).to.deep.equal([...en.weekdays]);
    const months = en.months.map((_, index) => formatDate(Date.UTC(2024, index, 15, 12), en).split(' ')[2]);
    expect(months).to.deep.equal([...en.months]);
  });

  it('are given to machines in RFC 3339', () => {
    expect(toDateTime(at('2024-07-19T09:15:00+01:00'))).to.equal('2024-07-19T08:15:00.000Z');
  });
});
