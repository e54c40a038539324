import { expect } from 'chai';
import { isOdsCode } from '../../src/feed/ods-code.js';

describe('the shape of an ODS code', () => {
  it('is that of boards, networks, practices and branches, in either case', () => {
    const codes = ['QZZ', '99X', 'A99991', 'a99991', 'U99999', 'W9Z9Z', 'A99991001', 'S99999', 'Z99999'];
    expect(codes.filter((code) => !isOdsCode(code))).to.deep.equal([]);
  });

  it('is not that of joined codes, of what a spreadsheet made of one, or of words', () => {
    const others = [
      '',
      'A9',
      '5.00E+01',
      'A99991A99992',
      'A99991,A99992',
      'A99991 QZZ',
      'A99993\u200b',
      'surgery',
      'ÅZZ',
    ];
    expect(others.filter(isOdsCode)).to.deep.equal([]);
  });
});
