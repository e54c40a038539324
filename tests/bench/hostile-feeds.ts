/*
 * Feeds within 512 KiB that ask a page for as much work as they can: no publisher writes them, and a page has to stand them.
 */

const written = '2024-07-19T08:10:00+01:00';
const expires = '2024-07-19T18:30:00+01:00';

const feedOf = (items: readonly object[]): string =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Hostile', items });

const item = (id: string, outage: object, text = 'Text'): object => ({
  id,
  title: `Notice ${id}`,
  content_text: text,
  date_published: written,
  _gp_outage: { expires, ...outage },
});

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** By what they do. */
export const hostileFeeds: Readonly<Record<string, () => string>> = {
  'a long chain of notices that supersede the next': () =>
    feedOf(many(2500, (index) => item(String(index), { supersedes: [String(index + 1)] }))),
  'notices that each supersede all the others': () =>
    feedOf(many(280, (index) => item(String(index), { supersedes: many(280, String) }))),
  'a circle of notices, and one that supersedes the same id again and again': () =>
    feedOf([
      ...many(1000, (index) => item(String(index), { supersedes: [String((index + 1) % 1000)] })),
      item('x', { supersedes: many(50_000, () => '1') }),
    ]),
  'one id over and over': () =>
    feedOf(many(2800, (index) => item('1', { severity: 'minor' }, `Text ${index}`))),
  'thousands of services with names of their own': () =>
    feedOf(
      many(10, (n) =>
        item(String(n), { services: many(900, (m) => ({ name: `${n} ${m}`, status: 'delays' })) }),
      ),
    ),
  'thousands of notices that can all be hidden': () =>
    feedOf(many(2800, (index) => item(String(index), { severity: 'minor' }))),
};
