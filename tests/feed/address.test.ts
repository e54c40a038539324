import { expect } from 'chai';
import { isLoopback, readHttps } from '../../src/feed/address.js';

describe('an address that banners read or link to', () => {
  it('begins with https: and holds no password, which would be sent to no one or to everyone', () => {
    expect(readHttps('HTTPS://Group.example/a b')).to.equal('https://group.example/a%20b');
    for (const text of [
      'http://group.example/',
      'https://user:pw@group.example/',
      'https://user@group.example/',
      'javascript:alert(1)',
      'group.example',
      '',
    ]) {
      expect(readHttps(text), text).to.equal(undefined);
    }
  });

  it('may be without https: on this machine itself', () => {
    expect(['localhost', 'a.localhost', '127.0.0.1', '127.1.2.3', '[::1]'].every(isLoopback)).to.equal(true);
    expect(['localhost.example', '128.0.0.1', '127.0.0.1.example'].some(isLoopback)).to.equal(false);
  });
});
