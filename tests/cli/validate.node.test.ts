import { afterEach, beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { CommandLine, goodFeed, serve } from './command-line.js';

interface Answer {
  readonly valid: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly {
    level: string;
    path: string;
    line?: number;
    column?: number;
    notice?: string;
    message: string;
  }[];
}

/** A feed with one notice whose fields are replaced; an `undefined` takes the field out. */
function feedWith(outage: object, item: object = {}, head: object = {}): object {
  const feed = goodFeed();
  const [first] = feed.items;
  return {
    ...feed,
    ...head,
    items: [{ ...first, ...item, _gp_outage: { ...first?._gp_outage, ...outage } }],
  };
}

describe('gp-outage-banner validate', () => {
  let line: CommandLine;

  beforeEach(async () => {
    line = await CommandLine.open();
  });
  afterEach(() => line.close());

  async function findingsOf(feed: object): Promise<string[]> {
    await line.write('notices.json', feed);
    const { out } = await line.run('validate notices.json --json');
    const { findings } = JSON.parse(out) as Answer;
    return findings.map(({ level, path, message }) => `${level} ${path}: ${message}`);
  }

  it('finds nothing in a good feed, and says what is shown now', async () => {
    await line.write('notices.json', goodFeed());
    expect(await line.run('validate --strict notices.json')).to.deep.equal({
      exitCode: 0,
      out: 'notices.json: 0 errors, 0 warnings.\nNotice “We cannot see patient records” (identified) is shown until 6:30pm, Friday 19 July 2024.\n',
      err: '',
    });
  });

  it('says every fault with its place: path, line and column, as editors and CI systems read it', async () => {
    await line.write(
      'notices.json',
      '{\n  "version": "https://jsonfeed.org/version/1.1",\n  "title": "x",\n  "items": [\n    { "id": "a", "title": "x", "date_published": "2024-07-19T08:00:00Z",\n      "_gp_outage": { "severity": "bad", "expires": "soon" } },\n    7\n  ]\n}\n',
    );
    const { exitCode, out } = await line.run('validate notices.json');
    expect(exitCode).to.equal(1);
    expect(out.split('\n')).to.include.members([
      'notices.json:6:23: error: items[0]._gp_outage.severity: "bad" is not one of extreme, severe, moderate, minor. The default "moderate" is used.',
      'notices.json:6:42: error: items[0]._gp_outage.expires: "soon" is not a date and time such as 2024-07-19T08:00:00+01:00. It is ignored.',
      'notices.json:7:5: error: items[1]: 7 is not an object. The notice is not shown.',
      'notices.json: 3 errors, 2 warnings.',
    ]);
  });

  it('gives the same in JSON, for a program', async () => {
    await line.write('notices.json', feedWith({ severity: 'bad' }));
    const { exitCode, out } = await line.run('validate --json notices.json');
    const { findings, ...rest } = JSON.parse(out) as Answer;
    expect(exitCode).to.equal(1);
    expect(rest).to.deep.equal({ source: 'notices.json', valid: false, errors: 1, warnings: 0 });
    expect(findings).to.deep.equal([
      {
        level: 'error',
        path: 'items[0]._gp_outage.severity',
        notice: 'https://group.example/notices/2024-07-19-records',
        message: '"bad" is not one of extreme, severe, moderate, minor. The default "moderate" is used.',
        line: 20,
        column: 9,
      },
    ]);
  });

  it('lets warnings pass, unless it is to be strict', async () => {
    await line.write('notices.json', feedWith({ serverity: 'minor' }));
    expect((await line.run('validate notices.json')).exitCode).to.equal(0);
    expect((await line.run('validate --strict notices.json')).exitCode).to.equal(1);
  });

  it('finds what banners forgive and people should mend', async () => {
    const cases: readonly (readonly [object, string])[] = [
      [
        feedWith({ serverity: 'minor' }),
        'warning items[0]._gp_outage.serverity: No banner reads a field called "serverity" here. Did you mean "severity"?',
      ],
      [
        feedWith({}, { date_publised: 'x' }),
        'warning items[0].date_publised: No banner reads a field called "date_publised" here. Did you mean "date_published"?',
      ],
      [
        feedWith({ services: [{ sevice: 'phones', name: 'x', status: 'delays' }] }),
        'warning items[0]._gp_outage.services[0].sevice: No banner reads a field called "sevice" here. Did you mean "service"?',
      ],
      [feedWith({ services: [{ service: 'phone', status: 'delays' }] }), 'Did you mean "phones"?'],
      [
        feedWith({}, { id: 5 }),
        'warning items[0].id: It is a number and is read as text: write "5" with quotation marks.',
      ],
      [
        feedWith({ instructions: 'urgent-only' }),
        'warning items[0]._gp_outage.instructions: It should be a list, and is read as a list of one: write ["urgent-only"].',
      ],
      [
        feedWith({ exercise: 'no' }),
        'warning items[0]._gp_outage.exercise: It should be true or false, and counts as true: the notice is an exercise.',
      ],
      [
        feedWith({ starts: '2024-07-19 08:00' }),
        'warning items[0]._gp_outage.starts: "2024-07-19 08:00" is not a full date and time with its offset. It is read as 2024-07-19T08:00:00+01:00.',
      ],
      [feedWith({ expires: '2024-07-19' }), 'It is read as the end of that day in the UK.'],
      [
        feedWith({ expires: undefined }),
        'warning items[0]._gp_outage: It has no "expires": it ends 24 hours after its last change, at 8:10am, Saturday 20 July 2024.',
      ],
      [
        feedWith({ expires: '2024-07-19T07:00:00+01:00' }),
        'error items[0]._gp_outage.expires: It ends before it starts, and is never shown.',
      ],
      [
        feedWith({ expires: '2024-08-19T07:00:00+01:00' }),
        'warning items[0]._gp_outage.expires: It ends sooner, at 8:10am, Friday 26 July 2024: nothing is shown for more than 7 days without a change.',
      ],
      [
        feedWith({ review: '2024-07-19T19:00:00+01:00' }),
        'warning items[0]._gp_outage.review: The notice ends before this next update is due.',
      ],
      [
        feedWith({ review: '2024-07-19T08:00:00+01:00' }),
        'warning items[0]._gp_outage.review: It is not after the last change: the banner would say that an update is overdue.',
      ],
      [
        feedWith(
          { review: undefined },
          { date_modified: '2024-07-20T08:00:00+01:00' },
          { _gp_outage: { updated: '2024-07-19T08:11:00+01:00' } },
        ),
        'warning items[0].date_modified: It is in the future.',
      ],
      [
        feedWith({}, { date_modified: '2024-07-19T07:00:00+01:00' }),
        'warning items[0].date_modified: It is before date_published.',
      ],
      [
        feedWith({}, { content_text: 'We are closed on [day and date].' }),
        'error items[0].content_text: [day and date] still has to be filled in.',
      ],
      [
        feedWith({}, { content_text: 'Call <b>us</b>' }),
        'warning items[0].content_text: <b> is shown as it is written: banners show plain text only.',
      ],
      [
        feedWith({}, { content_text: undefined, content_html: '<p>Hi</p>' }),
        'warning items[0].content_html: Banners show it as plain text',
      ],
      [
        feedWith({}, { title: 'x'.repeat(201) }),
        'warning items[0].title: It has 201 characters and is cut to 200.',
      ],
      [
        feedWith({}, { title: undefined }),
        'warning items[0]: It has no title. The first sentence is shown as one.',
      ],
      [
        feedWith({}, { title: 'x\u202ey' }),
        'warning items[0].title: It has invisible characters that change the direction',
      ],
      [
        feedWith({ translations: { cy: { title: 'x' } } }),
        "warning items[0]._gp_outage.translations.cy: It has no content_text, which is then shown in the notice's own language.",
      ],
      [
        feedWith({ audience: { ods: ['5.00E+01'] } }),
        'error items[0]._gp_outage.audience.ods[0]: "5.00E+01" is not an ODS code',
      ],
      [
        feedWith({ audience: { odss: ['A99991'] } }),
        'error items[0]._gp_outage.audience.odss: It is not one of ods, systems, nations. The notice is for no one.',
      ],
      [
        feedWith({ services: [{ service: 'phones', status: 'not-working' }], instructions: ['use-phone'] }),
        'warning items[0]._gp_outage.instructions[0]: "use-phone" is left out, because "phones" is not working.',
      ],
      [
        feedWith({ status: 'resolved', services: [{ service: 'phones', status: 'delays' }] }),
        'warning items[0]._gp_outage.services[0]: The notice says "back to normal", and this that it is not.',
      ],
      [
        feedWith({ supersedes: ['https://group.example/notices/2024-07-19-records'] }),
        'warning items[0]._gp_outage.supersedes: It replaces itself.',
      ],
      [feedWith({}, {}, { title: undefined }), 'error title: It is missing. The publisher is not named.'],
      [
        feedWith({}, {}, { _gp_outage: {} }),
        'warning _gp_outage: It has no "updated", from which banners can tell that a device has the wrong time.',
      ],
      [
        feedWith({}, {}, { _gp_outage: { updated: '2024-07-19T09:00:00+01:00' } }),
        'error _gp_outage.updated: It is in the future.',
      ],
      [
        feedWith({}, {}, { _gp_outage: { updated: '2024-07-19T08:05:00+01:00' } }),
        'warning _gp_outage.updated: A notice was changed after this.',
      ],
      [
        feedWith({}, {}, { next_url: 'https://group.example/2' }),
        'warning next_url: Banners read the first page only.',
      ],
      [
        feedWith({}, {}, { expired: true }),
        'warning expired: The feed is closed: banners show nothing of it and stop reading it, whatever notices it has.',
      ],
    ];
    for (const [feed, finding] of cases) {
      const findings = await findingsOf(feed);
      expect(findings.join('\n'), finding).to.include(finding);
      expect(findings, finding).to.have.lengthOf(1);
    }
  });

  it('finds two notices with one id, and fields given twice, of which readers silently lose one', async () => {
    const feed = goodFeed();
    expect(await findingsOf({ ...feed, items: [...feed.items, ...feed.items] })).to.deep.equal([
      'error items[1].id: Another notice has the id "https://group.example/notices/2024-07-19-records" too. Only the one changed last is shown.',
    ]);
    await line.write('twice.json', JSON.stringify(feed).replace('{', '{"title":"Other",'));
    const { exitCode, out } = await line.run('validate twice.json');
    expect(exitCode).to.equal(1);
    expect(out).to.include(
      'twice.json:1:63: error: title: This field is given twice. Only the last one counts.',
    );
  });

  it('reads a feed with faults in half of its 2,000 notices to the end', async () => {
    const feed = goodFeed();
    const items = Array.from({ length: 2000 }, (_, index) => ({
      ...feed.items[0],
      id: `n${index}`,
      ...(index % 2 ? { date_published: 'yesterday', language: '!' } : {}),
    }));
    await line.write('notices.json', { ...feed, items });
    const { out } = await line.run('validate --json notices.json');
    const { errors, findings } = JSON.parse(out) as Answer;
    // Two faults in each bad notice, and one for the size of the file.
    expect(errors).to.equal(2001);
    expect(findings.at(-1)?.path).to.equal('items[1999].language');
  });

  it('names what is not a feed, and where it stops being JSON', async () => {
    const cases: Record<string, string> = {
      '': 'The file is empty.',
      '<!doctype html>\n<html>':
        'This is a web page (HTML), not a JSON Feed. Is the address the one of the feed itself?',
      '<?xml version="1.0"?>\n<rss version="2.0">': 'This is an RSS feed, not a JSON Feed.',
      '<?xml version="1.0"?><!-- x --><feed xmlns="http://www.w3.org/2005/Atom">':
        'This is an Atom feed, not a JSON Feed.',
      '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">': 'This is a CAP alert, not a JSON Feed.',
      'BEGIN:VCALENDAR': 'This is a calendar (iCalendar), not a JSON Feed.',
      '{"page": {"id": "x"}, "incidents": []}':
        'This is an answer of Atlassian Statuspage, not a JSON Feed. `gp-outage-banner import statuspage` makes a draft of it.',
      '{"hello": 1}': 'This is not a JSON Feed but an object with hello.',
      '[]': 'This is not a JSON Feed but a list.',
      '{"version": "https://jsonfeed.org/version/1.1",\n "items": [],\n}':
        'notices.json:3:1: error: This is not JSON. There is a comma with nothing after it: take the comma out.',
    };
    for (const [text, message] of Object.entries(cases)) {
      await line.write('notices.json', text);
      const { exitCode, out } = await line.run('validate notices.json');
      expect(exitCode, text).to.equal(1);
      expect(out, text).to.include(message);
    }
  });

  it('reads the standard input, and a file with a byte order mark', async () => {
    const text = JSON.stringify(goodFeed());
    const input = (async function* () {
      yield await Promise.resolve(Buffer.from(text));
    })();
    expect((await line.run('validate -', { input })).out).to.include('standard input: 0 errors, 0 warnings.');
    await line.write('notices.json', `\ufeff${text}`);
    expect((await line.run('validate --strict notices.json')).exitCode).to.equal(0);
  });

  it('warns of a feed that banners would not read to the end', async () => {
    await line.write('notices.json', JSON.stringify(goodFeed()) + ' '.repeat(520 * 1024));
    const { exitCode, out } = await line.run('validate notices.json');
    expect(exitCode).to.equal(1);
    expect(out).to.include(
      'notices.json: error: The feed is larger than 512 KiB, the most that banners read',
    );
  });

  it('says of an address whether websites can read it, and read it in time', async () => {
    const site = await serve((_, response) => {
      response.setHeader('Cache-Control', 'public, max-age=86400');
      response.end(JSON.stringify(goodFeed()));
    });
    const { exitCode, out } = await line.run(`validate ${site.url}/notices.json`);
    await site.close();
    expect(exitCode).to.equal(0);
    expect(out).to.include('warning: The server does not send "Access-Control-Allow-Origin: *"');
    expect(out).to.include('warning: The server lets browsers keep an answer for 86400 seconds');
  });
});
