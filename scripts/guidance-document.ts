import { services, type Nation, type Service } from '../src/feed/vocabulary.js';
import { decideGuidance } from '../src/guidance/decide.js';
import type { Fact } from '../src/guidance/facts.js';
import { emergencyCard, links, urgentCards, type CardRule } from '../src/guidance/card-rules.js';
import type { Card, CardId, Guidance, Line, Said } from '../src/guidance/guidance.js';
import {
  callSurgery,
  contactRules,
  laterRules,
  lineRules,
  mostLinesFirst,
  type Choice,
  type LineRule,
} from '../src/guidance/rules.js';
import type { LineId } from '../src/guidance/wording.js';
import { en } from '../src/language/en.js';
import { guidanceText } from '../src/language/guidance-text.js';
import { table } from './markdown.js';

/*
 * `docs/guidance.md`: everything the guidance can say and when, made from the data that decides it, so that a clinician
 * or a communications lead can review it without reading code.
 */

const surgery = {
  surgeryName: 'Example Surgery',
  surgeryPhone: '020 7946 0000',
  outOfHoursPhone: '028 9649 6999',
};

const nationNames: Readonly<Record<Nation | 'unknown', string>> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
  unknown: 'Nation not given',
};

interface Scenario {
  readonly when: string;
  readonly down?: readonly Service[];
  readonly slow?: readonly Service[];
}

const ordinary: Scenario = { when: 'When the ways to get help work' };
const noPremises: Scenario = { when: 'When nobody can come to the surgery', down: ['premises'] };
const no111Phone: Scenario = { when: 'When 111 cannot be called', down: ['nhs-111-phone'] };
const no111: Scenario = { when: 'When no 111 service works', down: ['nhs-111-phone', 'nhs-111-online'] };
const noPhones: Scenario = { when: 'When the surgery’s phones do not work', down: ['phones'] };
const nothing: Scenario = {
  when: 'When no 111 service works and the surgery cannot be reached at all',
  down: ['nhs-111-phone', 'nhs-111-online', 'phones', 'online-forms', 'premises'],
};
const slow111: Scenario = { when: 'When 111 is slow', slow: ['nhs-111-phone', 'nhs-111-online'] };

/** What patients see is shown in these situations; the tables have every other one. */
const scenarios: Readonly<Record<Nation | 'unknown', readonly Scenario[]>> = {
  england: [
    ordinary,
    noPhones,
    noPremises,
    { when: 'When NHS 111 online does not work', down: ['nhs-111-online'] },
    no111Phone,
    no111,
    nothing,
    slow111,
  ],
  wales: [
    ordinary,
    noPhones,
    noPremises,
    { when: 'When the NHS 111 Wales website does not work', down: ['nhs-111-online'] },
    no111Phone,
    no111,
    nothing,
    slow111,
  ],
  scotland: [
    ordinary,
    noPhones,
    noPremises,
    no111Phone,
    nothing,
    { when: 'When 111 is slow', slow: ['nhs-111-phone'] },
  ],
  'northern-ireland': [ordinary, noPhones, noPremises, nothing],
  unknown: [ordinary, noPhones, noPremises, nothing],
};

/** The hours of the surgery, as they stand beside each other. */
const hours = [{ isOpen: true }, { isOpen: false, opens: '8am on Monday' }, {}] as const;

