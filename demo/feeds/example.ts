import { feedOf, type FeedDocument, type Fixture, type Item, type Outage } from './fixture.js';

/** The time of day, on the one day that nearly every fixture is looked at: a Tuesday in summer, so that UK time is not UTC. */
export function at(time: string): string {
  return `2026-06-09T${time}:00+01:00`;
}

/** When nearly every fixture is looked at. */
export const now = at('09:20');

/** The invented surgery that nearly every fixture is for. */
export const exampleSurgery = {
  nation: 'england',
  ods: 'A99991 QZZ',
  'surgery-name': 'Example Surgery',
  'surgery-phone': '020 7946 0000',
} as const;

export const exampleGroup = 'Example group of GP surgeries';

/** A notice published at 8:10am, updated at 9:15am and ending when the surgery closes, unless told otherwise. */
export function notice(
  name: string,
  title: string,
  text: string,
  outage: Outage,
  item: Partial<Item> = {},
): Item {
  return {
    id: `https://group.example/notices/${name}`,
    title,
    content_text: text,
    date_published: at('08:10'),
    date_modified: at('09:15'),
    ...item,
    _gp_outage: { severity: 'severe', status: 'identified', expires: at('18:30'), ...outage },
  };
}

/** The group's feed with these notices. */
export function groupFeed(...items: readonly Item[]): FeedDocument {
  return feedOf(exampleGroup, at('09:15'), items);
}

/** A fixture for the example surgery with one notice or several in the group's feed, unless told otherwise. */
export function example(
  name: string,
  title: string,
  description: string,
  items: readonly Item[],
  more: Partial<Fixture> = {},
): Fixture {
  return { name, title, description, attributes: exampleSurgery, now, feeds: [groupFeed(...items)], ...more };
}
