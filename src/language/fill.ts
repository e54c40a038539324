/** Fills the {placeholders} of a wording. One without a value vanishes: a reader never meets a brace. */
export function fill(wording: string, values: Readonly<Record<string, string>> = {}): string {
  return wording.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
