import { cy } from './cy.js';
import { registerLanguage } from './register.js';

/*
 * `import 'gp-outage-banner/languages/cy'`: adds Welsh.
 * DRAFT: not reviewed by a qualified translator; have it reviewed before patients read it.
 */
registerLanguage('cy', cy);
