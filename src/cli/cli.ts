#!/usr/bin/env node
import { exitCodes } from './host.js';
import { run } from './run.js';

/*
 * The command line `gp-outage-banner`.
 */

// Whoever reads the output, `head` for one, may have had enough of it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.ok);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  folder: process.cwd(),
  input: process.stdin,
  now: Date.now(),
  patience: 10_000,
  env: process.env,
  // The same from src/cli/ and from dist/cli/.
  dist: new URL('../../dist/', import.meta.url),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  progress: process.stderr.isTTY ? (text) => void process.stderr.write(`\r\u001b[K${text}`) : undefined,
});
