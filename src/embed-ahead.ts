import { askAhead } from './banner/place/ask-ahead.js';
import { findTag, settingsOf } from './banner/place/own-tag.js';

/*
 * What the script does before anything else of it runs; so `embed.ts` imports this first.
 */

/** The tag with this script's settings, if there is one. */
export const tag = findTag();

/** Lets go of the feeds that were asked for ahead. */
export const letGo = tag && askAhead(settingsOf(tag));
