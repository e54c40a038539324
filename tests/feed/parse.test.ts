import { expect } from 'chai';
import { FeedError } from '../../src/feed/errors.js';
import type { Feed, Notice } from '../../src/feed/notice.js';
import { parseFeed } from '../../src/feed/parse.js';
import { sayPath, sayFault, type FeedProblem } from '../../src/feed/problem.js';
import { endOf } from '../../src/notices/period.js';

const now = Date.parse('2024-07-19T09:30:00+01:00');
const day = 24 * 60 * 60 * 1000;
const eightTen = Date.parse('2024-07-19T08:10:00+01:00');

const item = {
  id: '1',
  title: 'We cannot see patient records',
  content_text: 'Our records system is not working.',
  date_published: '2024-07-19T08:10:00+01:00',
};

function read(value: unknown): { feed: Feed; problems: readonly FeedProblem[] } {
  return parseFeed(JSON.parse(JSON.stringify(value)), now);
}

function feedOf(...items: unknown[]): object {
  return { version: 'https://jsonfeed.org/version/1.1', title: 'Example group', items };
}

/** The notice that an item becomes, with what was wrong with it. */
function readItem(given: object): { notice: Notice | undefined; problems: readonly FeedProblem[] } {
  const { feed, problems } = read(feedOf({ ...item, ...given }));
  return { notice: feed.notices[0], problems };
}

function readOutage(outage: object): ReturnType<typeof readItem> {
  return readItem({ _gp_outage: outage });
}

function said({ problems }: { readonly problems: readonly FeedProblem[] }): readonly string[] {
  return problems.map(
    (problem) => `${problem.refused ? 'refused: ' : ''}${sayPath(problem.path)}: ${sayFault(problem)}`,
  );
}

/** Without the keys that are undefined. */
function plain(value: unknown): unknown {
  return value === undefined ? value : JSON.parse(JSON.stringify(value));
}

function refusal(value: unknown): string {
  try {
    parseFeed(value, now);
    return 'read';
  } catch (error) {
    return error instanceof FeedError
      ? `${error.reason}: ${error.message.split('. ')[0] ?? ''}`
      : String(error);
  }
}

