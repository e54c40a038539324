import { warnOnce } from '../feed/warn.js';
import { version } from '../version.js';
import { GpOutageBanner } from './gp-outage-banner.js';
import { tagName } from './tag-name.js';

/** What one copy of the script can see of another's class. */
interface Copy {
  readonly version?: unknown;
  /** The script tag that it came with. */
  readonly tag?: Element | null | undefined;
}

/**
 * Registers the element, unless a copy of it is registered already: then the first one serves. The console says so, but not
 * where the first one's tag has left the page: a page that swaps its body and runs the tag in the new one loads nothing twice.
 * @param tag the script tag that this copy came with
 */
export function define(tag?: Element | null): void {
  const registered = customElements.get(tagName) as Copy | undefined;
  // On a server there is no document.
  if ((globalThis as { document?: Document }).document?.contentType.includes('xml')) {
    // A template's markup is no XML. Undefined, the element shows its children.
    warnOnce('a page served as XML has no banner. Serve it as text/html.');
  } else if (!registered) {
    customElements.define(tagName, Object.assign(GpOutageBanner, { tag }));
  } else if (registered.tag?.isConnected !== false) {
    const other = registered.version;
    console.warn(
      `${tagName} is loaded twice on this page: version ${typeof other === 'string' ? other : 'unknown'} is in use, ` +
        `version ${version} is ignored. Remove one of them.`,
    );
  }
}
