/**
 * The best of several BCP 47 tags for a wanted one: the same, else the closest one above it (`cy-GB` is served by `cy`;
 * RFC 4647, lookup), else the first more special one (`cy` by `cy-GB`; RFC 4647, basic filtering). Case does not matter.
 *
 * @returns one of `tags` as it is spelt there, or `undefined`
 */
export function matchLanguage(wanted: string, tags: readonly string[]): string | undefined {
  const same = (range: string) => tags.find((tag) => tag.toLowerCase() === range);
  const range = wanted.trim().toLowerCase();
  for (let shorter = range; shorter; shorter = withoutLastSubtag(shorter)) {
    const found = same(shorter);
    if (found !== undefined) return found;
  }
  return range ? tags.find((tag) => tag.toLowerCase().startsWith(`${range}-`)) : undefined;
}

/** A single letter or digit begins an extension or private use, and means nothing without what follows. */
function withoutLastSubtag(tag: string): string {
  return tag.replace(/(-[^-])?(^|-)[^-]*$/, '');
}
