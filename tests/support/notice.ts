import type { Notice } from '../../src/feed/notice.js';

/** 9:15am on Friday 19 July 2024, in London. */
export const morning = Date.parse('2024-07-19T09:15:00+01:00');
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A notice that holds everywhere from 8:10am to 6:30pm on 19 July 2024, but for what is given. */
export function aNotice(given: Partial<Notice> = {}): Notice {
  return {
    id: 'https://group.example/notices/1',
    title: 'We cannot see patient records',
    text: 'Our records system is not working.',
    language: 'en-GB',
    publisher: 'Example group of GP surgeries',
    severity: 'severe',
    status: 'identified',
    published: Date.parse('2024-07-19T08:10:00+01:00'),
    modified: Date.parse('2024-07-19T08:10:00+01:00'),
    starts: Date.parse('2024-07-19T08:10:00+01:00'),
    expires: Date.parse('2024-07-19T18:30:00+01:00'),
    services: [],
    instructions: [],
    supersedes: [],
    exercise: false,
    translations: {},
    ...given,
  };
}

/** The notice without one of its optional fields. */
export function without(notice: Notice, key: keyof Notice): Notice {
  return Object.fromEntries(Object.entries(notice).filter(([name]) => name !== key)) as unknown as Notice;
}
