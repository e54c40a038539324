import { css } from 'lit';

/*
 * Colours are facts from the NHS digital service manual; nothing of its CSS is imported, for that fetches licensed fonts.
 *
 * Sizes are in em of the reader's own text size: `all: initial` sets `font-size: medium`, which neither a site's 62.5 % root
 * nor its resets reach, and which grows with the reader's settings.
 *
 * `!important` guards what a site must not hide or displace by accident: inside a shadow root it wins over the page's.
 */
export const styles = css`
  :host {
    all: unset;
    display: block;
  }

  /* On paper a page may hide everything but a part of itself: the banner is no exception there. */
  @media not print {
    :host {
      all: unset !important;
      display: block !important;
      visibility: visible !important;
    }
  }

  :host {
    clear: both !important;
    grid-column: 1 / -1 !important;
    place-self: stretch !important;
    padding-top: var(--_top, 0) !important;
  }

  /* Placed by the script in a grid or a flex column: on top of it, whatever the areas or the order of the rest. */
  :host([data-first]) {
    grid-row: span 1 / 1 !important;
    order: -9999 !important;
  }

  /* Nothing to show: out of the flow, so that not even a gap of a flex or grid body is left. */
  :host([data-quiet]) {
    position: absolute !important;
    width: 0 !important;
    height: 0 !important;
    overflow: hidden !important;
  }

  .banner {
    all: initial;
    box-sizing: border-box;
    font-family: var(--gp-outage-banner-font-family, inherit);
    line-height: 1.375;
    color: var(--gp-outage-banner-color, #212b32);
    background: var(--gp-outage-banner-background, #fff9c4);
    border: 0 solid var(--gp-outage-banner-edge-color, #ffeb3b);
    border-top-width: 0.5em;
    border-bottom: 0.25em solid #212b32;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    color-scheme: light;
  }

  .banner.information,
  .banner.scheduled {
    background: var(--gp-outage-banner-background, #fff);
    border-color: var(--gp-outage-banner-edge-color, #005eb8);
  }

  .banner.resolved {
    background: var(--gp-outage-banner-background, #fff);
    border-color: var(--gp-outage-banner-edge-color, #007f3b);
  }

  .inner {
    max-width: var(--gp-outage-banner-max-width, 60em);
    margin: 0 auto;
    padding: 0.75em 1em 1em;
  }

  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul {
    margin: 0;
    padding: 0;
    font-size: 1em;
  }

  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
  }

  p,
  .lines > li {
    max-width: 44em;
  }

  p + p,
  .title + p,
  li + li {
    margin-top: 0.25em;
  }

  .title {
    font-size: 1.375em;
    line-height: 1.2;
    max-width: 34em;
  }

  .meta + .notice {
    margin-top: 1em;
    padding-top: 0.75em;
    border-top: 1px solid #4c6272;
  }

  .exercise {
    display: inline-block;
    margin-bottom: 0.25em;
    padding: 0 0.5em;
    border: 2px dashed;
    background: #fff;
    font-weight: bold;
  }

  .stale {
    margin: 0.25em 0;
    padding-inline-start: 0.5em;
    border-inline-start: 4px solid;
  }

  .meta {
    margin-top: 0.5em;
    color: var(--gp-outage-banner-secondary-color, #425563);
    font-size: max(0.875em, 16px);
  }

  ul {
    margin-top: 0.5em;
    list-style: none;
  }

  /* What a site restyles through a part must not vanish by accident. */
  .banner,
  .guidance,
  .emergency {
    display: block !important;
    visibility: inherit !important;
    opacity: 1 !important;
    position: static !important;
    height: auto !important;
    max-height: none !important;
    transform: none !important;
    clip-path: none !important;
  }

  .cards {
    display: grid;
    gap: 0.75em;
    margin-top: 0.75em;
  }

  .card {
    color: #212b32;
    background: #fff;
    border: 1px solid #d8dde0;
    padding: 0 0.75em 0.625em;
  }

  .card-heading {
    font-size: 1.125em;
    line-height: 1.2;
    margin: 0 -0.667em 0.444em;
    padding: 0.444em 0.667em;
    color: #fff !important;
    background: #d5281b !important;
  }

  /* Dark, with a red edge, so that it is not as loud as what most people need. */
  .emergency,
  .emergency .card-heading {
    color: #fff !important;
    background: #212b32 !important;
  }

  .emergency {
    font-size: 1em !important;
    border-color: #212b32;
    border-inline-start: 0.5em solid #d5281b;
  }

  .emergency .card-heading {
    border-bottom: 1px solid #768692;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0.5em;
    margin-top: 0.5em;
  }

  .actions + p {
    margin-top: 0.5em;
  }

  .actions p {
    flex: 1 1 8em;
    place-self: center;
  }

  a,
  summary {
    color: var(--gp-outage-banner-link-color, #005eb8);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }

  a:hover,
  summary:hover {
    color: #7c2855;
  }

  a:active {
    color: #002f5c;
  }

  .emergency .inline:not(:focus) {
    color: inherit;
  }

  /* At least 24 px high, without pushing the lines around it apart. */
  a,
  summary {
    padding: 0.25em 0;
  }

  summary {
    width: fit-content;
  }

  details {
    margin-top: 0.5em;
  }

  .action,
  button {
    display: inline-block;
    box-sizing: border-box;
    min-height: 44px;
    padding: 0.5625em 0.75em;
    border: 2px solid #005eb8;
    border-radius: 4px;
    background: #fff;
    color: #005eb8;
    font: inherit;
    font-weight: bold;
    text-decoration: none;
    cursor: pointer;
  }

  .action:hover,
  button:hover {
    background: #eef5fb;
    color: #002f5c;
  }

  .primary {
    margin-bottom: 4px;
    background: #005eb8;
    color: #fff;
    box-shadow: 0 4px #003060;
  }

  .primary:hover {
    background: #003d78;
    color: #fff;
  }

  .lines .primary {
    display: block;
    width: fit-content;
    margin: 0.375em 0 0.625em;
  }

  .urgent .primary {
    border-color: #007f3b;
    background: #007f3b;
    box-shadow: 0 4px #00401e;
  }

  .emergency .action {
    border-color: #fff;
    color: #212b32;
  }

  .urgent .primary:hover {
    background: #00662f;
  }

  a:focus-visible,
  button:focus-visible,
  summary:focus-visible,
  .heading:focus-visible {
    color: #212b32 !important;
    background: #ffeb3b !important;
    box-shadow: 0 4px #212b32 !important;
    outline: 4px solid transparent;
    text-decoration: none;
  }

  .services > li {
    padding-inline-start: 1.625em;
    text-indent: -1.625em;
  }

  svg {
    width: 1em;
    height: 1em;
    margin-inline-end: 0.625em;
    vertical-align: -0.125em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .reasons {
    margin: 0;
    padding-inline-start: 1.25em;
    list-style: disc;
  }

  .number {
    white-space: nowrap;
  }

  .visually-hidden {
    position: absolute !important;
    width: 1px;
    height: 1px;
    margin: 0;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    /* Keeps the space between a hidden prefix and what follows, for the ear. */
    white-space: pre;
    border: 0;
  }

  @media (min-width: 40.0625em) {
    /* Not on the banner itself: its em would be of the page's text. */
    .inner {
      padding: 1em 2em 1.25em;
      font-size: 1.1875em;
    }
  }

  /* The cards stand beside what is wrong and what to do first, and the last of these rows takes what the cards are longer. */
  @media (min-width: 60em) {
    .beside {
      display: grid;
      grid-template: repeat(19, auto) 1fr / minmax(0, 1.15fr) minmax(0, 1fr);
      gap: 0 3em;
      align-items: start;
    }

    .beside > .guidance {
      display: contents !important;
    }

    .beside .cards {
      grid-area: 1 / 2 / span 20;
      margin: 0;
    }
  }

  @media (forced-colors: active) {
    .card {
      border: 2px solid;
    }
    .card-heading {
      border-bottom: 2px solid;
    }
    .action {
      border: 2px solid LinkText;
      box-shadow: none;
    }
  }

  @media print {
    .banner,
    .banner .inner * {
      color: #000 !important;
      background: none !important;
      box-shadow: none !important;
    }
    .card {
      border: 2px solid #000 !important;
      break-inside: avoid;
    }
    button {
      display: none;
    }
    .action {
      display: inline-block;
      border: 2px solid #000 !important;
    }
    a[href^='https']::after {
      content: '\\00a0(' attr(href) ')';
    }
    details::details-content {
      display: block;
      content-visibility: visible;
    }
  }
`;