describe('a feed', () => {
  it('is read as the contract has it', () => {
    const { feed, problems } = read({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Example group of GP surgeries',
      home_page_url: 'https://group.example/',
      feed_url: 'https://group.example/notices.json',
      language: 'en-GB',
      _gp_outage: { about: '…', updated: '2024-07-19T09:15:00+01:00' },
      items: [
        {
          id: 'https://group.example/notices/2024-07-19-records',
          title: 'We cannot see patient records',
          content_text: 'Our records system is not working …',
          url: 'https://group.example/status',
          date_published: '2024-07-19T08:10:00+01:00',
          date_modified: '2024-07-19T09:15:00+01:00',
          _gp_outage: {
            severity: 'severe',
            status: 'investigating',
            starts: '2024-07-19T08:00:00+01:00',
            expires: '2024-07-19T18:30:00+01:00',
            review: '2024-07-19T14:00:00+01:00',
            audience: { ods: ['A99991', ' qzz '], systems: ['EMIS-web'], nations: ['England'] },
            services: [
              { service: 'health-record', status: 'not-working' },
              { service: 'phones', status: 'working' },
              { name: 'Physiotherapy booking', status: 'delays' },
            ],
            instructions: ['keep-appointments', 'urgent-only'],
            supersedes: ['https://group.example/notices/1', 2],
            exercise: true,
            translations: { cy: { title: 'Teitl', content_text: 'Testun' }, pl: { title: 'Tytuł' } },
          },
        },
      ],
    });
    const at = (time: string): number => Date.parse(`2024-07-19T${time}:00+01:00`);
    expect(problems).to.deep.equal([]);
    expect(feed).to.deep.equal({
      title: 'Example group of GP surgeries',
      homePageUrl: 'https://group.example/',
      feedUrl: 'https://group.example/notices.json',
      language: 'en-GB',
      updated: at('09:15'),
      expired: false,
      notices: [
        {
          id: 'https://group.example/notices/2024-07-19-records',
          title: 'We cannot see patient records',
          text: 'Our records system is not working …',
          language: 'en-GB',
          url: 'https://group.example/status',
          publisher: 'Example group of GP surgeries',
          severity: 'severe',
          status: 'investigating',
          published: at('08:10'),
          modified: at('09:15'),
          feedUpdated: at('09:15'),
          starts: at('08:00'),
          expires: at('18:30'),
          review: at('14:00'),
          audience: { ods: ['a99991', 'qzz'], systems: ['emis-web'], nations: ['england'] },
          services: [
            { service: 'health-record', status: 'not-working' },
            { service: 'phones', status: 'working' },
            { name: 'Physiotherapy booking', status: 'delays' },
          ],
          instructions: ['keep-appointments', 'urgent-only'],
          supersedes: ['https://group.example/notices/1', '2'],
          exercise: true,
          translations: { cy: { title: 'Teitl', text: 'Testun' }, pl: { title: 'Tytuł' } },
        },
      ],
    });
  });

  it('without the extension is information that brings no guidance', () => {
    const { notice, problems } = readItem({});
    expect(problems).to.deep.equal([]);
    expect(notice?.severity).to.equal('minor');
    expect(notice?.status).to.equal(undefined);
    expect(notice?.starts).to.equal(eightTen);
    expect(notice?.audience).to.equal(undefined);
    expect(notice?.publisher).to.equal('Example group');
  });

  it('takes the defaults of an outage where the extension says nothing', () => {
    const { notice, problems } = readOutage({});
    expect(problems).to.deep.equal([]);
    expect(notice?.severity).to.equal('moderate');
    expect(notice?.status).to.equal('identified');
    expect(notice?.exercise).to.equal(false);
    expect(notice?.services).to.deep.equal([]);
    expect(notice?.translations).to.deep.equal({});
  });

  it('may be empty, of version 1, or named with http', () => {
    expect(read(feedOf()).feed.notices).to.deep.equal([]);
    expect(refusal({ ...feedOf(), version: 'http://jsonfeed.org/version/1' })).to.equal('read');
    expect(refusal({ ...feedOf(), version: 'https://www.jsonfeed.org/version/1.1' })).to.equal('read');
  });

  it('that is none says what it is instead', () => {
    expect(refusal(null)).to.equal('not-a-feed: This is not a JSON Feed but null');
    expect(refusal([feedOf()])).to.equal('not-a-feed: This is not a JSON Feed but a list');
    expect(refusal('<rss>')).to.equal('not-a-feed: This is not a JSON Feed but "<rss>"');
    expect(refusal({})).to.equal('not-a-feed: This is not a JSON Feed but an object with nothing in it');
    expect(refusal({ a: 1, b: 2 })).to.equal('not-a-feed: This is not a JSON Feed but an object with a, b');
    expect(refusal({ page: { id: 'x' }, incidents: [] })).to.equal(
      'not-a-feed: This is not a JSON Feed but an answer of Atlassian Statuspage',
    );
    expect(refusal({ ...feedOf(), version: '2.0' })).to.equal(
      'not-a-feed: This is not a JSON Feed but an object whose "version" is "2.0"',
    );
    expect(refusal({ ...feedOf(), items: {} })).to.equal(
      'not-a-feed: This is not a JSON Feed but an object whose "items" are not a list',
    );
  });

  it('that has expired shows nothing', () => {
    const { feed } = read({ ...feedOf(item), expired: true });
    expect(feed.expired).to.equal(true);
    expect(feed.notices).to.deep.equal([]);
  });

  it('is not closed for good by a wrong value', () => {
    const result = read({ ...feedOf(item), expired: 'false' });
    expect(result.feed.expired).to.equal(false);
    expect(result.feed.notices).to.have.length(1);
    expect(said(result)).to.deep.equal(['expired: "false" is not true or false']);
  });

  it('keeps its notices whatever is wrong with its own fields', () => {
    const head = {
      title: 7,
      home_page_url: 'http://group.example/',
      language: [],
      _gp_outage: { updated: 'now' },
    };
    const result = read({ ...feedOf(item), ...head });
    expect(result.feed.title).to.equal('7');
    expect(result.feed.updated).to.equal(undefined);
    expect(result.feed.notices).to.have.length(1);
    expect(said(result)).to.deep.equal([
      'home_page_url: "http://group.example/" is not an https: address',
      'language: a list is not a language tag such as cy or en-GB',
      '_gp_outage.updated: "now" is not a date and time such as 2024-07-19T08:00:00+01:00',
    ]);
    const bare = read({ ...feedOf(item), title: {}, _gp_outage: 'x' });
    expect(bare.feed.notices[0]?.publisher).to.equal('');
    expect(said(bare)).to.deep.equal([
      'title: an object is not text',
      '_gp_outage: "x" is not an object',
      'title: is missing',
    ]);
  });
});

