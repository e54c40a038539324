import { isLoopback, readHttps } from '../feed/address.js';
import type { FeedInput } from '../feed/schema.js';
import { isOdsCode } from '../feed/ods-code.js';
import { splitCodes, textLimit, titleLimit } from '../feed/text.js';
import type { Service } from '../feed/vocabulary.js';
import { longestLifetime } from '../feed/limits.js';
import { en } from '../language/en.js';
import { sayTime } from './say-time.js';
import { type NoticeForm, type TranslationForm } from './notice-form.js';
import { faultOfPlan } from '../publish/planned.js';
import { planOf } from './planned-closure.js';
import { fromUkClock } from './uk-time.js';
import type { Problems } from './fields.js';
import { languageName } from './words.js';

/** A fault and the control that mends it. */
type Fault = readonly [id: string, words: string];

/** What must be mended in a notice before it can be saved, in the order of the form. `now` in milliseconds since the epoch. */
export function checkNotice(form: NoticeForm, now: number): Problems {
  return new Map([
    ...checkWords(form),
    ...checkServices(form),
    ...checkInstructions(form),
    ...checkTimes(form, now),
    ...checkAudience(form),
    ...checkTranslations(form.translations),
    ...checkLink(form.url),
  ]);
}

/** The same in the two times of a planned closure, and in what else its form asks for. */
export function checkClosure(form: NoticeForm, now: number): Problems {
  const { from, until } = planOf(form);
  const faults: Fault[] = [];
  if (from === undefined)
    faults.push(['startsAt', 'Enter the date and time from which the surgery is closed']);
  if (until === undefined) faults.push(['ends', 'Enter the date and time until which the surgery is closed']);
  const fault = from !== undefined && until !== undefined ? faultOfPlan({ from, until }, now) : undefined;
  if (fault) faults.push([fault[0] === 'from' ? 'startsAt' : 'ends', fault[1]]);
  return new Map([...faults, ...checkServices(form), ...checkAudience(form), ...checkLink(form.url)]);
}

/** What must be mended in what a file says of its publisher. An address it had before is left alone. */
export function checkPublisher(
  publisher: { readonly title: string; readonly feedUrl: string },
  feed: FeedInput | undefined,
): Problems {
  const before = (feed as { feed_url?: unknown } | undefined)?.feed_url;
  const address = publisher.feedUrl.trim();
  const problems: Fault[] = [];
  if (!publisher.title.trim()) {
    problems.push(['publisher', 'Enter the name of your surgery or group: patients read who tells them']);
  }
  if (address && address !== before && !readHttps(address)) {
    problems.push(['feedUrl', 'Enter a web address that begins with https://, or clear it']);
  }
  return new Map(problems);
}

/** What is wrong with the address of a file to open, from a page that came over `protocol`. */
export function checkAddress(address: string, protocol: string): string | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return 'Enter the whole web address of the file, beginning with https://';
  }
  if (url.protocol === 'https:') return undefined;
  if (url.protocol !== 'http:') return 'Enter a web address that begins with https://';
  return protocol === 'https:' && !isLoopback(url.hostname)
    ? 'A page that came over https: may not read an address that begins with http:. Try it with https://'
    : undefined;
}

function checkWords({ title, text }: NoticeForm): Fault[] {
  return [
    ...tooLong('title', title, titleLimit, 'The title'),
    ...(title.trim() ? [] : [['title', 'Enter a title that says what has happened'] as const]),
    ...tooLong('text', text, textLimit, 'The text'),
    ...gaps('title', title),
    ...gaps('text', text),
    ...(text.trim() ? [] : [['text', 'Enter what patients should know'] as const]),
  ];
}

/** Templates have gaps to fill: `[day and date]`. */
function gaps(id: string, text: string): Fault[] {
  const gap = /\[[a-z][a-z ]*\]/.exec(text);
  return gap ? [[id, `Put your own words in place of ${gap[0]}`]] : [];
}

function tooLong(id: string, text: string, limit: number, what: string): Fault[] {
  const length = text.trim().length;
  const most = limit.toLocaleString('en-GB');
  return length > limit
    ? [[id, `${what} must be ${most} characters or fewer. It has ${length.toLocaleString('en-GB')}`]]
    : [];
}

