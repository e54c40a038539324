import type { Notice } from '../feed/notice.js';
import { parseFeed } from '../feed/parse.js';
import { sayPath, type Path } from '../feed/problem.js';
import type { FeedInput, ItemInput } from '../feed/schema.js';
import { checkFeed } from '../publish/check/check-feed.js';
import { confirmNotice, draftOf } from '../publish/draft.js';
import { monitorNotice, removeNotice, resolveNotice } from '../publish/edit.js';

/** A notice of a feed, as a banner would read it, and what is wrong with it. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  /** `undefined` where a banner refuses it. */
  readonly notice: Notice | undefined;
  /** What a person has to look at before it is shown to anyone; `undefined` for a notice that is no draft. */
  readonly toConfirm: readonly string[] | undefined;
  /** In plain words. */
  readonly findings: readonly string[];
}

/** One step with one notice of a feed. */
export type Step = 'confirm' | 'monitor' | 'resolve' | 'remove';

export const steps: Readonly<Record<Step, (feed: FeedInput, id: string, now: number) => FeedInput>> = {
  confirm: confirmNotice,
  monitor: monitorNotice,
  resolve: resolveNotice,
  remove: removeNotice,
};

/** The notices of a feed, and what is wrong with the feed as a whole. */
export function entriesOf(
  feed: FeedInput,
  now: number,
): { readonly entries: readonly Entry[]; readonly findings: readonly string[] } {
  const findings = checkFeed(feed, now);
  const about = (index: number): readonly string[] =>
    findings.flatMap(({ code, path: [items, place, ...path], message }) =>
      items === 'items' && place === index && code !== 'draft' ? sentence(path, message) : [],
    );
  return {
    entries: feed.items.map((item: Partial<ItemInput> | null, index) => {
      const notice = readItem(item, feed.title, now);
      const title = notice?.title ?? item?.title;
      return {
        id: idOf(item),
        title: typeof title === 'string' && title ? title : `Notice ${index + 1}`,
        notice,
        toConfirm: draftOf(item),
        findings: about(index),
      };
    }),
    findings: findings.flatMap(({ path, message }) => (path[0] === 'items' ? [] : sentence(path, message))),
  };
}

/** The place is worth saying to who can read the file, as long as it does not come first for everyone else. */
function sentence(path: Path, message: string): string[] {
  const place = sayPath(path.filter((key) => key !== '_gp_outage'));
  return [place ? `${message} (${place})` : message];
}

/** `undefined` if a banner refuses it. */
export function readItem(item: unknown, title: string, now: number): Notice | undefined {
  const version = 'https://jsonfeed.org/version/1.1';
  return parseFeed({ version, title, items: [item] }, now).feed.notices[0];
}

/** As `publish/edit.ts` takes them: a number as an id counts as text. */
export function idOf(item: Partial<ItemInput> | null | undefined): string {
  return String(item?.id);
}
