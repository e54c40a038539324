import type { LitElement } from 'lit';
import { warnOnce } from '../feed/warn.js';
import type { Announcer } from './announcer.js';

/**
 * Keeps what is rendered whole. Lit goes on from the nodes it has made, and a translator, a reading aid or a script of the
 * page may have replaced those: then old words stay beside new ones, or an exception keeps a notice from ending. So what
 * is shown is watched, and once somebody else has touched it, the next change of what is said is built anew. Until then it is
 * left alone: an unchanged check takes nobody's translation away. What a server has sent is treated in the same way.
 */
export class Tree {
  readonly #host: LitElement;
  readonly #root: ShadowRoot;
  readonly #announcer: Announcer;
  readonly #observer = new MutationObserver(() => (this.#isForeign = true));
  /** Whether Lit cannot go on from what is there: somebody else has made or touched it, or it is nothing. */
  #isForeign = true;
  #isKept = false;
  #said: () => string;
  /** Whether a reader had unfolded something in what was taken out: then all of it is. */
  #isUnfolded = false;

  constructor(host: LitElement, root: ShadowRoot, announcer: Announcer) {
    this.#host = host;
    this.#root = root;
    this.#announcer = announcer;
    const sent = root.querySelector('section')?.dataset['view'] ?? '';
    this.#said = () => sent;
    host.renderOptions.renderBefore = announcer.attachTo(root);
  }

  /**
   * Runs a rendering, which asks `isKept`. One that throws, for what a page has done to its prototypes say, is tried again
   * on an empty root; that stays empty rather than showing what may have ended. Never throws.
   */
  render(draw: () => void): void {
    for (let tries = 0; tries < 2; tries++) {
      this.#isKept = false;
      try {
        draw();
        break;
      } catch (error) {
        // Lit's development build throws where its comments are missing, also when nothing is to change.
        if (this.#isKept as boolean) break;
        this.#clear();
        warnOnce(String(error));
      }
    }
    // What has changed until now was Lit's own doing.
    this.#observer.disconnect();
    const section = this.#root.querySelector('section');
    if (!section) this.#isForeign = true;
    if (!section || this.#isForeign) return;
    this.#observer.observe(this.#root, { childList: true });
    this.#observer.observe(section, { childList: true, characterData: true, subtree: true });
    if (this.#isUnfolded) section.querySelectorAll('details').forEach((details) => (details.open = true));
    this.#isUnfolded = false;
  }

  /**
   * Whether to leave what is there as it stands. If not, there is room for what is to be rendered.
   *
   * @param said differs between two renderings that say different things; empty for nothing. Called only where it matters.
   */
  isKept(said: () => string): boolean {
    if (this.#observer.takeRecords().length > 0) this.#isForeign = true;
    if (this.#isForeign) {
      const was = this.#said();
      if (was === said()) return (this.#isKept = true);
      this.#clear();
      // Translators look at the page again when something in its body changes, and do not see into shadow roots.
      if (was) this.#host.toggleAttribute('data-anew');
    }
    this.#isForeign = false;
    this.#said = said;
    return false;
  }

  /** Takes out everything but the styles and the live region. */
  #clear(): void {
    const region = this.#announcer.attachTo(this.#root);
    this.#isUnfolded = Boolean(this.#root.querySelector('details[open]'));
    for (const node of [...this.#root.childNodes])
      if (node !== region && !/^(style|link)$/i.test(node.nodeName)) node.remove();
    // Before a node that it has not seen, Lit knows of nothing and starts afresh.
    region.before((this.#host.renderOptions.renderBefore = new Comment()));
    this.#said = () => '';
  }
}
