import { services, type Nation, type Service } from '../src/feed/vocabulary.js';
import { decideGuidance } from '../src/guidance/decide.js';
import type { Fact } from '../src/guidance/facts.js';
import type { Card, Line } from '../src/guidance/guidance.js';
import { laterChoices, lineChoices, links, mostLinesFirst, urgentCards } from '../src/guidance/layout.js';
import type { CardRule, Choice } from '../src/guidance/layout.js';
import type { LineId } from '../src/guidance/wording.js';
import { en } from '../src/language/en.js';
import { fill } from '../src/language/fill.js';
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
const no111Phone: Scenario = { when: 'When 111 cannot be called', down: ['nhs-111-phone'] };
const no111: Scenario = { when: 'When no 111 service works', down: ['nhs-111-phone', 'nhs-111-online'] };
const noPhones: Scenario = { when: 'When the surgery’s phones do not work', down: ['phones'] };
const nothing: Scenario = {
  when: 'When no 111 service, no phone of the surgery and no pharmacy can help',
  down: ['nhs-111-phone', 'nhs-111-online', 'phones', 'pharmacies'],
};
const slow111: Scenario = { when: 'When 111 is slow', slow: ['nhs-111-phone', 'nhs-111-online'] };

/** The cards as patients see them are shown in these situations; the tables have every other one. */
const scenarios: Readonly<Record<Nation | 'unknown', readonly Scenario[]>> = {
  england: [
    ordinary,
    { when: 'When NHS 111 online does not work', down: ['nhs-111-online'] },
    no111Phone,
    no111,
    nothing,
    slow111,
  ],
  wales: [
    ordinary,
    { when: 'When the NHS 111 Wales website does not work', down: ['nhs-111-online'] },
    no111Phone,
    no111,
    nothing,
    slow111,
  ],
  scotland: [ordinary, noPhones, no111Phone, nothing, { when: 'When 111 is slow', slow: ['nhs-111-phone'] }],
  'northern-ireland': [ordinary, noPhones],
  unknown: [ordinary, noPhones],
};

/** The whole document, in Markdown. */
export function guidanceDocument(): string {
  const nations = Object.keys(urgentCards) as (Nation | 'unknown')[];
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
    '## First: what to do',
    '',
    `At most ${String(mostLinesFirst)} of these are shown between the notice and the cards, in this order. Any others follow the cards. A`,
    'line that says to phone has a link to call the surgery beside it, where the site gives the number and no card has it.',
    '',
    ...choicesTable(lineChoices),
    '## After the cards',
    '',
    ...choicesTable(laterChoices),
    '## The last card, everywhere and always',
    '',
    ...cardAsSeen(decideGuidance({ services: new Map(), instructions: [] }).cards.at(-1)),
    'Its words do not change. A patient’s own phone reaches 999 whatever is down at the surgery.',
    '',
    ...nations.flatMap(nationChapter),
    '## Instructions that are dropped',
    '',
    '`use-phone` while the phones do not work, and `use-online-form` while online forms do not work, are left out, and the',
    'page’s console says so.',
    '',
  ].join('\n');
}

function nationChapter(nation: Nation | 'unknown'): string[] {
  return [
    `## ${nationNames[nation]}`,
    '',
    'The cards, before the 999 card:',
    '',
    ...scenarios[nation].flatMap((scenario) => scenarioAsSeen(nation, scenario)),
    '### Every wording of these cards',
    '',
    ...urgentCards[nation].flatMap((alternatives, place) =>
      alternatives.flatMap((rule, index) => [
        `**${place === 0 ? 'First' : 'Second'} card**${index > 0 ? ', where the one above cannot be shown' : ''}`,
        '',
        ...cardTable(rule),
      ]),
    ),
  ];
}

function scenarioAsSeen(nation: Nation | 'unknown', { when, down = [], slow = [] }: Scenario): string[] {
  const { cards } = decideGuidance({
    ...surgery,
    ...(nation === 'unknown' ? {} : { nation }),
    services: new Map([
      ...slow.map((service) => [service, 'delays'] as const),
      ...down.map((service) => [service, 'not-working'] as const),
    ]),
    instructions: [],
  });
  return [`### ${when}`, '', ...cards.slice(0, -1).flatMap(cardAsSeen)];
}

function cardAsSeen(card: Card | undefined): string[] {
  if (!card) return [];
  const { prefix, heading, body, actions, notes, more } = card;
  const folded = more ? [...more.lines, ...more.links.map(({ label }) => label)].map(plain).join(' · ') : '';
  return [
    `> **<small>${plain(prefix).trim()}</small> ${plain(heading)}**`,
    '>',
    ...body.map((line) => `> - ${plain(line)}`),
    ...actions.flatMap(({ label, href }) => ['>', `> [${plain(label)}](${href})`]),
    ...notes.flatMap((line) => ['>', `> ${plain(line)}`]),
    ...(more ? ['>', `> _${plain(more.summary)}_ (folded): ${folded}`] : []),
    '',
  ];
}

function cardTable({ heading, body, actions, notes = [], more }: CardRule): string[] {
  return table(
    ['Part', 'Words', 'Said when'],
    [
      ...rows('Heading', [heading]),
      ...rows('Body', body),
      ...rows('Link', actions),
      ...rows('Note', notes),
      ...rows('Folded', more ? [more.summary, ...more.lines, ...more.links] : []),
    ],
  );
}

/** The first column counts the places; several wordings for one place stand below each other. */
function choicesTable(choices: readonly Choice[]): string[] {
  return table(
    ['', 'Words', 'Said when'],
    choices.flatMap((choice, place) => rows(String(place + 1), [choice])),
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

function plain({ id, values }: Line): string {
  const wording = en.guidance[id];
  return fill(typeof wording === 'string' ? wording : `${wording.lead} ${wording.rest}`, values);
}

const usable: Readonly<Record<Service, string>> = {
  premises: 'patients can come to the surgery',
  phones: 'the surgery’s phones work',
  'online-forms': 'online forms work',
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
  'keep-appointments': '`keep-appointments` is asked for, or `booked-appointments` is affected',
  'bring-medicines': '`bring-medicines` is asked for, or `health-record` is affected',
  'medicines affected': '`repeat-prescriptions` or `pharmacies` is affected',
  '111-any-time': 'the nation is England or Wales',
  england: 'the nation is England',
  wales: 'the nation is Wales',
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
