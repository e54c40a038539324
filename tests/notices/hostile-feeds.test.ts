import { expect } from 'chai';
import { parseFeed } from '../../src/feed/parse.js';
import { fingerprint } from '../../src/notices/fingerprint.js';
import { nextChange } from '../../src/notices/next-change.js';
import { selectNotices } from '../../src/notices/select.js';
import { mergeServices } from '../../src/notices/services.js';
import { hostileFeeds } from '../bench/hostile-feeds.js';
import { morning } from '../support/notice.js';

const site = { ods: [], systems: [], exercises: false };

/** Milliseconds for all that a banner works out of a feed, several times what it takes: the first of these took 52 seconds. */
const longest = 1500;

describe('hazard: a feed that holds up the page', () => {
  for (const [what, make] of Object.entries(hostileFeeds)) {
    it(`cannot with ${what}`, () => {
      const text = make();
      expect(text.length).to.be.at.most(512 * 1024);
      const { feed } = parseFeed(JSON.parse(text), morning);
      const started = performance.now();
      const shown = selectNotices(feed.notices, site, morning);
      mergeServices(shown);
      shown.forEach(fingerprint);
      nextChange(feed.notices, site, morning);
      expect(performance.now() - started).to.be.below(longest);
      expect(shown.length).to.be.above(0);
    });
  }
});
