import { feedOf, type FeedDocument } from './fixture.js';
import { localStories } from './july-2024/local.js';
import { nationalStory } from './july-2024/national.js';
import { surgeries, type Surgery } from './july-2024/surgeries.js';
import { itemAt, july, type Story } from './july-2024/versions.js';

export { moments, replayEnd, replayStart, type Moment } from './july-2024/moments.js';
export { surgeries, type Surgery } from './july-2024/surgeries.js';

/**
 * The feeds of 19 to 22 July 2024 as a function of time. Every title ends in "(replay)", so that no picture of the banner can be
 * taken for the real thing: these are not the words that NHS England or any surgery used.
 */
const folder = 'https://group.example/july-2024';

/** The addresses a surgery's page lists: its own feed or its group's, then the national one. */
export function surgeryFeeds(surgery: Surgery): readonly string[] {
  return [`${folder}/${surgery.feed}.json`, `${folder}/national.json`];
}

/** What the feed at `address` says at `time` (milliseconds since the epoch), or nothing where there is no such feed. */
export function feedAt(address: string, time: number): FeedDocument | undefined {
  const name = /^https:\/\/group\.example\/july-2024\/([a-z-]+)\.json$/.exec(address)?.[1] ?? '';
  if (name === 'national') return document('NHS England’s statement, retold (replay)', nationalStory, time);
  const story = localStories.get(name);
  return story && document(publisherOf(name), story, time);
}

function publisherOf(feed: string): string {
  const titles = surgeries.filter((surgery) => surgery.feed === feed).map(({ title }) => title);
  return `${titles.join(' and ')} (replay)`;
}

function document(title: string, story: Story, time: number): FeedDocument {
  const item = itemAt(story, time);
  return feedOf(title, item?.date_modified ?? july(19, '07:00'), item ? [item] : []);
}
