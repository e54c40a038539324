import robotsParser from 'robots-parser';
import { version } from '../../version.js';

/** What this program calls itself, so that whoever runs a website can tell what asked, and how to turn it away. */
export const userAgent = `gp-outage-banner/${version} (checks that the outage banner is shown; +https://github.com/gp-outage-banner/gp-outage-banner)`;

/** The most bytes of an answer that are read, after decompression. */
const mostBytes = 2 * 1024 * 1024;

export interface Visit {
  readonly status: number;
  readonly headers: Headers;
  /** Where redirects have led. */
  readonly url: string;
  readonly body: Uint8Array;
  /** Only the first 2 MB were read. */
  readonly isCut: boolean;
}

/** Why there was no answer. */
export type VisitFault =
  | { readonly reason: 'timeout' | 'robots' | 'redirects' }
  | { readonly reason: 'network'; readonly code: string };

/**
 * Asks websites politely: at most 2 MB, once more where the connection failed but not after a timeout, never what a
 * website's robots.txt forbids (RFC 9309) unless told to. What several pages share is asked once.
 */
export class Visitor {
  readonly #patience: number;
  readonly #robots = new Map<string, Promise<(url: string) => boolean>>();
  readonly #shared = new Map<string, Promise<Visit | VisitFault>>();

  /** @param patience milliseconds that each answer may take */
  constructor(patience: number) {
    this.#patience = patience;
  }

  /** The page that a person has listed. */
  async page(url: string): Promise<Visit | VisitFault> {
    return this.#ask(url, { Accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1' });
  }

  /** Something that pages have in common, as a page of this origin asks for it. */
  shared(url: string, origin: string): Promise<Visit | VisitFault> {
    const key = `${origin} ${url}`;
    let visit = this.#shared.get(url) ?? this.#shared.get(key);
    if (!visit) {
      visit = this.#askIfAllowed(url, origin);
      this.#shared.set(key, visit);
      void visit.then((answer) => {
        // What is open to all is the same for all.
        if ('status' in answer && answer.headers.get('access-control-allow-origin') === '*')
          this.#shared.set(url, Promise.resolve(answer));
      });
    }
    return visit;
  }

  async #askIfAllowed(url: string, origin: string): Promise<Visit | VisitFault> {
    const { origin: host } = new URL(url);
    let isAllowed = this.#robots.get(host);
    if (!isAllowed) this.#robots.set(host, (isAllowed = this.#readRobots(host)));
    if (!(await isAllowed)(url)) return { reason: 'robots' };
    return this.#ask(url, { Origin: origin });
  }

  async #readRobots(host: string): Promise<(url: string) => boolean> {
    const url = `${host}/robots.txt`;
    const answer = await this.#ask(url, {});
    // RFC 9309, 2.3.1: what is not there forbids nothing, and a server in trouble forbids everything.
    if ('reason' in answer) return () => true;
    if (answer.status >= 500) return () => false;
    if (answer.status >= 400) return () => true;
    const robots = robotsParser(url, new TextDecoder().decode(answer.body));
    return (asked) => robots.isAllowed(asked, 'gp-outage-banner') ?? true;
  }

  async #ask(url: string, headers: Record<string, string>): Promise<Visit | VisitFault> {
    const first = await this.#askOnce(url, headers);
    const isPassing = 'reason' in first ? first.reason === 'network' : [502, 503, 504].includes(first.status);
    return isPassing ? this.#askOnce(url, headers) : first;
  }

  async #askOnce(url: string, headers: Record<string, string>): Promise<Visit | VisitFault> {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), this.#patience);
    try {
      const response = await fetch(url, {
        headers: { 'User-Agent': userAgent, ...headers },
        signal: controller.signal,
      });
      return {
        status: response.status,
        headers: response.headers,
        url: response.url,
        ...(await read(response)),
      };
    } catch (error) {
      if (controller.signal.aborted) return { reason: 'timeout' };
      const cause: unknown = error instanceof Error ? (error.cause ?? error) : error;
      if (cause instanceof Error && cause.message.includes('redirect count')) return { reason: 'redirects' };
      const code: unknown = cause instanceof Error && 'code' in cause ? cause.code : undefined;
      return { reason: 'network', code: typeof code === 'string' ? code : 'unknown' };
    } finally {
      clearTimeout(timer);
      // Nothing more of it is read, and its connection is free.
      controller.abort();
    }
  }
}

async function read({ body }: Response): Promise<Pick<Visit, 'body' | 'isCut'>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    parts.push(part.subarray(0, mostBytes - size));
    size += part.length;
    if (size > mostBytes) return { body: Buffer.concat(parts), isCut: true };
  }
  return { body: Buffer.concat(parts), isCut: false };
}
