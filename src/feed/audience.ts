import type { Audience } from './notice.js';
import type { ItemInput } from './schema.js';
import { isCode, splitCodes } from './text.js';
import { report, type Progress } from './tolerant.js';
import { nations } from './vocabulary.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const audienceKeys = ['ods', 'systems', 'nations'] as const;

/**
 * An audience that cannot be fully understood is for no one: better missing than on the wrong site.
 * @param item the item as it was before reading, which shows the keys that are unknown
 */
export function settleAudience(audience: Writable<Audience>, item: ItemInput, progress: Progress): Audience {
  progress.path.push('_gp_outage', 'audience');
  // The meaning of "A99991, A99992" is plain. Neither a code nor the name of a system has a space or a comma in it.
  for (const key of ['ods', 'systems'] as const) audience[key] = audience[key]?.flatMap(splitCodes);
  for (const code of audience.ods ?? []) {
    if (!isCode(code))
      report(progress, 'not-a-code', { place: ['ods'], expected: 'a code such as A99991', received: code });
  }
  const known: readonly string[] = nations;
  audience.nations &&= audience.nations.filter((nation) => {
    const isKnown = known.includes(nation);
    if (!isKnown) report(progress, 'wrong', { place: ['nations'], expected: known, received: nation });
    return isKnown;
  });
  const given: Readonly<Record<string, unknown>> = item._gp_outage?.audience ?? {};
  // Its own keys: a page may have added to what all objects share.
  for (const key of Object.keys(given)) {
    const name = audienceKeys.find((known) => known === key);
    if ((name && audience[name]?.length) || given[key] === undefined) continue;
    report(progress, `${name ? 'empty' : 'unknown'}-audience`, { place: [key], expected: audienceKeys });
    audience.nobody = true;
  }
  return audience;
}