describe('a problem', () => {
  it('names the notice, the field and the fault, and says what comes of it', () => {
    const { problems } = read(
      feedOf({ ...item, id: 'https://group.example/1', _gp_outage: { severity: 'bad' } }),
    );
    expect(problems).to.deep.equal([
      {
        notice: 'https://group.example/1',
        code: 'wrong',
        path: ['items', 0, '_gp_outage', 'severity'],
        expected: ['extreme', 'severe', 'moderate', 'minor'],
        received: 'bad',
        refused: false,
        used: 'moderate',
        message:
          'Notice "https://group.example/1", items[0]._gp_outage.severity: "bad" is not one of extreme, severe, moderate, minor. The default "moderate" is used.',
      },
    ]);
  });

  it('quotes a feed safely and briefly', () => {
    const [problem] = readOutage({ status: `\u202e${'long '.repeat(10_000)}` }).problems;
    expect(problem?.message.length).to.be.below(300);
    expect(problem?.message).not.to.contain('\u202e');
  });

  it('is listed a hundred times at most, and the good notices are still found', () => {
    const { feed, problems } = read(feedOf(...Array.from({ length: 5000 }, () => ({ id: {} })), item));
    expect(problems).to.have.length(100);
    expect(feed.notices).to.have.length(1);
  });
});

describe('a feed that was never text', () => {
  it('is read like its JSON, in which there is no undefined', () => {
    const none = undefined;
    const missing = { title: none, url: none, date_modified: none, language: none };
    const outages = [
      { severity: none, expires: none, services: none, translations: { cy: none }, audience: none },
      { audience: { ods: ['A99991'], nations: none } },
      none,
    ];
    for (const outage of outages) {
      const value = feedOf({ ...item, ...missing, _gp_outage: outage });
      const { feed, problems } = parseFeed(value, now);
      expect(problems.map(({ message }) => message)).to.deep.equal([]);
      expect(plain(feed)).to.deep.equal(plain(read(value).feed));
    }
  });
});

