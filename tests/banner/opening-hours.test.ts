import { expect } from 'chai';
import {
  announced,
  hour,
  links,
  minute,
  notice,
  said,
  second,
  show,
  skip,
  useBannerWorld,
  type GpOutageBanner,
} from '../support/banner.js';

const closed = 'The surgery is usually closed now.';
/** Live from 8:00am on Friday 19 July 2024 to noon on the Saturday. */
const overnight = notice('Records down', { expires: '2024-07-20T12:00:00+01:00' });

describe('hazard: a closed surgery that an open page sends people to', () => {
  const world = useBannerWorld();

  /** The page as it is at 9:00am on the Friday, and how often it has been told of a change since. */
  async function open(hours: string): Promise<{ banner: GpOutageBanner; changes: () => number }> {
    const banner = await show([overnight], {
      nation: 'england',
      'surgery-phone': '020 7946 0001',
      'opening-hours': hours,
    });
    let changes = 0;
    banner.addEventListener('gp-outage-change', () => changes++);
    return { banner, changes: () => changes };
  }

  const callsSurgery = (banner: GpOutageBanner): boolean =>
    Object.values(links(banner)).includes('tel:02079460001');

  it('changes at the very minute it closes and opens, silently and without an event', async () => {
    const { banner, changes } = await open('Mo-Fr 08:00-18:30; Sa 08:10-12:00');
    const steps: readonly (readonly [until: number, isClosed: boolean])[] = [
      [9.5 * hour - second, false],
      [second, true],
      [13 * hour + 40 * minute - second, true],
      [second, false],
    ];
    expect([said(banner).includes(closed), callsSurgery(banner)]).to.deep.equal([false, true]);
    for (const [wait, isClosed] of steps) {
      await skip(world, wait);
      const at = new Date(world.clock.now).toISOString();
      expect([said(banner).includes(closed), callsSurgery(banner)], at).to.deep.equal([isClosed, !isClosed]);
      expect([announced(banner), changes()], at).to.deep.equal(['', 0]);
    }
  });
});
