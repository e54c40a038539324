import type { Clock } from '../feed/clock.js';
import type { Notice } from '../feed/notice.js';
import type { Nation, Status } from '../feed/vocabulary.js';
import { en } from '../language/en.js';
import { endOf } from '../notices/period.js';
import { isLive } from '../notices/services.js';
import { sayTime } from './say-time.js';
import { bannerScript } from './banner-script.js';
import { addScript, openSurgeryPage } from './surgery-frame.js';
import { either, everyNation, nationNames } from './words.js';

/** What a preview is to show. */
export interface Shown {
  /** A feed, as it would be read from its file. */
  readonly feed: unknown;
  /** Its notices as a banner reads them. */
  readonly notices: readonly Notice[];
  readonly nation: Nation | '';
  /** BCP 47 tag of the reader's language. */
  readonly language: string;
}

/** The class that the script registers, as far as the preview uses it. */
interface BannerClass extends CustomElementConstructor {
  setClock(clock?: Clock): void;
}

/** The banner itself, on a page of its own in a frame, with the data it is given. */
export class Preview {
  readonly #page: Promise<Document>;
  #latest: Shown | undefined;

  constructor(frame: HTMLIFrameElement) {
    this.#page = openSurgeryPage(frame).then(async (page) => {
      addScript(page, (await bannerScript()).code);
      return page;
    });
  }

  /** Shows this in place of what was shown. */
  async show(shown: Shown): Promise<void> {
    this.#latest = shown;
    const page = await this.#page;
    if (this.#latest !== shown) return;
    const registry = page.defaultView?.customElements;
    const begins = firstStart(shown.notices, Date.now());
    const clock = begins === undefined ? undefined : { now: () => begins };
    (registry?.get('gp-outage-banner') as BannerClass | undefined)?.setClock(clock);
    page.documentElement.lang = shown.language || 'en-GB';
    // A new element each time: one that is changed would announce every letter that is typed.
    const banner = page.createElement('gp-outage-banner');
    for (const [name, value] of Object.entries(siteFor(shown))) banner.setAttribute(name, value);
    Object.assign(banner, { data: shown.feed });
    const old = page.querySelector('gp-outage-banner');
    if (old) old.replaceWith(banner);
    else page.querySelector('main')?.before(banner);
  }
}

/** A website that the notices are for, unless they are for another nation. The phone numbers are kept for fiction by Ofcom. */
function siteFor({ notices, nation }: Shown): Record<string, string> {
  const all = (key: 'ods' | 'systems'): string =>
    notices.flatMap(({ audience }) => audience?.[key] ?? []).join(' ');
  return {
    nation,
    ods: all('ods'),
    system: all('systems'),
    'surgery-phone': '020 7946 0000',
    'out-of-hours-phone': '028 9649 6000',
    exercises: '',
  };
}

/** The instant at which notices that have all yet to begin are first shown; `undefined` where one has begun. */
function firstStart(notices: readonly Notice[], now: number): number | undefined {
  const first = Math.min(...notices.map(({ starts }) => starts));
  return first > now && first < Infinity ? first : undefined;
}

/** How far along they are, as patients read it. */
function statusesOf(notices: readonly Notice[]): readonly string[] {
  return [...new Set(notices.flatMap(({ status }) => (status ? [plainWords(status)] : [])))];
}

function plainWords(status: Status): string {
  return en.status[status].replace(/\.$/, '');
}

/** What to know of a preview that does not show what one may expect. */
export function explain({ notices, nation }: Shown): readonly string[] {
  const now = Date.now();
  const begins = firstStart(notices, now);
  const said: string[] = [];
  if (notices.length === 0) said.push('There is nothing to show yet.');
  else if (begins !== undefined) said.push(`Patients see this from ${sayTime(begins)}, and not before.`);
  else if (notices.every((notice) => endOf(notice, now) <= now))
    said.push('All this is over: patients see nothing.');
  const live = notices.filter((notice) => isLive(notice) && endOf(notice, now) > now);
  if (live.length > 0 && live.every(({ severity }) => severity === 'minor')) {
    said.push(
      `How to get urgent help is shown as well, since it says “${either(statusesOf(live))}”. If it is news and no problem, say that it is “${plainWords('scheduled')}” or “${plainWords('resolved')}”.`,
    );
  }
  const places = notices.map(({ audience }) => audience?.nations);
  if (nation && places.length > 0 && places.every((list) => list && !list.includes(nation))) {
    const meant = everyNation.filter(({ value }) => places.some((list) => list?.includes(value)));
    said.push(
      `This is not shown in ${nationNames[nation]}. It is for ${either(meant.map(({ label }) => label))} only.`,
    );
  }
  if (notices.some(({ exercise }) => exercise)) {
    said.push(
      'An exercise is shown only on websites that ask for exercises. Patients never see it elsewhere.',
    );
  }
  return said;
}
