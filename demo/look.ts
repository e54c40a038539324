/** How a state is to be looked at. Carried in the fragment of its page's address, so that a change of look loads nothing anew. */
export interface Look {
  /** A nation, or `none` for no nation at all; empty for the one the state itself says. */
  readonly nation: string;
  readonly lang: string;
  readonly page: string;
  /** Style rules to try on the banner. */
  readonly css: string;
}

/** The fragment for a look, without its `#`. It is never empty, since browsers scroll the page outside a frame to an empty one. */
export function writeLook(look: Look): string {
  const given = Object.entries(look).filter(([, value]) => value !== '');
  return new URLSearchParams([['look', ''], ...given]).toString();
}

export function readLook(fragment: string): Look {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const read = (name: string) => given.get(name) ?? '';
  return { nation: read('nation'), lang: read('lang'), page: read('page'), css: read('css') };
}
