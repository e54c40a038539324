import { sayPath, type Path } from '../../feed/problem.js';
import { sentences, type Code } from './sentences.js';

/** Something to mend in a feed. */
export interface Finding {
  /**
   * An error: banners do not show what was written, or show it wrongly. A warning: they do, but it may not be what was
   * meant, or other readers of the feed may stumble over it.
   */
  readonly level: 'error' | 'warning';
  /** For programs: which of the sentences it is; `not-read` where the parser says what is wrong. */
  readonly code?: Code | 'not-read';
  /** Where, such as `items[3]._gp_outage.severity`; empty for the feed as a whole. */
  readonly path: string;
  /** The id of the notice, where it has one. */
  readonly notice?: string;
  /** What is wrong and what follows from it, in plain words: whole sentences. */
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
      findings.push({
        level,
        code,
        path: sayPath([...place, ...path]),
        ...about,
        message: sentence(...details),
      });
    };
  return { error: adder('error'), warning: adder('warning') };
}
