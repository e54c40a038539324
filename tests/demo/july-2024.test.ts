import { expect } from 'chai';
import {
  feedAt,
  moments,
  replayEnd,
  replayStart,
  surgeries,
  surgeryFeeds,
  type Surgery,
} from '../../demo/feeds/july-2024.js';
import { parseFeed } from '../../src/feed/parse.js';
import type { Notice } from '../../src/feed/notice.js';
import { selectNotices } from '../../src/notices/select.js';
import { isLive } from '../../src/notices/services.js';

const quarterHour = 15 * 60_000;
const start = Date.parse(replayStart);
const end = Date.parse(replayEnd);
const everyQuarterHour = Array.from(
  { length: (end - start) / quarterHour + 1 },
  (_, index) => start + index * quarterHour,
);

function read(surgery: Surgery, time: number) {
  return surgeryFeeds(surgery).map((address) => parseFeed(feedAt(address, time), time));
}

/** What a surgery's website shows at a time. */
function shown(surgery: Surgery, time: number | string): readonly Notice[] {
  const now = typeof time === 'string' ? Date.parse(time) : time;
  const notices = read(surgery, now).flatMap(({ feed }) => feed.notices);
  const site = {
    ods: [surgery.ods.toLowerCase()],
    systems: [],
    nation: 'england',
    exercises: false,
  } as const;
  return selectNotices(notices, site, now);
}

function surgeryNamed(name: string): Surgery {
  const surgery = surgeries.find((one) => one.name === name);
  if (!surgery) throw new Error(`No surgery ${name}`);
  return surgery;
}

describe('the replay of 19 to 22 July 2024', () => {
  it('publishes only feeds without a fault', () => {
    const problems = everyQuarterHour.flatMap((time) =>
      surgeries.flatMap((surgery) => read(surgery, time).flatMap((answer) => answer.problems)),
    );
    expect(problems.map(({ message }) => message)).to.deep.equal([]);
  });

  it('says nothing before 8am on Friday, and nothing after Monday 6:30pm', () => {
    for (const surgery of surgeries) {
      expect(shown(surgery, '2024-07-19T07:59:00+01:00').length, surgery.title).to.equal(0);
      expect(shown(surgery, '2024-07-22T18:30:00+01:00').length, surgery.title).to.equal(0);
    }
  });

  it('leaves no gap: once a surgery has written, its website shows something until the end', () => {
    for (const surgery of surgeries) {
      const counts = everyQuarterHour.map((time) => shown(surgery, time).length);
      const lively = counts.slice(
        counts.findIndex((count) => count > 0),
        counts.lastIndexOf(2) + 1,
      );
      expect(
        lively.every((count) => count > 0),
        surgery.title,
      ).to.equal(true);
    }
  });

  it('shows the two surgeries with one feed the same notice, and every surgery the national statement', () => {
    const at9 = (name: string) => shown(surgeryNamed(name), '2024-07-19T09:00:00+01:00').map(({ id }) => id);
    expect(at9('victoria').length).to.equal(1);
    expect(at9('victoria')).to.deep.equal(at9('five-elms'));
    for (const surgery of surgeries) {
      const publishers = shown(surgery, '2024-07-19T10:00:00+01:00').map(({ publisher }) => publisher);
      expect(publishers.length, surgery.title).to.equal(2);
      expect(publishers.some((publisher) => publisher.startsWith('NHS England'))).to.equal(true);
    }
  });

  it('marks every publisher as a replay, so that no picture of it can be taken for the real thing', () => {
    for (const surgery of surgeries) {
      for (const { feed } of read(surgery, start)) expect(feed.title).to.match(/ \(replay\)$/);
    }
  });

  it('says "working again" everywhere from Monday 11:30am', () => {
    for (const surgery of surgeries) {
      const own = shown(surgery, '2024-07-22T11:30:00+01:00').map(({ status }) => status);
      expect(own, surgery.title).to.deep.equal(['monitoring', 'monitoring']);
    }
  });

  it('never points to the NHS App, which was itself affected that day', () => {
    for (const time of everyQuarterHour) {
      for (const surgery of surgeries) {
        for (const { text, services } of shown(surgery, time).filter(isLive)) {
          const app = services.find((row) => 'service' in row && row.service === 'nhs-app');
          expect(app?.status).to.not.equal('working');
          expect(text).to.not.match(/(use|try|through|with) the NHS App/i);
        }
      }
    }
  });

  it('has one promised update late at the moment that says so, and none at the other moments of Friday', () => {
    for (const { time } of moments.filter((moment) => moment.time < '2024-07-19T18:30')) {
      const late = surgeries.filter((surgery) =>
        shown(surgery, time).some(({ review = Infinity }) => review < Date.parse(time)),
      );
      const expected = time.includes('T13:30') ? ['barking'] : [];
      expect(
        late.map(({ name }) => name),
        time,
      ).to.deep.equal(expected);
    }
  });
});