describe('one bad notice', () => {
  it('never hides a good one', () => {
    const bad = [null, 'x', 4, [], {}, { id: '' }, { ...item, id: {} }, { ...item, _gp_outage: null }];
    const { feed, problems } = read(feedOf(...bad.flatMap((value) => [value, item])));
    expect(feed.notices).to.have.length(bad.length);
    expect(problems.every(({ refused }) => refused)).to.equal(true);
    expect(problems).to.have.length(bad.length);
  });

  it('is refused where it has no id, no words or no date', () => {
    const without = { id: undefined, title: undefined, content_text: undefined, date_published: undefined };
    expect(said(readItem({ id: undefined }))).to.deep.equal(['refused: items[0].id: is missing']);
    expect(said(readItem({ id: '' }))).to.deep.equal(['refused: items[0].id: "" is not an id']);
    expect(said(readItem({ ...without, id: 1, title: ' \u202e\n' }))).to.deep.equal([
      'refused: items[0]: has no title and no text',
    ]);
    expect(said(readItem({ date_published: 'soon' }))).to.deep.equal([
      'items[0].date_published: "soon" is not a date and time such as 2024-07-19T08:00:00+01:00',
      'refused: items[0]: has no date_published, date_modified or expires that can be read',
    ]);
    expect(readItem({ ...without, id: 1, title: 'x', _gp_outage: { starts: '2024-07-19' } }).notice).to.equal(
      undefined,
    );
  });

  it('is refused where it has an end but no date, and would be shown for years', () => {
    const undated = { ...item, date_published: undefined };
    const years = { ...undated, _gp_outage: { expires: '2034-07-19' } };
    const result = read(feedOf(years));
    expect(result.feed.notices).to.deep.equal([]);
    expect(said(result)).to.deep.equal([
      'refused: items[0]: has no date_published or date_modified, and would be shown for more than 7 days',
    ]);
    const week = { ...undated, _gp_outage: { expires: '2024-07-26T09:30:00+01:00' } };
    expect(read(feedOf(week)).feed.notices).to.have.length(1);
  });

  it('is dated by its feed where it has an end but no date', () => {
    const years = { ...item, date_published: undefined, _gp_outage: { expires: '2034-07-19' } };
    const { feed } = read({ ...feedOf(years), _gp_outage: { updated: '2024-07-10T09:30:00+01:00' } });
    const [notice] = feed.notices;
    expect(notice?.starts).to.equal(now - 9 * day);
    expect(notice && endOf(notice, now)).to.equal(now - 2 * day);
  });

  it('is told of a date that lies more than 24 hours ahead, and is not shown for years by it', () => {
    const years = { date_modified: '2036-07-19T08:10:00+01:00', _gp_outage: { expires: '2034-07-19' } };
    const result = readItem(years);
    expect(said(result)).to.deep.equal(['items[0].date_modified: is more than 24 hours ahead']);
    expect(result.notice && endOf(result.notice, now)).to.equal(eightTen + 7 * day);
    expect(readItem({ date_modified: '2024-07-20T09:30:00+01:00' }).problems).to.deep.equal([]);
  });

  it('that is live has begun, whenever it was published, unless it says when it starts', () => {
    const soon = '2024-07-19T11:30:00+01:00';
    expect(readItem({ date_published: soon, _gp_outage: {} }).notice?.starts).to.equal(now);
    expect(readItem({ date_published: soon, _gp_outage: { status: 'scheduled' } }).notice?.starts).to.equal(
      Date.parse(soon),
    );
    expect(readItem({ date_published: soon, _gp_outage: { starts: soon } }).notice?.starts).to.equal(
      Date.parse(soon),
    );
  });

  it('does not gain time by being read again', () => {
    const only = { date_published: undefined, date_modified: '2024-07-01T08:00:00+01:00' };
    const { notice } = readItem({ ...only, _gp_outage: { expires: '2034-07-19' } });
    expect(notice && endOf(notice, now)).to.equal(Date.parse('2024-07-08T08:00:00+01:00'));
  });

  it('is not refused where any one date is left', () => {
    const undated = { date_published: undefined };
    const ends = readItem({ ...undated, _gp_outage: { expires: '2024-07-19T18:30:00+01:00' } }).notice;
    expect(ends?.starts).to.equal(now);
    expect(readItem({ ...undated, date_modified: '2024-07-19T08:10:00' }).notice?.modified).to.equal(
      eightTen,
    );
  });
});

