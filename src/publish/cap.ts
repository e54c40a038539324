import type { Notice } from '../feed/notice.js';
import { nations, type Status } from '../feed/vocabulary.js';
import { decideGuidance } from '../guidance/decide.js';
import type { Line, Said } from '../guidance/guidance.js';
import { en } from '../language/en.js';
import { guidanceText } from '../language/guidance-text.js';
import { endOf, lastChange } from '../notices/period.js';
import { isLive, statusByService } from '../notices/services.js';
import { toLondon } from './london.js';
import { writeXml, type XmlElement } from './xml.js';

/*
 * A notice as a message of the Common Alerting Protocol, OASIS Standard CAP-V1.2 (1 July 2010). What each field becomes is
 * said in docs/feed.md.
 */

export interface CapOptions {
  /** Who sends the message: a domain or an e-mail address, "assigned globally" (CAP 1.2, 3.2.1). */
  readonly sender: string;
  /** The notice is a draft that nobody has confirmed. */
  readonly isDraft: boolean;
}

/** Whether a date can be true is for those who show the message: here every date is believed. */
const asWritten = Infinity;

type Urgency = 'Immediate' | 'Expected' | 'Future' | 'Past' | 'Unknown';

const urgencies: Readonly<Record<Status, Urgency>> = {
  investigating: 'Immediate',
  identified: 'Immediate',
  monitoring: 'Immediate',
  scheduled: 'Future',
  resolved: 'Past',
};

const events: Readonly<Record<Status, string>> = {
  investigating: 'Problem at GP surgeries',
  identified: 'Problem at GP surgeries',
  monitoring: 'GP surgeries are catching up after a problem',
  scheduled: 'Planned change at GP surgeries',
  resolved: 'GP surgeries are back to normal',
};

/** Writes a notice as a CAP 1.2 message in XML. */
export function writeCap(notice: Notice, { sender, isDraft }: CapOptions): string {
  const { published, exercise } = notice;
  const sent = lastChange(notice, asWritten) ?? notice.starts;
  const isUpdate = published !== undefined && published < sent;
  const earlier = isUpdate
    ? `${word(sender)},${identifier(notice, published)},${time(published)}`
    : undefined;
  const languages: readonly (string | undefined)[] = [undefined, ...Object.keys(notice.translations)];
  return writeXml(
    [
      'alert',
      [
        ['identifier', identifier(notice, sent)],
        ['sender', word(sender)],
        ['sent', time(sent)],
        ['status', isDraft ? 'Draft' : exercise ? 'Exercise' : 'Actual'],
        ['msgType', isUpdate ? 'Update' : 'Alert'],
        ['scope', 'Public'],
        exercise ? ['note', 'This is an exercise, not a real problem.'] : undefined,
        earlier === undefined ? undefined : ['references', earlier],
        ['incidents', word(notice.id)],
        ...languages.map((language) => info(notice, language, sent)),
      ],
    ],
    'urn:oasis:names:tc:emergency:cap:1.2',
  );
}

/** The notice in its own language, or in that of a translation. */
function info(notice: Notice, language: string | undefined, sent: number): XmlElement {
  const { status, severity, starts, url } = notice;
  const { title, text } = { ...notice, ...(language === undefined ? {} : notice.translations[language]) };
  // The banner's own words are English here, so that they stand beside English text only.
  const own = language ?? notice.language ?? 'en-GB';
  const instruction = isLive(notice) && /^en\b/i.test(own) ? instructionOf(notice) : '';
  return [
    'info',
    [
      ['language', own],
      ['category', 'Health'],
      ['event', status === undefined ? 'Information from GP surgeries' : events[status]],
      status === 'resolved' ? ['responseType', 'AllClear'] : undefined,
      ['urgency', status === undefined ? 'Unknown' : starts > sent ? 'Future' : urgencies[status]],
      ['severity', severity.charAt(0).toUpperCase() + severity.slice(1)],
      ['certainty', status === 'scheduled' ? 'Likely' : status === undefined ? 'Unknown' : 'Observed'],
      ['audience', audienceOf(notice)],
      ['effective', time(sent)],
      ['onset', time(starts)],
      ['expires', time(endOf(notice, asWritten))],
      ['senderName', notice.publisher],
      ['headline', title],
      ['description', text],
      ['instruction', instruction],
      ['web', anyUri(url ?? '')],
      ...notice.services.map((row): XmlElement => {
        const name = 'service' in row ? row.service : row.name;
        return [
          'parameter',
          [
            ['valueName', 'service'],
            ['value', `${name}=${row.status}`],
          ],
        ];
      }),
      areaOf(notice),
    ],
  ];
}

