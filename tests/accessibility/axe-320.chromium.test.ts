import { light, testEveryFixture } from './every-fixture.js';

describe('no rule of axe is broken and nothing is lost at 320 px, which is also 1280 px at 400 % zoom', () => {
  testEveryFixture({ width: 320, css: light, isOpen: true });
});
