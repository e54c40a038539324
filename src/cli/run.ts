import { version } from '../version.js';
import { readCall } from './command.js';
import { commands } from './commands/index.js';
import { helpOf, helpOfAll } from './help.js';
import { CommandError, exitCodes, usageError, type ExitCode, type Host } from './host.js';
import { didYouMean } from '../publish/suggest.js';

/**
 * Does what a command line says; `args` is what follows the program's name. It never throws for a reason that can be
 * foreseen: it says on `host.err` what went wrong, and the exit code tells which kind of trouble it was.
 */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  try {
    return await dispatch(args, host);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    host.err(`gp-outage-banner: ${error.message}\n`);
    if (error.exitCode === exitCodes.usage) host.err(`Try: ${tryInstead(args)}\n`);
    return error.exitCode;
  }
}

async function dispatch(args: readonly string[], host: Host): Promise<ExitCode> {
  const [first, second] = args;
  if (first === undefined) throw usageError('Which command?');
  if (first === '--version') {
    host.out(`${version}\n`);
    return exitCodes.ok;
  }
  const command = commandOf(args);
  const rest = args.slice(command?.name.split(' ').length ?? 0);
  const isHelp = isAskedFor('--help', rest) || isAskedFor('-h', rest) || first === 'help';
  if (isHelp) {
    const about = first === 'help' ? commandOf(args.slice(1)) : command;
    host.out(`${about ? helpOf(about) : helpOfAll(commands)}\n`);
    return exitCodes.ok;
  }
  if (!command) {
    const names = commands.map(({ name }) => name);
    const longer = names.filter((name) => name.startsWith(`${first} `));
    const given = longer.length > 0 && second !== undefined ? `${first} ${second}` : first;
    const hint = longer.length > 0 ? ` There is: ${longer.join(', ')}.` : didYouMean(given, names);
    throw usageError(`There is no command "${given}".${hint}`);
  }
  return command.run(readCall(command, rest, host));
}

function commandOf(args: readonly string[]): (typeof commands)[number] | undefined {
  return commands.find(({ name }) => name.split(' ').every((word, index) => args[index] === word));
}

/** What follows `--` is no option. */
function isAskedFor(option: string, args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).includes(option);
}

function tryInstead(args: readonly string[]): string {
  const command = commandOf(args);
  return command ? `gp-outage-banner ${command.name} --help` : 'gp-outage-banner --help';
}
