import { dark, testEveryFixture } from './every-fixture.js';

describe('no rule of axe is broken and nothing is lost on a dark page', () => {
  testEveryFixture({ width: 768, css: dark, isOpen: true, media: { 'prefers-color-scheme': 'dark' } });
});
