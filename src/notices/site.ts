import type { Audience } from '../feed/notice.js';
import type { Nation } from '../feed/vocabulary.js';

/** What a website says of the surgery it belongs to. Codes and tokens are in lower case. */
export interface Site {
  /** ODS codes it answers to: the surgery's own and those of its PCN, ICB and so on. */
  readonly ods: readonly string[];
  /** Clinical systems it uses, such as `emis-web`. */
  readonly systems: readonly string[];
  readonly nation?: Nation;
  /** Whether exercises are shown, labelled as such. */
  readonly exercises: boolean;
}

/** Whether a notice with this audience is for this site: every key that is given must match any value the site declares. */
export function isFor(audience: Audience | undefined, site: Site): boolean {
  if (!audience) return true;
  return (
    !audience.nobody &&
    shares(audience.ods, site.ods) &&
    shares(audience.systems, site.systems) &&
    shares(audience.nations, site.nation ? [site.nation] : [])
  );
}

function shares(wanted: readonly string[] | undefined, declared: readonly string[]): boolean {
  return !wanted || wanted.some((value) => declared.includes(value));
}
