import { letGo, tag } from './embed-ahead.js';
import { define } from './banner/define.js';
import { GpOutageBanner } from './banner/gp-outage-banner.js';
import type { PlacedBanner } from './banner/place/fit.js';
import { keeper } from './banner/place/keeper.js';
import { missTag, placeBanner } from './banner/place/place.js';

/*
 * The script tag: `<script async src="…/gp-outage-banner.js" data-feed="…"></script>`.
 * Registers the element and, where its own tag names a feed, places one on the page and keeps it there.
 */
GpOutageBanner.addInitializer((banner) =>
  banner.addController(keeper(banner as unknown as PlacedBanner, tag)),
);
define(tag ?? document.currentScript);
// By the next task the element has asked for its feeds itself.
if (tag) placeBanner(tag, () => setTimeout(() => letGo?.()));
else missTag();
