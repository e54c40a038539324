// The tests of the element, with the script tag as it is built in place of the modules it is made from: `npm run test:built`.
import chromium from './web-test-runner.config.mjs';
import { builtScript } from './support/built-script.mjs';

export default {
  ...chromium,
  // Importing the modules has a test of its own, which is not about the script.
  files: ['tests/{banner,host-pages}/*.test.ts', '!tests/**/*.node.test.ts', '!tests/banner/import.test.ts'],
  plugins: [builtScript(), ...chromium.plugins],
};
