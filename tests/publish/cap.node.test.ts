import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { validateXML } from 'xmllint-wasm';
import { parseFeed } from '../../src/feed/parse.js';
import { severities, statuses } from '../../src/feed/vocabulary.js';
import { writeCap } from '../../src/publish/cap.js';
import type { FeedInput } from '../../src/feed/schema.js';
import { templateNames } from '../../src/publish/templates.js';
import { CommandLine, goodFeed } from '../cli/command-line.js';

const schema = await readFile(new URL('cap-1.2.xsd', import.meta.url), 'utf8');

/** What a CAP reader would have against a message: nothing, if it is valid. */
async function faultsOf(...messages: string[]): Promise<readonly string[]> {
  const xml = messages.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema: [{ fileName: 'cap.xsd', contents: schema }] });
  return errors.map(({ rawMessage }) => rawMessage);
}

/** The texts of an element, wherever it stands. */
function textsOf(xml: string, name: string): string[] {
  return Array.from(xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g')), ([, text = '']) => text);
}

describe('gp-outage-banner export cap', () => {
  let line: CommandLine;

  beforeEach(async () => {
    line = await CommandLine.open();
    await line.write('notices.json', goodFeed());
  });
  afterEach(() => line.close());

  it('writes a valid CAP 1.2 message that says what the notice and its banner say', async () => {
    const { exitCode, out } = await line.run('export cap notices.json 2024-07-19-records');
    expect(exitCode).to.equal(0);
    expect(await faultsOf(out)).to.deep.equal([]);
    const expected: Record<string, string[]> = {
      identifier: ['https://group.example/notices/2024-07-19-records#20240719T071000Z'],
      sender: ['group.example'],
      sent: ['2024-07-19T08:10:00+01:00'],
      status: ['Actual'],
      msgType: ['Update'],
      scope: ['Public'],
      references: [
        'group.example,https://group.example/notices/2024-07-19-records#20240719T070000Z,2024-07-19T08:00:00+01:00',
      ],
      incidents: ['https://group.example/notices/2024-07-19-records'],
      language: ['en-GB', 'cy'],
      category: ['Health', 'Health'],
      urgency: ['Immediate', 'Immediate'],
      severity: ['Severe', 'Severe'],
      certainty: ['Observed', 'Observed'],
      audience: Array<string>(2).fill('Patients of GP surgeries that use emis-web'),
      effective: Array<string>(2).fill('2024-07-19T08:10:00+01:00'),
      onset: Array<string>(2).fill('2024-07-19T08:00:00+01:00'),
      expires: Array<string>(2).fill('2024-07-19T18:30:00+01:00'),
      senderName: Array<string>(2).fill('Example group of GP surgeries'),
      headline: ['We cannot see patient records', 'Ni allwn weld cofnodion cleifion'],
      description: [
        'Our records system is not working.\nThere may be long delays.',
        'Nid yw ein system yn gweithio.',
      ],
      web: Array<string>(2).fill('https://group.example/status'),
      areaDesc: Array<string>(2).fill('England: GP surgeries of A99991, QZZ'),
    };
    for (const [name, texts] of Object.entries(expected))
      expect(textsOf(out, name), name).to.deep.equal(texts);
    const [instruction = '', none] = textsOf(out, 'instruction');
    expect(instruction).to.include('Go to your appointment unless we tell you not to.');
    expect(instruction).to.include('Get help from NHS 111 if: ');
    expect(instruction).to.include('Call 999 or go to A&amp;E now if: ');
    expect(none, 'English advice beside Welsh text').to.equal(undefined);
  });

  it('says nothing of 111 where the nation is not known', async () => {
    const feed = goodFeed();
    const [item] = feed.items;
    await line.write('notices.json', {
      ...feed,
      items: [
        { ...item, _gp_outage: { ...item?._gp_outage, audience: { nations: ['england', 'scotland'] } } },
      ],
    });
    const { out } = await line.run('export cap notices.json');
    expect(out).not.to.include('111');
    expect(out).to.include('999');
    expect(textsOf(out, 'areaDesc')[0]).to.equal('England, Scotland');
    expect(await faultsOf(out)).to.deep.equal([]);
  });

  it('is valid for every template, status and severity, in summer and in winter', async () => {
    const messages: string[] = [];
    for (const now of ['2024-07-19T08:10:00+01:00', '2024-12-19T08:10:00Z']) {
      line.now = Date.parse(now);
      for (const template of templateNames) {
        const times = template === 'planned-closure' ? '--starts 1h --expires 5h' : '';
        const { out } = await line.run(`new --publisher x --template ${template} ${times}`);
        const feed = JSON.parse(out) as FeedInput;
        await line.write('new.json', { ...feed, items: feed.items.slice(0, 1) });
        messages.push((await line.run('export cap new.json --sender surgery.example')).out);
      }
      for (const status of statuses) {
        const { out } = await line.run(`update notices.json --status ${status} --severity minor --output -`);
        await line.write('new.json', out);
        messages.push((await line.run('export cap new.json')).out);
      }
    }
    expect(messages).to.have.lengthOf(2 * (templateNames.length + statuses.length));
    expect(await faultsOf(...messages)).to.deep.equal([]);
    expect(messages.join('\n')).to.include('<sent>2024-12-19T08:10:00-00:00</sent>');
  });

  it('marks an exercise and a draft, so that nobody takes them for real', async () => {
    await line.run('new --publisher x --template phones-down --exercise --output exercise.json');
    const exercise = (await line.run('export cap exercise.json --sender x.example')).out;
    expect(textsOf(exercise, 'status')).to.deep.equal(['Exercise']);
    expect(textsOf(exercise, 'note')).to.deep.equal(['This is an exercise, not a real problem.']);
    const feed = goodFeed();
    const [item] = feed.items;
    const audience = { draft: [] };
    await line.write('draft.json', {
      ...feed,
      items: [{ ...item, _gp_outage: { ...item?._gp_outage, audience } }],
    });
    const draft = (await line.run('export cap draft.json')).out;
    expect(textsOf(draft, 'status')).to.deep.equal(['Draft']);
    expect(await faultsOf(exercise, draft)).to.deep.equal([]);
  });

  it('sounds the all-clear for what is resolved', async () => {
    line.now += 3_600_000;
    await line.run('resolve notices.json');
    const { out } = await line.run('export cap notices.json');
    expect(textsOf(out, 'responseType')).to.deep.equal(['AllClear']);
    expect(textsOf(out, 'urgency')).to.deep.equal(['Past']);
    expect(textsOf(out, 'instruction')).to.deep.equal([]);
  });

  it('is valid whatever a notice says: no text of a feed becomes markup', async () => {
    const wild = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<b>&amp;]]></b>', '"\'', '\u0000\u0008\ufffe\ud800', ' , & < ', '\u202e'),
    );
    const notices = fc.sample(
      fc.record({ id: wild, title: wild, text: wild, name: wild, code: wild, url: wild, sender: wild }),
      { numRuns: 60, seed: 1 },
    );
    const now = Date.parse('2024-07-19T08:10:00+01:00');
    const messages = notices.flatMap(({ id, title, text, name, code, url, sender }, index) => {
      const item = {
        id,
        title: `x${title}`,
        content_text: text,
        url: `https://x.example/${url}`,
        date_published: '2024-07-19T08:00:00Z',
        language: 'en',
        _gp_outage: {
          severity: severities[index % 4],
          services: [{ name: `x${name}`, status: 'delays' }],
          audience: { ods: [`x${code}`], systems: [`x${code}`] },
          translations: { cy: { title: `x${title}` } },
        },
      };
      const { notices: read } = parseFeed(
        { version: 'https://jsonfeed.org/version/1.1', title, items: [item] },
        now,
      ).feed;
      return read.map((notice) => writeCap(notice, { sender: `x${sender}`, isDraft: false }));
    });
    expect(messages.length).to.be.greaterThan(40);
    expect(await faultsOf(...messages)).to.deep.equal([]);
  });

  it('refuses what banners refuse, and asks for what it cannot know', async () => {
    const { items } = goodFeed();
    await line.write('bare.json', { version: 'https://jsonfeed.org/version/1.1', title: 'x', items });
    const unknown = await line.run('export cap bare.json');
    expect([unknown.exitCode, unknown.err.split('\n')[0]]).to.deep.equal([
      2,
      'gp-outage-banner: --sender is missing: the feed does not say where it is.',
    ]);
    await line.write('bad.json', { ...goodFeed(), items: [{ id: 'a', title: 'x' }] });
    const refused = await line.run('export cap bad.json a');
    expect([refused.exitCode, refused.out]).to.deep.equal([1, '']);
    expect(refused.err).to.include('Banners refuse the notice a. Run: gp-outage-banner validate bad.json');
  });
});
