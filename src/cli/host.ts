/** The world of a command: what it reads, where it writes, and what time it is. Tests bring their own. */
export interface Host {
  /** File names are relative to this folder. */
  readonly folder: string;
  readonly input: AsyncIterable<unknown>;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Milliseconds that a web server has for its whole answer. */
  readonly patience: number;
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder with what `npm run build` makes. */
  readonly dist: URL;
  /** What was asked for: data. */
  out(text: string): void;
  /** What a person should know besides. */
  err(text: string): void;
  /** How far a long command is, on one line that is written over; empty at the end. Missing where nobody watches. */
  readonly progress?: ((text: string) => void) | undefined;
}

/** What a command ends with; a script or a scheduled job acts on it. */
export const exitCodes = {
  ok: 0,
  /** The feed has faults. */
  faults: 1,
  /** The command was not understood. */
  usage: 2,
  /** Something could not be read or written. */
  access: 3,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends a command; `message` is for the person who gave it. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** The command was not understood. */
export function usageError(message: string): CommandError {
  return new CommandError(exitCodes.usage, message);
}

/** Something could not be read or written. */
export function accessError(message: string): CommandError {
  return new CommandError(exitCodes.access, message);
}
