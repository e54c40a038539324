import { light, testEveryFixture } from './every-fixture.js';

describe('no rule of axe is broken and nothing is lost at 1280 px', () => {
  testEveryFixture({ width: 1280, css: light, isOpen: true });
});
