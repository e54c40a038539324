import { expect } from 'chai';
import { services, type Service } from '../../src/feed/vocabulary.js';
import { emergencyCard, links, urgentCards, type CardRule } from '../../src/guidance/card-rules.js';
import { callSurgery, contactRules, laterRules, lineRules, type Choice } from '../../src/guidance/rules.js';
import type { LineId, Wording } from '../../src/guidance/wording.js';
import { wordingCy } from '../../src/guidance/wording-cy.js';
import { wordingEn } from '../../src/guidance/wording-en.js';
import { cy } from '../../src/language/cy.js';
import { en } from '../../src/language/en.js';
import { english, welsh } from './recommendations.js';

function asText(wording: Wording): string {
  return typeof wording === 'string' ? wording : `${wording.lead} ${wording.rest}`.trim();
}

/** Every text in a catalogue, with the name of its place. */
function textsIn(catalogue: unknown, path = ''): [string, string][] {
  if (typeof catalogue === 'string') return [[path, catalogue]];
  return Object.entries(catalogue as object).flatMap(([key, value]) =>
    textsIn(value, path ? `${path}.${key}` : key),
  );
}

function placesOf({ heading, body, actions = [], notes = [], access = [] }: CardRule): readonly Choice[] {
  return [heading, ...body.flat(), ...actions, ...notes.flat(), ...access];
}

const cards = [...Object.values(urgentCards).flat(2), emergencyCard];
const lines = [...contactRules, ...lineRules, ...laterRules].flat();
const places = [...lines, callSurgery, ...cards.flatMap(placesOf)];
const mentions = places.flatMap((choice) => Object.entries(choice) as [LineId, readonly string[]][]);

describe('the table of what is said where', () => {
  it('makes every wording that sends people to a service wait for that service to work', () => {
    const reckless = mentions.flatMap(([id, conditions]) =>
      [
        { text: asText(wordingEn[id]), patterns: english },
        { text: asText(wordingCy[id]), patterns: welsh },
      ].flatMap(({ text, patterns }) =>
        services
          .filter((service: Service) => patterns[service]?.test(text) && !conditions.includes(service))
          .map((service) => `${service}: ${text}`),
      ),
    );
    // Said only while the service is slow, that is, while it works.
    expect(
      reckless.filter((one) => !/may take longer|may be slow|gymryd mwy o amser|fod yn araf/.test(one)),
    ).to.deep.equal([]);
  });

  it('has "if it is open" in every wording that sends people to the surgery for help today', () => {
    const certain = mentions.flatMap(([id]) => {
      const text = asText(wordingEn[id]);
      const sendsThere = ['phones', 'online-forms', 'premises', 'surgery'] as const;
      const isSent = sendsThere.some((service) => english[service]?.test(text));
      return isSent && !/\[[^\]]*\bis open\]/.test(text) ? text : [];
    });
    expect([...new Set(certain)]).to.deep.equal([
      // How long it takes.
      'It may take longer to get through by phone.',
      // The label of a button; and headings, each completed by "you need medical help today[ and it is open]".
      'Call {surgery} on {phone}',
      'Call the surgery: {phone}',
      'Phone the surgery or go in if:',
      'Phone the surgery if:',
      'Go to the surgery if:',
      'Contact your GP surgery if:',
      'Phone the surgery first if:',
    ]);
  });

  it('uses every wording, and gives every link an address', () => {
    const used = new Set<string>([...mentions.map(([id]) => id), 'urgent-advice', 'immediate-action']);
    expect(Object.keys(wordingEn).filter((id) => !used.has(id))).to.deep.equal([]);
    const actions = [callSurgery, ...cards.flatMap((card) => card.actions ?? [])];
    expect(
      actions.flatMap((choice) => Object.keys(choice)).filter((id) => !links[id as LineId]),
    ).to.deep.equal([]);
  });
});

describe('the English words', () => {
  const texts = textsIn(en);
  const sentences = texts.flatMap(([path, text]) =>
    text.split(/(?<=[.:!?])\s+/).map((sentence) => [path, sentence] as const),
  );

  it('keep sentences to 20 words', () => {
    const long = sentences.filter(([, sentence]) => (sentence.match(/[\w{}’&-]+/g) ?? []).length > 20);
    expect(long).to.deep.equal([]);
  });

  it('are the words the NHS uses with patients', () => {
    const wrong =
      /\b(ring|dial|telephone|chemist|medication|prescriber|practice|consultation|eConsult|technical|issues?|please|unfortunately|outage|downtime|system|website is down|utili[sz]e|commence|whilst|regarding|click)\b|A ?& ?E dep|A and E|111 Online|nhs app\b|NHS app|!|'|"| {2}|…/;
    const found = texts.filter(
      ([, text]) => wrong.test(text) || /\b(ring|dial|telephone|please)\b/i.test(text),
    );
    expect(found).to.deep.equal([]);
  });

  it('blame no one and give no cause', () => {
    expect(
      texts.filter(([, text]) => /\b(because|due to|caused?|fault|supplier|cyber)\b/i.test(text)),
    ).to.deep.equal([]);
  });

  it('are in sentence case', () => {
    const names =
      /\b(NHS|App|GP|A&E|Wales|Relay|UK|British|Sign|Language|Out|Hours|Call|SCOTLAND|BSL|Lifeline|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b/g;
    const shouting = texts.filter(([, text]) => /[a-z,] [A-Z]/.test(text.replace(names, 'name')));
    expect(shouting).to.deep.equal([]);
  });

  it('can be read at the age of 9 to 11', () => {
    const prose = sentences.filter(([, sentence]) => sentence.includes(' ') && !sentence.includes('{'));
    const words = prose.flatMap(([, sentence]) => sentence.toLowerCase().match(/[a-z’]+/g) ?? []);
    const syllables = words.reduce(
      (sum, word) => sum + Math.max(1, (word.replace(/e$/, '').match(/[aeiouy]+/g) ?? []).length),
      0,
    );
    // Flesch and Kincaid's grade; 4 to 6 are the ages of 9 to 11.
    const grade = 0.39 * (words.length / prose.length) + 11.8 * (syllables / words.length) - 15.59;
    expect(grade).to.be.below(6);
  });
});

describe('the Welsh words', () => {
  it('fill the same blanks as the English ones', () => {
    const blanks = (catalogue: unknown) =>
      textsIn(catalogue).map(([path, text]) =>
        `${path} ${(text.match(/\{\w+\}|\[|\]/g) ?? []).sort().join()}`.trim(),
      );
    expect(blanks(cy).sort()).to.deep.equal(blanks(en).sort());
  });

  it('are Welsh, but for the names of things', () => {
    const english = new Map(textsIn(en));
    const same = textsIn(cy).filter(
      ([path, text]) => english.get(path) === text && /[a-z]{3}/.test(text.replace(/\{\w+\}/g, '')),
    );
    expect(same.map(([, text]) => text)).to.have.members([
      'Relay UK: 18001 111',
      'Relay UK: 18000',
      'Problem.',
    ]);
  });

  it('use curly apostrophes', () => {
    expect(textsIn(cy).filter(([, text]) => /['"]/.test(text))).to.deep.equal([]);
  });
});
