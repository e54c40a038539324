import { splitCodes } from '../../feed/text.js';
import { nations } from '../../feed/vocabulary.js';
import { selectNotices } from '../../notices/select.js';
import type { Site } from '../../notices/site.js';
import type { Feed } from '../../feed/notice.js';
import type { ListedSite } from '../../publish/site-list.js';
import { version as ownVersion } from '../../version.js';
import { checkSettings } from './expected.js';
import { readFeeds, sayVisitFault, type ReadingPage } from './feeds.js';
import { findBanners, type FoundPage } from './page.js';
import { PagePolicies } from './policy.js';
import { Findings, verdictOf, type SiteReport } from './report.js';
import { checkScript } from './script.js';
import type { Visit, Visitor } from './visit.js';

/** Looks at one website as a visitor's browser would, and says how it stands. `now` is in milliseconds since the epoch. */
export async function checkSite(site: ListedSite, visitor: Visitor, now: number): Promise<SiteReport> {
  const findings = new Findings();
  for (const { message } of site.faults) findings.fault('list', message);
  const seen = await look(site, visitor, now, findings);
  return {
    address: site.address,
    name: site.name,
    verdict: verdictOf(findings.faults),
    faults: findings.faults,
    advice: findings.advice,
    version: seen.version,
    way: seen.way,
    shows: seen.shows,
  };
}

type Seen = Pick<SiteReport, 'version' | 'way' | 'shows'>;
const nothing: Seen = { version: undefined, way: undefined, shows: [] };

async function look(site: ListedSite, visitor: Visitor, now: number, findings: Findings): Promise<Seen> {
  const { url } = site;
  if (url === undefined) {
    findings.fault('page', 'There is no address to look at.');
    return nothing;
  }
  const answer = await visitor.page(url);
  if ('reason' in answer) {
    findings.fault('page', `The website cannot be read: ${sayVisitFault(answer)}.`);
    return nothing;
  }
  if (answer.status >= 400) {
    findings.fault('page', `The website answers with status ${answer.status}, not with a page.`);
    return nothing;
  }
  if (new URL(answer.url).host !== new URL(url).host)
    findings.advise('page', `It redirects to ${answer.url}. List that address.`);
  const found = findBanners(textOf(answer), answer.url);
  return lookAtBanner(found, answer, site, visitor, now, findings);
}

async function lookAtBanner(
  found: FoundPage,
  answer: Visit,
  site: ListedSite,
  visitor: Visitor,
  now: number,
  findings: Findings,
): Promise<Seen> {
  const [banner, ...others] = found.banners;
  if (!banner) {
    const end = answer.isCut ? ' Only the first 2 MB of the page were read.' : '';
    const tag =
      found.scripts.length > 0
        ? 'The script is there, but says neither a feed nor where the banner is to be.'
        : 'There is no banner.';
    findings.fault('no-banner', tag + end);
    return nothing;
  }
  if (others.length > 0 || found.scripts.length > 1)
    findings.fault('two-banners', 'The banner or its script is there more than once. Take all but one out.');
  if (banner.way === 'held-back')
    findings.fault(
      'held-back',
      'A consent tool holds the banner back until a visitor agrees. It stores nothing: let it load at once.',
    );
  const policies = new PagePolicies(answer.url, [
    ...(answer.headers.get('content-security-policy')?.split('\n') ?? []),
    ...found.policies,
  ]);
  const page: ReadingPage = { url: answer.url, policies };
  checkSettings(banner.settings, site, findings);
  const isSilent = !banner.settings.get('feed')?.trim();
  if (isSilent && banner.way === 'loader')
    findings.advise(
      'no-feed',
      'Which feed it reads cannot be seen in the page: a script of the page says so.',
    );
  else if (isSilent) findings.fault('no-feed', 'It names no feed, and so shows nothing.');
  const [script] = found.scripts;
  const [version, feeds] = await Promise.all([
    script && checkScript(script, page, visitor, ownVersion, findings),
    readFeeds(banner.settings, page, visitor, now, findings),
  ]);
  return { version, way: banner.way, shows: titlesOf(feeds, banner.settings, now) };
}

/** What a patient sees there now, by the same selection as the banner. */
function titlesOf(
  feeds: readonly Feed[],
  settings: ReadonlyMap<string, string>,
  now: number,
): readonly string[] {
  const notices = feeds.flatMap((feed) => (feed.expired ? [] : feed.notices));
  return selectNotices(notices, siteOf(settings), now).map(({ title }) => title);
}

function siteOf(settings: ReadonlyMap<string, string>): Site {
  const words = (name: string): readonly string[] => splitCodes((settings.get(name) ?? '').toLowerCase());
  const given = settings.get('nation')?.trim().toLowerCase();
  const nation = nations.find((known) => known === given);
  return {
    ods: words('ods'),
    systems: words('system'),
    exercises: settings.has('exercises'),
    ...(nation ? { nation } : {}),
  };
}

/** As its headers say, else as its `<meta>` does: names of surgeries may be in any encoding. */
function textOf({ headers, body }: Visit): string {
  const start = new TextDecoder('latin1').decode(body.subarray(0, 1024));
  const [, named] =
    /charset="?([\w-]+)/i.exec(headers.get('content-type') ?? '') ??
    /<meta[^>]+charset=["']?([\w-]+)/i.exec(start) ??
    [];
  try {
    return new TextDecoder(named ?? 'utf-8').decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}
