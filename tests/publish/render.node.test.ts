import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { expect } from 'chai';
import { render } from '../../src/publish/render.js';
import { CommandLine, goodFeed } from '../cli/command-line.js';

describe('gp-outage-banner render', () => {
  let line: CommandLine;

  beforeEach(async () => {
    line = await CommandLine.open();
    await line.write('notices.json', goodFeed());
  });
  afterEach(async () => {
    mock.restoreAll();
    await line.close();
  });

  it('writes what the package renders, at the time it is, with each of the element’s options', async () => {
    const options =
      '--feed https://group.example/a.json --feed https://surgery.example/b.json --mirror https://mirror.example/a.json ' +
      '--nation england --ods a99991 --ods QZZ --system EMIS-web --surgery-name "Example & Co" ' +
      '--surgery-phone "020 7946 0000" --out-of-hours-phone "028 9649 6999" --refresh 60 --heading-level 3 ' +
      '--lang CY --remember --exercises';
    const expected = render(goodFeed(), {
      feed: 'https://group.example/a.json https://surgery.example/b.json',
      mirror: 'https://mirror.example/a.json',
      nation: 'england',
      ods: 'A99991 QZZ',
      system: 'emis-web',
      surgeryName: 'Example & Co',
      surgeryPhone: '020 7946 0000',
      outOfHoursPhone: '028 9649 6999',
      refresh: 60,
      headingLevel: 3,
      remember: true,
      exercises: true,
      lang: 'cy',
      now: line.now,
    });
    expect(expected)
      .to.include('<template shadowrootmode="open">')
      .and.include('Ni allwn weld cofnodion cleifion');
    expect(await line.run(`render notices.json ${options}`)).to.deep.equal({
      exitCode: 0,
      out: `${expected}\n`,
      err: '',
    });
  });

  it('renders only what is for the site, and leaves a quiet banner on any other', async () => {
    const site = (ods: string): string =>
      `render notices.json --nation england --ods ${ods} --system emis-web`;
    expect((await line.run(site('A99991'))).out).to.include('<section');
    const other = await line.run(site('B88888'));
    expect(other.exitCode).to.equal(0);
    expect(other.out)
      .to.match(/^<gp-outage-banner [^>]* data-quiet>/)
      .and.not.include('<section');
  });

  it('goes on with the feed it was given the https: address of, unless told of others', async () => {
    const answer = mock.method(globalThis, 'fetch', () =>
      Promise.resolve(new Response(JSON.stringify(goodFeed()))),
    );
    const address = 'https://group.example/notices.json';
    const own = await line.run(`render ${address} --nation england`);
    expect(own.out).to.match(/^<gp-outage-banner feed="https:\/\/group.example\/notices.json" /);
    const other = await line.run(`render ${address} --nation england --feed https://x.example/`);
    expect(other.out).to.match(/^<gp-outage-banner feed="https:\/\/x.example\/" /);
    const local = await line.run('render http://127.0.0.1/notices.json --nation england');
    expect(local.out).to.match(/^<gp-outage-banner nation="england"/);
    expect(answer.mock.callCount()).to.equal(3);
  });

  it('writes into a file, in place of what a scheduled job wrote before', async () => {
    await line.write('banner.html', 'what was rendered before');
    const command = 'render notices.json --nation england';
    const { out } = await line.run(command);
    expect(await line.run(`${command} --output banner.html`)).to.deep.equal({
      exitCode: 0,
      out: '',
      err: '',
    });
    expect(await line.read('banner.html')).to.equal(out);
  });

  it('warns of what patients would miss, and renders what is good', async () => {
    const { items, ...feed } = goodFeed();
    await line.write('half.json', { ...feed, items: [...items, { id: 'a', title: 'x' }] });
    const { exitCode, out, err } = await line.run('render half.json --ods A99991 --system emis-web');
    expect(exitCode).to.equal(0);
    expect(out).to.include('We cannot see patient records');
    expect(err).to.include('Warning: without --nation the banner gives no advice on 111.');
    expect(err).to.include('Run: gp-outage-banner validate half.json');
  });

  it('refuses what makes no sense, and writes nothing', async () => {
    await line.write('page.json', '<!doctype html>');
    const cases: Readonly<Record<string, readonly [number, string]>> = {
      'render notices.json --refresh 5': [2, '--refresh: "5" is not 0 or a whole number from 30.'],
      'render notices.json --heading-level 1': [2, '--heading-level: "1" is not a whole number from 2 to 6.'],
      'render notices.json --lang x_y': [2, '--lang: "x_y" is not a language tag such as en-GB.'],
      'render notices.json --nation france': [2, '--nation: "france" is not one of england,'],
      'render notices.json --feed http://x.example/': [2, 'is not an address that begins https://'],
      'render missing.json': [3, 'missing.json: There is no such file or folder.'],
      'render page.json': [3, 'page.json'],
    };
    for (const [command, [code, message]] of Object.entries(cases)) {
      const { exitCode, out, err } = await line.run(`${command} --output banner.html`);
      expect([exitCode, out], command).to.deep.equal([code, '']);
      expect(err, command).to.include(message);
    }
    const kept = await line.read('banner.html').catch(() => 'nothing');
    expect(kept).to.equal('nothing');
  });
});
