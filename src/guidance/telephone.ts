/** A phone number as people read it and as a link. */
export interface Telephone {
  readonly text: string;
  /** A `tel:` address. */
  readonly href: string;
}

/**
 * Reads the first UK phone number of a text, as people write or paste it: with any spaces, dashes, brackets and invisible marks, as
 * `020…`, `+44 (0)20…` or `0044 20…`, and with other words around it, such as "(8am to 6:30pm)" or a second number. It is read
 * only where it is whole (Ofcom's numbering plan: 9 or 10 digits after the nought or 44): a short code such as 111 is no surgery's number, and a
 * link to a wrong number is worse than none.
 */
export function readTelephone(text: string | undefined): Telephone | undefined {
  const plain = (text ?? '')
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ');
  const [, found = '', next] = /([+([]*\d(?:[ ()[\].-]*\d)*)([a-z:])?/i.exec(plain) ?? [];
  // In "020 7946 0000 8am" and "… 8:30" the last digits are of what follows.
  for (let given = next ? withoutLast(found) : found; given; given = withoutLast(given)) {
    // In "+44 (0)20 …" the nought is for callers inside the country only.
    const [, country, number] =
      /^(?:((?:\+|00)44)0?|0)([1-9]\d{8,9})$/.exec(given.replace(/[^\d+]/g, '')) ?? [];
    if (number) {
      return { text: given.replace(/^[([](?!.*[)\]])/, ''), href: `tel:${country ? '+44' : 0}${number}` };
    }
  }
  return undefined;
}

/** Without its last group of digits. */
function withoutLast(given: string): string {
  return given.replace(/\D*\d+$/, '');
}
