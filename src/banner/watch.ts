import { Task } from '@lit/task';
import type { LitElement, ReactiveController } from 'lit';
import { getClock } from '../feed/clock.js';
import { openingAt } from '../guidance/opening-hours.js';
import { setAlarm } from '../notices/alarm.js';
import type { HeldNotice } from '../notices/held.js';
import { nextChange } from '../notices/next-change.js';
import { selectFrom } from '../notices/select.js';
import type { Site } from '../notices/site.js';
import type { HiddenNotices } from './hidden.js';
import { languageAt, listenToPage } from './page.js';
import { builtInExercise, isRehearsal } from './rehearsal.js';
import { list, siteOf, type Settings } from './settings.js';
import { Sources, type Outlook } from './sources.js';
import { nextStale, staleSince } from './stale.js';

const hour = 60 * 60 * 1000;

/** What an element has to show at one moment. */
export interface Sight {
  /** The notices that hold here and now, in order, also those that a reader has hidden. */
  readonly notices: readonly HeldNotice[];
  /** Since when the feeds could not be checked, in milliseconds since the epoch, where a reader should be told. */
  readonly staleSince: number | undefined;
  /** Nothing is held that can be used, and nothing is under way that may yet bring something. */
  readonly hasNothing: boolean;
}

/** Follows the feeds, the clock and the page for an element, and has it update whenever it may have something else to show. */
export class Watch implements ReactiveController {
  readonly sources: Sources;
  readonly #host: LitElement & Settings;
  /** Which feeds are read follows the settings. */
  readonly #opening: Task;
  #stopListening = (): void => undefined;
  #cancelAlarm = (): void => undefined;

  constructor(host: LitElement & Settings) {
    this.#host = host;
    this.sources = new Sources(this.#update);
    host.addController(this);
    this.#opening = new Task(host, {
      args: () => [host.feed, host.mirror, host.refresh, host.remember] as const,
      task: ([feed, mirror, refresh, remember]) => {
        if (host.isConnected) this.sources.open(list(feed), list(mirror), { refresh, remember });
      },
    });
  }

  hostConnected(): void {
    this.#stopListening = listenToPage(this.#host, this.#update);
    // A task does not run again by itself when its element comes back.
    if (this.#host.hasUpdated) void this.#opening.run();
    this.#update();
  }

  hostDisconnected(): void {
    this.#stopListening();
    this.#cancelAlarm();
    this.sources.close();
  }

  /**
   * Looks at what holds now, and has the element update again at the next instant at which time alone changes that.
   *
   * @param hiding what a reader has hidden
   */
  look(hiding: HiddenNotices): Sight {
    const { refresh } = this.#host;
    const site = siteOf(this.#host);
    const device = getClock().now();
    const outlook = this.sources.look();
    const selected = selectFrom(outlook.feeds, site);
    // Not before the feeds have answered: a real notice may be on its way.
    const rehearses =
      isRehearsal() && outlook.isSettled && selected.every(({ notice }) => hiding.has(notice));
    const notices = rehearses ? [builtInExercise(languageAt(this.#host), device)] : selected;
    const next = Math.min(
      ...changes(outlook, site),
      nextStale(outlook.followed, refresh, device),
      device + untilNewWords(notices, this.#host.openingHours),
    );
    this.#cancelAlarm();
    if (next < Infinity && this.#host.isConnected) {
      this.#cancelAlarm = setAlarm(next, () => getClock().now(), this.#update);
    }
    const { followed } = outlook;
    const hasNothing = outlook.hasNothing && !rehearses;
    return { notices, staleSince: staleSince(followed, refresh, device), hasNothing };
  }

  readonly #update = (): void => this.#host.requestUpdate();
}

/** When time alone next changes what each feed shows, by this device's clock. */
function changes({ feeds }: Outlook, site: Site): readonly number[] {
  return feeds.map(({ notices, now, behind }) => (nextChange(notices, site, now) ?? Infinity) - behind);
}

/**
 * Milliseconds until the same notices are to be said in other words: at midnight in London, which is always on the hour, times
 * of the day before are said with their day; and the surgery opens or closes.
 */
function untilNewWords(notices: readonly HeldNotice[], openingHours: string): number {
  if (notices.length === 0) return Infinity;
  const now = Math.max(...notices.map(({ feed }) => feed.now));
  return Math.min(hour - (now % hour), (openingAt(openingHours, now)?.until ?? Infinity) - now);
}
