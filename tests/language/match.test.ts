import { expect } from 'chai';
import fc from 'fast-check';
import { matchLanguage } from '../../src/language/match.js';

describe('the language that serves best', () => {
  it('is the one wanted, whatever its case', () => {
    expect(matchLanguage('cy', ['en', 'cy'])).to.equal('cy');
    expect(matchLanguage('CY-gb', ['cy', 'cy-GB'])).to.equal('cy-GB');
    expect(matchLanguage('cy', ['CY'])).to.equal('CY');
  });

  it('is the nearest above it otherwise (RFC 4647, lookup)', () => {
    expect(matchLanguage('cy-GB', ['en', 'cy'])).to.equal('cy');
    expect(matchLanguage('zh-Hant-TW', ['zh', 'zh-Hant'])).to.equal('zh-Hant');
    expect(matchLanguage('en-GB-x-easy', ['en-GB-x', 'en'])).to.equal('en');
    expect(matchLanguage('en-GB-u-ca-gregory', ['en-GB'])).to.equal('en-GB');
  });

  it('is a more special one when there is nothing nearer', () => {
    expect(matchLanguage('cy', ['en', 'cy-GB'])).to.equal('cy-GB');
    expect(matchLanguage('c', ['cy'])).to.equal(undefined);
  });

  it('is none when none will do', () => {
    expect(matchLanguage('cy', ['en', 'ur'])).to.equal(undefined);
    expect(matchLanguage('', ['en'])).to.equal(undefined);
    expect(matchLanguage('cy', [])).to.equal(undefined);
  });

  it('is always one that was offered, and is found in finite time', () => {
    const tag = fc
      .array(fc.constantFrom('en', 'cy', 'x', 'GB', '', 'a-b', '*'), { maxLength: 5 })
      .map((all) => all.join('-'));
    fc.assert(
      fc.property(tag, fc.array(tag), (wanted, offered) => {
        const found = matchLanguage(wanted, offered);
        expect(found === undefined || offered.includes(found)).to.equal(true);
      }),
    );
  });
});
