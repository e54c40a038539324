import { execFile, spawn } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { commands } from '../../src/cli/commands/index.js';
import { version } from '../../src/version.js';
import { CommandLine, goodFeed, splitWords, type Outcome } from './command-line.js';

const program = fileURLToPath(new URL('../../src/cli/cli.ts', import.meta.url));

describe('gp-outage-banner', () => {
  let line: CommandLine;

  beforeEach(async () => {
    line = await CommandLine.open();
  });
  afterEach(() => line.close());

  /** Runs the real program in a process of its own. */
  function execute(...args: string[]): Promise<Outcome> {
    return new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        ['--import', import.meta.resolve('tsx'), program, ...args],
        { cwd: line.folder },
        (_, out, err) => resolve({ exitCode: child.exitCode ?? -1, out, err }),
      );
      child.stdin?.end();
    });
  }

  it('as a program: exit codes, output, and no question asked', async () => {
    await line.write('notices.json', goodFeed());
    await line.write('bad.json', { ...goodFeed(), title: undefined });
    const [good, bad, usage, missing, said] = await Promise.all([
      execute('update', 'notices.json', '--severity', 'minor', '--output', '-'),
      execute('validate', 'bad.json'),
      execute('validate'),
      execute('validate', 'missing.json'),
      execute('--version'),
    ]);
    expect([good, bad, usage, missing, said].map(({ exitCode }) => exitCode)).to.deep.equal([0, 1, 2, 3, 0]);
    expect(good.out).to.include('"minor"');
    expect(good.err).to.equal('');
    expect(bad.out).to.include('error: title: It is missing.');
    expect(usage.err).to.equal(
      'gp-outage-banner: FILE|URL is missing.\nTry: gp-outage-banner validate --help\n',
    );
    expect(missing.err).to.equal('gp-outage-banner: missing.json: There is no such file or folder.\n');
    expect(said.out).to.equal(`${version}\n`);
    const everything = [good, bad, usage, missing, said].map(({ out, err }) => out + err).join('');
    expect(everything.includes('\u001b'), 'no colours').to.equal(false);
  });

  it('as a program: a reader that has had enough is no fault', async () => {
    await line.write('many.json', { ...goodFeed(), items: Array<number>(20_000).fill(7) });
    const child = spawn(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), program, 'validate', 'many.json'],
      {
        cwd: line.folder,
      },
    );
    let err = '';
    child.stderr.on('data', (text) => (err += String(text)));
    child.stdout.once('data', () => child.stdout.destroy());
    const exitCode = await new Promise((resolve) => child.once('close', resolve));
    expect([exitCode, err]).to.deep.equal([0, '']);
  });

  it('helps with every command, and every example in the help works as it stands', async () => {
    const all = await line.run('--help');
    for (const { name, options, examples } of commands) {
      expect(all.out).to.include(`  ${name} `);
      const { exitCode, out } = await line.run(`${name} --help`);
      expect(exitCode).to.equal(0);
      expect(out).to.match(new RegExp(`^Usage: gp-outage-banner ${name}`));
      for (const option of Object.keys(options)) expect(out).to.include(`--${option}`);
      for (const example of examples) expect(out).to.include(`  gp-outage-banner ${example}`);
      expect(
        Math.max(...out.split('\n').map((text) => (text.startsWith('  gp-') ? 0 : text.length))),
      ).to.be.at.most(92);
      expect(await line.run(`help ${name}`)).to.deep.equal({ exitCode: 0, out, err: '' });
    }
    await mkdir(line.path('dist'));
    await line.write('dist/feed.schema.json', '{}');
    await mkdir(line.path('dist/tools'));
    await line.write('dist/tools/notice-writer.html', '');
    await line.write('surgeries.csv', 'address,ods\nhttps://surgery.example/,A99991\n');
    const feedUrl = '--feed-url https://surgery.example/notices.json';
    for (const example of commands.flatMap(({ examples }) => examples)) {
      // What is on the web is not to be had here.
      if (/(validate .*|statuspage|render|publish .*) "?https:|^sites/.test(example)) continue;
      await line.run(`new --publisher x ${feedUrl} --output notices.json --force`);
      await line.run('add notices.json --template phones-down --review none');
      const words = splitWords(example.replace('--output notices.json', '--output new.json'));
      const { exitCode, err } = await line.run(words);
      expect(exitCode, `${example}: ${err}`).to.equal(0);
    }
  });

  it('says what it does not understand', async () => {
    const cases: Record<string, string> = {
      '': 'Which command?',
      validat: 'There is no command "validat". Did you mean "validate"?',
      export: 'There is no command "export". There is: export cap.',
      'export pdf x': 'There is no command "export pdf". There is: export cap.',
      'validate x --jsn': 'There is no option --jsn. Did you mean "json"?',
      'schema x': '"x" is one argument too many.',
    };
    for (const [command, message] of Object.entries(cases)) {
      const { exitCode, out, err } = await line.run(command);
      expect([exitCode, out], command).to.deep.equal([2, '']);
      expect(err, command).to.include(message);
      expect(err, command).to.include('\nTry: gp-outage-banner ');
    }
  });

  it('schema: writes the schema of the package, or says that it is not built', async () => {
    expect((await line.run('schema')).exitCode).to.equal(3);
    await mkdir(line.path('dist'));
    await line.write('dist/feed.schema.json', '{"title":"x"}\n');
    expect(await line.run('schema')).to.deep.equal({ exitCode: 0, out: '{"title":"x"}\n', err: '' });
  });

  it('tag: writes the tag with its version and integrity, in three forms', async () => {
    await mkdir(line.path('dist/cdn'), { recursive: true });
    await line.write('dist/cdn/sri.json', { 'gp-outage-banner.js': 'sha384-abc' });
    const site =
      '--feed https://group.example/a.json --feed https://surgery.example/b.json --nation wales --ods a99991 --ods QZZ';
    const script = await line.run(`tag ${site} --surgery-name "Tŷ & Co <x>" --remember`);
    expect(script).to.deep.equal({
      exitCode: 0,
      out:
        `<script async src="https://cdn.jsdelivr.net/npm/gp-outage-banner@${version}/dist/cdn/gp-outage-banner.js"\n` +
        '  integrity="sha384-abc"\n  crossorigin="anonymous"\n' +
        '  data-feed="https://group.example/a.json https://surgery.example/b.json"\n  data-nation="wales"\n' +
        '  data-ods="A99991 QZZ"\n  data-surgery-name="Tŷ &amp; Co &lt;x&gt;"\n  data-remember></script>\n' +
        '<link rel="preload" as="fetch" crossorigin="anonymous" referrerpolicy="no-referrer" href="https://group.example/a.json">\n' +
        '<link rel="preload" as="fetch" crossorigin="anonymous" referrerpolicy="no-referrer" href="https://surgery.example/b.json">\n',
      err: 'The lines below the script are optional: with them the banner is there sooner.\n',
    });
    const markup = await line.run(`tag ${site} --form markup --src /banner.js --policy`);
    expect(markup.out).to.include('<script async src="/banner.js"');
    expect(markup.out).to.include(
      '<gp-outage-banner\n  feed="https://group.example/a.json https://surgery.example/b.json"',
    );
    expect(markup.out).to.include('connect-src https://group.example https://surgery.example;');
    const npm = await line.run(`tag ${site} --form npm`);
    expect(npm.out).to.include(`npm install gp-outage-banner@${version}`);
    expect(npm.out).to.include("import 'gp-outage-banner/define';");
  });

  it('tag: can say all that the element can be told, and refuses what it would not take', async () => {
    const options = Object.keys(commands.find(({ name }) => name === 'tag')?.options ?? {});
    const manifest = await readFile(new URL('../../dist/custom-elements.json', import.meta.url), 'utf8');
    const { modules } = JSON.parse(manifest) as {
      modules: { declarations?: { attributes?: { name: string }[] }[] }[];
    };
    const attributes = modules
      .flatMap(({ declarations = [] }) => declarations)
      .flatMap(({ attributes = [] }) => attributes.map(({ name }) => name));
    // The language is the page's.
    expect(attributes.filter((name) => !options.includes(name))).to.deep.equal(['lang']);

    const { out } = await line.run('tag --feed https://group.example/a.json --refresh 60 --heading-level 3');
    expect(out).to.include('data-refresh="60"\n  data-heading-level="3"');
    for (const wrong of ['--refresh 29', '--refresh often', '--heading-level 1', '--nation narnia']) {
      const { exitCode, err } = await line.run(`tag --feed https://group.example/a.json ${wrong}`);
      expect(exitCode, wrong).to.equal(2);
      expect(err, wrong).to.include(wrong.split(' ')[1]);
    }
  });

  it('tag: warns of what patients would miss', async () => {
    const { exitCode, out, err } = await line.run('tag --feed https://group.example/a.json');
    expect(exitCode).to.equal(0);
    expect(out).not.to.include('integrity');
    expect(err).to.include('Warning: the package was not built, so that the tag has no integrity.');
    expect(err).to.include('Warning: without --nation the banner gives no advice on 111.');
    const northern = await line.run('tag --feed https://group.example/a.json --nation northern-ireland');
    expect(northern.err).to.include('Warning: without --out-of-hours-phone');
    expect((await line.run('tag')).err).to.include('--feed is missing');
    expect((await line.run('tag --feed http://x.example/')).err).to.include(
      'is not an address that begins https://',
    );
  });
});
