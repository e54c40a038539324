import { describe, it } from 'node:test';
import { expect } from 'chai';
import { checkFeed } from '../../src/publish/check/check-feed.js';
import { entriesOf } from '../../src/writer/entries.js';
import { sayPath } from '../../src/feed/problem.js';
import type { FeedInput } from '../../src/feed/schema.js';

const now = Date.parse('2024-07-19T08:10:00+01:00');

interface Parts {
  readonly title?: string;
  readonly text?: string;
  readonly item?: object;
  readonly [outage: string]: unknown;
}

/** A live notice with nothing wrong, but for what is given. */
function notice({ title = 'Delays today', text = 'We are sorry.', item = {}, ...outage }: Parts): object {
  return {
    id: 'https://group.example/notices/a',
    title,
    content_text: text,
    date_published: '2024-07-19T08:00:00+01:00',
    ...item,
    _gp_outage: {
      severity: 'moderate',
      status: 'identified',
      starts: '2024-07-19T08:00:00+01:00',
      expires: '2024-07-19T18:30:00+01:00',
      ...outage,
    },
  };
}

function feedOf(...items: object[]): FeedInput {
  const version = 'https://jsonfeed.org/version/1.1';
  const feed = {
    version,
    title: 'Example group',
    _gp_outage: { updated: '2024-07-19T08:10:00+01:00' },
    items,
  };
  return feed as FeedInput;
}

/** What is found, as code and place. */
function found(...items: object[]): string[] {
  return checkFeed(feedOf(...items), now).map(({ level, code, path }) => `${level} ${code} ${sayPath(path)}`);
}

const down = (...names: string[]): object[] => names.map((service) => ({ service, status: 'not-working' }));
const other = (parts: Parts): object =>
  notice({ title: 'Other', item: { id: 'https://group.example/notices/b' }, ...parts });

