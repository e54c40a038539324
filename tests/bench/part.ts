/** What the command line says. */
export interface BenchOptions {
  /** How often each view is taken. */
  readonly runs: number;
  /** Fewer repetitions everywhere: for working on the bench, not for figures. */
  readonly quick: boolean;
}

/** What one measurement brings. */
export interface Findings {
  readonly markdown: string;
  /** For JSON. */
  readonly figures: unknown;
}

/** One measurement of the bench. */
export interface Part {
  readonly name: string;
  measure(options: BenchOptions): Promise<Findings>;
}
