import { light, testEveryFixture } from './every-fixture.js';

describe('no rule of axe is broken and nothing is lost at 768 px', () => {
  testEveryFixture({ width: 768, css: light, isOpen: false });
});
