import { expect } from 'chai';
import { isFor, type Site } from '../../src/notices/site.js';

const site: Site = { ods: ['a99991', 'qzz'], systems: ['emis-web'], nation: 'england', exercises: false };

describe('a notice for another surgery', () => {
  it('is shown everywhere when it names no audience', () => {
    expect(isFor(undefined, site)).to.equal(true);
    expect(isFor({}, site)).to.equal(true);
  });

  it('is shown where any code of its list is one of the site’s', () => {
    expect(isFor({ ods: ['b12345', 'qzz'] }, site)).to.equal(true);
    expect(isFor({ ods: ['b12345'] }, site)).to.equal(false);
  });

  it('is shown only where every key matches', () => {
    expect(isFor({ ods: ['qzz'], systems: ['systmone'] }, site)).to.equal(false);
    expect(isFor({ ods: ['qzz'], systems: ['emis-web'], nations: ['england'] }, site)).to.equal(true);
    expect(isFor({ nations: ['wales'] }, site)).to.equal(false);
  });

  it('is not shown on a site that does not say what the notice asks about', () => {
    const silent: Site = { ods: [], systems: [], exercises: false };
    expect(isFor({ ods: ['a99991'] }, silent)).to.equal(false);
    expect(isFor({ nations: ['england'] }, silent)).to.equal(false);
  });

  it('is shown nowhere when its audience could not be understood', () => {
    expect(isFor({ ods: ['qzz'], nobody: true }, site)).to.equal(false);
    expect(isFor({ ods: [] }, site)).to.equal(false);
  });
});
