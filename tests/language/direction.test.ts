import { expect } from 'chai';
import { directionOf } from '../../src/language/direction.js';

describe('the direction of a language', () => {
  it('is right to left for Arabic, Urdu, Persian, Hebrew, Pashto, Sindhi, Uyghur, Yiddish, Dhivehi and Sorani', () => {
    for (const tag of ['ar', 'ur', 'fa', 'he', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb', 'ur-PK', 'AR-eg']) {
      expect(directionOf(tag), tag).to.equal('rtl');
    }
  });

  it('is left to right for most others, and for what is no tag', () => {
    for (const tag of ['en', 'cy', 'pl', 'pa', 'ku', 'zh-Hant', 'so', 'arn', 'hear', '', '-', 'x']) {
      expect(directionOf(tag), tag).to.equal('ltr');
    }
  });

  it('is that of the script where the tag names one', () => {
    expect(directionOf('pa-Arab-PK')).to.equal('rtl');
    expect(directionOf('ku-arab')).to.equal('rtl');
    expect(directionOf('ur-Latn')).to.equal('ltr');
    expect(directionOf('sd-Deva-IN')).to.equal('ltr');
  });
});
