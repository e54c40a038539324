// Runs the tests that need Node, tests/**/*.node.test.ts, and ends with their totals in one plain line. Given a folder
// of tests, it runs those in it; otherwise all but those in folders that take long.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const slow = ['demo', 'field', 'hosting', 'tag-builder', 'wild', 'writer'];
const folders = process.argv.slice(2);

const files = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.node.test.ts'))
  .filter((file) => {
    const [folder = ''] = file.split(/[\\/]/);
    return folders.length > 0 ? folders.includes(folder) : !slow.includes(folder);
  })
  .sort()
  .map((file) => join('tests', file));

if (files.length === 0) {
  console.log('0 passed, 1 failed');
  throw new Error('There is no such test');
}

const options = ['--import', 'tsx', '--test', '--test-reporter=spec'];
const child = spawn(process.execPath, [...options, ...files], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
let output = '';
child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
  process.stdout.write(text);
  output += text;
});
child.on('close', (code) => {
  const count = (/** @type {string} */ word) =>
    Number(new RegExp(`^ℹ ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  console.log(
    `node: ${count('pass')} passed, ${count('fail') + count('cancelled')} failed, ${count('skipped')} skipped`,
  );
  process.exitCode = code ?? 1;
});
