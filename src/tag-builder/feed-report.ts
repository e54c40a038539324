import { FeedError } from '../feed/errors.js';
import { fetchFeed, parseJson } from '../feed/fetch.js';
import { parseFeed } from '../feed/parse.js';
import { selectNotices } from '../notices/select.js';
import type { Site } from '../notices/site.js';

/** Whether banners can read a feed, and if not, why, as far as a browser can tell. */
export interface FeedReport {
  readonly address: string;
  readonly isReadable: boolean;
  readonly headline: string;
  /** What to know or to do. */
  readonly notes: readonly string[];
}

/** Milliseconds that the second question may take. */
const longestProbe = 10_000;

/** Reads a feed as a banner on `site` would, and says how that went. Never rejects. */
export async function reportOn(address: string, site: Site): Promise<FeedReport> {
  try {
    return await readAndReport(address, site);
  } catch (error) {
    const fault = error instanceof FeedError ? error : new FeedError('network', String(error));
    const [headline, ...notes] = fault.reason === 'network' ? await explainNetwork(address) : explain(fault);
    return { address, isReadable: false, headline: headline ?? fault.message, notes };
  }
}

/** @throws {FeedError} */
async function readAndReport(address: string, site: Site): Promise<FeedReport> {
  const { signal } = new AbortController();
  const { text, headers } = await fetchFeed(address, { signal, cache: 'no-store' });
  const now = Date.now();
  const { feed, problems } = parseFeed(parseJson(text, headers.get('content-type')), now);
  const shown = selectNotices(feed.notices, site, now).length;
  const count = feed.notices.length;
  return {
    address,
    isReadable: true,
    headline: `It can be read: ${feed.title || 'a feed without a title'}`,
    notes: [
      ...(feed.expired ? ['It is marked as expired: nothing of it is shown, and it is not read again.'] : []),
      `It has ${count === 1 ? '1 notice' : `${count} notices`}. ${sayShown(shown)}`,
      ...problems.map(({ message }) => message),
      ...(headers.has('date') ? [] : [hiddenDate]),
    ],
  };
}

function sayShown(count: number): string {
  if (count === 0) return 'None is for this website now, so that the banner shows nothing.';
  return count === 1 ? 'This website shows 1 of them now.' : `This website shows ${count} of them now.`;
}

const hiddenDate =
  'Its server does not let websites read its clock, against which the banner checks wrong clocks of phones. ' +
  'It should send “Access-Control-Expose-Headers: Date”.';

function explain({ reason, message }: FeedError): readonly string[] {
  switch (reason) {
    case 'not-json':
      return message.includes('HTML')
        ? [
            'It cannot be read: the answer is a web page, not a feed',
            'Look at the address: servers often answer so for a page that does not exist, or ask for a password.',
          ]
        : ['It cannot be read: the answer is not JSON', message];
    case 'not-a-feed':
      return ['It cannot be read: the answer is JSON, but not a feed', message];
    case 'http':
      return ['It cannot be read: the server says no', message, 'Look at the address.'];
    case 'timeout':
      return ['It cannot be read: the server is too slow', message];
    case 'too-large':
      return ['It cannot be read: it is too large', message];
    default:
      return ['It cannot be read', message];
  }
}

/** A browser does not tell a page why a request failed. Whether the server answers at all can be found out. */
async function explainNetwork(address: string): Promise<readonly string[]> {
  if (!navigator.onLine) return ['It cannot be read: this device is offline', 'Connect it, and try again.'];
  if (new URL(address).protocol === 'http:' && location.protocol === 'https:') {
    return [
      'It cannot be read: a page that came over https: may not read an address that begins with http: (mixed content)',
      'Use the address that begins with https://.',
    ];
  }
  return (await answers(address))
    ? [
        'It cannot be read: the server answers, but does not let other websites read the answer (CORS)',
        'Ask whoever runs the server to send “Access-Control-Allow-Origin: *” with the feed. It is public anyway.',
        'The address may also be wrong: a browser cannot tell, since without that header it hides the answer.',
      ]
    : [
        'It cannot be read: nothing answers at this address',
        'Look at the address, and whether the server runs. A firewall or an extension of this browser may also be in the way.',
      ];
}

/** Asks without wanting to read the answer, which a browser allows everywhere. */
async function answers(address: string): Promise<boolean> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), longestProbe);
  try {
    await fetch(address, {
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: controller.signal,
    });
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
