/**
 * The element's custom states, where the browser has them (Chrome and Edge 90, Firefox 126, Safari 17.4).
 * Elsewhere they are missing and nothing else is.
 */
export class States {
  readonly #states: CustomStateSet | undefined;

  constructor(host: HTMLElement) {
    try {
      this.#states = host.attachInternals().states;
    } catch {
      // No element internals here.
    }
  }

  set(name: 'showing' | 'stale', isOn: boolean): void {
    try {
      if (isOn) this.#states?.add(name);
      else this.#states?.delete(name);
    } catch {
      // Chrome 90 to 124 takes only names that start with two hyphens.
      if (isOn) this.#states?.add(`--${name}`);
      else this.#states?.delete(`--${name}`);
    }
  }
}
