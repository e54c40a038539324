import { expect } from 'chai';
import fc from 'fast-check';
import { readTelephone } from '../../src/guidance/telephone.js';

describe('a phone number given as text', () => {
  it('becomes a link without its spaces, and is shown as it was given', () => {
    expect(readTelephone(' 020 7946 0000 ')).to.deep.equal({
      text: '020 7946 0000',
      href: 'tel:02079460000',
    });
    expect(readTelephone('+44 20 7946 0000')?.href).to.equal('tel:+442079460000');
    expect(readTelephone('(020) 7946-0000')?.href).to.equal('tel:02079460000');
    expect(readTelephone('01632 96000')?.href).to.equal('tel:0163296000');
  });

  for (const [given, href, text] of [
    ['020\u00a07946\u202f0000', 'tel:02079460000', '020 7946 0000'],
    ['\u202a020 7946 0000\u202c', 'tel:02079460000', '020 7946 0000'],
    ['\u200e020\u200b 79\u00ad46 0000\ufeff', 'tel:02079460000', '020 7946 0000'],
    ['020\u20137946\u20110000', 'tel:02079460000', '020-7946-0000'],
    ['020 \u2212 7946 \u2014 0000', 'tel:02079460000', '020 - 7946 - 0000'],
    ['020.7946.0000', 'tel:02079460000', '020.7946.0000'],
    ['０２０ ７９４６ ００００', 'tel:02079460000', '020 7946 0000'],
    ['[020] 7946 0000', 'tel:02079460000', '[020] 7946 0000'],
    ['020 7946 0000 (8am to 6:30pm)', 'tel:02079460000', '020 7946 0000'],
    ['020 7946 0000 8am to 6:30pm', 'tel:02079460000', '020 7946 0000'],
    ['020 7946 0000 8:00 to 18:30', 'tel:02079460000', '020 7946 0000'],
    ['0800 946 000 (8am to 6pm)', 'tel:0800946000', '0800 946 000'],
    ['020 7946 0000 (24 hours)', 'tel:02079460000', '020 7946 0000'],
    ['020 7946 0000 - option 2', 'tel:02079460000', '020 7946 0000'],
    ['020 7946 0000 ext 2', 'tel:02079460000', '020 7946 0000'],
    ['(020 7946 0000, ext 2)', 'tel:02079460000', '020 7946 0000'],
    ['020 7946 0000 or 020 7946 0001', 'tel:02079460000', '020 7946 0000'],
    ['020 7946 0000 / 0001', 'tel:02079460000', '020 7946 0000'],
    ['Tel: 020 7946 0000', 'tel:02079460000', '020 7946 0000'],
    ['+44 (0)20 7946 0000', 'tel:+442079460000', '+44 (0)20 7946 0000'],
    ['+44(0)2079460000', 'tel:+442079460000', '+44(0)2079460000'],
    ['(+44) 20 7946 0000', 'tel:+442079460000', '(+44) 20 7946 0000'],
    ['+44 020 7946 0000', 'tel:+442079460000', '+44 020 7946 0000'],
    ['0044 (0)20 7946 0000', 'tel:+442079460000', '0044 (0)20 7946 0000'],
    ['00 44 20 7946 0000 (mornings)', 'tel:+442079460000', '00 44 20 7946 0000'],
  ] as const) {
    it(`is read from ${JSON.stringify(given)}`, () => {
      expect(readTelephone(given)).to.deep.equal({ text, href });
    });
  }

  it('is ignored when it is none, so that no link leads nowhere', () => {
    for (const text of [
      undefined,
      '',
      ' ',
      '()',
      '12',
      '111',
      '999',
      '7946 0000',
      'ask inside',
      '020;phone-context=x',
      '020 7946',
      '020 7946 00000000',
      '1234567890123456',
      '000 7946 0000',
    ]) {
      expect(readTelephone(text), text).to.equal(undefined);
    }
  });

  const decoration = fc.constantFrom('', ' ', '\u00a0', '-', '\u2013', '\u200e', ' \u202d', '.');
  const subscriber = fc
    .tuple(fc.constantFrom('1', '2', '3', '7', '8'), fc.stringMatching(/^\d{9}$/))
    .map(([first, rest]) => first + rest);

  it('is the same however it is dressed up', () => {
    const dressed = fc.tuple(
      subscriber,
      fc.array(decoration, { minLength: 10, maxLength: 10 }),
      fc.constantFrom(['0', ''], ['+44 ', '+44'], ['+44 (0)', '+44'], ['0044', '+44'], ['0044 (0) ', '+44']),
      fc.constantFrom('', ' (8am to 6:30pm)', ' ext 2', ', then 1', ' or 020 7946 0001', '\u202c'),
    );
    fc.assert(
      fc.property(dressed, ([number, between, [prefix, country], after]) => {
        const given = `${prefix}${Array.from(number)
          .map((digit, at) => `${between[at] ?? ''}${digit}`)
          .join('')}${after}`;
        expect(readTelephone(given)?.href).to.equal(`tel:${country || '0'}${number}`);
        expect(readTelephone(given)?.text).to.match(/^[\d +().-]+$/);
      }),
    );
  });

  it('is never another than is written there', () => {
    const parts = [
      '+',
      '0',
      '1',
      '20',
      '7946',
      '0000',
      '44',
      ' ',
      '(',
      ')',
      '(0)',
      '-',
      '\n',
      ';',
      'a',
      ':',
      '\u200e',
    ];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...parts), maxLength: 14 }), (text) => {
        const href = readTelephone(text)?.href;
        if (href === undefined) return;
        expect(href).to.match(/^tel:(?:0|\+44)[1-9]\d{8,9}$/);
        expect(text.replace(/\D/g, '')).to.include(href.replace(/^tel:(0|\+44)/, ''));
      }),
      { numRuns: 2000 },
    );
  });
});