describe('what a notice says against what is so', () => {
  it('is found where the words send patients to what is not working', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['Please call 111', 'nhs-111-phone'],
      ['Call NHS 111 if it cannot wait', 'nhs-111-phone'],
      ['Use NHS 111 online', 'nhs-111-online'],
      ['Please phone us', 'phones'],
      ['If it is urgent, call the surgery', 'phones'],
      ['If it is not urgent phone us after 2pm', 'phones'],
      ['Contact us by phone', 'phones'],
      ['Fill in our online form', 'online-forms'],
      ['Use the NHS App', 'nhs-app'],
      ['You can order medicine in the NHS App', 'nhs-app'],
      ['Come in and speak to reception', 'premises'],
      ['Please visit the surgery', 'premises'],
      ['Go to your appointment as usual', 'premises'],
      ['Keep your appointment', 'booked-appointments'],
      ['Please attend your blood test', 'blood-tests'],
    ];
    for (const [words, service] of cases) {
      const services = down(service);
      expect(found(notice({ title: words, services })), words).to.deep.equal([
        'warning asks-for-what-is-down items[0].title',
      ]);
      expect(found(notice({ text: `We are sorry.\n${words}.`, services })), words).to.deep.equal([
        'warning asks-for-what-is-down items[0].content_text',
      ]);
      expect(found(notice({ title: words, services: down('fit-notes') })), words).to.deep.equal([]);
    }
  });

  it('is found against another notice that is shown beside it, and not against one that is not', () => {
    const asks = notice({ text: 'Please phone us.' });
    const services = down('phones');
    const expected = ['warning asks-for-what-is-down items[0].content_text'];
    expect(found(asks, other({ services }))).to.deep.equal(expected);
    const apart: readonly Parts[] = [
      { services, status: 'resolved', title: 'Fixed: phones' },
      { services, status: 'scheduled' },
      { services, exercise: true },
      { services, audience: { nations: ['wales'] } },
      { services, starts: '2024-07-19T19:00:00+01:00', expires: '2024-07-19T20:00:00+01:00' },
    ];
    for (const parts of apart) {
      const here = notice({ text: 'Please phone us.', audience: { nations: ['england'] } });
      const codes = found(here, other(parts)).filter((one) => one.includes('asks-for'));
      expect(codes, JSON.stringify(parts)).to.deep.equal([]);
    }
    expect(
      checkFeed(feedOf(asks, other({ services, title: 'Our phones are not working' })), now)[0]?.message,
    ).to.equal(
      'It tells patients to phone the surgery, but “Phoning the surgery” is not working, as the notice “Our phones are not working” says. Change the words, or the service if it does work.',
    );
  });

  it('is not found in words that say the opposite, or what happens if', () => {
    const fine = [
      'You cannot phone us at the moment.',
      'Please do not phone us.',
      'Don’t call the surgery.',
      'If you phone us you will hear a message.',
      'We will phone you.',
      'Use the online form instead of phoning.',
      'Our phones are not working.',
      'You are not able to call us today.',
    ];
    for (const text of fine)
      expect(found(notice({ text, services: down('phones') })), text).to.deep.equal([]);
  });

  it('is found where the words forbid what the banner would still advise', () => {
    const cases: readonly (readonly [string, Parts, string])[] = [
      ['Please do not come to the surgery', { instructions: ['walk-in'] }, 'forbids-what-is-asked'],
      ['Please do not come to the surgery', {}, 'forbids-what-is-up'],
      ['Please do not come to the surgery', { services: down('phones') }, 'forbids-what-is-up'],
      ['Do not attend the surgery', {}, 'forbids-what-is-up'],
      [
        'Do not come in unless you have an appointment',
        { instructions: ['walk-in'] },
        'forbids-what-is-asked',
      ],
      ['The surgery is closed today', {}, 'forbids-what-is-up'],
      ['Do not attend your appointment', { instructions: ['keep-appointments'] }, 'forbids-what-is-asked'],
      ['Please do not come to your appointment', {}, 'forbids-what-is-up'],
      ['You cannot phone us', { services: down('fit-notes') }, 'forbids-what-is-up'],
      ['Please do not phone us', { instructions: ['use-phone'] }, 'forbids-what-is-asked'],
      ['Our phones are not working', { services: down('fit-notes') }, 'forbids-what-is-up'],
    ];
    for (const [text, parts, code] of cases)
      expect(found(notice({ text: `${text}.`, ...parts })), text).to.deep.equal([
        `warning ${code} items[0].content_text`,
      ]);
    const closed = notice({ text: 'Please do not come to the surgery.', services: down('premises') });
    expect(found(closed)).to.deep.equal([]);
    const fine = ['Please do not phone us about test results.', 'Do not come in if you have a cough.'];
    for (const text of fine) expect(found(notice({ text })), text).to.deep.equal([]);
    expect(found(notice({ text: 'Please do not come in.', status: 'scheduled' }))).to.deep.equal([]);
  });

  it('is found in rows and titles that contradict the status', () => {
    const titles: readonly (readonly [string, string, string])[] = [
      ['Back to normal', 'identified', 'title-says-over'],
      ['Our phones are working again', 'investigating', 'title-says-over'],
      ['Fixed: we cannot see patient records', 'identified', 'title-says-over'],
      ['Our phones are not working', 'resolved', 'title-says-broken'],
      ['We cannot see patient records', 'monitoring', 'title-says-broken'],
    ];
    for (const [title, status, code] of titles)
      expect(
        found(notice({ title, status })).filter((one) => one.includes('title-')),
        title,
      ).to.deep.equal([`warning ${code} items[0].title`]);
    const fine: readonly (readonly [string, string])[] = [
      ['Fixed: we cannot see patient records', 'resolved'],
      ['Our phones are working again', 'monitoring'],
      ['We hope to be back to normal on Monday', 'identified'],
      ['The phones are not fixed yet', 'identified'],
    ];
    for (const [title, status] of fine) expect(found(notice({ title, status })), title).to.deep.equal([]);
    expect(found(notice({ status: 'monitoring', services: down('phones') }))).to.deep.equal([
      'warning monitoring-but-down items[0]._gp_outage.services[0]',
    ]);
  });

  it('is found in instructions to go where nothing is: cancelled appointments, a closed building', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['booked-appointments', 'keep-appointments'],
      ['blood-tests', 'keep-appointments'],
      ['premises', 'keep-appointments'],
      ['premises', 'walk-in'],
    ];
    for (const [service, instruction] of cases)
      expect(
        found(notice({ services: down(service), instructions: [instruction] })),
        `${service} ${instruction}`,
      ).to.deep.equal(['warning instruction-left-out items[0]._gp_outage.instructions[0]']);
  });

  it('is found where one notice speaks of everything beside another that is live', () => {
    const live = other({ title: 'Our phones are not working', services: down('phones') });
    for (const title of [
      'Everything is working',
      'Everything is working again',
      'All our systems are working again',
      'Back to normal',
    ]) {
      expect(found(notice({ title, status: 'resolved' }), live), title).to.deep.equal([
        'warning speaks-of-everything items[0].title',
      ]);
      expect(found(notice({ title, status: 'resolved' })), title).to.deep.equal([]);
    }
    const own = notice({ title: 'Fixed: we cannot see patient records', status: 'resolved' });
    expect(found(own, live)).to.deep.equal([]);
  });

  it('is found where an all-clear ends before what it replaces', () => {
    const allClear = notice({
      title: 'Fixed: our phones',
      status: 'resolved',
      expires: '2024-07-19T12:00:00+01:00',
      supersedes: ['https://group.example/notices/b'],
    });
    const replaced = other({ title: 'Our phones are not working', services: down('phones') });
    expect(found(allClear, replaced)).to.deep.equal([
      'warning ends-before-replaced items[0]._gp_outage.expires',
    ]);
    const sooner = other({ services: down('phones'), expires: '2024-07-19T11:00:00+01:00' });
    expect(found(allClear, sooner)).to.deep.equal([]);
  });

  it('is found in e-mail addresses and in addresses that an e-mail filter has rewritten', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['Write to reception@surgery.example.', 'e-mail-address'],
      [
        'See https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fsurgery.example%2F&data=05%7Ca%40b.example',
        'rewritten-address',
      ],
      ['See https://urldefense.com/v3/__https://surgery.example/__;!!x$', 'rewritten-address'],
      ['See https://urldefense.proofpoint.com/v2/url?u=https-3A__surgery.example', 'rewritten-address'],
      ['See https://protect-eu.mimecast.com/s/abc', 'rewritten-address'],
      ['See https://url.uk.m.mimecastprotect.com/s/abc', 'rewritten-address'],
      ['See https://linkprotect.cudasvc.com/url?a=x', 'rewritten-address'],
    ];
    for (const [text, code] of cases)
      expect(found(notice({ text })), text).to.deep.equal([`warning ${code} items[0].content_text`]);
    const rewritten = 'https://eur02.safelinks.protection.outlook.com/?url=x';
    expect(found(notice({ item: { url: rewritten } }))).to.deep.equal([
      'warning rewritten-address items[0].url',
    ]);
    expect(found(notice({ text: 'See https://surgery.example/@news.' }))).to.deep.equal([]);
  });

  it('is said by the notice writer in the same words', () => {
    const feed = feedOf(
      notice({ title: 'Please call 111', services: down('nhs-111-phone') }),
      other({ status: 'monitoring', services: down('phones') }),
    );
    const said = entriesOf(feed, now).entries.map(({ findings }) => findings);
    expect(said).to.deep.equal([
      [
        'It tells patients to call 111, but “Calling 111” is not working. Change the words, or the service if it does work. (title)',
      ],
      [
        'The notice says "working again", and this that it does not work. Change it to "delays" or "working", or the status. (services[0])',
      ],
    ]);
  });
});

