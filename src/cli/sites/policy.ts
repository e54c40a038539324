import parsePolicy from 'content-security-policy-parser';
import { isLoopback } from '../../feed/address.js';

/*
 * Whether a page's Content Security Policies would let something through (Content Security Policy Level 3, 6.7). A
 * library reads a policy's text; none of those that are kept well says what a policy allows.
 */

/** A script, as a page asks for it. */
export interface PolicyScript {
  readonly url: string;
  readonly nonce?: string | undefined;
  readonly integrity?: string | undefined;
}

/** The policies that hold on one page: its headers' and its `<meta>` elements'. All have to agree. */
export class PagePolicies {
  readonly #page: URL;
  readonly #policies: readonly ReadonlyMap<string, readonly string[]>[];

  /** @param texts the values of the headers, which may hold several with commas between them, and of the elements */
  constructor(page: string, texts: readonly string[]) {
    this.#page = new URL(page);
    this.#policies = texts.flatMap((text) => text.split(',')).map((text) => parsePolicy(text));
  }

  allowsScript({ url, nonce, integrity }: PolicyScript): boolean {
    return this.#all(['script-src-elem', 'script-src', 'default-src'], (sources) => {
      if (nonce && sources.includes(`'nonce-${nonce}'`)) return true;
      const hashes = sources.filter((source) => /^'sha(?:256|384|512)-/.test(source));
      const tokens = integrity?.split(/\s+/).filter(Boolean) ?? [];
      if (tokens.length > 0 && tokens.every((token) => hashes.includes(`'${token}'`))) return true;
      return !sources.includes("'strict-dynamic'") && this.#matches(url, sources);
    });
  }

  allowsRequest(url: string): boolean {
    return this.#all(['connect-src', 'default-src'], (sources) => this.#matches(url, sources));
  }

  /** Whether the banner may make its templates: it needs the policy `lit-html` where Trusted Types are required. */
  get allowsTemplates(): boolean {
    return this.#policies.every((policy) => {
      if (!policy.get('require-trusted-types-for')?.includes("'script'")) return true;
      const names = policy.get('trusted-types');
      return !names || names.includes('*') || names.includes('lit-html');
    });
  }

  #all(directives: readonly string[], allows: (sources: readonly string[]) => boolean): boolean {
    return this.#policies.every((policy) => {
      const name = directives.find((directive) => policy.has(directive));
      return name === undefined || allows(policy.get(name) ?? []);
    });
  }

  #matches(address: string, sources: readonly string[]): boolean {
    const url = new URL(address);
    return sources.some((source) => this.#matchesOne(url, source.toLowerCase(), source));
  }

  #matchesOne(url: URL, source: string, written: string): boolean {
    if (source === '*') return /^https?:$/.test(url.protocol) || url.protocol === this.#page.protocol;
    if (source === "'self'") return isSameOrUpgraded(this.#page, url);
    if (/^[a-z][a-z\d+.-]*:$/.test(source)) return fitsScheme(source, url);
    const parts = /^(?:([a-z][a-z\d+.-]*:)\/\/)?(\*|(?:\*\.)?[^/:*]+)(?::(\d+|\*))?(\/.*)?$/.exec(source);
    if (!parts || source.startsWith("'")) return false;
    const [, scheme = this.#page.protocol, host = '', port] = parts;
    const path = /^(?:[a-z][a-z\d+.-]*:\/\/)?[^/]+(\/.*)?$/i.exec(written)?.[1] ?? '';
    return fitsScheme(scheme, url) && fitsHost(host, url) && fitsPort(port, url) && fitsPath(path, url);
  }
}

/** `http:` lets `https:` through too. A loopback address counts as either. */
function fitsScheme(scheme: string, { protocol, hostname }: URL): boolean {
  return (
    scheme === protocol ||
    (scheme === 'http:' && protocol === 'https:') ||
    (isLoopback(hostname) && /^https?:$/.test(scheme))
  );
}

function isSameOrUpgraded(page: URL, url: URL): boolean {
  const isUpgrade = page.hostname === url.hostname && page.protocol === 'http:' && url.protocol === 'https:';
  return page.origin === url.origin || (isUpgrade && !page.port && !url.port);
}

function fitsHost(host: string, { hostname }: URL): boolean {
  return host === '*' || host === hostname || (host.startsWith('*.') && hostname.endsWith(host.slice(1)));
}

function fitsPort(port: string | undefined, url: URL): boolean {
  return port === '*' || (port ?? '') === url.port || (!url.port && (port === '443' || port === '80'));
}

/** A path that ends in a slash stands for all below it. */
function fitsPath(path: string, { pathname }: URL): boolean {
  if (path === '' || path === '/') return true;
  return path.endsWith('/') ? pathname.startsWith(path) : pathname === path;
}
