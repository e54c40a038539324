import { LitElement, noChange, type PropertyDeclarations, type PropertyValues } from 'lit';
import { setClock } from '../feed/clock.js';
import type { Notice } from '../feed/notice.js';
import type { Nation } from '../feed/vocabulary.js';
import { warnOnce } from '../feed/warn.js';
import { registerLanguage } from '../language/register.js';
import { version } from '../version.js';
import { Announcer } from './announcer.js';
import { GpOutageChangeEvent, GpOutageErrorEvent } from './events.js';
import { FaultReporter } from './fault-reporter.js';
import { Fallback } from './fallback.js';
import { HiddenNotices } from './hidden.js';
import { emptyScene, hasEnded, sceneOf } from './scene.js';
import { defineSettings, type HeadingLevel } from './settings.js';
import { States } from './states.js';
import { styles } from './styles.js';
import { keyOfRoot, renderRoot } from './template.js';
import { inlinedFeed, unfoldForPrint } from './page.js';
import { keepFocus } from './focus.js';
import { Tree } from './tree.js';
import { Watch } from './watch.js';
import { WrongTap } from './wrong-tap.js';

/**
 * Shows, from one or several JSON feeds, what does not work at a GP surgery today and how to get help meanwhile.
 * Takes no room while there is nothing to show.
 *
 * @attr {string} lang - Language of the banner's own words, and which translation of a notice is preferred (BCP 47). Default: the nearest `lang` around it.
 * @slot - Shown while no feed can be read and nothing usable is held. Inside a `<template>` child it appears only then;
 * a child `<script type="application/json">` holding a feed is read at once.
 * @fires {GpOutageChangeEvent} gp-outage-change - What is shown has changed; `notices` has it.
 * @fires {GpOutageErrorEvent} gp-outage-error - A feed could not be read or something in it was ignored; `feed`, `reason` and `message` say what.
 * @csspart banner - The whole banner, a region named by its heading.
 * @csspart notice - One notice.
 * @csspart heading - The banner's heading, and each notice's.
 * @csspart guidance - What to do, and where to get help.
 * @csspart emergency - The 999 card. It cannot be hidden.
 * @csspart services - What is affected.
 * @csspart meta - When a notice was updated, by whom, and when next.
 * @cssprop [--gp-outage-banner-background=#fff9c4] - Behind everything but the cards.
 * @cssprop [--gp-outage-banner-color=#212b32] - Text.
 * @cssprop [--gp-outage-banner-secondary-color=#425563] - Less important text.
 * @cssprop [--gp-outage-banner-link-color=#005eb8] - Links outside the cards.
 * @cssprop [--gp-outage-banner-edge-color=#ffeb3b] - The edge along the top.
 * @cssprop [--gp-outage-banner-font-family=inherit] - The page's own font by default.
 * @cssprop [--gp-outage-banner-max-width=60em] - How wide the contents may grow.
 * @cssstate showing - A notice is shown.
 * @cssstate stale - The feeds could not be checked for some time.
 */
export class GpOutageBanner extends LitElement {
  /** The version of this class, so that two copies on a page can be told apart. */
  static readonly version = version;
  /** Replaces the clock of every banner on the page, for a replay or a test. See `Clock`. */
  static readonly setClock = setClock;
  /** Adds a language to every banner on the page. */
  static readonly registerLanguage = registerLanguage;

  static override styles = styles;

  static override properties: PropertyDeclarations = {
    feed: {},
    mirror: {},
    data: { attribute: false },
    ods: {},
    system: {},
    nation: {},
    surgeryName: { attribute: 'surgery-name' },
    surgeryPhone: { attribute: 'surgery-phone' },
    outOfHoursPhone: { attribute: 'out-of-hours-phone' },
    openingHours: { attribute: 'opening-hours' },
    refresh: {},
    headingLevel: { attribute: 'heading-level' },
    remember: { type: Boolean },
    exercises: { type: Boolean },
  };

  /** Addresses of the feeds to read, separated by spaces. All are merged. */
  declare feed: string;

  /** Addresses separated by spaces: the nth is read when the nth feed cannot be. */
  declare mirror: string;

  /** A feed as an object, shown as if it had been fetched. */
  declare data: unknown;

  /** ODS codes this site answers to, separated by spaces: the surgery's own, its PCN's, its ICB's. Case does not matter. */
  declare ods: string;

  /** Clinical systems the surgery uses, separated by spaces, such as `emis-web`. */
  declare system: string;

  /** Whose 111 guidance is right here: `england`, `wales`, `scotland` or `northern-ireland`. Never guessed. */
  declare nation: Nation | undefined;

  /** The surgery's name, used in the wording. */
  declare surgeryName: string;

  /** The surgery's phone number. */
  declare surgeryPhone: string;

  /** The number of GP Out of Hours; needed in Northern Ireland. */
  declare outOfHoursPhone: string;

  /** The surgery's usual hours in UK time, as schema.org's `openingHours`: `Mo-Fr 08:00-18:30; Sa 09:00-12:00`. */
  declare openingHours: string;

