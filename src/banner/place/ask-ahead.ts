import { list } from '../settings.js';
import { Sources } from '../sources.js';
import { tagName } from '../tag-name.js';
import type { TagSettings } from './own-tag.js';

/**
 * Asks for a tag's feeds at once: the element, which may have to wait for the page, will share their readers and find the
 * answers under way. Not while the page is hidden, where nobody waits, and not by a second copy of the script.
 * @returns lets go: what nobody wants by then is not read on
 */
export function askAhead(settings: TagSettings): () => void {
  const sources = new Sources(() => undefined);
  if (!document.hidden && !customElements.get(tagName)) {
    const addresses = (name: string): readonly string[] => list(settings.get(name) ?? '');
    sources.open(addresses('feed'), addresses('mirror'), {
      refresh: 0,
      remember: settings.has('remember'),
    });
    void sources.reload();
  }
  return () => sources.close();
}
