// Web Awesome's callout, and the glue that a site would write. The element itself is bundled with it: see contestants.ts.
import { element } from './dom.js';
import { cardContents, noticeContents } from './glue.js';
import { follow, ownTag, placeFirst, siteOf, type Shown } from './job.js';
import { heading, type Card } from './words.js';

/** Without an icon, which would be one more request. */
const callout = (variant: string, ...children: readonly HTMLElement[]): HTMLElement =>
  element('wa-callout', { variant }, ...children);

const card = (of: Card): HTMLElement =>
  callout(
    of.tone === 'emergency' ? 'danger' : 'neutral',
    element('h3', { 'aria-label': `${of.prefix}${of.heading}` }, of.heading),
    ...cardContents(of),
  );

const banner = (shown: Shown): readonly HTMLElement[] => [
  callout('warning', element('h2', { id: 'outage-heading' }, heading), ...noticeContents(shown)),
  ...shown.cards.map(card),
];

const region = element('section', { 'aria-labelledby': 'outage-heading' });
follow(siteOf(ownTag()), (shown) => region.replaceChildren(...(shown ? banner(shown) : [])));
placeFirst(region);
