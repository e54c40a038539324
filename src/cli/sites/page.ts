import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { PolicyScript } from './policy.js';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** How a page gets its banner. */
export type Way =
  /** A script tag with settings of its own. */
  | 'script'
  /** The element, in the page's own markup. */
  | 'element'
  /** A script of the page, a tag manager's for instance, in which the banner's address stands. */
  | 'loader'
  /** A script tag that a consent tool holds back. */
  | 'held-back';

/** A banner on a page, by what its markup says. */
export interface FoundBanner {
  readonly way: Way;
  /** By the names of the element's attributes, as written. */
  readonly settings: ReadonlyMap<string, string>;
}

export interface FoundScript extends PolicyScript {
  readonly crossOrigin: string | undefined;
}

/** What a page holds that matters to the banner. */
export interface FoundPage {
  readonly banners: readonly FoundBanner[];
  /** Every tag that loads the banner's script. */
  readonly scripts: readonly FoundScript[];
  /** The policies of its `<meta>` elements. */
  readonly policies: readonly string[];
}

/** The banner's script by its file name, whatever its version or folder. Its Welsh words are another. */
const fileName = /(?:^|\/)gp-outage-banner(?:[-.@]v?\d[\w.-]*?)?(?:\.min)?\.js$/i;

/** Reads a page as a browser would. Whatever it holds is data: nothing of it runs. */
export function findBanners(html: string, url: string): FoundPage {
  const elements = [...walk(parse(html))];
  const base = elements.find((element) => element.tagName === 'base' && attribute(element, 'href'));
  const baseUrl = resolve(attribute(base, 'href') ?? '', url) ?? url;
  const banners: FoundBanner[] = [];
  const scripts: FoundScript[] = [];
  const policies: string[] = [];
  for (const element of elements) {
    if (element.tagName === 'gp-outage-banner') {
      banners.push({
        way: 'element',
        settings: new Map(element.attrs.map(({ name, value }) => [name, value])),
      });
    } else if (element.tagName === 'meta') {
      const isPolicy = attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy';
      if (isPolicy) policies.push(attribute(element, 'content') ?? '');
    } else if (element.tagName === 'script') {
      const found = readScript(element, baseUrl);
      banners.push(...found.banners);
      scripts.push(...found.scripts);
    }
  }
  return { banners, scripts, policies };
}

function readScript(element: Element, base: string): Pick<FoundPage, 'banners' | 'scripts'> {
  const type = attribute(element, 'type')?.trim().toLowerCase() ?? '';
  const runs = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/.test(type);
  // Consent tools keep a script's address in an attribute of their own, or its type from being one that runs.
  const src = attribute(element, 'src') ?? (runs ? undefined : heldBackAddress(element));
  const address = src === undefined ? undefined : resolve(src, base);
  if (address === undefined) {
    const isData = /json|template/.test(type);
    return isData ? { banners: [], scripts: [] } : readLoader(textOf(element), base);
  }
  if (!isBannerScript(address)) return { banners: [], scripts: [] };
  const settings = settingsOf(element, address);
  const script: FoundScript = {
    url: withoutFragment(address),
    nonce: attribute(element, 'nonce'),
    integrity: attribute(element, 'integrity'),
    crossOrigin: attribute(element, 'crossorigin'),
  };
  const way = runs ? 'script' : 'held-back';
  return { scripts: runs ? [script] : [], banners: settings.size > 0 || !runs ? [{ way, settings }] : [] };
}

function heldBackAddress(element: Element): string | undefined {
  return element.attrs.find(({ name, value }) => name.endsWith('src') && isBannerScript(value))?.value;
}

/** The banner's address within a script of the page, as text: `"…/gp-outage-banner.js#feed=…"`. */
function readLoader(code: string, base: string): Pick<FoundPage, 'banners' | 'scripts'> {
  const plain = code.replaceAll('\\/', '/').replaceAll('\\u0026', '&').replaceAll('\\u003d', '=');
  const found = [...plain.matchAll(/["'`=]\s*((?:https?:)?[^\s"'`<>]*gp-outage-banner[^\s"'`<>]*)/gi)]
    .map(([, address = '']) => resolve(address.replaceAll('&amp;', '&'), base))
    .find((address) => address !== undefined && isBannerScript(address));
  if (found === undefined) return { banners: [], scripts: [] };
  const settings = new Map([...dataIn(plain), ...fragmentOf(found)]);
  const script: FoundScript = {
    url: withoutFragment(found),
    nonce: undefined,
    integrity: undefined,
    crossOrigin: undefined,
  };
  return { banners: [{ way: 'loader', settings }], scripts: [script] };
}

/** `data-*` attributes that a script writes: `data-feed="…"`, `setAttribute('data-feed', '…')`. */
function dataIn(code: string): ReadonlyMap<string, string> {
  const pairs = code.matchAll(/\bdata-([a-z-]+)\\?["']?\s*[=,:]\s*\\?(["'])(.*?)\\?\2/gi);
  return new Map(Array.from(pairs, ([, name = '', , value = '']) => [name.toLowerCase(), value]));
}

/** Attributes win over the address's fragment. */
function settingsOf(element: Element, address: string): ReadonlyMap<string, string> {
  const own = element.attrs.flatMap(({ name, value }) =>
    name.startsWith('data-') && !name.endsWith('src') ? [[name.slice('data-'.length), value] as const] : [],
  );
  const fragment = fragmentOf(address);
  const isOurs = own.some(([name]) => name === 'feed') || fragment.size > 0;
  return isOurs ? new Map([...fragment, ...own]) : new Map();
}

function fragmentOf(address: string): ReadonlyMap<string, string> {
  const fragment = new URL(address).hash.slice(1);
  return fragment.includes('=') ? new Map(new URLSearchParams(fragment)) : new Map();
}

function isBannerScript(address: string): boolean {
  return fileName.test(address.replace(/[?#].*$/s, ''));
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/s, '');
}

function resolve(address: string, base: string): string | undefined {
  return URL.canParse(address.trim(), base) ? new URL(address.trim(), base).href : undefined;
}

/** Every element in the order of the document. What a `<template>` holds is not on the page. */
function* walk(root: Node): Generator<Element> {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (tree.isElementNode(node)) yield node;
    // One by one: a hostile page has more children than a call has arguments.
    if ('childNodes' in node) for (const child of [...node.childNodes].reverse()) stack.push(child);
  }
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((one) => one.name === name)?.value;
}

function textOf({ childNodes }: Element): string {
  return childNodes.map((node) => (tree.isTextNode(node) ? node.value : '')).join('');
}
