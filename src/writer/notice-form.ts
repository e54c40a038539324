import type { Notice } from '../feed/notice.js';
import {
  instructions,
  nations,
  serviceStatuses,
  services,
  severities,
  statuses,
  type Instruction,
  type Nation,
  type Service,
  type ServiceStatus,
  type Severity,
  type Status,
} from '../feed/vocabulary.js';
import type { TemplateName } from '../publish/templates.js';
import { toUkClock } from './uk-time.js';

/** A service that has no token, in the publisher's own words. */
export interface OtherService {
  readonly name: string;
  readonly status: ServiceStatus;
}

export interface TranslationForm {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly text: string;
}

/** One notice as it is typed: nothing is checked yet. Times are as a UK clock shows them, `2024-07-19T09:15`. */
export interface NoticeForm {
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly severity: Severity;
  readonly status: Status;
  readonly services: Readonly<Partial<Record<Service, ServiceStatus>>>;
  readonly others: readonly OtherService[];
  readonly instructions: readonly Instruction[];
  /** Whether it is shown from now on, or from `startsAt`. */
  readonly starts: 'now' | 'later';
  readonly startsAt: string;
  readonly ends: string;
  /** Empty for no promise. */
  readonly review: string;
  readonly audience: 'everyone' | 'some';
  readonly ods: string;
  readonly systems: string;
  readonly nations: readonly Nation[];
  readonly translations: readonly TranslationForm[];
  readonly exercise: boolean;
}

/** The notice that is being written: a new one from a template, or one of the feed's. */
export interface Editing {
  readonly template?: TemplateName;
  /** The id of the feed's notice. */
  readonly id?: string;
  /** What is still to be confirmed of a draft. */
  readonly toConfirm?: readonly string[];
  readonly form: NoticeForm;
  /** The form as it was at first, to tell what has been changed. */
  readonly original: NoticeForm;
}

export const emptyForm: NoticeForm = {
  title: '',
  text: '',
  url: '',
  severity: 'severe',
  status: 'identified',
  services: {},
  others: [],
  instructions: [],
  starts: 'now',
  startsAt: '',
  ends: '',
  review: '',
  audience: 'everyone',
  ods: '',
  systems: '',
  nations: [],
  translations: [],
  exercise: false,
};

/** The form for changing a notice that exists. */
export function formOf(notice: Notice, now: number): NoticeForm {
  const { audience, starts, expires, review } = notice;
  const { ods = [], systems = [], nations: places = [] } = audience ?? {};
  return {
    title: notice.title,
    text: notice.text.replace(/\n/g, '\n\n'),
    url: notice.url ?? '',
    severity: notice.severity,
    status: notice.status ?? 'identified',
    services: Object.fromEntries(
      notice.services.flatMap((report) => ('service' in report ? [[report.service, report.status]] : [])),
    ),
    others: notice.services.flatMap((report) => ('name' in report ? [report] : [])),
    instructions: notice.instructions,
    starts: starts > now ? 'later' : 'now',
    startsAt: starts > now ? toUkClock(starts) : '',
    ends: expires === undefined ? '' : toUkClock(expires),
    review: review === undefined ? '' : toUkClock(review),
    audience: audience ? 'some' : 'everyone',
    ods: ods.join(' ').toUpperCase(),
    systems: systems.join(' '),
    nations: nations.filter((nation) => places.includes(nation)),
    translations: Object.entries(notice.translations).map(([language, { title = '', text = '' }]) => ({
      language,
      title,
      text: text.replace(/\n/g, '\n\n'),
    })),
    exercise: notice.exercise,
  };
}

/** What a person has entered. A part of the form that is not on the page now keeps what it had. */
export function readForm(form: HTMLFormElement, before: NoticeForm): NoticeForm {
  const data = new FormData(form);
  const text = (name: string, otherwise: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : otherwise;
  };
  const one = <T extends string>(list: readonly T[], name: string, otherwise: T): T =>
    list.find((value) => value === data.get(name)) ?? otherwise;
  const several = <T extends string>(list: readonly T[], name: string): readonly T[] => {
    const given = data.getAll(name);
    return list.filter((value) => given.includes(value));
  };
  const audience = one(['everyone', 'some'], 'audience', before.audience);
  return {
    title: text('title', before.title),
    text: text('text', before.text),
    url: text('url', before.url),
    severity: one(severities, 'severity', before.severity),
    status: one(statuses, 'status', before.status),
    services: Object.fromEntries(
      several(services, 'services').map((service) => [
        service,
        one(serviceStatuses, `status-${service}`, before.services[service] ?? 'not-working'),
      ]),
    ),
    others: before.others.map((other, index) => ({
      name: text(`other-${index}`, other.name),
      status: one(serviceStatuses, `other-status-${index}`, other.status),
    })),
    instructions: several(instructions, 'instructions'),
    starts: one(['now', 'later'], 'starts', before.starts),
    startsAt: text('startsAt', before.startsAt),
    ends: text('ends', before.ends),
    review: text('review', before.review),
    audience,
    ods: text('ods', before.ods),
    systems: text('systems', before.systems),
    nations: before.audience === 'some' && audience === 'some' ? several(nations, 'nations') : before.nations,
    translations: before.translations.map((translation, index) => ({
      language: text(`language-${index}`, translation.language),
      title: text(`translated-title-${index}`, translation.title),
      text: text(`translated-text-${index}`, translation.text),
    })),
    exercise: data.has('exercise'),
  };
}
