import type { FeedInput, ItemInput } from '../../feed/schema.js';
import { isObject } from '../../feed/tolerant.js';
import { touch } from '../edit.js';

/** Which version of a notice is kept. Of one that a side has removed, that side's version is that it is not there. */
export type Choice = 'mine' | 'theirs' | 'both';

/** One notice in which two versions of a feed differ. */
export interface Difference {
  readonly id: string;
  /** `undefined`: not in this version. */
  readonly mine: ItemInput | undefined;
  readonly theirs: ItemInput | undefined;
  /** What can be taken without asking, since only one side changed it; `undefined` where both did, or nobody knows. */
  readonly obvious: 'mine' | 'theirs' | undefined;
}

/**
 * Compares two versions of a feed notice by notice, by their ids.
 * @param base the version that both began from, where it is known
 * @returns in the order of `theirs`, then what only `mine` has
 */
export function compareFeeds(mine: FeedInput, theirs: FeedInput, base?: FeedInput): readonly Difference[] {
  const [own, other, old] = [byId(mine), byId(theirs), base && byId(base)];
  return [...new Set([...other.keys(), ...own.keys()])].flatMap((id) => {
    const [a, b] = [own.get(id), other.get(id)];
    if (isSame(a, b)) return [];
    const isMine = old && isSame(b, old.get(id));
    const isTheirs = old && isSame(a, old.get(id));
    return { id, mine: a, theirs: b, obvious: isMine ? 'mine' : isTheirs ? 'theirs' : undefined };
  });
}

/**
 * Makes one feed of two versions. What stands besides the notices is taken from `mine`.
 * @param choices by id; a difference that has none is settled as is obvious, and else both are kept
 */
export function mergeFeeds(
  mine: FeedInput,
  theirs: FeedInput,
  differences: readonly Difference[],
  choices: ReadonlyMap<string, Choice>,
  now: number,
): FeedInput {
  const settled = new Map(
    differences.map((difference) => [
      difference.id,
      settle(difference, choices.get(difference.id) ?? difference.obvious ?? 'both'),
    ]),
  );
  const ids = new Set([...theirs.items, ...mine.items].map(idOf));
  const other = byId(theirs);
  const added = mine.items.filter((item) => !other.has(idOf(item)));
  const items = [...added, ...theirs.items].flatMap((item) => {
    const id = idOf(item);
    return (
      settled.get(id)?.map((one) => (idOf(one) === id ? one : { ...one, id: freeId(id, ids) })) ?? [item]
    );
  });
  return touch({ ...mine, items }, now);
}

/** The versions that are kept. The second of two needs an id of its own, and so has none yet. */
function settle({ mine, theirs }: Difference, choice: Choice): readonly ItemInput[] {
  const kept = choice === 'mine' ? [mine] : choice === 'theirs' ? [theirs] : [theirs, mine];
  return kept
    .filter((item) => item !== undefined)
    .map((item, index) => (index === 0 ? item : { ...item, id: '' }));
}

function freeId(id: string, taken: Set<string>): string {
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  taken.add(`${id}-${number}`);
  return `${id}-${number}`;
}

function byId({ items }: FeedInput): ReadonlyMap<string, ItemInput> {
  return new Map(items.map((item) => [idOf(item), item]));
}

/** What is no notice at all has its own text as its id, so that it is carried along. */
function idOf(item: unknown): string {
  const id = isObject(item) ? item['id'] : undefined;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : JSON.stringify(item);
}

function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** The order of an object's fields says nothing. */
function canonical(value: unknown): string {
  return JSON.stringify([value], (_, part: unknown) =>
    isObject(part) && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
