/*
 * The texts that put a banner on a website. Pure: the same settings give the same texts, here and in the tag builder.
 */
import { readTelephone } from '../guidance/telephone.js';

/** What a website says of its surgery and its feeds, by the names of the element's attributes. Empty: not given. */
export type Attributes = readonly (readonly [name: string, value: string])[];

/** The banner's script, as a website loads it. */
export interface Script {
  readonly src: string;
  /** `undefined` where it could not be worked out. */
  readonly integrity: string | undefined;
}

/** Attributes that say yes by being there. */
const switches = ['remember', 'exercises'];

/** The one line for a website, broken where people can read it. */
export function scriptTag(script: Script, attributes: Attributes): string {
  const data = attributes.map(([name, value]) => [`data-${name}`, value] as const);
  return `<script async ${write([...scriptAttributes(script), ...data]).join('\n  ')}></script>`;
}

/**
 * The same with a line for each feed on another origin, by which browsers ask for it before the script has come: a whole
 * round trip sooner. They are optional.
 */
export function scriptTagWithPreload(
  script: Script,
  attributes: Attributes,
  feeds: readonly string[],
): string {
  const links = feeds.map((feed) => `<link ${write(preloadAttributes(feed)).join(' ')}>`);
  return [scriptTag(script, attributes), ...links].join('\n');
}

/** It must match the banner's own request, or the feed is asked for twice. */
function preloadAttributes(href: string): Attributes {
  return [
    ['rel', 'preload'],
    ['as', 'fetch'],
    ['crossorigin', 'anonymous'],
    ['referrerpolicy', 'no-referrer'],
    ['href', href],
  ];
}

/** The script that only registers the element, and the element where it is to be, with what it says when all else fails. */
export function markup(script: Script, attributes: Attributes, fallback: string): string {
  const tag = `<script async ${write(scriptAttributes(script)).join('\n  ')}></script>`;
  return `${tag}\n\n${element(attributes, fallback)}`;
}

/** The element on a page. The fallback in its template is shown while no feed can be read, the other without scripts. */
export function element(attributes: Attributes, fallback: string): string {
  const text = escapeText(fallback);
  const given = attributes.filter(([name]) => name !== 'mount');
  return [
    `<gp-outage-banner`,
    ...write(given).map((attribute) => `  ${attribute}`),
    `>`,
    `  <template><p>${text}</p></template>`,
    `  <noscript><p>${text}</p></noscript>`,
    `</gp-outage-banner>`,
  ].join('\n');
}

/** What the banner says while no feed can be read, unless the website has better words. */
export function fallbackText(surgeryPhone: string): string {
  const phone = readTelephone(surgeryPhone)?.text;
  const contact = phone ? `Phone us on ${phone} or come in.` : 'Phone us or come in.';
  return `We cannot show here whether there are problems at the surgery today. ${contact} In an emergency, call 999.`;
}

/** What a Content-Security-Policy needs besides what it has. */
export function policyLines(script: Script, feeds: readonly string[]): string {
  const origins = [...new Set(feeds.map((feed) => new URL(feed).origin))];
  const isAbsolute = /^https?:/.test(script.src);
  return [
    `script-src ${isAbsolute ? script.src : "'self'"};`,
    `connect-src ${origins.join(' ')};`,
    'trusted-types lit-html;',
  ].join('\n');
}

function scriptAttributes({ src, integrity }: Script): Attributes {
  const address = ['src', src] as const;
  return integrity === undefined
    ? [address]
    : [address, ['integrity', integrity], ['crossorigin', 'anonymous']];
}

function write(attributes: Attributes): string[] {
  return attributes
    .filter(([, value]) => value !== '')
    .map(([name, value]) =>
      switches.includes(name.replace(/^data-/, '')) ? name : `${name}="${escapeAttribute(value)}"`,
    );
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