describe('a notice', () => {
  it('may have a number as its id', () => {
    expect(readItem({ id: 7 }).notice?.id).to.equal('7');
    expect(readItem({ id: 0 }).notice?.id).to.equal('0');
    expect(readItem({ id: 7, _gp_outage: { status: 1 } }).problems[0]?.notice).to.equal('7');
  });

  it('without a title takes its first sentence', () => {
    const title = (text: string): string | undefined =>
      readItem({ title: '', content_text: text }).notice?.title;
    expect(title('We cannot see records. Bring your medicines.')).to.equal('We cannot see records.');
    expect(title('Dr. Khan’s clinic is closed. Phone us.')).to.equal('Dr. Khan’s clinic is closed.');
    expect(title('The phones are down\nCome in.')).to.equal('The phones are down');
    expect(title('word '.repeat(100))).to.have.length.at.most(200);
  });

  it('keeps its title and text within their limits and free of control characters', () => {
    const { notice } = readItem({ title: `\u202e${'x'.repeat(300)}`, content_text: 'y\n'.repeat(5000) });
    expect(notice?.title).to.equal(`${'x'.repeat(199)}…`);
    expect(notice?.text.length).to.be.at.most(4000);
  });

  it('takes its words from content_html only where there is no content_text', () => {
    const html = '<p>One &amp; only</p><script>alert(1)</script><p>Two</p>';
    expect(readItem({ content_html: html }).notice?.text).to.equal('Our records system is not working.');
    expect(readItem({ content_html: html, content_text: ' ' }).notice?.text).to.equal('One & only\nTwo');
    expect(readItem({ content_html: html, content_text: {} }).notice?.text).to.equal('One & only\nTwo');
  });

  it('that names a day for its next update means the end of that day', () => {
    const { notice } = readOutage({ review: '2026-11-27' });
    expect(notice?.review).to.equal(Date.parse('2026-11-27T23:59:59Z'));
  });

  it('links to https: only', () => {
    const bad = [
      'http://group.example/', 'javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', '/status', '//group.example',
      'https://user:secret@group.example/', 'https://', 'blob:https://group.example/1', 7, {}, ['https://group.example/'],
    ]; // prettier-ignore
    for (const url of bad) {
      const { notice, problems } = readItem({ url });
      expect(notice?.url, JSON.stringify(url)).to.equal(undefined);
      expect(sayPath(problems[0]?.path ?? [])).to.equal('items[0].url');
      expect(problems[0]?.refused).to.equal(false);
    }
    expect(readItem({ url: 'HTTPS://Group.example' }).notice?.url).to.equal('https://group.example/');
  });

  it('says its own language, else that of the feed', () => {
    expect(
      read({ ...feedOf({ ...item, language: 'cy' }), language: 'en-GB' }).feed.notices[0]?.language,
    ).to.equal('cy');
    expect(read({ ...feedOf(item), language: 'en-GB' }).feed.notices[0]?.language).to.equal('en-GB');
    expect(readItem({ language: 'English (UK)' }).notice?.language).to.equal(undefined);
  });

  it('keeps what is right of what is affected', () => {
    const { notice, problems } = readOutage({
      services: [
        { service: 'phones', status: 'delays' },
        { service: 'fax', status: 'delays' },
        { service: 'fax', name: 'Fax', status: 'working' },
        { service: 'nhs-app', status: 'broken' },
        { service: 'nhs-app' },
        { name: ' \u202eTravel\nclinic ', status: 'not-working' },
        { name: '', status: 'delays' },
        { status: 'delays' },
        'phones',
        null,
      ],
      instructions: ['urgent-only', 'call-me', null, ['walk-in']],
      supersedes: ['a', '', {}, 4],
    });
    expect(notice?.services).to.deep.equal([
      { service: 'phones', status: 'delays' },
      { name: 'Fax', status: 'working' },
      { name: 'Travel clinic', status: 'not-working' },
    ]);
    expect(notice?.instructions).to.deep.equal(['urgent-only']);
    expect(notice?.supersedes).to.deep.equal(['a', '4']);
    expect(problems.map(({ path }) => sayPath(path).replace('items[0]._gp_outage.', ''))).to.deep.equal([
      'services[1].service',
      'services[1]',
      'services[2].service',
      'services[3].status',
      'services[4].status',
      'services[6]',
      'services[7]',
      'services[8]',
      'services[9]',
      'instructions[1]',
      'instructions[2]',
      'instructions[3]',
      'supersedes[1]',
      'supersedes[2]',
    ]);
    expect(problems.some(({ refused }) => refused)).to.equal(false);
  });

  it('has its tokens forgiven white space, case and what nobody sees, and says so', () => {
    const { notice, problems } = readOutage({
      status: 'resolved ',
      severity: 'SEVERE',
      services: [{ service: 'nhs-111-phone ', status: 'not-working\u200b' }],
      instructions: ['\ufeffurgent-only'],
      expires: '2024-07-19T18:30:00+01:00 ',
      translations: { 'cy ': { title: 'Teitl' } },
    });
    expect([notice?.status, notice?.severity, notice?.instructions.join()]).to.deep.equal([
      'resolved',
      'severe',
      'urgent-only',
    ]);
    expect(notice?.services).to.deep.equal([{ service: 'nhs-111-phone', status: 'not-working' }]);
    expect(notice?.expires).to.equal(Date.parse('2024-07-19T18:30:00+01:00'));
    expect(notice?.translations).to.deep.equal({ cy: { title: 'Teitl' } });
    expect(new Set(problems.map(({ code }) => code))).to.deep.equal(new Set(['untidy']));
    expect(said({ problems })).to.deep.equal([
      'items[0]._gp_outage.status: "resolved " is not written as "resolved"',
      'items[0]._gp_outage.severity: "SEVERE" is not written as "severe"',
      'items[0]._gp_outage.services[0].service: "nhs-111-phone " is not written as "nhs-111-phone"',
      'items[0]._gp_outage.services[0].status: "not-working<U+200B>" is not written as "not-working"',
      'items[0]._gp_outage.instructions[0]: "<U+FEFF>urgent-only" is not written as "urgent-only"',
      'items[0]._gp_outage.expires: "2024-07-19T18:30:00+01:00 " is not written as "2024-07-19T18:30:00+01:00"',
      'items[0]._gp_outage.translations.cy : "cy " is not written as "cy"',
    ]);
  });

  it('may name a listed service in the words of patients', () => {
    const heard = (name: string): unknown =>
      readOutage({ services: [{ name, status: 'delays' }] }).notice?.services;
    for (const name of [
      'Phones',
      'phone',
      'The phones',
      'Our phone lines',
      'Phoning the surgery',
      ' PHONES\u200b',
    ])
      expect(heard(name), name).to.deep.equal([{ service: 'phones', status: 'delays' }]);
    for (const [name, service] of [
      ['Coming to the surgery', 'premises'],
      ['Online form', 'online-forms'],
      ['NHS app', 'nhs-app'],
      ['NHS 111 Online', 'nhs-111-online'],
      ['calling 111', 'nhs-111-phone'],
      ['nhs-111-phone', 'nhs-111-phone'],
      ['Fit notes (sick notes)', 'fit-notes'],
    ])
      expect(heard(name ?? ''), name).to.deep.equal([{ service, status: 'delays' }]);
    for (const name of [
      'Physiotherapy booking',
      'The',
      '!',
      'Headphones',
      'Phones at our Queens Road branch',
      '电话',
    ])
      expect(heard(name), name).to.deep.equal([{ name, status: 'delays' }]);
  });

  it('may have one string where there should be a list', () => {
    const { notice, problems } = readOutage({ instructions: 'urgent-only', audience: { ods: 'A99991' } });
    expect(notice?.instructions).to.deep.equal(['urgent-only']);
    expect(plain(notice?.audience)).to.deep.equal({ ods: ['a99991'] });
    expect(problems).to.deep.equal([]);
  });

  it('drops dates that cannot be read, with a warning', () => {
    const { notice, problems } = readOutage({ expires: 'tonight', starts: 1721374500, review: null });
    expect([notice?.expires, notice?.starts, notice?.review]).to.deep.equal([undefined, eightTen, undefined]);
    expect(problems).to.have.length(3);
  });

  it('that has only a day to expire on lasts to the end of that day', () => {
    expect(readOutage({ expires: '2024-07-19' }).notice?.expires).to.equal(
      Date.parse('2024-07-19T23:59:59+01:00'),
    );
  });

  it('keeps translations that people can read', () => {
    const { notice, problems } = readOutage({
      translations: {
        cy: { title: ' Teitl\u202e ', content_text: 7 },
        pl: {},
        ur: 'x',
        'not a tag': { title: 'x' },
        'zh-Hant': { title: ['x'], content_text: 'y' },
      },
    });
    expect(notice?.translations).to.deep.equal({
      cy: { title: 'Teitl', text: '7' },
      'zh-Hant': { text: 'y' },
    });
    expect(problems.map(({ path }) => sayPath(path).split('translations.')[1])).to.deep.equal([
      'pl',
      'ur',
      'not a tag',
      'zh-Hant.title',
    ]);
  });
});

