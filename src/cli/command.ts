import { parseArgs } from 'node:util';
import { usageError, type ExitCode, type Host } from './host.js';
import { didYouMean } from '../publish/suggest.js';

/** An option of a command, as `--name` or `--name VALUE`. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** It can be given several times. */
  readonly multiple?: true;
  /** Its value may be a secret: nothing that stands where it could have been meant is printed. */
  readonly isSecret?: true;
  /** What the help calls its value. */
  readonly value?: string;
  readonly help: string;
}

export type Options = Readonly<Record<string, Option>>;

/** What was given for each option. */
export type Values<O extends Options> = {
  readonly [K in keyof O]?: O[K] extends { readonly multiple: true }
    ? readonly string[]
    : O[K] extends { readonly type: 'boolean' }
      ? boolean
      : string;
};

export interface Call<O extends Options> {
  readonly values: Values<O>;
  readonly positionals: readonly string[];
  readonly host: Host;
}

/** One thing the command line can do. Its help is made from this. */
export interface Command<O extends Options = Options> {
  /** One word or two. */
  readonly name: string;
  readonly summary: string;
  /** What follows the name; what may be left out in square brackets. Empty for nothing. */
  readonly positionals: string;
  readonly options: O;
  /** Paragraphs for the help. */
  readonly details?: readonly string[];
  /** Whole command lines, without the program's name. */
  readonly examples: readonly string[];
  /** @throws {CommandError} */
  run(call: Call<O>): Promise<ExitCode>;
}

/** A command whose `run` knows the types of its own options. */
export function defineCommand<const O extends Options>(command: Command<O>): Command {
  return command;
}

/**
 * Reads what follows a command's name.
 * @throws {CommandError} if that is not what the command takes
 */
export function readCall(command: Command, args: readonly string[], host: Host): Call<Options> {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
  );
  const { values, positionals } = parse(command, args, options);
  const wanted = command.positionals.split(' ').filter(Boolean);
  const missing = wanted.filter((name) => !name.startsWith('['))[positionals.length];
  if (missing !== undefined) throw usageError(`${missing} is missing.`);
  const surplus = positionals[wanted.length];
  if (surplus !== undefined) {
    const hasSecrets = Object.values(command.options).some(({ isSecret }) => isSecret);
    throw usageError(
      hasSecrets
        ? 'There is one argument too many. What holds spaces has to be in quotes.'
        : `"${surplus}" is one argument too many.`,
    );
  }
  return { values, positionals, host };
}

type ParseOptions = Readonly<Record<string, { type: 'string' | 'boolean'; multiple: boolean }>>;

/** Node's reader is not strict here, since what it says of a wrong option is meant for programmers. */
function parse(
  { options: known }: Command,
  args: readonly string[],
  options: ParseOptions,
): { values: Values<Options>; positionals: readonly string[] } {
  const config = { args: [...args], options, allowPositionals: true, strict: false, tokens: true } as const;
  const { values, positionals, tokens } = parseArgs(config);
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, value, inlineValue = false } = token;
    const option = known[name];
    if (!option) throw usageError(`There is no option --${name}.${didYouMean(name, Object.keys(known))}`);
    if (option.type === 'boolean') {
      if (value !== undefined) throw usageError(`--${name} takes no value.`);
    } else if (value === undefined || (!inlineValue && /^-./.test(value))) {
      throw usageError(`--${name} needs a value. One that begins with a dash is written --${name}=…`);
    }
  }
  return { values: values as Values<Options>, positionals };
}
