import { expect } from 'chai';
import fc from 'fast-check';
import { cleanLine, cleanText, cut, textLimit, titleLimit } from '../../src/feed/text.js';

const overrides = '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';
const controls = '\u0000\u0007\u001b\u007f\u0080\u009f';
const family = '👩‍👩‍👧‍👦';
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom(' ', '\n', 'a', '\ud83d', '\ude00', '\u202e', '\t', family),
    maxLength: 60,
  }),
);

describe('text of a feed', () => {
  it('cannot turn the reading direction round', () => {
    expect(cleanLine(`We can${overrides}not`)).to.equal('We cannot');
    expect(cleanText(`one${overrides}\ntwo`)).to.equal('one\ntwo');
    expect(cleanLine('دعم\u200f 111\u200e\u061c')).to.equal('دعم\u200f 111\u200e\u061c');
  });

  it('has no control characters and no half characters', () => {
    expect(cleanLine(`a${controls}b`)).to.equal('ab');
    expect(cleanLine('a\ud83db\ude00c')).to.equal('abc');
    expect(cleanLine('\ud83d\u202e\ude00')).to.equal('');
    expect(cleanText(`a${controls}\r\nb`)).to.equal('a\nb');
  });

  it('keeps what languages and emoji are made of', () => {
    for (const text of [family, '🏴󠁧󠁢󠁷󠁬󠁳󠁿', 'क्ष', 'می‌خواهم', 'Llan­fair', 'e\u0301'])
      expect(cleanLine(text)).to.equal(text);
  });

  it('of a title is one line', () => {
    expect(cleanLine('  We cannot\n\tsee  \u00a0records \r\n')).to.equal('We cannot see records');
  });

  it('is paragraphs, however lines end', () => {
    expect(cleanText(' one \r\n\r\n two  three\rfour\u2028five\u2029\n\n ')).to.equal(
      'one\ntwo three\nfour\nfive',
    );
    expect(cleanText(' \n ')).to.equal('');
  });

  it('is cut with an ellipsis that counts, and not cut where it just fits', () => {
    const fits = 'x'.repeat(titleLimit);
    expect(cleanLine(fits)).to.equal(fits);
    expect(cleanLine(`${fits}x`)).to.equal(`${'x'.repeat(titleLimit - 1)}…`);
    expect(cleanText('y'.repeat(textLimit))).to.equal('y'.repeat(textLimit));
    expect(cleanText('y'.repeat(textLimit + 1))).to.equal(`${'y'.repeat(textLimit - 1)}…`);
    expect(cut('one two', 5)).to.equal('one…');
  });

  it('is cut between characters as readers see them', () => {
    expect(cut('ab👍🏽', 5)).to.equal('ab…');
    expect(cut(`a${family}b`, 8)).to.equal('a…');
    expect(cut('ce\u0301', 2)).to.equal('c…');
    expect(cut('🇬🇧🇬🇧', 7)).to.equal('🇬🇧…');
    expect(cut(`a${'\u0301'.repeat(500)}`, 10)).to.have.length(10);
    expect(cut('👍👍👍', 2)).to.equal('…');
  });

  it('is cut well where the browser cannot tell such characters', () => {
    const { Segmenter } = Intl;
    try {
      Reflect.deleteProperty(Intl, 'Segmenter');
      expect(cut('👍👍👍', 4)).to.equal('👍…');
      expect(cut('abc', 2)).to.equal('a…');
    } finally {
      Object.defineProperty(Intl, 'Segmenter', { value: Segmenter, configurable: true, writable: true });
    }
  });

  it('is safe and within its limit whatever it is, and cleaning it again changes nothing', () => {
    const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 50 }), (text, limit) => {
        const line = cleanLine(text, limit);
        const paragraphs = cleanText(text, limit);
        return (
          line.length <= limit && paragraphs.length <= limit && !unsafe.test(line) && !unsafe.test(paragraphs) &&
          !line.includes('\n') && line === line.trim() && !paragraphs.includes('\n\n') &&
          cleanLine(line, limit) === line && cleanText(paragraphs, limit) === paragraphs
        ); // prettier-ignore
      }),
      { numRuns: 1000 },
    );
  });

  it('takes time in proportion to its length', () => {
    const started = performance.now();
    for (const part of [' ', '\n', ' \n', 'a ', '\u0301', '\u202e', '\ud83d', family]) {
      cleanText(part.repeat(60_000 / part.length));
      cleanLine(`x${part.repeat(60_000 / part.length)}x`);
    }
    expect(performance.now() - started).to.be.below(5000);
  });
});
