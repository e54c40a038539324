import { cy } from './language/cy.js';

/*
 * A second script tag, for Welsh: `<script async src="…/gp-outage-banner.cy.js"></script>`. It gives its words to the
 * element the first script registers, whichever of the two runs first.
 * DRAFT: not reviewed by a qualified translator; have it reviewed before patients read it.
 */
const name = 'gp-outage-banner';
void customElements.whenDefined(name).then(() => {
  // Looked up, not imported: importing the element would put a second copy of it into this script.
  const element = customElements.get(name) as
    { registerLanguage?: (tag: string, words: typeof cy) => void } | undefined;
  element?.registerLanguage?.('cy', cy);
});