/** The whole document, in Markdown. */
export function guidanceDocument(): string {
  const nations = Object.keys(urgentCards) as (Nation | 'unknown')[];
  const emergency = decideGuidance({ services: new Map(), instructions: [] });
  return [
    '# What the banner tells patients to do',
    '',
    'Made from `src/guidance/` by `npm run docs:guidance`; a test keeps it in step. This is draft wording in the style of',
    'the NHS digital service manual. No clinician has reviewed it, and it claims no safety case: whoever puts the banner',
    'on a website answers for that ([the hazard log](hazards.md)).',
    '',
    'This guidance is shown while a notice is live (investigating, identified or monitoring). A notice cannot write or',
    'remove any of it: it can only say which services do not work, and ask for instructions from a fixed list. Of each',
    'place below, the first wording is taken whose conditions all hold; where none holds, the place stays empty. “Works”',
    'includes working with delays, “affected” means not working or delayed, and a service that no notice mentions is taken',
    'to work.',
    '',
    'A site can give the surgery’s usual hours. Outside them nothing here sends anyone to the surgery by phone, by online',
    'form or in person, but for appointments that are kept. Where it gives none, what is in [brackets] is said; where the',
    'surgery is known to be open, it is left out.',
    '',
    '## How to reach the surgery',
    '',
    'Stands first, between the notice and the cards. While `phones`, `online-forms` or `premises` is not working, `use-phone`,',
    '`use-online-form` and `walk-in` count as asked for.',
    '',
    ...rulesTable(contactRules),
    'After these comes the button, where the site gives the number:',
    '',
    ...rulesTable([[callSurgery]]),
    '## What else to do',
    '',
    `With the lines above at most ${String(mostLinesFirst)} stand before the cards, but always one of these. Any others follow the cards.`,
    '',
    ...rulesTable(lineRules),
    '## After the cards',
    '',
    ...rulesTable(laterRules),
    '## The last card, everywhere and always',
    '',
    '<!-- prettier-ignore -->',
    ...table([''], [[emergency.cards.map((card) => cardAsSeen(card, emergency)).at(-1) ?? '']]),
    'Its words do not change. A patient’s own phone reaches 999 whatever is down at the surgery.',
    '',
    ...cardTable(emergencyCard),
    ...nations.flatMap(nationChapter),
    '## Instructions that are dropped',
    '',
    'An instruction that sends people to what is not working is left out, and the page’s console says so: `use-phone` while',
    'the phones do not work, `use-online-form` while online forms do not, `walk-in` and `bring-medicines` while nobody can',
    'come to the surgery, and `keep-appointments` while `premises`, `booked-appointments` or `blood-tests` is not working.',
    '',
  ].join('\n');
}

function nationChapter(nation: Nation | 'unknown'): string[] {
  return [
    `## ${nationNames[nation]}`,
    '',
    'What patients see, but for the 999 card, by the surgery’s usual hours:',
    '',
    ...scenarios[nation].flatMap((scenario) => scenarioAsSeen(nation, scenario)),
    '### Every wording of these cards',
    '',
    ...urgentCards[nation].flatMap((alternatives, place) =>
      alternatives.flatMap((rule, index) => [
        `**${ordinals[place] ?? ''} card**${index > 0 ? ', where none above can be shown' : ''}`,
        '',
        ...cardTable(rule),
      ]),
    ),
  ];
}

const ordinals = ['First', 'Second', 'Third'];

/** A table with a column each for open, closed and not known. */
function scenarioAsSeen(nation: Nation | 'unknown', { when, down = [], slow = [] }: Scenario): string[] {
  const columns = hours.map((one) =>
    decideGuidance({
      ...surgery,
      ...one,
      ...(nation === 'unknown' ? {} : { nation }),
      services: new Map([
        ...slow.map((service) => [service, 'delays'] as const),
        ...down.map((service) => [service, 'not-working'] as const),
      ]),
      instructions: [],
    }),
  );
  const ids: readonly CardId[] = urgentCards[nation].flat().map(({ id }) => id);
  const rowsOfCards = [...new Set(ids)]
    .map((id) =>
      columns.map((guidance) =>
        guidance.cards
          .filter((card) => card.id === id)
          .map((card) => cardAsSeen(card, guidance))
          .join(''),
      ),
    )
    .filter((row) => row.some(Boolean));
  return [
    `### ${when}`,
    '',
    // Columns of equal width would be as wide as the longest cell.
    '<!-- prettier-ignore -->',
    ...table(['Open', 'Closed', 'Not known'], [columns.map(firstAsSeen), ...rowsOfCards]),
  ];
}

function firstAsSeen(guidance: Guidance): string {
  const { contact, call, lines } = guidance;
  return [...contact, ...(call ? [call] : []), ...lines].map((said) => plain(said, guidance)).join('<br>');
}

function cardAsSeen({ prefix, heading, body, actions, notes, access }: Card, guidance: Guidance): string {
  const say = (said: Said | Line): string => plain(said, guidance);
  return [
    `**<small>${say(prefix).trim()}</small> ${say(heading)}**`,
    ...body.map((line) => `– ${say(line)}`),
    ...[...actions, ...notes, ...access].map(say),
  ].join('<br>');
}

