/** Something to mend in a feed. */
export interface Finding {
  /**
   * An error: banners do not show what was written, or show it wrongly. A warning: they do, but it may not be what was
   * meant, or other readers of the feed may stumble over it.
   */
  readonly level: 'error' | 'warning';
  /** Where, such as `items[3]._gp_outage.severity`; empty for the feed as a whole. */
  readonly path: string;
  /** The id of the notice, where it has one. */
  readonly notice?: string;
  /** What is wrong and what follows from it, in plain words: whole sentences. */
  readonly message: string;
}

/** Collects findings about one part of a feed; `path` is within that part. */
export interface Report {
  error(path: string, message: string): void;
  warning(path: string, message: string): void;
}

/** A report whose findings are about what is at `place`. */
export function reportAt(findings: Finding[], place: string, notice?: string): Report {
  const add = (level: Finding['level'], path: string, message: string): void => {
    const whole = place && path ? `${place}.${path}` : place || path;
    findings.push({ level, path: whole, ...(notice === undefined ? {} : { notice }), message });
  };
  return {
    error: (path, message) => add('error', path, message),
    warning: (path, message) => add('warning', path, message),
  };
}
