import type { Command, Option } from './command.js';
import { version } from '../version.js';

const program = 'gp-outage-banner';
const width = 88;

/** What the program says without a command. */
export function helpOfAll(commands: readonly Command[]): string {
  const rows = commands.map(({ name, summary }) => [name, summary] as const);
  return [
    `${program} ${version}: write, check and convert outage feeds for GP surgeries.`,
    `Usage: ${program} COMMAND …\n       ${program} COMMAND --help`,
    `Commands:\n${table(rows)}`,
    `Options:\n${table([
      ['--help', 'Say how to use the program, or a command.'],
      ['--version', 'Say the version.'],
    ])}`,
    `Exit codes:\n${table([
      ['0', 'All is well.'],
      ['1', 'The feed has faults.'],
      ['2', 'The command was not understood.'],
      ['3', 'Something could not be read or written.'],
    ])}`,
  ].join('\n\n');
}

/** How to use one command. */
export function helpOf({ name, summary, positionals, options, details = [], examples }: Command): string {
  const usage = [program, name, positionals, Object.keys(options).length > 0 ? '[OPTION …]' : ''];
  const rows = [
    ...Object.entries(options).map(([option, about]) => [labelOf(option, about), about.help] as const),
    ['--help', 'Show this help.'] as const,
  ];
  return [
    `Usage: ${usage.filter(Boolean).join(' ')}`,
    wrap(summary, 0),
    ...details.map((paragraph) => wrap(paragraph, 0)),
    `Options:\n${table(rows)}`,
    `${examples.length > 1 ? 'Examples' : 'Example'}:\n${examples.map((line) => `  ${program} ${line}`).join('\n')}`,
  ].join('\n\n');
}

function labelOf(name: string, { type, value = 'TEXT', multiple }: Option): string {
  return `--${name}${type === 'string' ? ` ${value}` : ''}${multiple ? ' …' : ''}`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const column = Math.min(30, Math.max(...rows.map(([label]) => label.length)) + 4);
  return rows
    .map(([label, text]) => {
      const wrapped = wrap(text, column);
      const start = `  ${label}`;
      return start.length + 2 > column
        ? `${start}\n${' '.repeat(column)}${wrapped}`
        : start.padEnd(column) + wrapped;
    })
    .join('\n');
}

/** Breaks text into lines; all but the first are indented. */
function wrap(text: string, indent: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width - indent)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join(`\n${' '.repeat(indent)}`);
}