describe('an exercise', () => {
  it('is whatever may mean one', () => {
    for (const exercise of [true, 'true', 'false', 1, {}, []]) {
      expect(readOutage({ exercise }).notice?.exercise, JSON.stringify(exercise)).to.equal(true);
    }
    for (const exercise of [false, 0, '', null]) {
      expect(readOutage({ exercise }).notice?.exercise, JSON.stringify(exercise)).to.equal(false);
    }
  });
});

describe('a notice for somewhere else', () => {
  it('is refused where its audience cannot be read, rather than shown everywhere', () => {
    const broken = [
      null, 'A99991', 7, ['A99991'], true, { ods: null }, { ods: {} }, { ods: ['A99991', null] }, { ods: [{}] },
      { nations: false }, { ods: ['A99991'], systems: 4.5 },
    ]; // prettier-ignore
    for (const audience of broken) {
      const { notice, problems } = readOutage({ audience });
      expect(notice, JSON.stringify(audience)).to.equal(undefined);
      expect(problems.at(-1)?.refused).to.equal(true);
    }
  });

  it('is refused where the extension that might have said so cannot be read', () => {
    for (const extension of [null, 'x', 0, false, []]) {
      const { notice, problems } = readItem({ _gp_outage: extension });
      expect(notice).to.equal(undefined);
      expect(problems[0]?.refused).to.equal(true);
    }
  });

  it('is for no one where its audience is not understood', () => {
    for (const audience of [
      { planets: ['mars'] },
      { ods: ['A99991'], nation: ['england'] },
      { ods: [] },
      { nations: ['narnia'] },
      { nobody: false },
    ]) {
      const { notice, problems } = readOutage({ audience });
      expect(notice?.audience?.nobody, JSON.stringify(audience)).to.equal(true);
      expect(problems.some(({ message }) => message.endsWith('The notice is for no one.'))).to.equal(true);
    }
  });

  it('is not for everyone where its only key is the name of something built in', () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'nobody', 'length']) {
      const text = JSON.stringify(feedOf({ ...item, _gp_outage: { audience: { KEY: ['A99991'] } } })).replace(
        'KEY',
        key,
      );
      const { feed } = parseFeed(JSON.parse(text), now);
      expect(feed.notices[0]?.audience?.nobody, key).to.equal(true);
    }
  });

  it('keeps the nations that exist', () => {
    const { notice, problems } = readOutage({ audience: { nations: ['Narnia', ' WALES'] } });
    expect(plain(notice?.audience)).to.deep.equal({ nations: ['wales'] });
    expect(said({ problems })).to.deep.equal([
      'items[0]._gp_outage.audience.nations: "narnia" is not one of england, wales, scotland, northern-ireland',
    ]);
  });

  it('may have several codes in one text, and codes with what nobody sees', () => {
    const { notice, problems } = readOutage({
      audience: {
        ods: ['A99991,A99992', '5.00E+01', 'A99993\u200b', 'QZZ; ICB1 X'],
        systems: ['EMIS-web, systmone'],
      },
    });
    expect(notice?.audience?.ods).to.deep.equal([
      'a99991',
      'a99992',
      '5.00e+01',
      'a99993',
      'qzz',
      'icb1',
      'x',
    ]);
    expect(notice?.audience?.systems).to.deep.equal(['emis-web', 'systmone']);
    expect(said({ problems })).to.deep.equal([
      'items[0]._gp_outage.audience.ods: "5.00e+01" is not a code such as A99991',
    ]);
  });

  it('may name thousands of practices, by number too', () => {
    const ods = Array.from({ length: 6000 }, (_, index) => (index % 2 ? index : `A${index}`));
    const { notice, problems } = readOutage({ audience: { ods } });
    expect(notice?.audience?.ods).to.have.length(6000);
    expect(notice?.audience?.ods?.[1]).to.equal('1');
    expect(problems).to.deep.equal([]);
  });

  it('is told by the keys of its own audience, not by what a page adds to all objects', () => {
    Object.assign(Object.prototype, { addedByThePage: 1 });
    try {
      const { notice, problems } = readOutage({ audience: { ods: ['A99991'] } });
      expect([notice?.audience?.ods?.join(), notice?.audience?.nobody]).to.deep.equal(['a99991', undefined]);
      expect(problems.length).to.equal(0);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'addedByThePage');
    }
  });

  it('is everywhere where the audience has no key at all', () => {
    expect(plain(readOutage({ audience: {} }).notice?.audience)).to.deep.equal({});
  });
});

