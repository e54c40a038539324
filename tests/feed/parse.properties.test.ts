import { expect } from 'chai';
import fc from 'fast-check';
import { FeedError } from '../../src/feed/errors.js';
import type { Notice } from '../../src/feed/notice.js';
import { parseFeed } from '../../src/feed/parse.js';
import { sayFault } from '../../src/feed/problem.js';
import { instructions, services, severities, statuses } from '../../src/feed/vocabulary.js';

const now = Date.parse('2024-07-19T09:30:00+01:00');

const good = {
  id: 'good',
  title: 'A good notice',
  content_text: 'It stays.',
  date_published: '2024-07-19T08:10:00+01:00',
  _gp_outage: {
    severity: 'severe',
    audience: { ods: ['A99991'] },
    services: [{ service: 'phones', status: 'delays' }],
  },
};

const nasty = fc.constantFrom<unknown>(
  '__proto__', 'constructor', '', ' ', '\u202e', '\ud83d', '<script>alert(1)</script>', '<p', '&#x202e;', 'javascript:alert(1)',
  'http://a.example', 'https://a.example', 'https://a:b@a.example/', '2024-07-19T08:00:00Z', '2024-02-30', '9999-12-31T23:59:59Z',
  'x'.repeat(5000), '👩‍👩‍👧‍👦'.repeat(400), ' \n'.repeat(3000), 'phones', 'delays', 'extreme', 'england', 'A99991', -1, 1e308, null, true, [], {},
); // prettier-ignore
const junk = fc.oneof(nasty, fc.jsonValue({ maxDepth: 3 }));

/** Some of the fields, each with a value that may be right, wrong in a likely way, or anything. */
function some(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> {
  const model = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, mixed(value)]));
  const known = fc.record(model, { requiredKeys: [] });
  return fc
    .tuple(
      known,
      fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor')), junk, { maxKeys: 2 }),
    )
    .map(([fields, others]) => ({ ...others, ...fields }));
}

function mixed(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: junk });
}

const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), nasty);
const date = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom('2024-07-19', '2024-07-19T08:00', '2024-07-19T08:00:00+01:00'),
);
const codes = fc.array(fc.constantFrom('A99991', 'qzz', 7, ''), { maxLength: 3 });

const outage = some({
  severity: fc.constantFrom(...severities),
  status: fc.constantFrom(...statuses),
  starts: date,
  expires: date,
  review: date,
  audience: some({
    ods: codes,
    systems: codes,
    nations: fc.array(fc.constantFrom('england', 'Wales', 'narnia')),
  }),
  services: fc.array(
    some({ service: fc.constantFrom(...services), name: words, status: fc.constant('working') }),
    { maxLength: 3 },
  ),
  instructions: fc.array(mixed(fc.constantFrom(...instructions)), { maxLength: 3 }),
  supersedes: fc.array(words, { maxLength: 2 }),
  exercise: fc.boolean(),
  translations: fc.dictionary(
    fc.constantFrom('cy', 'pl', 'zh-Hant', 'x y'),
    some({ title: words, content_text: words }),
  ),
});
const item = mixed(
  some({
    id: words,
    title: words,
    content_text: words,
    content_html: words,
    url: fc.oneof(fc.webUrl(), nasty),
    date_published: date,
    date_modified: date,
    language: fc.constantFrom('cy', 'en-GB'),
    _gp_outage: outage,
  }),
);

function feedOf(items: readonly unknown[], head: unknown = {}): unknown {
  const value = { ...(head as object), version: 'https://jsonfeed.org/version/1.1', items };
  return JSON.parse(JSON.stringify(value));
}

function isSafe(text: string | undefined, limit: number): boolean {
  return (
    text === undefined ||
    (text.length <= limit && !/[\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}|\p{Cs}/u.test(text))
  );
}

function isWellMade(notice: Notice): boolean {
  const { id, title, text, url, starts, published, modified, expires, review, publisher } = notice;
  const times = [starts, published, modified, expires, review].every(
    (time) => time === undefined || Number.isFinite(time),
  );
  const translations = Object.values(notice.translations);
  return (
    id !== '' &&
    title !== '' &&
    !title.includes('\n') &&
    isSafe(title, 200) &&
    isSafe(text, 4000) &&
    isSafe(publisher, 200) &&
    (url === undefined || new URL(url).protocol === 'https:') &&
    times &&
    (published ?? modified ?? expires) !== undefined &&
    severities.includes(notice.severity) &&
    notice.services.every((row) =>
      'service' in row ? services.includes(row.service) : row.name && isSafe(row.name, 200),
    ) &&
    notice.instructions.every((instruction) => instructions.includes(instruction)) &&
    notice.supersedes.every((id) => typeof id === 'string' && id !== '') &&
    translations.every(
      (words) => isSafe(words.title, 200) && isSafe(words.text, 4000) && (words.title ?? words.text),
    )
  );
}

describe('whatever a feed holds', () => {
  it('it is read, or said to be none, and nothing else is thrown', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          parseFeed(value, now);
          return true;
        } catch (error) {
          return error instanceof FeedError && error.reason === 'not-a-feed';
        }
      }),
      { numRuns: 500 },
    );
  });

  it('its notices are well made, and each that is not shown is accounted for', () => {
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 3 }),
        some({ title: words, language: words }),
        (items, head) => {
          const { feed, problems } = parseFeed(feedOf(items, head), now);
          const refused = problems.filter((problem) => problem.refused).length;
          return feed.notices.every(isWellMade) && feed.notices.length + refused === items.length;
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('a good notice is never lost or changed for its neighbours', () => {
    const expected = parseFeed(feedOf([good]), now).feed.notices[0];
    fc.assert(
      fc.property(fc.array(item, { maxLength: 2 }), fc.array(item, { maxLength: 2 }), (before, after) => {
        const { notices } = parseFeed(feedOf([...before, good, ...after]), now).feed;
        expect(notices.filter(({ id }) => id === 'good')).to.deep.equal([expected]);
      }),
      { numRuns: 500 },
    );
  });

  it('a notice whose audience names other places is never for everyone', () => {
    const elsewhere = fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom('ods', 'nations', 'systems')),
      junk,
      { minKeys: 1 },
    );
    fc.assert(
      fc.property(elsewhere, (audience) => {
        const { notices } = parseFeed(feedOf([{ ...good, _gp_outage: { audience } }]), now).feed;
        const given = notices[0]?.audience;
        return notices.length === 0 || (given !== undefined && Object.values(given).some(Boolean));
      }),
      { numRuns: 1000 },
    );
  });

  it('every problem says where and what in one line', () => {
    fc.assert(
      fc.property(item, (value) => {
        for (const problem of parseFeed(feedOf([value], { title: 'x' }), now).problems) {
          const { path, message } = problem;
          if (
            path.slice(0, 2).join() !== 'items,0' ||
            !message.includes(sayFault(problem)) ||
            message.includes('\n')
          )
            return false;
        }
        return true;
      }),
      { numRuns: 500 },
    );
  });
});
