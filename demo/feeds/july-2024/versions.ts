import type { Item, Outage } from '../fixture.js';

/** One state of a notice: how it stood from this moment until the next version of it. */
export interface Version {
  /** When the publisher wrote it. */
  readonly from: string;
  readonly title: string;
  readonly text: string;
  readonly outage: Outage;
}

/** A notice through the days: all its versions, earliest first. */
export interface Story {
  readonly id: string;
  readonly versions: readonly Version[];
}

/** A moment in July 2024, UK time, RFC 3339. */
export function july(day: 19 | 20 | 21 | 22, time: string): string {
  return `2024-07-${day}T${time}:00+01:00`;
}

/** The notice as its feed gave it at `time` (milliseconds since the epoch), or nothing before it was first published. */
export function itemAt(story: Story, time: number): Item | undefined {
  const version = story.versions.filter(({ from }) => Date.parse(from) <= time).pop();
  const first = story.versions[0];
  if (!version || !first) return undefined;
  return {
    id: story.id,
    title: version.title,
    content_text: version.text,
    date_published: first.from,
    date_modified: version.from,
    _gp_outage: version.outage,
  };
}
