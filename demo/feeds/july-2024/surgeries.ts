/**
 * The eleven surgeries in Barking and Dagenham that told patients of the outage of 19 July 2024. Names and streets are facts.
 * The ODS codes are invented, and the phone numbers are from the range kept for fiction (020 7946 0000 to 0999).
 */
export interface Surgery {
  /** Part of the address of its page and of its feed. */
  readonly name: string;
  readonly title: string;
  readonly place: string;
  readonly ods: string;
  readonly phone: string;
  /** The feed it publishes, by name: two surgeries share their group's. */
  readonly feed: string;
}

function surgery(name: string, title: string, place: string, number: number, feed = name): Surgery {
  const two = String(number).padStart(2, '0');
  return { name, title, place, ods: `A999${two}`, phone: `020 7946 01${two}`, feed };
}

/** The feed that Victoria Medical Centre and Five Elms Medical Practice share. */
export const sharedFeed = 'shared';

export const surgeries: readonly Surgery[] = [
  surgery('abbey', 'Abbey Medical Centre', 'Harpour Road', 1),
  surgery('barking', 'Barking Medical Group Practice', 'Upney Lane', 2),
  surgery('five-elms', 'Five Elms Medical Practice', 'Five Elms Road', 3, sharedFeed),
  surgery('green-lane', 'Green Lane Surgery', 'Dagenham', 4),
  surgery('halbutt-street', 'Halbutt Street Surgery', 'Dagenham', 5),
  surgery('hedgemans', 'Hedgemans Medical Centre', 'Dagenham', 6),
  surgery('john-smith', 'John Smith Medical Centre', 'Bevan Avenue', 7),
  surgery('orchards', 'Orchards Health and Family Centre', 'Barking', 8),
  surgery('ripple-road', 'Ripple Road Medical Centre', 'Barking', 9),
  surgery('tulasi', 'Tulasi Medical Centre', 'Dagenham', 10),
  surgery('victoria', 'Victoria Medical Centre', 'Queens Road', 11, sharedFeed),
];
