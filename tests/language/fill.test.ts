import { expect } from 'chai';
import { fill } from '../../src/language/fill.js';

describe('a wording with blanks', () => {
  it('is filled, and what is filled in is not filled again', () => {
    expect(fill('{a} and {b}', { a: '{b}', b: '$&' })).to.equal('{b} and $&');
  });

  it('shows no brace where a value is missing', () => {
    expect(fill('Updated {time}.', {})).to.equal('Updated .');
    expect(fill('Updated {time}.')).to.equal('Updated .');
  });
});
