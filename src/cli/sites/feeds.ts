import { mostBytes } from '../../feed/limits.js';
import { FeedError } from '../../feed/errors.js';
import { parseJson } from '../../feed/fetch.js';
import type { Feed } from '../../feed/notice.js';
import { parseFeed } from '../../feed/parse.js';
import { en } from '../../language/en.js';
import { formatDateTime } from '../../language/time.js';
import { isLoopback } from '../../feed/address.js';
import type { PagePolicies } from './policy.js';
import type { Findings } from './report.js';
import type { Visit, VisitFault, Visitor } from './visit.js';

/** The page whose banner reads feeds. */
export interface ReadingPage {
  readonly url: string;
  readonly policies: PagePolicies;
}

/**
 * Reads the feeds of a banner, and their mirrors, as its page would.
 * @returns those that can be read, a mirror in place of a feed that cannot
 */
export async function readFeeds(
  settings: ReadonlyMap<string, string>,
  page: ReadingPage,
  visitor: Visitor,
  now: number,
  findings: Findings,
): Promise<readonly Feed[]> {
  const [feeds, mirrors] = [addressesIn(settings.get('feed')), addressesIn(settings.get('mirror'))];
  const surplus = mirrors.length > feeds.length ? ' There are more mirrors than feeds.' : '';
  if (surplus) findings.advise('mirror', surplus.trim());
  const read = await Promise.all(
    feeds.map(async (address, index) => {
      const own = await readFeed(address, 'feed', page, visitor, now, findings);
      const mirror = mirrors[index];
      const other =
        mirror === undefined ? undefined : await readFeed(mirror, 'mirror', page, visitor, now, findings);
      return own ?? other;
    }),
  );
  return read.filter((feed) => feed !== undefined);
}

function addressesIn(text = ''): readonly string[] {
  return text.split(/\s+/).filter(Boolean);
}

async function readFeed(
  address: string,
  code: 'feed' | 'mirror',
  page: ReadingPage,
  visitor: Visitor,
  now: number,
  findings: Findings,
): Promise<Feed | undefined> {
  const what = code === 'feed' ? 'feed' : 'mirror';
  const fault = (message: string): Feed | undefined => {
    findings.fault(code, message);
    return undefined;
  };
  if (!URL.canParse(address, page.url)) return fault(`The ${what} "${address}" is not an address.`);
  const url = new URL(address, page.url);
  if (!/^https?:$/.test(url.protocol)) return fault(`The ${what} "${address}" is not a web address.`);
  if (isMixed(page.url, url)) {
    findings.fault(
      'mixed-content',
      `The page is https: and its ${what} http:, which browsers do not read: ${url.href}`,
    );
    return undefined;
  }
  if (!page.policies.allowsRequest(url.href)) {
    findings.fault(
      'policy',
      `The page's Content-Security-Policy does not let its ${what} through: add connect-src ${url.origin}.`,
    );
    return undefined;
  }
  const { origin } = new URL(page.url);
  const answer = await visitor.shared(url.href, origin);
  if ('reason' in answer) {
    if (answer.reason !== 'robots')
      return fault(`The ${what} ${url.href} cannot be read: ${sayVisitFault(answer)}.`);
    findings.advise('robots', `The ${what} was not looked at: robots.txt forbids it.`);
    return undefined;
  }
  const allowed = answer.headers.get('access-control-allow-origin');
  if (url.origin !== origin && allowed !== '*' && allowed !== origin)
    return fault(
      `The server of the ${what} ${url.href} does not let this website read it: it has to send "Access-Control-Allow-Origin: *".`,
    );
  return readAnswer(answer, url.href, code, now, findings);
}

function readAnswer(
  answer: Visit,
  url: string,
  code: 'feed' | 'mirror',
  now: number,
  findings: Findings,
): Feed | undefined {
  if (answer.status >= 400) {
    findings.fault(
      code,
      `The ${code} ${url} cannot be read: its server answers with status ${answer.status}.`,
    );
    return undefined;
  }
  if (answer.body.length > mostBytes) {
    findings.fault(
      code,
      `The ${code} ${url} is larger than ${mostBytes / 1024} KiB, the most that banners read.`,
    );
    return undefined;
  }
  try {
    const text = new TextDecoder().decode(answer.body);
    const { feed, problems } = parseFeed(parseJson(text, answer.headers.get('content-type')), now);
    const [first] = problems;
    if (first) {
      const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
      findings.fault(code, `The ${code} ${url} has faults. ${first.message}${more}`);
    }
    if (feed.expired)
      findings.fault(code, `The ${code} ${url} is marked as expired: nothing of it is shown.`);
    if (feed.updated !== undefined) {
      findings.advise(code, `The ${code} ${url} was written at ${formatDateTime(feed.updated, en)}.`);
    }
    return feed;
  } catch (error) {
    const why = error instanceof FeedError ? error.message : 'it is not a feed.';
    findings.fault(code, `The ${code} ${url} cannot be read. ${why}`);
    return undefined;
  }
}

/** Whether a page that came over `https:` would have to ask for something over `http:`. Loopback counts as `https:`. */
export function isMixed(page: string, url: URL): boolean {
  const isSafe = ({ protocol, hostname }: URL): boolean => protocol === 'https:' || isLoopback(hostname);
  return isSafe(new URL(page)) && !isSafe(url);
}

/** Why there was no answer, as the end of a sentence. */
export function sayVisitFault(fault: VisitFault): string {
  switch (fault.reason) {
    case 'timeout':
      return 'it does not answer in time';
    case 'robots':
      return 'its robots.txt forbids it';
    case 'redirects':
      return 'it redirects without end';
    case 'network':
      return networkWords[fault.code] ?? `the connection fails (${fault.code})`;
  }
}

const networkWords: Readonly<Record<string, string | undefined>> = {
  ENOTFOUND: 'there is no website of this name',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection breaks',
  UND_ERR_SOCKET: 'the connection breaks',
  CERT_HAS_EXPIRED: 'its certificate has run out',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};
