import { expect } from 'chai';
import { cy } from '../../src/language/cy.js';
import { en } from '../../src/language/en.js';
import { onLanguageRegistered, registerLanguage, wordsFor } from '../../src/language/register.js';
import type { Words } from '../../src/language/words.js';

/** What a site could pass that is not checked by TypeScript. */
function registerUnchecked(tag: unknown, words: unknown): void {
  registerLanguage(tag as string, words as Words);
}

describe('the banner’s own languages', () => {
  const warnings: string[] = [];
  const warn = console.warn;

  beforeEach(() => {
    warnings.length = 0;
    console.warn = (message: string) => void warnings.push(message);
  });

  afterEach(() => {
    console.warn = warn;
  });

  it('are English alone until a site asks for another: no unreviewed Welsh is ever shown unasked', () => {
    expect(wordsFor('cy').tag).to.equal('en');
    expect(wordsFor('cy').words.hide).to.equal('Hide');
    expect(wordsFor('').tag).to.equal('en');
  });

  it('are found by the nearest tag, and tell their own', () => {
    registerLanguage('cy', cy);
    expect(wordsFor('cy-GB').tag).to.equal('cy');
    expect(wordsFor('CY').words.hide).to.equal('Cuddio');
    expect(wordsFor('en-GB').tag).to.equal('en');
    expect(wordsFor('fr').words.hide).to.equal('Hide');
    expect(warnings).to.deep.equal([]);
  });

  it('fall back to English string by string, and say which', () => {
    registerUnchecked('fr', { ...en, hide: 'Masquer', stale: undefined, weekdays: ['dimanche'] });
    const { words } = wordsFor('fr');
    expect(words.hide).to.equal('Masquer');
    expect(words.stale).to.equal(en.stale);
    expect(words.weekdays).to.deep.equal(['dimanche', ...en.weekdays.slice(1)]);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/fr: English stands in for stale, weekdays\.1/);
  });

  it('use English where a translation lost or invented a blank, so that no number or time goes missing', () => {
    registerUnchecked('pl', {
      ...en,
      nextUpdate: 'Wkrótce.',
      readMore: 'Więcej: {host} {title}',
      guidance: { ...en.guidance, 'call-surgery': 'Zadzwoń', 'call-999': 'Zadzwoń pod 999' },
    });
    const { words } = wordsFor('pl');
    expect([words.nextUpdate, words.readMore]).to.deep.equal([en.nextUpdate, en.readMore]);
    expect(words.guidance['call-surgery']).to.equal(en.guidance['call-surgery']);
    expect(words.guidance['call-999']).to.equal('Zadzwoń pod 999');
  });

  it('survive rubbish: it is said and left out', () => {
    for (const rubbish of [undefined, null, 1, 'x', [], {}, { guidance: 5, status: 'x' }]) {
      registerUnchecked('de', rubbish);
      expect(wordsFor('de').words).to.deep.equal(en);
    }
    for (const tag of [undefined, null, 5, '', 'not a tag', '../de', Symbol('de'), Object.create(null)]) {
      registerUnchecked(tag, cy);
    }
    expect(wordsFor('not a tag').tag).to.equal('en');
    expect(warnings.some((message) => message.includes('BCP 47'))).to.equal(true);
  });

  it('tell banners that are already shown', () => {
    let calls = 0;
    const stop = onLanguageRegistered(() => calls++);
    registerLanguage('cy', cy);
    stop();
    registerLanguage('cy', cy);
    expect(calls).to.equal(1);
  });
});
