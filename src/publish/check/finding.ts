import type { FeedProblem, Path, ProblemCode } from '../../feed/problem.js';
import { sentences, type Code } from './sentences.js';

/**
 * A problem as publishers are told of it: what the parser finds, with what it says of it as data, and besides what banners
 * forgive and people should mend.
 */
export interface Finding extends Omit<FeedProblem, 'code' | 'expected' | 'refused'> {
  /**
   * An error: banners do not show what was written, or show it wrongly. A warning: they do, but it may not be what was
   * meant, or other readers of the feed may stumble over it.
   */
  readonly level: 'error' | 'warning';
  /** For programs. The parser has its own codes, and each of the others a sentence in `sentences.ts`. */
  readonly code: Code | ProblemCode;
  /** A noun, all the tokens there are, or a limit. */
  readonly expected?: string | number | readonly string[] | undefined;
  /** Whether the whole notice was refused. */
  readonly refused?: boolean;
  /** What is wrong and what follows from it, in plain words: whole sentences. They do not say where. */
  readonly message: string;
}

type Add = <C extends Code>(path: Path, code: C, ...details: Parameters<(typeof sentences)[C]>) => void;

/** Collects findings about one part of a feed; `path` is within that part. */
export interface Report {
  readonly error: Add;
  readonly warning: Add;
}

/** A report whose findings are about what is at `place`. */
export function reportAt(findings: Finding[], place: Path, notice?: string): Report {
  const adder =
    (level: Finding['level']): Add =>
    (path, code, ...details) => {
      const sentence = sentences[code] as (...details: unknown[]) => string;
      const about = notice === undefined ? {} : { notice };
      const message = sentence(...details);
      findings.push({ level, code, path: [...place, ...path], ...about, ...details[0], message });
    };
  return { error: adder('error'), warning: adder('warning') };
}
