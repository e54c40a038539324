import { expect } from 'chai';
import type { OpenFeed } from '../../src/feed/reader.js';
import { selectNotices } from '../../src/notices/select.js';
import { answer, hang, hour, minute, useFakeWorld } from '../support/fake-world.js';

const url = 'https://group.example/notices.json';
const at = (time: string): number => Date.parse(`2024-07-19T${time}:00+01:00`);

// Three notices: one that ends while the feed is down, one published while it is down, one that outlasts it.
function publish(now: number): string {
  const notices = [
    { id: 'phones', from: '09:00', until: '12:00' },
    { id: 'records', from: '09:00', until: '20:00' },
    { id: 'prescriptions', from: '11:00', until: '18:00' },
  ].filter(({ from }) => at(from) <= now);
  const updated = Math.max(...notices.map(({ from }) => at(from)));
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Example group of GP surgeries',
    _gp_outage: { updated: new Date(updated).toISOString() },
    items: notices.map(({ id, from, until }) => ({
      id,
      title: id,
      content_text: id,
      date_published: new Date(at(from)).toISOString(),
      _gp_outage: { severity: 'severe', expires: new Date(at(until)).toISOString() },
    })),
  });
}

describe('a day in an open page whose feed is down for 6 hours', () => {
  const world = useFakeWorld();
  const down = { from: at('10:00'), until: at('16:00') };
  const site = { ods: [], systems: [], exercises: false };

  /** A throw of the dice that is the same each time the test is run (mulberry32). */
  function dice(seed: number): () => number {
    return () => {
      seed = (seed + 0x6d2b79f5) | 0;
      let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
  }

  const shown = ({ state, clock }: OpenFeed): readonly string[] =>
    selectNotices(state.feed?.notices ?? [], site, clock.look().now).map(({ id }) => id);

  it('shows and ends each notice in time, asks little, and leaves nothing', async () => {
    Math.random = dice(19);
    // While it is down it refuses, hangs or answers with an error page, an hour each.
    world.serve(url, (request) => {
      if (request.at < down.from || request.at >= down.until) {
        const date = new Date(request.at).toUTCString();
        return answer(publish(request.at), { headers: { date, 'cache-control': 'max-age=60' } });
      }
      const kind = Math.floor(request.at / hour) % 3;
      if (kind === 0) throw new TypeError('Failed to fetch');
      return kind === 1 ? hang(request) : new Response('<h1>502</h1>', { status: 502 });
    });
    const feed = world.open(url);
    const history: string[] = [];
    for (let minutes = 0; minutes < 24 * 60; minutes++) {
      await world.pass(minute);
      const now = shown(feed).join(' ');
      if (now !== history.at(-1)?.slice(6)) {
        history.push(
          `${new Date(Date.now()).toLocaleTimeString('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' })} ${now}`,
        );
      }
    }
    const during = world.requests.filter(({ at: time }) => time >= down.from && time < down.until).length;
    const figures = { requests: world.requests.length, whileDown: during, told: feed.told.length };

    // The minute in which the page first showed each: what ends while the feed is down ends in time, and what is
    // published then is shown with the first retry after it is back.
    expect(history).to.deep.equal([
      '09:01 phones records',
      '12:00 records',
      '16:01 prescriptions records',
      '18:00 records',
      '20:00 ',
    ]);
    // In 18 good hours a check every 5 minutes is 216. In 6 bad ones it would be 72; full jitter halves each wait.
    expect(figures).to.deep.equal({ requests: 363, whileDown: 148, told: 8 });
    expect(feed.state.fault).to.equal(undefined);
    expect(world.leftovers).to.deep.equal({ timers: 1, listeners: 3, requests: 0 });
    feed.close();
    await world.settle();
    expect(world.leftovers).to.deep.equal({ timers: 0, listeners: 0, requests: 0 });
  }).timeout(60_000);
});
