import type { LitElement } from 'lit';
import type { Notice } from '../feed/notice.js';
import { warnOnce } from '../feed/warn.js';
import type { HeldNotice } from '../notices/held.js';
import type { HiddenNotices } from './hidden.js';
import { languageAt } from './page.js';
import type { Settings } from './settings.js';
import { describeBanner, type BannerView } from './view.js';
import type { Sight } from './watch.js';

/** What is shown at one moment. */
export interface Scene {
  /** In order. */
  readonly notices: readonly Notice[];
  /** `undefined` where there is no notice. */
  readonly view: BannerView | undefined;
  readonly isStale: boolean;
  /** No feed can be read and nothing usable is held, so that the element's own children are shown. */
  readonly hasNothing: boolean;
}

/** Before anything is known. */
export const emptyScene: Scene = { notices: [], view: undefined, isStale: false, hasNothing: false };

/** What an element shows of what holds here and now. */
export function sceneOf(element: LitElement & Settings, sight: Sight, hiding: HiddenNotices): Scene {
  const { staleSince, hasNothing } = sight;
  const notices: HeldNotice[] = [];
  const hidden: HeldNotice[] = [];
  for (const held of sight.notices) (hiding.has(held.notice) ? hidden : notices).push(held);
  const moment = { notices, hidden, staleSince, language: languageAt(element) };
  const view = notices.length > 0 ? describeBanner(element, moment) : undefined;
  for (const warning of view?.warnings ?? []) warnOnce(warning);
  return {
    notices: notices.map(({ notice }) => notice),
    view,
    isStale: staleSince !== undefined,
    hasNothing,
  };
}

/** Whether a notice is shown no more. */
export function hasEnded(before: Scene, after: Scene): boolean {
  const ids = new Set(after.notices.map(({ id }) => id));
  return before.notices.some(({ id }) => !ids.has(id));
}
