import type { Notice, ServiceReport } from '../feed/notice.js';
import { serviceStatuses, type Service, type ServiceStatus } from '../feed/vocabulary.js';
import { decideGuidance } from '../guidance/decide.js';
import type { Guidance } from '../guidance/guidance.js';
import { openingAt } from '../guidance/opening-hours.js';
import { directionOf, type Direction } from '../language/direction.js';
import { matchLanguage } from '../language/match.js';
import { formatDate, formatDayTime } from '../language/time.js';
import { wordsFor } from '../language/register.js';
import { serviceName } from '../language/service-name.js';
import type { BannerKind, Words } from '../language/words.js';
import { lastChange } from '../notices/period.js';
import { isLive, mergeInstructions, mergeServices, statusByService } from '../notices/services.js';
import { fingerprint, hash } from '../notices/fingerprint.js';
import type { HeldNotice } from '../notices/held.js';
import type { HeadingLevel, Settings } from './settings.js';

/** One notice in the words of this reader's language. */
export interface NoticeView {
  readonly notice: Notice;
  /** Names it among those shown. */
  readonly key: string;
  readonly title: string;
  /** How far along it is, and how bad while nothing has been mended; empty where the banner's heading says it. */
  readonly status: string;
  readonly paragraphs: readonly string[];
  /** What is folded away, so that a long text does not push the way to help off the screen. */
  readonly furtherParagraphs: readonly string[];
  /** Set where the notice's language differs from the banner's own. */
  readonly language?: string;
  /** `auto` where the feed does not say what language it is in. */
  readonly direction?: Direction | 'auto';
  /** What a reader hides by its button; only minor notices have one. */
  readonly hides?: string;
  /** When it was last changed, where a date that can be true says so. */
  readonly changed: number | undefined;
  /** The update that was promised has not come. */
  readonly isOverdue: boolean;
}

/** The services that are in one state: a line of what is affected. */
export interface ServiceGroup {
  readonly status: ServiceStatus;
  /** The status in words, such as "Not working:". */
  readonly label: string;
  /** As they stand within a sentence. */
  readonly names: readonly string[];
}

/** All that the template needs to know; everything has been decided. */
export interface BannerView {
  readonly words: Words;
  /** BCP 47 tag of `words`. */
  readonly language: string;
  readonly direction: Direction;
  /** What it is about as a whole, which decides how it looks. */
  readonly kind: BannerKind;
  readonly heading: string;
  readonly headingLevel: HeadingLevel;
  readonly now: number;
  readonly staleSince: number | undefined;
  /** In order; the first is followed by the guidance. */
  readonly notices: readonly NoticeView[];
  readonly guidance: Guidance | undefined;
  /** The worst first. */
  readonly services: readonly ServiceGroup[];
  /** What a publisher asked for and was not said, for the console. */
  readonly warnings: readonly string[];
}

/** What a site says of its surgery and of how the banner is to look. */
export type BannerSettings = Pick<
  Settings,
  'headingLevel' | 'nation' | 'surgeryName' | 'surgeryPhone' | 'outOfHoursPhone' | 'openingHours'
>;

/** What is shown at one moment. */
export interface Moment {
  /** In order; at least one. */
  readonly notices: readonly HeldNotice[];
  /** Those that hold here and now and that a reader has hidden. They still count in what is advised. */
  readonly hidden?: readonly HeldNotice[];
  readonly staleSince: number | undefined;
  /** BCP 47 tag the reader wants; empty for none. */
  readonly language: string;
}

/** Decides everything the banner says. Pure: the same input gives the same view. */
export function describeBanner(settings: BannerSettings, moment: Moment): BannerView {
  const { headingLevel, nation, surgeryName, surgeryPhone, outOfHoursPhone, openingHours } = settings;
  const { notices, hidden = [], staleSince, language } = moment;
  const { tag, words } = wordsFor(language);
  const shown = notices.map(({ notice }) => notice);
  const live = withoutExercises([...shown, ...hidden.map(({ notice }) => notice)].filter(isLive));
  const isTrouble = shown.some(isLive);
  const kind = kindOf(withoutExercises(shown), live.length > 0);
  const listed = withoutExercises(shown.filter(isTrouble ? isLive : isScheduled));
  const now = Math.max(...notices.map(({ feed }) => feed.now));
  const opening = openingAt(openingHours, now);
  const guidance = isTrouble
    ? decideGuidance({
        services: statusByService(mergeServices(live)),
        instructions: mergeInstructions(live),
        surgeryName,
        surgeryPhone,
        outOfHoursPhone,
        isOpen: opening?.isOpen,
        opens: opening && formatDayTime(opening.until, words, now),
        ...(nation ? { nation } : {}),
      })
    : undefined;
  return {
    words,
    language: tag,
    direction: directionOf(tag),
    kind,
    heading: words.heading[kind],
    headingLevel,
    now,
    staleSince,
    notices: notices.map((held) => ({
      ...describeNotice(held, language, tag),
      status: describeStatus(held.notice, kind, words),
    })),
    guidance,
    services: describeServices(
      mergeServices(listed),
      isTrouble ? words.serviceStatus : words.willBe,
      (service) => serviceName(words, service, nation),
    ),
    warnings: live.flatMap((notice) => warningsOf(notice, guidance)),
  };
}