describe('a hostile feed', () => {
  it('changes nothing that all objects share', () => {
    const evil = '{"isAdmin":true,"title":"x","_gp_outage":{"severity":"extreme"}}';
    const text = `{"version":"https://jsonfeed.org/version/1.1","title":"t","__proto__":${evil},"constructor":{"prototype":${evil}},
      "items":[{"id":"1","title":"a","date_published":"2024-07-19","__proto__":${evil},"_gp_outage":{"__proto__":${evil},
      "services":[{"__proto__":${evil},"name":"n","status":"delays"}],"translations":{"__proto__":${evil},"cy":{"__proto__":${evil},"title":"c"}}}}]}`;
    const { feed } = parseFeed(JSON.parse(text), now);
    expect(({} as Record<string, unknown>)['isAdmin']).to.equal(undefined);
    expect(feed.notices[0]?.severity).to.equal('moderate');
    expect(Object.keys(feed.notices[0]?.translations ?? {})).to.deep.equal(['cy']);
  });

  it('is not shown more than the page can bear for being nested deep or full of junk', () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const text = `{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"1","title":${deep}},{"id":"2","title":"b",
      "date_published":"2024-07-19","_gp_outage":{"services":[${'0,'.repeat(80_000)}0],"instructions":${deep}}}]}`;
    const value: unknown = JSON.parse(text);
    const started = performance.now();
    const { feed, problems } = parseFeed(value, now);
    expect(performance.now() - started).to.be.below(5000);
    expect(feed.notices.map(({ id }) => id)).to.deep.equal(['2']);
    expect(problems).to.have.length(100);
  });

  it('leaves what is shared between notices as it is', () => {
    const { feed } = read(
      feedOf({ ...item, _gp_outage: {} }, { ...item, _gp_outage: { audience: { x: 1 } } }, item),
    );
    expect(feed.notices.map(({ audience }) => audience?.nobody)).to.deep.equal([undefined, true, undefined]);
  });
});
