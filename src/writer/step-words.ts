import { parseFeed } from '../feed/parse.js';
import type { Opened } from './read-feed.js';
import { entriesOf, type Entry, type Step } from './entries.js';

/** What is said when a step has been taken with a notice. */
export function wordsAfter(step: Step, { title, notice }: Entry): string {
  const lost =
    Object.keys(notice?.translations ?? {}).length > 0
      ? ' Its translations are gone, since they said something else.'
      : '';
  const changed = 'Its words have changed too: look at them below, then save the file.';
  switch (step) {
    case 'monitor':
      return `“${title}” now says that it works again and that there may be delays. ${changed}${lost}`;
    case 'resolve':
      return `“${title}” now says that it is fixed. ${changed}${lost}`;
    case 'confirm':
      return `“${title}” is a draft no longer. Websites show it once the file is saved and on the web.`;
    case 'remove':
      return `“${title}” has been removed: its readers will see it vanish without a word. To tell them that it is over, undo this and choose “Back to normal”.`;
  }
}

/** What is said when a file has been opened. */
export function wordsAfterOpening({ feed, name }: Opened, now: number): string {
  const { entries } = entriesOf(feed, now);
  const faulty = entries.filter(({ notice }) => !notice).length;
  const closed = parseFeed(feed, now).feed.expired;
  return [
    `${name} is open.`,
    entries.length === 1 ? 'It has 1 notice.' : `It has ${entries.length} notices.`,
    faulty > 0
      ? `${faulty} of them cannot be shown: what is wrong is said below. Nothing in the file has been changed.`
      : '',
    closed ? 'The file is marked as expired: websites show nothing of it, whatever is in it.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What is said when the file has been saved. */
export function wordsAfterSaving(name: string, inPlace: boolean): string {
  return inPlace
    ? `${name} is saved. If it is not the file on your web server itself, put it there now. Websites show it within about 5 minutes.`
    : `Your browser has been given ${name} to save. Put it on your web server, in place of the old one. Websites show it within about 5 minutes.`;
}
