// Runs in a page: how long it takes to make a banner of a feed. Built as the script tag is.
import { define } from '../../src/banner/define.js';
import { parseFeed } from '../../src/feed/parse.js';
import { selectNotices } from '../../src/notices/select.js';

/** Milliseconds of one round. */
export interface SizeTimes {
  readonly json: number;
  readonly parse: number;
  readonly select: number;
  /** From the feed as an object until the banner is laid out: parsing and selecting are part of it. */
  readonly banner: number;
}

declare global {
  interface Window {
    measureSize?: (feed: string, ods: string) => Promise<SizeTimes>;
  }
}

define();

window.measureSize = async (text, ods) => {
  const now = Date.now();
  const site = { ods: [ods.toLowerCase()], systems: [], exercises: false };
  const banner = document.createElement('gp-outage-banner');
  banner.ods = ods;
  document.body.append(banner);
  await banner.updateComplete;

  const started = performance.now();
  const value: unknown = JSON.parse(text);
  const read = performance.now();
  const { feed } = parseFeed(value, now);
  const parsed = performance.now();
  const shown = selectNotices(feed.notices, site, now);
  const selected = performance.now();
  banner.data = value;
  await banner.updateComplete;
  if (banner.offsetHeight === 0 || banner.notices.length !== shown.length) throw new Error('No banner');
  const laidOut = performance.now();
  banner.remove();
  return {
    json: read - started,
    parse: parsed - read,
    select: selected - parsed,
    banner: laidOut - selected,
  };
};
