import { afterEach, beforeEach, describe, it } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { CommandLine, goodFeed, type Outcome } from './command-line.js';
import { integrity, pageWith, serveSurgeries, type Pages, type Surgeries } from './sites/surgeries.js';

interface Row {
  readonly address: string;
  readonly verdict: string;
  readonly faults: readonly { readonly code: string; readonly message: string }[];
  readonly shows: readonly string[];
}

let line: CommandLine;
let surgeries: Surgeries;
/** Milliseconds; those who wait for a page that never comes wait no longer. */
let patience: number;

/** Checks one page, or what else a path answers. */
async function check(
  page: Pages[string],
  more: Pages = {},
  expected: Readonly<Record<string, string>> = {},
): Promise<Row> {
  surgeries = await serveSurgeries({ '/': page, ...more });
  const columns = Object.keys(expected)
    .map((name) => `,${name}`)
    .join('');
  const cells = Object.values(expected)
    .map((value) => `,"${value}"`)
    .join('');
  await line.write('list.csv', `address${columns}\n${surgeries.url}/${cells}\n`);
  const { out } = await run('sites list.csv --json');
  const [row] = JSON.parse(out) as Row[];
  if (!row) throw new Error('No row');
  return row;
}

function run(command: string): Promise<Outcome> {
  return line.run(command, { patience });
}

const codes = ({ verdict, faults }: Row): string => [verdict, ...faults.map(({ code }) => code)].join(' ');

