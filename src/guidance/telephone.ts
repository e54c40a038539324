/** A phone number as people read it and as a link. */
export interface Telephone {
  readonly text: string;
  /** A `tel:` address. */
  readonly href: string;
}

/**
 * Reads a phone number given as text: digits, spaces, brackets and hyphens, with an optional `+` first.
 * Anything else, and anything with fewer than 3 or more than 15 digits (ITU-T E.164), is no number: `undefined`.
 */
export function readTelephone(text: string | undefined): Telephone | undefined {
  const trimmed = text?.trim() ?? '';
  if (!/^\+?[\d ()-]+$/.test(trimmed)) return undefined;
  // In "+44 (0)20 …" the bracketed nought is for callers inside the country only.
  const number = trimmed.replace(/^(\+.*)\(0\)/, '$1').replace(/[ ()-]/g, '');
  return /^\+?\d{3,15}$/.test(number) ? { text: trimmed, href: `tel:${number}` } : undefined;
}
