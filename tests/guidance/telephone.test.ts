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
    expect(readTelephone('111')?.href).to.equal('tel:111');
  });

  it('does not call the nought that is only for callers at home', () => {
    expect(readTelephone('+44 (0)20 7946 0000')?.href).to.equal('tel:+442079460000');
  });

  it('is ignored when it is none, so that no link leads nowhere', () => {
    for (const text of [
      undefined,
      '',
      ' ',
      '()',
      '12',
      'ask inside',
      '020 7946 0000 ext 2',
      '020;phone-context=x',
      '1234567890123456',
    ]) {
      expect(readTelephone(text), text).to.equal(undefined);
    }
  });

  it('is never anything but digits behind "tel:"', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('+', '0', '1', '20', '7946', ' ', '(', ')', '(0)', '-', '\n', ';', 'a'),
        }),
        (text) => {
          expect(readTelephone(text)?.href ?? 'tel:000').to.match(/^tel:\+?\d{3,15}$/);
        },
      ),
    );
  });
});
