import type { ReactiveController, ReactiveElement } from 'lit';

/** For how long what has just come takes no pointer, in milliseconds. */
const settlesIn = 500;

/** The longest that a press holds an update up, in milliseconds. */
const longestWait = 2000;

/**
 * Sees to it that nobody presses what has just slid under their finger. While the mouse, a finger or a pen is down on the
 * page, updates can be held up. And for half a second after what is shown has changed, it takes no pointer; keyboards and
 * assistive technology are not held up.
 */
export class WrongTap implements ReactiveController {
  /** Set before an update that the reader has asked for, by hiding or unfolding something. */
  isOwn = false;
  /** Whether the last update was held up. */
  isHolding = false;

  readonly #host: ReactiveElement;
  #isDown = false;
  #said: string | null | undefined;
  #settling: Animation | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(set: typeof addEventListener = addEventListener): void {
    for (const type of ['pointerdown', 'pointerup', 'pointercancel', 'click']) set(type, this.#note, true);
  }

  hostDisconnected(): void {
    this.hostConnected(removeEventListener);
    this.isHolding = false;
    this.#end();
    this.#settling?.cancel();
  }

  /**
   * Whether the element is to keep what it shows, because something is pressed. It is asked to update again when that is over.
   *
   * @param isEnding whether something it shows has ended, which never waits
   */
  holds(isEnding: boolean): boolean {
    this.isHolding = this.#isDown && !isEnding;
    if (this.isHolding) this.#timer ??= setTimeout(this.#end, longestWait);
    return this.isHolding;
  }

  hostUpdated(): void {
    try {
      const shown = this.#host.renderRoot.querySelector('section, slot');
      const said = shown?.textContent;
      // It ends by itself, and changes no node: pages and reading aids watch those.
      if (said !== this.#said && !this.isOwn) {
        this.#settling = shown?.animate({ pointerEvents: ['none', 'none'] }, settlesIn);
      }
      this.#said = said;
    } catch {
      // A page may have made anything of the document's methods.
    }
    this.isOwn = false;
  }

  readonly #note = (event: Event): void => {
    const { type, pointerType } = event as PointerEvent;
    if (type === 'pointerdown') this.#isDown = true;
    // The click of a finger comes after it was lifted, a moment later where the browser waits for a second tap.
    else if (type !== 'pointerup' || pointerType !== 'touch') this.#end();
  };

  /** Nothing is pressed any more, or for too long. */
  readonly #end = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isDown = false;
    if (this.isHolding) this.#host.requestUpdate();
  };
}
