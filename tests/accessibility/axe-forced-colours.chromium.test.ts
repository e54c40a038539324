import { light, testEveryFixture } from './every-fixture.js';

describe('no rule of axe is broken and nothing is lost in forced colours', () => {
  testEveryFixture({ width: 320, css: light, isOpen: true, media: { 'forced-colors': 'active' } });
});
