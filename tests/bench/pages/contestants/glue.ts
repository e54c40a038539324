// The parts that a site would write by hand around a peer's component, whichever that is.
import { element } from './dom.js';
import type { Shown, ShownNotice } from './job.js';
import { serviceStatusWords, severityWords, statusWords, type Card, type Line, type Link } from './words.js';

const link = ({ label, href }: Link): HTMLElement => element('a', { href }, label);

const paragraph = (...children: readonly (Node | string)[]): HTMLElement => element('p', {}, ...children);

function lines(of: readonly Line[]): readonly HTMLElement[] {
  if (of.length === 0) return [];
  const rows = of.map(({ lead, rest, link: more }) =>
    element('li', {}, element('strong', {}, lead), ' ', rest, ' ', ...(more ? [link(more)] : [])),
  );
  return [element('ul', {}, ...rows)];
}

const notice = ({ title, severity, status, paragraphs }: ShownNotice): readonly HTMLElement[] => [
  element('h3', {}, title),
  paragraph(element('strong', {}, severityWords[severity] ?? ''), ' ', statusWords[status] ?? ''),
  ...paragraphs.map((text) => paragraph(text)),
];

function services(of: Shown['services']): readonly HTMLElement[] {
  if (of.length === 0) return [];
  const rows = of.map(({ name, status }) =>
    element('li', {}, `${name}: ${serviceStatusWords[status] ?? ''}`),
  );
  return [element('h3', {}, `What is affected (${of.length})`), element('ul', {}, ...rows)];
}

const meta = ({ updated, review, url }: ShownNotice, publisher: string): HTMLElement =>
  paragraph(
    `Updated ${updated} by ${publisher}. ${review ? `Next update by ${review}. ` : ''}`,
    ...(url ? [link({ label: `Read more on ${new URL(url).hostname}`, href: url })] : []),
  );

/** All that goes into the notice's box, under its heading. */
export const noticeContents = (shown: Shown): readonly HTMLElement[] => [
  ...shown.notices.flatMap(notice),
  ...lines(shown.lines),
  ...services(shown.services),
  ...lines(shown.later),
  ...shown.notices.map((of) => meta(of, shown.publisher)),
];

/** All that goes into a card's box, under its heading. */
export const cardContents = ({ text, actions, note, more }: Card): readonly HTMLElement[] => [
  paragraph(text),
  ...actions.map((action) => paragraph(link(action))),
  ...(note ? [paragraph(note)] : []),
  ...(more
    ? [
        element(
          'details',
          {},
          element('summary', {}, more.summary),
          ...more.lines.map((line) => paragraph(line)),
          ...more.links.map((way) => paragraph(link(way))),
        ),
      ]
    : []),
];