  /** Seconds between checks, at least 30; 0 means read once. Default 300. */
  declare refresh: number;

  /** The level of the banner's heading, 2 to 6; each notice's heading is one below. Default 2. */
  declare headingLevel: HeadingLevel;

  /** Allows localStorage: the last good copy, and which minor notices were hidden. Default false: nothing is stored. */
  declare remember: boolean;

  /** Also shows notices marked as an exercise, labelled as one. Default false. */
  declare exercises: boolean;

  readonly #watch = new Watch(this);
  readonly #announcer = new Announcer();
  readonly #fallback = new Fallback(this);
  readonly #states = new States(this);
  readonly #faults = new FaultReporter();
  readonly #wrongTap = new WrongTap(this);
  #scene = emptyScene;
  #told = JSON.stringify(this.notices);
  readonly #hidden = new HiddenNotices();
  #isUnfolded = false;
  #stopUnfolding: (() => void) | undefined;
  #tree: Tree | undefined;

  /** What is shown now, in order. */
  get notices(): readonly Notice[] {
    return this.#scene.notices;
  }

  /** Checks all feeds now. Never rejects; resolves when what they said is shown, at once for an element that is on no page. */
  async reload(): Promise<void> {
    // Before it is first attached, an element waits for its update for ever.
    if (!this.isConnected) return;
    try {
      await this.updateComplete;
      await this.#watch.sources.reload();
      await this.updateComplete;
    } catch (error) {
      warnOnce(String(error));
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopUnfolding = unfoldForPrint(this.renderRoot);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#announcer.stop();
    this.#stopUnfolding?.();
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, previous: string | null, value: string | null): void {
    super.attributeChangedCallback(name, previous, value);
    if (name === 'lang') this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#tree = new Tree(this, root as ShadowRoot, this.#announcer);
    root.addEventListener('click', this.#hide);
    root.addEventListener('toggle', this.#unfold, true);
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { sources } = this.#watch;
    if (changed.has('data')) sources.giveData(this.data);
    sources.giveInline(inlinedFeed(this), document.readyState !== 'loading');
    this.#hidden.follow(this.remember, changed.has('remember'), changed.get('remember'));
  }

  protected override update(changed: PropertyValues<this>): void {
    const focused = this.shadowRoot?.activeElement;
    this.#tree?.render(() => {
      const scene = sceneOf(this, this.#watch.look(this.#hidden), this.#hidden);
      if (!this.#wrongTap.holds(hasEnded(this.#scene, scene))) this.#scene = scene;
      const { notices, isStale } = this.#scene;
      // Before the shadow root changes: after that, WebKit (2.50) restyles no sibling for a state.
      this.#states.set('showing', notices.length > 0);
      this.#states.set('stale', isStale);
      super.update(changed);
    });
    if (focused) keepFocus(this, focused);
  }

  protected override render(): unknown {
    const { view, hasNothing } = this.#scene;
    const options = { isFallback: hasNothing, isUnfolded: this.#isUnfolded };
    return this.#tree?.isKept(() => keyOfRoot(view, options)) ? noChange : renderRoot(view, options);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#wrongTap.isHolding) return;
    try {
      const { notices, view, hasNothing } = this.#scene;
      this.toggleAttribute('data-quiet', notices.length === 0 && !hasNothing);
      this.#fallback.show(hasNothing);
      const first = this.#watch.sources.takeFirstAnswers();
      // What a change of the page's own settings brings is no news.
      const isSettings = changed.size > (changed.has('data') ? 1 : 0);
      this.#announcer.update(view, (notice) => !isSettings && !first.has(notice));
      this.#tell();
    } catch (error) {
      // A page may have made anything of JSON, of the document's methods and of dispatching.
      warnOnce(String(error));
    }
  }

  /** Hides the minor notice whose button was pressed. */
  readonly #hide = ({ target }: Event): void => {
    const hides = (target as Element).closest('[data-hides]')?.getAttribute('data-hides');
    if (!hides) return;
    this.#hidden.add(hides);
    this.#wrongTap.isOwn = true;
    this.requestUpdate();
  };

  /** A reader, or printing, has opened a disclosure. */
  readonly #unfold = (): void => {
    this.#isUnfolded = true;
    this.#wrongTap.isOwn = true;
    this.requestUpdate();
  };

  /** Fires the events for what has changed. */
  #tell(): void {
    const shown = JSON.stringify(this.#scene.notices);
    if (shown !== this.#told) {
      this.#told = shown;
      this.dispatchEvent(new GpOutageChangeEvent(this.#scene.notices));
    }
    this.#faults.report(this.#watch.sources.faults, ({ feed, reason, message }) =>
      this.dispatchEvent(new GpOutageErrorEvent(feed, reason, message)),
    );
  }
}

defineSettings(GpOutageBanner.prototype);

declare global {
  interface HTMLElementTagNameMap {
    'gp-outage-banner': GpOutageBanner;
  }
}
