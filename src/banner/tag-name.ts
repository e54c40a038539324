/** The name of the element. */
export const tagName = 'gp-outage-banner';