/** What the banner would tell patients; advice on 111 only where the notice is for one nation. */
function instructionOf({ audience, services, instructions }: Notice): string {
  const [nation, second] = nations.filter((known) => audience?.nations?.includes(known));
  const guidance = decideGuidance({
    services: statusByService(services),
    instructions,
    ...(nation && !second ? { nation } : {}),
  });
  const say = (said: Said | Line): string => guidanceText(said, guidance, en);
  return [
    ...[...guidance.contact, ...guidance.lines, ...guidance.later].map(say),
    ...guidance.cards.map(({ heading, body, notes, access }) =>
      [
        `${say(heading)} ${body.map(say).join('; ')}.`,
        ...notes.map(say),
        ...access.map((way) => `${say(way)}.`),
      ].join(' '),
    ),
  ].join('\n');
}

function audienceOf({ audience }: Notice): string {
  const systems = audience?.systems ?? [];
  return systems.length > 0 ? `Patients of GP surgeries that use ${systems.join(' or ')}` : '';
}

const nationNames = {
  england: ['England', 'GB-ENG'],
  wales: ['Wales', 'GB-WLS'],
  scotland: ['Scotland', 'GB-SCT'],
  'northern-ireland': ['Northern Ireland', 'GB-NIR'],
} as const;

/** Where it applies: nations by ISO 3166-2, organisations by ODS code. */
function areaOf({ audience }: Notice): XmlElement {
  const places = nations.filter((nation) => audience?.nations?.includes(nation));
  const codes = (audience?.ods ?? []).map((code) => code.toUpperCase());
  const names = places.map((nation) => nationNames[nation][0]);
  const where = names.length > 0 ? names.join(', ') : 'United Kingdom';
  const geocode = (valueName: string, value: string): XmlElement => [
    'geocode',
    [
      ['valueName', valueName],
      ['value', value],
    ],
  ];
  return [
    'area',
    [
      ['areaDesc', codes.length > 0 ? `${where}: GP surgeries of ${codes.join(', ')}` : where],
      ...places.map((nation) => geocode('ISO 3166-2', nationNames[nation][1])),
      ...codes.map((code) => geocode('ODS', code)),
    ],
  ];
}

/** Each message has a name of its own (CAP 1.2, 3.2.1): the notice's with the time of the change. */
function identifier({ id }: Notice, sent: number): string {
  return `${word(id)}#${new Date(sent).toISOString().replace(/\.\d+|[-:]/g, '')}`;
}

/** What may not stand in identifiers and references: white space, commas, `<` and `&` (CAP 1.2, 3.2.1). */
function word(text: string): string {
  return text.trim().replace(/[\s,<&]+/g, '-');
}

/** `xs:anyURI` wants brackets in a path or query escaped, as RFC 3986 does and the URL standard of browsers does not. */
function anyUri(url: string): string {
  const [, origin = '', rest = ''] = /^(\w+:\/\/[^/]*)(.*)$/.exec(url) ?? [];
  return origin + rest.replace(/[[\]^`{|}]/g, encodeURIComponent);
}

/** "The timezone for UTC MUST be represented as -00:00" (CAP 1.2, 3.3.2), which in winter is UK time. */
function time(instant: number): string {
  return toLondon(instant).replace('+00:00', '-00:00');
}
