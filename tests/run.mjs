// Runs steps of package.json, shows what they say, and ends with one plain line: how many passed and failed in all. A
// step that counts its tests says so in lines like "chrome: 12 passed, 0 failed"; any other step counts as one.
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

const mergeSteps = ['test:built', 'test:browsers', 'test:demo', 'test:hosting', 'test:field'];

/** Each plan is a list of lanes. Lanes run at the same time, the steps of a lane one after the other. */
const plans = {
  /** What must hold before a commit, within five minutes on two cores: `npm test`. */
  test: [
    ['typecheck', 'lint', 'format:check'],
    ['build', 'test:node', 'test:unit'],
  ],
  browsers: [['test:firefox', 'test:webkit']],
  /** What else must hold before a change is merged: the built script, other browsers, the tools, real web servers. */
  merge: [mergeSteps],
  /** First what a newcomer runs, as it stands; at last fresh projects that install the package: `npm run test:all`. */
  all: [['test', ...mergeSteps, 'test:wild']],
};

/** @typedef {{ step: string; seconds: number; passed: number; failed: number }} Result */

/**
 * Runs one step, and shows all it said when it has ended.
 * @param {string} step
 * @returns {Promise<Result>}
 */
function run(step) {
  return new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(`npm run --silent ${step}`, { stdio: ['ignore', 'pipe', 'pipe'], shell: true });
    let output = '';
    const collect = (/** @type {string} */ text) => (output += text);
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('close', (code) => {
      console.log(`\n── ${step}\n${output.trimEnd()}`);
      const seconds = Math.round((Date.now() - started) / 1000);
      resolve({ step, seconds, ...totals(stripVTControlCharacters(output), code === 0) });
    });
  });
}

const totalsLine = /^(?:\S+: )?(\d+) passed, (\d+) failed(?:, \d+ skipped)?$/gm;

/**
 * What a step counted stands in its last line of totals. A step that ends badly has failed, whatever it counted.
 * @param {string} output
 * @param {boolean} isFine
 */
function totals(output, isFine) {
  const [, passed, failed] = [...output.matchAll(totalsLine)].at(-1) ?? [];
  if (passed === undefined) return { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 };
  return { passed: Number(passed), failed: Math.max(Number(failed), isFine ? 0 : 1) };
}

/** @param {string[]} lane */
async function runLane(lane) {
  /** @type {Result[]} */
  const results = [];
  for (const step of lane) results.push(await run(step));
  return results;
}

const plan = plans[/** @type {keyof typeof plans} */ (process.argv[2] ?? 'test')];
console.log(`Running ${plan.flat().join(', ')}: each says what it found when it has ended.`);
const results = (await Promise.all(plan.map(runLane))).flat();

console.log('');
for (const { step, seconds, failed } of results) {
  console.log(`${failed ? 'FAILED' : 'ok    '} ${step} (${seconds} s)`);
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