describe('sites', () => {
  beforeEach(async () => {
    patience = 10_000;
    line = await CommandLine.open();
  });
  afterEach(async () => {
    await Promise.all([line.close(), surgeries.close()]);
  });

  it('says that a website is lit, and what a patient sees there now', async () => {
    const row = await check(
      pageWith(),
      {},
      { name: 'Example Surgery', nation: 'england', ods: 'A99991', phone: '+44 20 7946 0000' },
    );
    expect(row).to.deep.equal({
      address: `${surgeries.url}/`,
      verdict: 'lit',
      faults: [],
      shows: ['We cannot see patient records'],
    });
  });

  it('tells by its user agent what it is, and asks for each thing once', async () => {
    surgeries = await serveSurgeries({ '/a': pageWith(), '/b': pageWith() });
    await line.write('list.csv', `address\n${surgeries.url}/a\n${surgeries.url}/b\n`);
    const { exitCode, out, err } = await run('sites list.csv');
    expect(out).to.match(/^Lit /).and.include('2 websites. Lit: 2.');
    expect([exitCode, err]).to.deep.equal([0, '']);
    expect([...surgeries.agents].join()).to.match(/^gp-outage-banner\/[\d.]+ \(checks .*\+https:/);
    expect(surgeries.asked.filter((asked) => asked.includes('notices')).length).to.equal(1);
  });

  const ways: Readonly<Record<string, string>> = {
    'the element':
      '<gp-outage-banner feed="/notices.json" nation="england" ods="A99991" system="emis-web"></gp-outage-banner>',
    "settings in the address's fragment":
      '<script src="/gp-outage-banner.js#feed=%2Fnotices.json&amp;nation=england&amp;ods=A99991&amp;system=emis-web"></script>',
    "a loader's script":
      '<script>load("https:\\/\\/cdn.example\\/x.js"); s.src = "/gp-outage-banner.js#feed=%2Fnotices.json&nation=england&ods=A99991&system=emis-web"</script>',
    'a loader that sets attributes': `<script>s.src = '/gp-outage-banner.js?v=1'; s.setAttribute('data-feed', '/notices.json'); s.setAttribute('data-ods', 'A99991'); s.setAttribute('data-nation', 'england'); s.setAttribute('data-system', 'emis-web')</script>`,
    'a module script': pageWith({ attributes: 'type="module"' }),
  };
  for (const [way, page] of Object.entries(ways)) {
    it(`finds the banner by ${way}`, async () => {
      const script = {
        '/gp-outage-banner.js?v=1': (_: unknown, response: { end(text: string): void }) =>
          response.end('gp-outage-banner 0.1.0'),
      };
      const row = await check(page, script);
      expect(row.shows).to.deep.equal(['We cannot see patient records']);
      expect(codes(row)).to.equal('lit');
    });
  }

  const wrong: Readonly<Record<string, readonly [page: Pages[string], result: string, more?: Pages]>> = {
    'no banner': ['<p>Hello', 'not-lit no-banner'],
    'a banner in a comment': [`<!-- ${pageWith()} -->`, 'not-lit no-banner'],
    'a script that says nothing': ['<script src="/gp-outage-banner.js"></script>', 'not-lit no-banner'],
    'two tags': [pageWith() + pageWith(), 'attention two-banners'],
    'a tag that a consent tool holds back': [
      pageWith({ attributes: 'type="text/plain" data-category="statistics"' }),
      'attention held-back',
    ],
    'no feed': [pageWith().replace('data-feed="/notices.json"', 'data-feed=""'), 'attention no-feed'],
    'the wrong integrity': [pageWith().replace(integrity, 'sha384-AAAA'), 'attention integrity'],
    'a script that is not there': [pageWith({ src: '/lost/gp-outage-banner.js' }), 'attention script'],
    'another script at its address': [
      pageWith({ src: '/other/gp-outage-banner.js' }).replace(/integrity="[^"]*"/, ''),
      'attention script',
      { '/other/gp-outage-banner.js': 'Something else' },
    ],
    'a policy in a header that forbids the script': [
      (_, response) =>
        response.writeHead(200, { 'Content-Security-Policy': "script-src 'none'" }).end(pageWith()),
      'attention policy',
    ],
    'a policy in the page that forbids the feed': [
      `<meta http-equiv="Content-Security-Policy" content="connect-src https://other.example">${pageWith()}`,
      'attention policy',
    ],
    'a policy that forbids the templates': [
      (_, response) =>
        response
          .writeHead(200, {
            'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types other",
          })
          .end(pageWith()),
      'attention policy',
    ],
    'mixed content': [pageWith({ feed: 'http://group.example/notices.json' }), 'attention mixed-content'],
    'a nation that is none': [pageWith().replace('"england"', '"Englnd"'), 'attention nation'],
    'a code that is none': [pageWith().replace('A99991', '5.00E+01'), 'attention ods'],
    'a phone number that is none': [
      pageWith().replace('020 7946 0000', 'ask at reception'),
      'attention phone',
    ],
    'exercises shown to patients': [pageWith({ attributes: 'data-exercises' }), 'attention exercises'],
    'a feed that is not there': [pageWith({ feed: '/lost.json' }), 'attention feed'],
    'a feed that is a web page': [
      pageWith({ feed: '/page.json' }),
      'attention feed',
      { '/page.json': '<!doctype html>' },
    ],
    'a mirror that is not there': [pageWith({ attributes: 'data-mirror="/lost.json"' }), 'attention mirror'],
    'a page that is not there': [(_, response) => response.writeHead(500).end(), 'unreachable page'],
    'a page that never comes': [(_, response) => void response.write('<'), 'unreachable page'],
    'a page that redirects without end': [
      (_, response) => response.writeHead(302, { Location: '/' }).end(),
      'unreachable page',
    ],
  };
  for (const [about, [page, result, more]] of Object.entries(wrong)) {
    it(`finds ${about}`, async () => {
      if (about.includes('never')) patience = 200;
      expect(codes(await check(page, more))).to.equal(result);
    });
  }

  it('finds a feed that other websites may not read', async () => {
    const group = await serveSurgeries({
      '/notices.json': (_, response) => response.writeHead(200, {}).end(JSON.stringify(goodFeed())),
    });
    try {
      expect(codes(await check(pageWith({ feed: `${group.url}/notices.json` })))).to.equal('attention feed');
    } finally {
      await group.close();
    }
  });

  for (const [column, value] of Object.entries({
    name: 'Other Surgery',
    nation: 'wales',
    ods: 'A99991 QZZ',
    phone: '020 7946 0001',
    'opening-hours': 'Mo-Fr 08:00-18:30',
  })) {
    it(`finds that a website does not say the ${column} that the list expects`, async () => {
      expect(codes(await check(pageWith(), {}, { [column]: value }))).to.equal(`attention ${column}`);
    });
  }

  it('takes what the list does not ask about for advice', async () => {
    const row = await check('<script src="/gp-outage-banner.js" data-feed="/notices.json"></script>');
    expect(codes(row)).to.equal('lit');
    expect((await run('sites list.csv')).out).to.include('It says no nation');
  });

  it('reads pages of 5 MB, compressed pages, and those of other encodings, as far as it must', async () => {
    const page = pageWith();
    const huge = `${page}${'<p>x</p>'.repeat(700_000)}`;
    expect(codes(await check(huge))).to.equal('lit');
    await surgeries.close();
    expect(
      codes(
        await check((_, response) =>
          response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(page)),
        ),
      ),
    ).to.equal('lit');
    await surgeries.close();
    expect(
      codes(
        await check((_, response) =>
          response.writeHead(200, { 'Content-Encoding': 'br' }).end(brotliCompressSync(page)),
        ),
      ),
    ).to.equal('lit');
    await surgeries.close();
    const name = Buffer.from(page.replace('Example Surgery"', 'Caf\u00e9 Surgery"'), 'latin1');
    const latin: Pages[string] = (_, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html; charset=iso-8859-1' }).end(name);
    expect(codes(await check(latin, {}, { name: 'Café Surgery' }))).to.equal('lit');
  });

  it('tries once more after a broken connection, and not after a timeout', async () => {
    let count = 0;
    const broken: Pages[string] = (_, response) =>
      count++ === 0 ? response.destroy() : response.end(pageWith());
    expect(codes(await check(broken))).to.equal('lit');
    await surgeries.close();
    patience = 200;
    await check((_, response) => void response.write('<'));
    expect(surgeries.asked).to.deep.equal(['GET /']);
  });

  it('obeys robots.txt, but for the listed page itself', async () => {
    const row = await check(pageWith(), {
      '/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /\n'),
    });
    expect(codes(row)).to.equal('lit');
    expect(surgeries.asked).to.have.members(['GET /', 'GET /robots.txt']);
    expect((await run('sites list.csv')).out).to.include('robots.txt forbids it');
  });

  it('keeps the order of the list, and checks the others where a line is wrong', async () => {
    surgeries = await serveSurgeries({ '/a': pageWith(), '/b': '<p>' });
    await line.write(
      'list.csv',
      `address;nation\r\n${surgeries.url}/b\r\nno address\r\n${surgeries.url}/a;Englnd\r\n${surgeries.url}/a\r\n`,
    );
    const { exitCode, out, err } = await run('sites list.csv --json');
    expect((JSON.parse(out) as Row[]).map(codes)).to.deep.equal([
      'not-lit no-banner',
      'unreachable list page',
      'attention list',
      'lit',
    ]);
    expect(exitCode).to.equal(1);
    expect(err).to.include('Line 3, column address').and.include('Line 4, column nation');
  });

  it('puts no markup of a website into the report, which says what to tell each surgery', async () => {
    const feed = goodFeed();
    const hostile = { ...feed, items: [{ ...feed.items[0], title: '<img src=x onerror=alert(1)>' }] };
    await check(pageWith().replace('england', '</pre><script>alert(1)</script>'), {
      '/notices.json': (_, response) => response.end(JSON.stringify(hostile)),
    });
    await run('sites list.csv --report report.html');
    const report = await line.read('report.html');
    expect(report).to.not.match(/<img|<script>alert/);
    expect(report).to.include('Needs attention').and.include('What to tell them').and.include('viewport');
  });

  it('says plainly that a list cannot be read', async () => {
    await check('<p>');
    expect(await run('sites missing.csv')).to.deep.include({ exitCode: 3 });
    expect(await run('sites')).to.deep.include({ exitCode: 2 });
  });
});
