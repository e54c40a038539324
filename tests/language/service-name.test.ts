import { expect } from 'chai';
import { nations, services } from '../../src/feed/vocabulary.js';
import { en } from '../../src/language/en.js';
import { serviceName } from '../../src/language/service-name.js';

describe('the name of a service', () => {
  it('is the website’s own in Wales, where there is no NHS 111 online', () => {
    expect(serviceName(en, 'nhs-111-online', 'wales')).to.equal('NHS 111 Wales website');
    expect(serviceName(en, 'nhs-111-online', 'england')).to.equal('NHS 111 online');
  });

  it('is not given where the service does not exist, so that nobody looks for it', () => {
    const missing = [...nations, undefined].map((nation) =>
      services.filter((service) => serviceName(en, service, nation) === undefined),
    );
    const no111 = ['nhs-app', 'nhs-111-online', 'nhs-111-phone'];
    expect(missing).to.deep.equal([[], ['nhs-app'], ['nhs-app', 'nhs-111-online'], no111, no111]);
  });
});
