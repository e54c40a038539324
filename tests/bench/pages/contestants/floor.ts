// The floor: the least that shows the same, by hand, in a custom element with a shadow root and no library.
import { element } from './dom.js';
import { follow, ownTag, placeFirst, siteOf, type Shown, type ShownNotice, type Site } from './job.js';
import { icons, look } from './look.js';
import {
  heading,
  serviceStatusWords,
  severityWords,
  statusWords,
  type Card,
  type Line,
  type Link,
} from './words.js';

const link = ({ label, href }: Link, className = ''): HTMLElement =>
  element('a', { class: className, href }, label);

const paragraph = (text: string): HTMLElement => element('p', {}, text);

function lines(of: readonly Line[]): readonly HTMLElement[] {
  if (of.length === 0) return [];
  const rows = of.map(({ lead, rest, link: more }) =>
    element(
      'li',
      {},
      ...(lead ? [element('strong', {}, lead), ' '] : []),
      rest,
      ...(more ? [' ', link(more)] : []),
    ),
  );
  return [element('ul', { class: 'lines', role: 'list' }, ...rows)];
}

function notice({ title, severity, status, paragraphs }: ShownNotice): HTMLElement {
  const isWrongNow = status === 'investigating' || status === 'identified';
  return element(
    'div',
    { class: 'notice' },
    element('h3', { class: 'title' }, title),
    element(
      'p',
      {},
      ...(isWrongNow ? [element('strong', {}, severityWords[severity] ?? ''), ' '] : []),
      statusWords[status] ?? '',
    ),
    ...paragraphs.map(paragraph),
  );
}

function card({ tone, prefix, heading: title, text, actions, note, more }: Card): HTMLElement {
  return element(
    'div',
    { class: `card ${tone}` },
    element('h3', {}, element('span', { class: 'hidden' }, prefix), title),
    paragraph(text),
    element('div', { class: 'actions' }, ...actions.map((action) => link(action, 'action'))),
    ...(note ? [paragraph(note)] : []),
    ...(more
      ? [
          element(
            'details',
            {},
            element('summary', {}, more.summary),
            ...more.lines.map(paragraph),
            ...more.links.map((way) => element('p', {}, link(way))),
          ),
        ]
      : []),
  );
}

function icon(status: string): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(namespace, 'svg');
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', icons[status] ?? '');
  drawing.append(path);
  return drawing;
}

function services(of: Shown['services']): readonly HTMLElement[] {
  if (of.length === 0) return [];
  const rows = of.map(({ name, status }) =>
    element(
      'li',
      {},
      element('bdi', {}, name),
      element('span', {}, icon(status), serviceStatusWords[status] ?? ''),
    ),
  );
  return [
    element('h3', {}, `What is affected (${of.length})`),
    element('ul', { class: 'services', role: 'list' }, ...rows),
  ];
}

function meta({ updated, review, url }: ShownNotice, publisher: string): HTMLElement {
  return element(
    'p',
    { class: 'meta' },
    `Updated ${updated} by ${publisher}. ${review ? `Next update by ${review}. ` : ''}`,
    ...(url ? [link({ label: `Read more on ${new URL(url).hostname}`, href: url })] : []),
  );
}

function banner(shown: Shown): HTMLElement {
  const inner = element(
    'div',
    { class: 'inner' },
    element('h2', { id: 'heading' }, heading),
    ...shown.notices.map(notice),
    ...lines(shown.lines),
    element('div', { class: 'cards' }, ...shown.cards.map(card)),
    ...services(shown.services),
    ...lines(shown.later),
    ...shown.notices.map((of) => meta(of, shown.publisher)),
  );
  return element('section', { class: 'banner', lang: 'en', 'aria-labelledby': 'heading' }, inner);
}

class FloorBanner extends HTMLElement {
  site: Site | undefined;
  readonly #root = this.attachShadow({ mode: 'open' });

  connectedCallback(): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(look);
    this.#root.adoptedStyleSheets = [sheet];
    if (this.site)
      follow(this.site, (shown) => this.#root.replaceChildren(...(shown ? [banner(shown)] : [])));
  }
}

customElements.define('floor-banner', FloorBanner);
const made = new FloorBanner();
made.site = siteOf(ownTag());
placeFirst(made);
