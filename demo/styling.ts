import source from '../src/banner/gp-outage-banner.ts?raw';

/** A custom property or a part of the element, as its documentation comment has it. */
export interface Styling {
  readonly name: string;
  readonly initial: string;
  readonly meaning: string;
}

/** The custom properties: `@cssprop [--name=initial] - Meaning.` */
export const customProperties: readonly Styling[] = [
  ...source.matchAll(/@cssprop(?:erty)? \[?(--[\w-]+)(?:=([^\]\n]+))?\]? - (.+)/g),
].map(([, name = '', initial = '', meaning = '']) => ({ name, initial, meaning }));

/** The parts: `@csspart name - Meaning.` */
export const parts: readonly Styling[] = [...source.matchAll(/@csspart ([\w-]+) - (.+)/g)].map(
  ([, name = '', meaning = '']) => ({ name, initial: '', meaning }),
);
