import type { Service, ServiceStatus, Severity, Status } from '../feed/vocabulary.js';
import type { GuidanceWording } from '../guidance/wording.js';

/** What a banner is about, taken as a whole. */
export type BannerKind = 'outage' | 'information' | 'resolved' | 'scheduled';

/** A service as patients know it. In Wales, `nhs-111-online` is a website of another name. */
export type ServiceLabel = Service | 'nhs-111-wales';

type SixTexts = [string, string, string, string, string, string];

/**
 * All the banner's own words in one language. What is in braces is filled in, and must be kept in every language.
 * Register a language with `registerLanguage`; this type makes a missing string a compile error.
 */
export interface Words {
  /** The heading of the whole banner. */
  readonly heading: Readonly<Record<BannerKind, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly status: Readonly<Record<Status, string>>;
  readonly services: Readonly<Record<ServiceLabel, string>>;
  readonly serviceStatus: Readonly<Record<ServiceStatus, string>>;
  /** The same for something planned. */
  readonly willBe: Readonly<Record<ServiceStatus, string>>;
  /** {time}, {publisher} */
  readonly updated: string;
  /** For a feed that does not say whose it is: {time}. */
  readonly updatedAt: string;
  /** For a notice without a date: {publisher}. */
  readonly publishedBy: string;
  /** {time} */
  readonly nextUpdate: string;
  /** {time} */
  readonly updateOverdue: string;
  /** {time} */
  readonly stale: string;
  readonly exercise: string;
  /** Of the exercise that the address of a page asks for. */
  readonly exerciseTitle: string;
  readonly exerciseText: string;
  readonly hide: string;
  /** The hide button's accessible name, which begins with the words of `hide`: {title}. */
  readonly hideNotice: string;
  /** A link that says where it goes: {host}. */
  readonly readMore: string;
  /** Unfolds what follows the beginning of a long text. */
  readonly readRest: string;
  /** {count} */
  readonly moreNotices: string;
  /** Announced by screen readers: {title}. */
  readonly noticeNew: string;
  /** Announced by screen readers: {title}. */
  readonly noticeUpdated: string;
  readonly midday: string;
  readonly midnight: string;
  /** Before midday: {time}, such as 9:15. */
  readonly am: string;
  /** After midday: {time}. */
  readonly pm: string;
  /** {weekday}, {day}, {month}, {year} */
  readonly date: string;
  /** {time}, {date} */
  readonly dateTime: string;
  /** {time} */
  readonly timeToday: string;
  /** {time}, {weekday} */
  readonly timeOnDay: string;
  /** Sunday first. */
  readonly weekdays: readonly [string, ...SixTexts];
  /** January first. */
  readonly months: readonly [...SixTexts, ...SixTexts];
  readonly guidance: GuidanceWording;
}