/** The same for two views that look the same. */
export function keyOf({ now, ...view }: BannerView): string {
  const text = JSON.stringify(view, (name, value: unknown) => (name === 'key' ? undefined : value));
  return hash(text + formatDate(now, view.words));
}

/** An exercise changes nothing of what real notices say together. Where there is nothing else, it is rehearsed in full. */
function withoutExercises(notices: readonly Notice[]): readonly Notice[] {
  const real = notices.filter(({ exercise }) => !exercise);
  return real.length > 0 ? real : notices;
}

const isScheduled = ({ status }: Notice): boolean => status === 'scheduled';

/** What the notices are about together: trouble outweighs all; an all-clear is one only when nothing else is said. */
function kindOf(notices: readonly Notice[], isTrouble: boolean): BannerKind {
  if (notices.some((notice) => isLive(notice) && notice.severity !== 'minor')) return 'outage';
  if (!isTrouble && notices.every(({ status }) => status === 'resolved')) return 'resolved';
  return notices.every(isScheduled) ? 'scheduled' : 'information';
}

/** More services than this are not listed: a faulty feed must not hold up a phone. They still count in what is advised. */
const mostServices = 30;

/** @param nameOf what patients call a service; `undefined` where it is not to be named */
function describeServices(
  reports: readonly ServiceReport[],
  labels: Readonly<Record<ServiceStatus, string>>,
  nameOf: (service: Service) => string | undefined,
): readonly ServiceGroup[] {
  const listed = reports
    .map((report) => ({
      status: report.status,
      name: 'service' in report ? withinSentence(nameOf(report.service)) : report.name,
    }))
    .filter(({ name }) => name)
    .slice(0, mostServices);
  return serviceStatuses
    .map((status) => ({
      status,
      label: `${labels[status]}:`,
      names: listed.filter((row) => row.status === status).map(({ name }) => name),
    }))
    .filter(({ names }) => names.length > 0);
}

/** Lowers the first letter of "Online forms", and leaves "NHS App" as it is. */
function withinSentence(name = ''): string {
  return name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}

/** How bad it is is said while nothing has been mended and the trouble has begun. */
function describeStatus({ severity, status }: Notice, kind: BannerKind, words: Words): string {
  if (!status || status === kind) return '';
  const isWrongNow = status === 'investigating' || status === 'identified';
  return (isWrongNow ? `${words.severity[severity]} ` : '') + words.status[status];
}

function warningsOf(notice: Notice, guidance: Guidance | undefined): string[] {
  return (guidance?.dropped ?? [])
    .filter(({ instruction }) => notice.instructions.includes(instruction))
    .map(
      ({ instruction, because }) =>
        `Notice "${notice.id}": the instruction "${instruction}" is left out, because "${because}" is not working.`,
    );
}

function describeNotice(
  { notice, key, feed }: HeldNotice,
  wanted: string,
  own: string,
): Omit<NoticeView, 'status'> {
  const { title, text, language } = translate(notice, wanted || own);
  const differs = language !== undefined && language.toLowerCase() !== own.toLowerCase();
  return {
    notice,
    key,
    title,
    ...foldLongText(text),
    ...(language === undefined ? { direction: 'auto' } : {}),
    ...(differs ? { language, direction: directionOf(language) } : {}),
    ...(notice.severity === 'minor' ? { hides: fingerprint(notice) } : {}),
    changed: lastChange(notice, feed.now),
    isOverdue: notice.review !== undefined && notice.review <= feed.now,
  };
}

/** The most characters of a text that stand before the guidance; a longer one is folded after a paragraph or sentence. */
const longestOpenText = 600;

/** Characters that fill as much of a phone's screen as a paragraph of one word does, with the gap below it. */
const shortestParagraph = 60;

function foldLongText(text: string): Pick<NoticeView, 'paragraphs' | 'furtherParagraphs'> {
  let room = longestOpenText;
  let cut = 0;
  for (const line of text.split('\n')) {
    const isLong = line.length > room;
    if (isLong || room < shortestParagraph) {
      const start = text.slice(0, cut + (isLong ? room : 0));
      cut = /^[^]*(?:\n|[.!?] )/.exec(start)?.[0].length ?? start.length;
      break;
    }
    room -= Math.max(line.length + 1, shortestParagraph);
    cut += line.length + 1;
  }
  return { paragraphs: paragraphsOf(text.slice(0, cut)), furtherParagraphs: paragraphsOf(text.slice(cut)) };
}

function paragraphsOf(text: string): readonly string[] {
  return text.split(/\n+/).filter((paragraph) => paragraph.trim());
}

/** The notice in the wanted language where people have translated it, else as written. */
function translate(
  notice: Notice,
  wanted: string,
): { title: string; text: string; language: string | undefined } {
  const { title, text, language, translations } = notice;
  const tags = Object.keys(translations);
  const best = matchLanguage(wanted, language === undefined ? tags : [language, ...tags]);
  const translation = best === undefined || best === language ? undefined : translations[best];
  return translation ? { title, text, ...translation, language: best } : { title, text, language };
}
