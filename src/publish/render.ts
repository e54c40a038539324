import { styles } from '../banner/styles.js';
import { renderRoot } from '../banner/template.js';
import { describeBanner, keyOf } from '../banner/view.js';
import { readSettings, siteOf } from '../banner/settings.js';
import { parseFeed } from '../feed/parse.js';
import { selectFrom } from '../notices/select.js';
import { escapeHtml, toHtml } from './template-to-html.js';

/** How the banner is to be rendered: the element's own settings, and when. */
export interface RenderOptions {
  /** Addresses of the feeds the element reads once it runs, separated by spaces. */
  readonly feed?: string;
  readonly mirror?: string;
  readonly ods?: string;
  readonly system?: string;
  readonly nation?: string;
  readonly surgeryName?: string;
  readonly surgeryPhone?: string;
  readonly outOfHoursPhone?: string;
  /** As schema.org's `openingHours`. Rendered for the moment of `now`, like all the rest. */
  readonly openingHours?: string;
  /** Seconds. */
  readonly refresh?: number;
  readonly headingLevel?: number;
  readonly remember?: boolean;
  readonly exercises?: boolean;
  /** BCP 47. Without it the element takes the language of the page, and this renders English. */
  readonly lang?: string;
  /**
   * Address of the package's `banner.css`, which the shadow root then links. Without it the styles are written into the page,
   * which a Content-Security-Policy with `style-src 'self'` does not allow.
   */
  readonly stylesheet?: string;
  /** Milliseconds since the epoch; the present by default. */
  readonly now?: number;
}

/**
 * Renders a feed as it stands at one moment: the element with a declarative shadow root, readable with no script at all,
 * and the feed inlined, so that the element takes the same notices over without a request, a flash or a second render.
 *
 * Without a script nothing ends the notices it holds: render again when they change, or serve the page with a short life.
 *
 * @param feed a feed as an object, as JSON.parse gives it
 * @throws {FeedError} `not-a-feed`
 */
export function render(feed: unknown, options: RenderOptions = {}): string {
  const { now = Date.now(), stylesheet, ...settings } = options;
  const style = stylesheet
    ? `<link rel="stylesheet" href="${escapeHtml(stylesheet)}">`
    : `<style>${styles.cssText}</style>`;
  const read = readSettings(settings);
  const notices = selectFrom([{ name: '', notices: parseFeed(feed, now).feed.notices, now }], siteOf(read));
  const view =
    notices.length > 0
      ? describeBanner(read, { notices, staleSince: undefined, language: settings.lang ?? '' })
      : undefined;
  const shadow = view
    ? `<template shadowrootmode="open">${style}${toHtml(renderRoot(view, { isUnfolded: true, key: keyOf(view) }))}` +
      `<div class="visually-hidden" aria-live="polite"></div></template>`
    : '';
  return (
    `<gp-outage-banner${attributesOf(settings)}${view ? '' : ' data-quiet'}>${shadow}` +
    `<script type="application/json">${inScript(feed)}</script></gp-outage-banner>`
  );
}

function attributesOf(settings: Omit<RenderOptions, 'now' | 'stylesheet'>): string {
  return Object.entries(settings)
    .filter(([, value]) => Boolean(value) || value === 0)
    .map(([name, value]) => {
      const attribute = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      return value === true ? ` ${attribute}` : ` ${attribute}="${escapeHtml(String(value))}"`;
    })
    .join('');
}

/** JSON that cannot end the script element it stands in. */
function inScript(feed: unknown): string {
  return JSON.stringify(feed).replace(/</g, '\\u003c');
}
