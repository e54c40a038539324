// Runs steps of package.json one after the other, shows what they say, and ends with one plain line: how many passed
// and failed in all. A step that counts its tests says so in lines like "chromium: 12 passed, 0 failed"; any other
// step counts as one.
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

const quick = ['typecheck', 'lint', 'format:check', 'build', 'test:node', 'test:unit'];
const browsers = ['test:firefox', 'test:webkit'];

const plans = {
  /** What must hold before a commit, within five minutes on two cores: `npm test`. */
  test: quick,
  browsers,
  /** Also what needs other browsers, real servers and other people's tools: `npm run test:all`. */
  all: [...quick, 'build:demo', ...browsers, 'test:hosting'],
};

/** @typedef {{ passed: number; failed: number }} Totals */

const totalsLine = /^(?:\S+: )?(\d+) passed, (\d+) failed(?:, \d+ skipped)?$/gm;

/**
 * @param {string} step
 * @returns {Promise<Totals>}
 */
function run(step) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', step], {
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      process.stdout.write(text);
      output += text;
    });
    child.on('close', (code) => resolve(totals(stripVTControlCharacters(output), code === 0)));
  });
}

/**
 * A step that ends badly has failed, whatever it counted.
 * @param {string} output
 * @param {boolean} isFine
 */
function totals(output, isFine) {
  const counted = [...output.matchAll(totalsLine)].map(([, passed, failed]) => [
    Number(passed),
    Number(failed),
  ]);
  if (counted.length === 0) return { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 };
  const passed = counted.reduce((sum, [count = 0]) => sum + count, 0);
  const failed = counted.reduce((sum, [, count = 0]) => sum + count, 0);
  return { passed, failed: Math.max(failed, isFine ? 0 : 1) };
}

const plan = plans[/** @type {keyof typeof plans} */ (process.argv[2] ?? 'test')];
const sum = { passed: 0, failed: 0 };
const lines = [];

for (const step of plan) {
  console.log(`\n── ${step}`);
  const started = Date.now();
  const { passed, failed } = await run(step);
  sum.passed += passed;
  sum.failed += failed;
  lines.push(`${failed ? 'FAILED' : 'ok    '} ${step} (${Math.round((Date.now() - started) / 1000)} s)`);
}

console.log(`\n${lines.join('\n')}\n`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;
