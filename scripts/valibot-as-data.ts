/*
 * What the script tag has in place of valibot. The reader of feeds, src/feed/tolerant.ts, takes from a schema only what it
 * says, not what valibot can do with it, so that each function here gives only that. The package itself uses valibot.
 */

/* @__NO_SIDE_EFFECTS__ */
export function string(message?: string): object {
  return { type: 'string', message };
}

/* @__NO_SIDE_EFFECTS__ */
export function boolean(message?: string): object {
  return { type: 'boolean', message };
}

/* @__NO_SIDE_EFFECTS__ */
export function unknown(): object {
  return {};
}

/* @__NO_SIDE_EFFECTS__ */
export function picklist(options: readonly string[], message?: string): object {
  return { options, message };
}

/* @__NO_SIDE_EFFECTS__ */
export function object(entries: object, message?: string): object {
  return { entries, message };
}

/* @__NO_SIDE_EFFECTS__ */
export function array(item: object): object {
  return { item };
}

/* @__NO_SIDE_EFFECTS__ */
export function record(key: object, value: object): object {
  return { key, value };
}

/* @__NO_SIDE_EFFECTS__ */
export function exactOptional(wrapped: object, fallback?: unknown): object {
  return { wrapped, default: fallback };
}

/* @__NO_SIDE_EFFECTS__ */
export function transform(operation: (value: never) => unknown): object {
  return { operation };
}

/* @__NO_SIDE_EFFECTS__ */
export function regex(requirement: RegExp): object {
  return { requirement };
}

/* @__NO_SIDE_EFFECTS__ */
export function pipe(...steps: readonly object[]): object {
  return { ...steps[0], pipe: steps };
}