describe('a notice that can never be shown', () => {
  it('is an error that names the field to change', () => {
    expect(found(notice({ starts: '2027-07-19T08:00:00+01:00' }))).to.deep.equal([
      'error ends-before-start items[0]._gp_outage.expires',
    ]);
    expect(found(notice({ starts: '2027-07-19T08:00:00+01:00', expires: undefined }))).to.deep.equal([
      'error never-shown items[0]._gp_outage.starts',
    ]);
  });

  it('is a plain item that was modified before it was published', () => {
    const plain = {
      id: 'a',
      title: 'Flu clinics',
      content_text: 'Book now.',
      date_published: '2024-07-19T08:00:00+01:00',
      date_modified: '2024-07-17T08:00:00+01:00',
    };
    expect(found(plain)).to.deep.equal(['error post-modified-before-published items[0].date_modified']);
  });

  it('is not one whose times are only unlikely', () => {
    const item = { date_modified: '2036-07-19T08:00:00+01:00' };
    expect(found(notice({ item }))).to.deep.equal(['error too-far-ahead items[0].date_modified']);
  });
});

describe('codes that no website can match', () => {
  it('are an error that names the value', () => {
    const audience = { ods: ['A99991', '5.00E+01', 'A99991A99992', 'surgery'] };
    expect(found(notice({ audience }))).to.deep.equal(
      [1, 2, 3].map((index) => `error not-an-ods-code items[0]._gp_outage.audience.ods[${index}]`),
    );
    expect(checkFeed(feedOf(notice({ audience })), now)[0]?.message).to.include('"5.00E+01"');
  });

  it('are not those of which several stand in one text, or which have white space around them', () => {
    const audience = {
      ods: ['A99991,A99992; QZZ', 'A99993\u200b', ' A99994'],
      systems: ['emis-web, systmone'],
    };
    expect(found(notice({ audience }))).to.deep.equal([]);
  });
});

describe('what banners forgive', () => {
  it('is a warning that shows what cannot be seen', () => {
    const services = [{ service: 'phones\u200b', status: 'Not-working ' }];
    const [first, second] = checkFeed(feedOf(notice({ services })), now);
    expect([first?.level, second?.level]).to.deep.equal(['warning', 'warning']);
    expect(first?.message).to.equal('"phones<U+200B>" is not written as "phones". It is forgiven.');
    expect(second?.message).to.equal('"Not-working " is not written as "not-working". It is forgiven.');
  });
});
