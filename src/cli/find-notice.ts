import type { FeedInput, ItemInput } from '../feed/schema.js';
import { isObject } from '../feed/tolerant.js';
import { usageError } from './host.js';

/**
 * The notice a person means by its id or the end of it, such as `2024-07-19-phones-down`. Of a feed with one notice it
 * is that one, if nothing is given.
 * @throws {CommandError} if there is none, or several
 */
export function findNotice({ items }: FeedInput, given: string | undefined): ItemInput {
  const notices = items.filter((item: unknown) => isObject(item) && item['id'] !== undefined);
  const exact = notices.filter((notice) => idOf(notice) === given);
  const like =
    exact.length > 0
      ? exact
      : notices.filter((notice) => given === undefined || isEndOf(given, idOf(notice)));
  const [notice] = like;
  if (notice && like.length === 1) return notice;
  const ids = notices.map((one) => `\n  ${idOf(one)}`).join('');
  if (notices.length === 0) throw usageError('The feed has no notices.');
  if (given === undefined) throw usageError(`Which notice? The feed has:${ids}`);
  if (exact.length > 1) throw usageError(`Several notices have the id "${given}". Mend that first.`);
  throw usageError(
    `${notice ? 'Several notices have' : 'No notice has'} an id that ends in "${given}". The feed has:${ids}`,
  );
}

/** JSON Feed 1.1 has numbers as ids read as text. */
export function idOf({ id }: { readonly id: unknown }): string {
  return String(id);
}

/** Only whole parts: `9-phones-down` is not the end of `2024-07-19-phones-down`. */
function isEndOf(end: string, id: string): boolean {
  return end !== '' && id.endsWith(end) && /(?:^|[^A-Za-z0-9])$/.test(id.slice(0, -end.length));
}
