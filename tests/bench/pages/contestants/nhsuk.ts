// The notification banner and the care cards of NHS.UK frontend, and the glue that a site would write. The banner needs no
// script of its own, since it takes no focus.
import { element } from './dom.js';
import { cardContents, noticeContents } from './glue.js';
import { follow, ownTag, placeFirst, siteOf, type Shown } from './job.js';
import { heading, type Card } from './words.js';

function card(of: Card): HTMLElement {
  const name = 'nhsuk-card';
  const hidden = element('span', { class: 'nhsuk-u-visually-hidden' }, of.prefix);
  const title = element('span', { role: 'text' }, hidden, of.heading);
  return element(
    'div',
    { class: `${name} ${name}--care ${name}--care--${of.tone}` },
    element(
      'div',
      { class: `${name}__heading-container` },
      element('h3', { class: `${name}__heading` }, title),
      element('span', { class: `${name}--care__arrow`, 'aria-hidden': 'true' }),
    ),
    element('div', { class: `${name}__content` }, ...cardContents(of)),
  );
}

function banner(shown: Shown): readonly HTMLElement[] {
  const name = 'nhsuk-notification-banner';
  const id = `${name}-title`;
  return [
    element(
      'div',
      { class: name, role: 'region', 'aria-labelledby': id, 'data-module': name },
      element('div', { class: `${name}__header` }, element('h2', { class: `${name}__title`, id }, heading)),
      element('div', { class: `${name}__content` }, ...noticeContents(shown)),
    ),
    ...shown.cards.map(card),
  ];
}

const region = element('div');
follow(siteOf(ownTag()), (shown) => region.replaceChildren(...(shown ? banner(shown) : [])));
placeFirst(region);
