/**
 * Ends a test run with one plain line, "chromium: 12 passed, 0 failed, 1 skipped", which tests/run.mjs adds up. A
 * file that could not be run counts as one failure.
 * @returns {import('@web/test-runner').Reporter}
 */
export function totalsReporter() {
  return {
    onTestRunFinished({ sessions }) {
      for (const [browser, own] of byBrowser(sessions)) {
        const tests = own.flatMap(({ testResults }) => (testResults ? testsOf(testResults) : []));
        const broken = own.filter(({ passed, testResults }) => !passed && !hasFailure(testResults)).length;
        const skipped = tests.filter((test) => test.skipped).length;
        const passed = tests.filter((test) => test.passed && !test.skipped).length;
        const failed = tests.length - passed - skipped + broken;
        console.log(`${browser}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
      }
    },
  };
}

/** @param {import('@web/test-runner').TestSession[]} sessions */
function byBrowser(sessions) {
  /** @type {Map<string, import('@web/test-runner').TestSession[]>} */
  const groups = new Map();
  for (const session of sessions) {
    const name = session.browser.name.toLowerCase();
    groups.set(name, [...(groups.get(name) ?? []), session]);
  }
  return groups;
}

/**
 * @typedef {import('@web/test-runner').TestSuiteResult} Suite
 * @param {Suite} suite
 * @returns {import('@web/test-runner').TestResult[]}
 */
function testsOf(suite) {
  return [...suite.tests, ...suite.suites.flatMap(testsOf)];
}

/** @param {Suite | undefined} suite */
function hasFailure(suite) {
  return suite !== undefined && testsOf(suite).some((test) => !test.passed && !test.skipped);
}
