import { define } from './banner/define.js';
import { placeBanner } from './banner/place.js';

/*
 * The script tag: `<script async src="…/gp-outage-banner.js" data-feed="…"></script>`.
 * Registers the element and, where its own tag names a feed, places one on the page.
 */
define();

const tag = document.currentScript;
if (tag?.hasAttribute('data-feed')) placeBanner(tag);
