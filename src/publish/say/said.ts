import { readSettings } from '../../banner/settings.js';
import { describeBanner, type BannerView } from '../../banner/view.js';
import type { Feed, Notice } from '../../feed/notice.js';
import type { Action, Card, Line, Said } from '../../guidance/guidance.js';
import { guidanceText } from '../../language/guidance-text.js';
import { selectFrom } from '../../notices/select.js';
import { isLive } from '../../notices/services.js';
import type { Site } from '../../notices/site.js';

/** What is known of the surgery that speaks, as the banner's attributes of these names. */
export interface Speaker {
  readonly nation?: string | undefined;
  readonly surgeryName?: string | undefined;
  readonly surgeryPhone?: string | undefined;
  readonly outOfHoursPhone?: string | undefined;
  readonly openingHours?: string | undefined;
  /** BCP 47. */
  readonly lang?: string | undefined;
}

/** Words of one notice. */
export interface SaidNotice {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** A way to get help: "Get help from NHS 111 if you need medical help today …" and how. */
export interface SaidHelp {
  readonly id: Card['id'];
  readonly when: string;
  readonly ways: readonly { readonly label: string; readonly href: string }[];
  readonly notes: readonly string[];
}

/**
 * What the banner would say, as sentences for elsewhere: the phone, a text message, a door, an e-mail. They come from the
 * same decision as the banner, so that they cannot contradict it.
 */
export interface SaidElsewhere {
  /** BCP 47 tag of the banner's own words. */
  readonly language: string;
  readonly surgery: string;
  readonly isExercise: boolean;
  readonly exercise: string;
  readonly notices: readonly SaidNotice[];
  /** How to reach the surgery, each with the id of its first wording. */
  readonly contact: readonly { readonly id: string; readonly text: string }[];
  /** What else to do. */
  readonly lines: readonly string[];
  readonly help: readonly SaidHelp[];
  /** Calls the surgery; `undefined` where nobody should. */
  readonly call: { readonly label: string; readonly href: string } | undefined;
}

/**
 * Says the live notices of a feed, or one of its notices, as the banner of this surgery would now.
 * @param id of the one notice to say; the others still count in what is advised
 * @param now milliseconds since the epoch
 * @returns `undefined` where there is nothing to say
 */
export function sayElsewhere(
  feed: Feed,
  id: string | undefined,
  speaker: Speaker,
  now: number,
): SaidElsewhere | undefined {
  const settings = readSettings(speaker);
  const { nation } = settings;
  const notices = nation ? feed.notices : feed.notices.map(inAnyNation);
  const site: Site = { ...everywhere(notices), exercises: id !== undefined, ...(nation ? { nation } : {}) };
  const held = selectFrom([{ name: '', notices, now }], site);
  const said = held.filter(({ notice }) => (id === undefined ? isLive(notice) : notice.id === id));
  if (said.length === 0) return undefined;
  const hidden = held.filter((one) => !said.includes(one));
  const view = describeBanner(settings, {
    notices: said,
    hidden,
    staleSince: undefined,
    language: speaker.lang ?? '',
  });
  return sayView(
    view,
    settings.surgeryName,
    said.some(({ notice }) => notice.exercise),
  );
}

/** Where nobody says in which nation the surgery is, its publisher decides too. */
function inAnyNation(notice: Notice): Notice {
  return notice.audience ? { ...notice, audience: { ...notice.audience, nations: undefined } } : notice;
}

/** A surgery that every notice is for, but for its nation: its publisher decides which to say. */
function everywhere(notices: readonly Notice[]): Pick<Site, 'ods' | 'systems'> {
  return {
    ods: notices.flatMap(({ audience }) => audience?.ods ?? []),
    systems: notices.flatMap(({ audience }) => audience?.systems ?? []),
  };
}

function sayView(view: BannerView, surgery: string, isExercise: boolean): SaidElsewhere {
  const { guidance, words, language } = view;
  const text = (said: Said | Line): string => (guidance ? guidanceText(said, guidance, words) : '');
  const way = (action: Action): { label: string; href: string } => ({
    label: text(action),
    href: action.href,
  });
  const help = (card: Card): SaidHelp => ({
    id: card.id,
    when: `${text(card.heading).replace(/:$/, '')} ${card.body.map(text).join('; ')}.`,
    ways: card.actions.map(way),
    notes: [...card.notes.map(text), ...card.access.map((one) => `${text(one)}.`)],
  });
  return {
    language,
    surgery,
    isExercise,
    exercise: words.exercise,
    notices: view.notices.map(({ title, paragraphs }) => ({ title, paragraphs })),
    contact: (guidance?.contact ?? []).map((line) => ({ id: line[0]?.id ?? '', text: text(line) })),
    lines: [...(guidance?.lines ?? []), ...(guidance?.later ?? [])].map(text),
    help: (guidance?.cards ?? []).map(help),
    call: guidance?.call && way(guidance.call),
  };
}
