import { afterEach, beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import type { ItemInput } from '../../src/feed/schema.js';
import { CommandLine, goodFeed } from './command-line.js';

describe('writing and changing notices on the command line', () => {
  let line: CommandLine;

  beforeEach(async () => {
    line = await CommandLine.open();
  });
  afterEach(() => line.close());

  async function expectGood(name: string): Promise<void> {
    const { exitCode, out } = await line.run(`validate --strict ${name}`);
    expect(exitCode, out).to.equal(0);
  }

  async function noticeOf(name: string, index = 0): Promise<ItemInput> {
    const item = (await line.readFeed(name)).items[index];
    if (!item) throw new Error('no notice');
    return item;
  }

  async function expectUsageError(command: string, message: string): Promise<void> {
    const { exitCode, out, err } = await line.run(command);
    expect(err, command).to.include(message);
    expect([exitCode, out], command).to.deep.equal([2, '']);
  }

  it('goes from a quiet feed through a day: add, update, working again, back to normal, remove', async () => {
    await line.run(
      'new --publisher "Example Surgery" --feed-url https://surgery.example/notices.json --output notices.json',
    );
    await expectGood('notices.json');
    expect((await line.run('validate notices.json')).out).to.include(
      'There is no notice: banners show nothing.',
    );

    const added = await line.run('add notices.json --template phones-down');
    expect(added).to.deep.equal({
      exitCode: 0,
      out: 'Notice “Our phones are not working” (identified) is shown until 6:30pm, Friday 19 July 2024.\n',
      err: '',
    });
    await expectGood('notices.json');

    line.now += 3_600_000;
    await line.run(
      'update notices.json phones-down --service phones=delays --review 14:00 --text "Line one.\\nLine two."',
    );
    await expectGood('notices.json');
    const updated = await noticeOf('notices.json');
    expect(updated.id).to.equal('https://surgery.example/notices/2024-07-19-phones-down');
    expect(updated.content_text).to.equal('Line one.\nLine two.');
    expect(updated.date_published).to.equal('2024-07-19T08:10:00+01:00');
    expect(updated.date_modified).to.equal('2024-07-19T09:10:00+01:00');
    expect(updated._gp_outage?.review).to.equal('2024-07-19T14:00:00+01:00');
    expect(updated._gp_outage?.services?.[0]).to.deep.equal({ service: 'phones', status: 'delays' });

    line.now += 3_600_000;
    await line.run('update notices.json phones-down --working-again --title "Our phones are working again"');
    await expectGood('notices.json');
    const monitored = await noticeOf('notices.json');
    expect([monitored.title, monitored._gp_outage?.status]).to.deep.equal([
      'Our phones are working again',
      'monitoring',
    ]);

    line.now += 3_600_000;
    const resolved = await line.run('resolve notices.json');
    expect(resolved.out).to.equal(
      'Notice “Our phones are working again” (resolved) is shown until 11:10am, Saturday 20 July 2024.\n',
    );
    await expectGood('notices.json');

    await line.run('remove notices.json phones-down');
    await expectGood('notices.json');
    expect((await line.readFeed('notices.json')).items).to.deep.equal([]);
  });

  it('says everything a notice can say', async () => {
    const options = [
      ...[
        '--title',
        'T',
        '--text',
        'X',
        '--url',
        'https://x.example/',
        '--severity',
        'minor',
        '--status',
        'scheduled',
      ],
      ...[
        '--starts',
        '2024-07-20T08:00',
        '--expires',
        '2024-07-21',
        '--review',
        '2d',
        '--service',
        'Café at the door=delays',
      ],
      ...[
        '--service',
        'phones=working',
        '--instruction',
        'walk-in',
        '--instruction',
        'use-phone',
        '--ods',
        'a99991',
      ],
      ...['--ods', 'QZZ', '--system', 'EMIS-web', '--nation', 'wales', '--supersedes', 'old', '--exercise'],
    ];
    const { out } = await line.run(['new', '--publisher', 'P', '--template', 'back-to-normal', ...options]);
    const item = (JSON.parse(out) as { items: ItemInput[] }).items[0];
    expect(item?._gp_outage).to.deep.equal({
      severity: 'minor',
      status: 'scheduled',
      starts: '2024-07-20T08:00:00+01:00',
      expires: '2024-07-21T23:59:59+01:00',
      review: '2024-07-21T08:10:00+01:00',
      services: [
        { name: 'Café at the door', status: 'delays' },
        { service: 'phones', status: 'working' },
      ],
      instructions: ['walk-in', 'use-phone'],
      audience: { ods: ['A99991', 'QZZ'], systems: ['emis-web'], nations: ['wales'] },
      supersedes: ['old'],
      exercise: true,
    });
    expect([item?.title, item?.content_text, item?.url]).to.deep.equal(['T', 'X', 'https://x.example/']);
  });

  it('takes things away with "none"', async () => {
    await line.write('notices.json', goodFeed());
    await line.run(
      'update notices.json --url none --review none --instruction none --ods none --system none --nation none --supersedes none',
    );
    const { url, _gp_outage: outage } = await noticeOf('notices.json');
    expect(url).to.equal(undefined);
    expect(Object.keys(outage ?? {})).to.deep.equal([
      ...['severity', 'status', 'starts', 'expires', 'services', 'translations'],
    ]);
  });

  it('warns that translations of the old words are gone', async () => {
    await line.write('notices.json', goodFeed());
    const { exitCode, err } = await line.run('update notices.json --title New');
    expect(exitCode).to.equal(0);
    expect(err).to.equal('Warning: the translations (cy) were taken out, because they said the old words.\n');
  });

  it('finds a notice by its id, its last part, or because it is the only one; and never guesses', async () => {
    const feed = goodFeed();
    const [item] = feed.items;
    const ids = [
      'https://x.example/2024-07-19-phones',
      'https://x.example/12024-07-19-phones',
      'https://x.example/2024-07-19-records',
    ];
    await line.write('notices.json', { ...feed, items: ids.map((id) => ({ ...item, id })) });
    const severities = async (): Promise<unknown[]> =>
      (await line.readFeed('notices.json')).items.map(({ _gp_outage: outage }) => outage?.severity);
    expect((await line.run('update notices.json 2024-07-19-phones --severity minor')).exitCode).to.equal(0);
    expect(await severities()).to.deep.equal(['minor', 'severe', 'severe']);
    expect((await line.run(`update notices.json ${ids[1] ?? ''} --severity minor`)).exitCode).to.equal(0);
    expect(await severities()).to.deep.equal(['minor', 'minor', 'severe']);
    const list = ids.map((id) => `\n  ${id}`).join('');
    await expectUsageError('resolve notices.json', `Which notice? The feed has:${list}`);
    await expectUsageError(
      'resolve notices.json phones',
      `Several notices have an id that ends in "phones". The feed has:${list}`,
    );
    await expectUsageError(
      'resolve notices.json other',
      `No notice has an id that ends in "other". The feed has:${list}`,
    );
    await line.write('empty.json', { ...feed, items: [] });
    await expectUsageError('resolve empty.json', 'The feed has no notices.');
  });

  it('refuses a notice that can never be shown, in every command that writes, and says which field to change', async () => {
    const feed = goodFeed();
    await line.write('notices.json', feed);
    const { expires, ...endless } = feed.items[0]?._gp_outage ?? {};
    expect(expires).to.be.a('string');
    await line.write('endless.json', { ...feed, items: [{ ...feed.items[0], _gp_outage: endless }] });
    const cases: Record<string, string> = {
      'update notices.json --starts 2027-01-01T08:00':
        '_gp_outage.expires: It ends before it starts, and is never shown. Change "starts" or "expires".',
      'update endless.json --starts 2027-01-01T08:00 --review none':
        '_gp_outage.starts: It starts at 8am, Friday 1 January 2027',
      'add notices.json --template phones-down --expires 2024-07-01':
        '_gp_outage.expires: It ends before it starts',
      'new --publisher P --template phones-down --starts 2027-01-01T08:00':
        '_gp_outage.expires: It ends before it starts',
      'resolve notices.json --expires 2024-07-01': '_gp_outage.expires: It ends before it starts',
    };
    for (const [command, message] of Object.entries(cases)) {
      const { exitCode, out, err } = await line.run(command);
      expect([exitCode, out], command).to.deep.equal([1, '']);
      expect(err, command).to.include(message);
    }
    expect(await line.readFeed('notices.json')).to.deep.equal(feed);
  });

  it('warns of what a change makes that may not be meant: an all-clear that ends before what it replaces', async () => {
    await line.run(
      'new --publisher P --feed-url https://p.example/n.json --template phones-down --expires 3d --output notices.json',
    );
    const { exitCode, err } = await line.run(
      'add notices.json --template back-to-normal --supersedes https://p.example/notices/2024-07-19-phones-down',
    );
    expect(exitCode).to.equal(0);
    expect(err).to.include(
      'Warning: items[0]._gp_outage.expires: This notice ends at 8:10am, Saturday 20 July 2024, before “Our phones are not working” which it replaces, at 8:10am, Monday 22 July 2024.',
    );
    expect((await line.run('update notices.json phones-down --review none')).err).to.equal('');
  });

  it('makes of a planned closure two notices, one for before and one for while it lasts', async () => {
    await line.run('new --publisher P --feed-url https://p.example/n.json --output notices.json');
    const command =
      'add notices.json --template planned-closure --starts 2024-07-25T13:00 --expires 2024-07-25T17:00';
    expect(await line.run(`${command} --ods a99991 --exercise`)).to.deep.equal({
      exitCode: 0,
      out:
        'Exercise “The surgery is closed” (identified) is shown from 1pm, Thursday 25 July 2024 until 5pm, Thursday 25 July 2024.\n' +
        'Exercise “The surgery will be closed on Thursday 25 July 2024” (scheduled) is shown until 1pm, Thursday 25 July 2024.\n',
      err: '',
    });
    await expectGood('notices.json');
    const { items } = await line.readFeed('notices.json');
    expect(items.map(({ _gp_outage: outage }) => outage?.audience)).to.deep.equal(
      Array(2).fill({ ods: ['A99991'] }),
    );
    const written = await line.run(
      'new --publisher P --template planned-closure --starts "8am Monday" --expires 2d',
    );
    expect(written.err).to.include('--expires: The end must be after the beginning.');
    expect(written.exitCode).to.equal(1);
    await expectUsageError(
      'add notices.json --template planned-closure',
      '--starts and --expires are needed',
    );
    await expectUsageError(`${command} --status resolved`, '--status: planned-closure makes two notices.');
  });

  it('refuses options that make no sense, in plain words', async () => {
    await line.write('notices.json', goodFeed());
    const cases: Record<string, string> = {
      'update notices.json --severity bad':
        '--severity: "bad" is not one of extreme, severe, moderate, minor.',
      'update notices.json --status identifed': 'Did you mean "identified"?',
      'update notices.json --expires soon':
        '--expires: "soon" is not a time such as 18:30, 4h or 2024-07-19T18:30.',
      'update notices.json --expires "8am Moonday"': '--expires: "8am Moonday" is not a time',
      'update notices.json --expires 13pm': '--expires: "13pm" is not a time',
      'update notices.json --expires 25:00': '--expires: "25:00" is not a time',
      'update notices.json --url http://x.example/':
        '--url: "http://x.example/" is not an address that begins https://.',
      'update notices.json --url https://user:pw@x.example/':
        '--url: "https://user:pw@x.example/" is not an address that begins https://. It may not hold a password.',
      'update notices.json --service phones':
        '--service: "phones" is not NAME=STATUS, such as phones=not-working.',
      'update notices.json --service phones=down':
        '--service: "down" is not one of not-working, delays, working.',
      'update notices.json --instruction relax': '--instruction: "relax" is not one of',
      'update notices.json --nation uk':
        '--nation: "uk" is not one of england, wales, scotland, northern-ireland.',
      'update notices.json --titel x': 'There is no option --titel. Did you mean "title"?',
      'update notices.json a b': '"b" is one argument too many.',
      update: 'FILE is missing.',
      'add notices.json': '--template is missing: which case?',
      'add notices.json --template phone-down': 'Did you mean "phones-down"?',
      new: '--publisher is missing: who publishes the feed?',
      'new --publisher x --feed-url notices.json':
        '--feed-url: "notices.json" is not an address that begins https://.',
    };
    for (const [command, message] of Object.entries(cases)) await expectUsageError(command, message);
    expect(await line.readFeed('notices.json')).to.deep.equal(goodFeed());
  });

  it('reads times as people say them', async () => {
    await line.write('notices.json', goodFeed());
    const cases: Record<string, string> = {
      '18:30': '2024-07-19T18:30:00+01:00',
      '8:00': '2024-07-20T08:00:00+01:00',
      '6:30pm': '2024-07-19T18:30:00+01:00',
      '8am': '2024-07-20T08:00:00+01:00',
      '"8am Monday"': '2024-07-22T08:00:00+01:00',
      '"mon 08:00"': '2024-07-22T08:00:00+01:00',
      '"Friday 18:30"': '2024-07-19T18:30:00+01:00',
      '4h': '2024-07-19T12:10:00+01:00',
      '30m': '2024-07-19T08:40:00+01:00',
      '2d': '2024-07-21T08:10:00+01:00',
      '2024-07-19T17:00Z': '2024-07-19T18:00:00+01:00',
      '2024-07-20': '2024-07-20T23:59:59+01:00',
    };
    for (const [time, expires] of Object.entries(cases)) {
      const { out } = await line.run(`update notices.json --review none --expires ${time} --output -`);
      const { items } = JSON.parse(out) as { items: ItemInput[] };
      expect(items[0]?._gp_outage?.expires, time).to.equal(expires);
    }
  });
});