function checkServices({ others }: NoticeForm): Fault[] {
  return others.flatMap(({ name }, index) =>
    name.trim() ? [] : [[`other-${index}`, 'Enter the name of the other service, or remove it'] as const],
  );
}

/** An instruction that sends people to a service that is not working would be left out by the banner. */
function checkInstructions({ instructions, services }: NoticeForm): Fault[] {
  const contradicts = (service: Service): boolean => services[service] === 'not-working';
  const say = (doing: string, service: Service): Fault => [
    'instructions',
    `You ask patients to ${doing}, but you say “${en.services[service]}” is not working. Change one of them`,
  ];
  return [
    ...(instructions.includes('use-phone') && contradicts('phones') ? [say('phone', 'phones')] : []),
    ...(instructions.includes('use-online-form') && contradicts('online-forms')
      ? [say('use the online form', 'online-forms')]
      : []),
  ];
}

function checkTimes(form: NoticeForm, now: number): Fault[] {
  const starts = form.starts === 'later' ? fromUkClock(form.startsAt) : now;
  const ends = fromUkClock(form.ends);
  const review = fromUkClock(form.review);
  const faults: Fault[] = [];
  if (starts === undefined) {
    faults.push(['startsAt', 'Enter the date and time from which the notice is shown']);
  }
  const latest = Math.max(now, starts ?? now) + longestLifetime;
  if (ends === undefined) {
    faults.push(['ends', 'Enter the date and time at which the notice ends. You can change it later']);
  } else if (ends <= now) {
    faults.push(['ends', 'The end of the notice must be in the future']);
  } else if (starts !== undefined && ends <= starts) {
    faults.push(['ends', 'The end of the notice must be after its start']);
  } else if (ends > latest) {
    faults.push(['ends', `A notice lasts 7 days at most. Choose an end before ${sayTime(latest)}`]);
  }
  if (form.review.trim() && review === undefined) {
    faults.push(['review', 'Enter the date and time of your next update, or clear it']);
  } else if (review !== undefined && review <= now) {
    faults.push(['review', 'Your next update must be in the future. Choose a time, or clear it']);
  } else if (review !== undefined && ends !== undefined && review > ends) {
    faults.push(['review', 'Your next update must be before the notice ends']);
  }
  return faults;
}

/** What is wrong with a list of ODS codes, if anything is. */
export function checkOdsCodes(codes: string): string | undefined {
  const wrong = splitCodes(codes).find((code) => !isOdsCode(code));
  return wrong === undefined
    ? undefined
    : `“${wrong}” is not an ODS code. Codes look like A99991 or QZZ, with spaces between them`;
}

function checkAudience({ audience, ods, systems, nations }: NoticeForm): Fault[] {
  if (audience === 'everyone') return [];
  if (!ods.trim() && !systems.trim() && nations.length === 0) {
    return [['ods', 'Say which surgeries the notice is for: by ODS code, by system or by nation']];
  }
  const fault = checkOdsCodes(ods);
  return fault === undefined ? [] : [['ods', fault]];
}

const languageTag = /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i;

function checkTranslations(translations: readonly TranslationForm[]): Fault[] {
  return translations.flatMap(({ language, title, text }, index): Fault[] => {
    const name = language ? languageName(language) : 'translation';
    const before = translations.slice(0, index);
    if (!language) return [[`language-${index}`, 'Choose the language of the translation, or remove it']];
    if (!languageTag.test(language)) {
      return [[`language-${index}`, `“${language}” is not a language tag. Tags look like cy or zh-Hans`]];
    }
    if (before.some((one) => one.language.toLowerCase() === language.toLowerCase())) {
      return [[`language-${index}`, `There are two translations in ${name}. Remove one of them`]];
    }
    return [
      ...(title.trim() ? [] : [[`translated-title-${index}`, `Enter the title in ${name}`] as const]),
      ...tooLong(`translated-title-${index}`, title, titleLimit, `The title in ${name}`),
      ...(text.trim() ? [] : [[`translated-text-${index}`, `Enter the text in ${name}`] as const]),
      ...tooLong(`translated-text-${index}`, text, textLimit, `The text in ${name}`),
    ];
  });
}

function checkLink(url: string): Fault[] {
  return !url.trim() || readHttps(url.trim())
    ? []
    : [['url', 'Enter a web address that begins with https://, or clear it']];
}
