// The job that every contestant but this widget shares: read the feed, find what is to be shown on this site, and say it in
// the words for England. Written as a careful developer of one website would. It leaves out what only a product needs:
// other nations and languages, several feeds, retries, a device's wrong clock, announcements.
import { cardsFor, instructionLines, linesFor, serviceNames, type Card, type Line } from './words.js';

/** What the site's tag says of it. */
export interface Site {
  readonly feed: string;
  readonly ods: readonly string[];
  readonly nation: string;
  readonly surgeryName: string;
  readonly surgeryPhone: string;
}

export interface ShownNotice {
  readonly title: string;
  readonly severity: string;
  readonly status: string;
  readonly paragraphs: readonly string[];
  readonly updated: string;
  readonly review: string;
  readonly url: string;
}

/** All that is to be seen. */
export interface Shown {
  readonly publisher: string;
  readonly notices: readonly ShownNotice[];
  readonly lines: readonly Line[];
  readonly later: readonly Line[];
  readonly cards: readonly Card[];
  readonly services: readonly { readonly name: string; readonly status: string }[];
}

type Json = Readonly<Record<string, unknown>>;

const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const texts = (value: unknown): readonly string[] => list(value).map(text);
const instant = (value: unknown): number => Date.parse(text(value));

const severities = ['extreme', 'severe', 'moderate', 'minor'];
const live = ['investigating', 'identified', 'monitoring'];
const serviceStatuses = ['not-working', 'delays', 'working'];
const day = 86_400_000;

export function siteOf({ dataset }: HTMLElement): Site {
  return {
    feed: dataset['feed'] ?? '',
    ods: (dataset['ods'] ?? '').toLowerCase().split(' '),
    nation: dataset['nation'] ?? '',
    surgeryName: dataset['surgeryName'] ?? '',
    surgeryPhone: dataset['surgeryPhone'] ?? '',
  };
}

function isForSite(audience: Json, { ods, nation }: Site): boolean {
  return Object.entries(audience).every(([key, values]) => {
    if (key === 'ods') return texts(values).some((code) => ods.includes(code.toLowerCase()));
    return key === 'nations' && texts(values).includes(nation);
  });
}

function isShownNow(item: Json, site: Site, now: number): boolean {
  const outage = object(item['_gp_outage']);
  const modified = instant(item['date_modified'] ?? item['date_published']);
  const starts = instant(outage['starts'] ?? item['date_published']);
  const expires = Math.min(
    instant(outage['expires']) || modified + day,
    Math.max(modified, starts) + 7 * day,
  );
  const isInTime = !(now < starts) && now < expires;
  return (
    text(item['title']) !== '' &&
    isInTime &&
    !outage['exercise'] &&
    isForSite(object(outage['audience']), site)
  );
}

const hour = 3_600_000;
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** When UK clocks change in this month: 1am UTC on its last Sunday. */
function changeOfClocks(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month, 0, 1));
  return lastDay.getTime() - lastDay.getUTCDay() * day;
}

/** Such as "9:15am, Friday 19 July 2024". By hand, since `Intl` needs more time to start than all the rest takes. */
function sayTime(time: number, withDay: boolean): string {
  if (Number.isNaN(time)) return '';
  const year = new Date(time).getUTCFullYear();
  const isSummer = time >= changeOfClocks(year, 3) && time < changeOfClocks(year, 10);
  const clock = new Date(isSummer ? time + hour : time);
  const minutes = String(clock.getUTCMinutes()).padStart(2, '0');
  const hours = clock.getUTCHours();
  const short = `${hours % 12 || 12}${minutes === '00' ? '' : `:${minutes}`}${hours < 12 ? 'am' : 'pm'}`;
  const date = `${weekdays[clock.getUTCDay()] ?? ''} ${clock.getUTCDate()} ${months[clock.getUTCMonth()] ?? ''}`;
  return withDay ? `${short}, ${date} ${clock.getUTCFullYear()}` : short;
}