function cardTable({ heading, body, actions = [], notes = [], access = [] }: CardRule): string[] {
  return table(
    ['Part', 'Words', 'Said when'],
    [
      ...rows('Heading', [heading]),
      ...rows('Body', body.flat()),
      ...rows('Link', actions),
      ...rows('Note', notes.flat()),
      ...rows('Other ways', access),
    ],
  );
}

/** The first column counts the lines; several wordings for one place stand below each other. */
function rulesTable(rules: readonly LineRule[]): string[] {
  return table(
    ['', 'Words', 'Said when'],
    rules.flatMap((rule, place) =>
      rule.flatMap((choice, index) => rows(index > 0 ? 'then' : String(place + 1), [choice])),
    ),
  );
}

function rows(part: string, choices: readonly Choice[]): string[][] {
  return choices.flatMap((choice) =>
    Object.entries(choice).map(([id, conditions], index) => {
      const when = conditions.map(inWords).join('; ');
      return [
        index === 0 ? part : 'else',
        wordsOf(id as LineId),
        when || (index === 0 ? 'always' : 'otherwise'),
      ];
    }),
  );
}

/** The wording with its strong beginning marked, its blanks open, and where it leads. */
function wordsOf(id: LineId): string {
  const wording = en.guidance[id];
  const text = typeof wording === 'string' ? wording : `**${wording.lead}** ${wording.rest}`.trim();
  const href = links[id];
  const target = href === 'surgeryPhone' || href === 'outOfHoursPhone' ? 'tel:…' : href;
  return target ? `${text} → \`${target}\`` : text;
}

/** A link says where it goes. */
function plain(said: Said | Line, guidance: Guidance): string {
  const text = guidanceText(said, guidance, en);
  return 'href' in said && said.href ? `[${text}](${said.href})` : text;
}

const usable: Readonly<Record<Service, string>> = {
  premises: 'patients can come to the surgery and it is not closed',
  phones: 'the surgery’s phones work and it is not closed',
  'online-forms': 'online forms work and the surgery is not closed',
  appointments: 'booking appointments works',
  'booked-appointments': 'booked appointments are kept',
  'repeat-prescriptions': 'repeat prescriptions work',
  pharmacies: 'pharmacies can help',
  'test-results': 'test results work',
  'blood-tests': 'blood tests work',
  'health-record': 'the GP health record works',
  'gp-online-services': 'GP online services work',
  'nhs-app': 'the NHS App works',
  registration: 'registering works',
  'fit-notes': 'fit notes work',
  'nhs-111-online': 'NHS 111 online works',
  'nhs-111-phone': '111 can be called',
};

const details: Partial<Record<Fact, string>> = {
  'keep-appointments':
    '`keep-appointments` is asked for, or `booked-appointments` or `blood-tests` has delays',
  'urgent-only': '`urgent-only` is asked for, or `appointments` is affected',
  'retry-later': '`retry-later` is asked for, or `appointments` is affected',
  'bring-medicines': '`bring-medicines` is asked for, or `health-record` is affected',
  'medicines affected': '`repeat-prescriptions` or `pharmacies` is affected',
  '111 for medicines': 'the nation is England or Wales, or the surgery is closed',
  surgery: 'the surgery can be reached in some way',
  'no surgery': 'the surgery is closed or no way to it works',
  'surgery closed': 'the surgery is usually closed now',
  'surgery may be closed': 'the surgery is not known to be open',
  england: 'the nation is England',
  wales: 'the nation is Wales',
  scotland: 'the nation is Scotland',
  'surgery-name': 'the site gives the surgery’s name',
  'surgery-phone': 'the site gives the surgery’s phone number',
  'out-of-hours-phone': 'the site gives the out-of-hours number',
};

/** One condition, said so that it can be read in a list of several. */
function inWords(fact: Fact): string {
  const known = details[fact];
  if (known) return known;
  const [name = '', state] = fact.split(' ');
  const service = services.find((one) => one === name);
  if (!service) return `\`${fact}\` is asked for`;
  if (state === 'down') return `\`${service}\` is not working`;
  if (state === 'slow') return `\`${service}\` has delays`;
  if (state === 'affected') return `\`${service}\` is affected`;
  return usable[service];
}
