import type { Notice, ServiceReport } from '../feed/notice.js';
import { serviceStatuses, type Service, type ServiceStatus } from '../feed/vocabulary.js';
import { decideGuidance } from '../guidance/decide.js';
import type { Guidance } from '../guidance/guidance.js';
import { directionOf, type Direction } from '../language/direction.js';
import { matchLanguage } from '../language/match.js';
import { formatDate } from '../language/time.js';
import { wordsFor } from '../language/register.js';
import { serviceName } from '../language/service-name.js';
import type { BannerKind, Words } from '../language/words.js';
import { lastChange } from '../notices/period.js';
import { isLive, mergeInstructions, mergeServices, statusByService } from '../notices/services.js';
import { hash } from '../notices/fingerprint.js';
import type { HeadingLevel, Settings } from './settings.js';

/** One notice in the words of this reader's language. */
export interface NoticeView {
  readonly notice: Notice;
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
  'headingLevel' | 'nation' | 'surgeryName' | 'surgeryPhone' | 'outOfHoursPhone'
>;

/** What is shown at one moment. */
export interface Moment {
  /** In order; at least one. */
  readonly notices: readonly Notice[];
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly staleSince: number | undefined;
  /** BCP 47 tag the reader wants; empty for none. */
  readonly language: string;
}

/** Decides everything the banner says. Pure: the same input gives the same view. */
export function describeBanner(settings: BannerSettings, moment: Moment): BannerView {
  const { headingLevel, nation, surgeryName, surgeryPhone, outOfHoursPhone } = settings;
  const { notices, now, staleSince, language } = moment;
  const { tag, words } = wordsFor(language);
  const live = notices.filter(isLive);
  const kind = kindOf(notices);
  const isPlanned = live.length === 0;
  const reports = mergeServices(isPlanned ? notices.filter(({ status }) => status === 'scheduled') : live);
  const guidance =
    live.length > 0
      ? decideGuidance({
          services: statusByService(reports),
          instructions: mergeInstructions(live),
          surgeryName,
          surgeryPhone,
          outOfHoursPhone,
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
    notices: notices.map((notice) => ({
      ...describeNotice(notice, language, tag, now),
      status: describeStatus(notice, kind, words),
    })),
    guidance,
    services: describeServices(reports, isPlanned ? words.willBe : words.serviceStatus, (service) =>
      serviceName(words, service, nation),
    ),
    warnings: live.flatMap((notice) => warningsOf(notice, guidance)),
  };
}

/** The same for two views that look the same. */
export function keyOf({ now, ...view }: BannerView): string {
  return hash(JSON.stringify([view, formatDate(now, view.words)]));
}

/** What the notices are about together: trouble outweighs all; an all-clear is one only when nothing else is said. */
function kindOf(notices: readonly Notice[]): BannerKind {
  if (notices.some((notice) => isLive(notice) && notice.severity !== 'minor')) return 'outage';
  if (notices.every((notice) => notice.status === 'resolved')) return 'resolved';
  return notices.every((notice) => notice.status === 'scheduled') ? 'scheduled' : 'information';
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
  notice: Notice,
  wanted: string,
  own: string,
  now: number,
): Omit<NoticeView, 'status'> {
  const { title, text, language } = translate(notice, wanted || own);
  const differs = language !== undefined && language.toLowerCase() !== own.toLowerCase();
  return {
    notice,
    title,
    ...foldLongText(text),
    ...(language === undefined ? { direction: 'auto' } : {}),
    ...(differs ? { language, direction: directionOf(language) } : {}),
    changed: lastChange(notice, now),
    isOverdue: notice.review !== undefined && notice.review <= now,
  };
}

/** The most characters of a text that stand before the guidance; a longer one is folded after a paragraph or sentence. */
const longestOpenText = 600;

function foldLongText(text: string): Pick<NoticeView, 'paragraphs' | 'furtherParagraphs'> {
  const start = text.slice(0, longestOpenText);
  const lastEnd = /^[^]*(?:\n|[.!?] )/.exec(start)?.[0].length ?? start.length;
  const cut = text.length > longestOpenText ? lastEnd : text.length;
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
