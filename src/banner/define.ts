import { GpOutageBanner } from './gp-outage-banner.js';
import { version } from '../version.js';

/** The name of the element. */
export const tagName = 'gp-outage-banner';

/** Registers the element, unless a copy of it is registered already: then the first one serves, and the console says so. */
export function define(): void {
  const registered: unknown = customElements.get(tagName);
  if (registered === undefined) {
    customElements.define(tagName, GpOutageBanner);
    return;
  }
  const other: unknown = (registered as Partial<typeof GpOutageBanner>).version;
  console.warn(
    `${tagName} is loaded twice on this page: version ${typeof other === 'string' ? other : 'unknown'} is in use, ` +
      `version ${version} is ignored. Remove one of them.`,
  );
}
