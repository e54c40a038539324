const said = new Set<string>();

/** Warns on the console, once per page for the same words. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`gp-outage-banner: ${message}`);
}