function noticeOf(item: Json): ShownNotice {
  const outage = object(item['_gp_outage']);
  const url = text(item['url']);
  return {
    title: text(item['title']).slice(0, 200),
    severity: text(outage['severity']) || 'moderate',
    status: text(outage['status']) || 'identified',
    paragraphs: text(item['content_text']).slice(0, 4000).split(/\n+/),
    updated: sayTime(instant(item['date_modified'] ?? item['date_published']), true),
    review: sayTime(instant(outage['review']), false),
    url: url.startsWith('https:') ? url : '',
  };
}

/** The worst status that any notice gives each service. */
function worst(items: readonly Json[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const report of items.flatMap((item) => list(object(item['_gp_outage'])['services'])).map(object)) {
    const name = text(report['service']) || text(report['name']);
    const status = text(report['status']);
    const known = found.get(name);
    const isWorse = known === undefined || serviceStatuses.indexOf(status) < serviceStatuses.indexOf(known);
    if (name && serviceStatuses.includes(status) && isWorse) found.set(name, status);
  }
  return found;
}

/** What is to be shown on this site now; nothing on most days. */
export function whatToShow(feed: unknown, site: Site, now: number): Shown | undefined {
  const { version, title, items, expired } = object(feed);
  if (!text(version).startsWith('https://jsonfeed.org/version/1') || expired) return undefined;
  const rank = (item: Json): number =>
    severities.indexOf(text(object(item['_gp_outage'])['severity']) || 'moderate');
  const shown = list(items)
    .map(object)
    .filter((item) => isShownNow(item, site, now))
    .sort((a, b) => rank(a) - rank(b) || instant(b['date_modified']) - instant(a['date_modified']));
  if (shown.length === 0) return undefined;
  const liveItems = shown.filter((item) =>
    live.includes(text(object(item['_gp_outage'])['status']) || 'identified'),
  );
  const services = worst(liveItems);
  const instructions = liveItems.flatMap((item) => texts(object(item['_gp_outage'])['instructions']));
  const { first, later } = linesFor(services, site);
  return {
    publisher: text(title),
    notices: shown.map(noticeOf),
    lines: [...first, ...instructionLines(instructions)],
    later,
    cards: liveItems.length > 0 ? cardsFor(services) : [],
    services: [...services]
      .sort((a, b) => serviceStatuses.indexOf(a[1]) - serviceStatuses.indexOf(b[1]))
      .map(([name, status]) => ({ name: serviceNames[name] ?? name, status })),
  };
}

/** The feed, or nothing where it cannot be read. */
export async function readFeed({ feed }: Site): Promise<unknown> {
  try {
    const signal = AbortSignal.timeout(10_000);
    const response = await fetch(feed, { credentials: 'omit', referrerPolicy: 'no-referrer', signal });
    return response.ok ? ((await response.json()) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

/** Reads the feed now and every 5 minutes, looks every minute what has ended, and tells what is new. */
export function follow(site: Site, show: (shown: Shown | undefined) => void): void {
  let feed: unknown;
  let last: string | undefined;
  const look = (): void => {
    const shown = whatToShow(feed, site, Date.now());
    const now = JSON.stringify(shown);
    if (now !== last) show(shown);
    last = now;
  };
  const read = async (): Promise<void> => {
    feed = (await readFeed(site)) ?? feed;
    look();
  };
  void read();
  setInterval(() => void read(), 300_000);
  setInterval(look, 60_000);
}

/** Puts this first in the page, after the skip link, as soon as there is a page. */
export function placeFirst(banner: Element): void {
  const place = (): void => {
    const skipLink = document.body.querySelector(':scope > a[href^="#"]:first-child');
    if (skipLink) skipLink.after(banner);
    else document.body.prepend(banner);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', place, { once: true });
  else place();
}

/** The tag that this script was loaded by. Ask while the script runs for the first time. */
export function ownTag(): HTMLElement {
  const tag = document.currentScript;
  if (!(tag instanceof HTMLElement)) throw new Error('Not a classic script');
  return tag;
}
