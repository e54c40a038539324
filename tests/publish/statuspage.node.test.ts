import { afterEach, beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { parseFeed } from '../../src/feed/parse.js';
import { checkFeed } from '../../src/publish/check/check-feed.js';
import { fromStatuspage } from '../../src/publish/statuspage.js';
import { CommandLine, goodFeed, serve } from '../cli/command-line.js';

/** The form of Statuspage's `/api/v2/summary.json`, with what is to be carried over and what is not. */
const summary = {
  page: {
    id: 'y1',
    name: 'Example Clinical Systems',
    url: 'https://status.supplier.example',
    time_zone: 'Europe/London',
    updated_at: '2024-07-19T08:05:00.000+01:00',
  },
  components: [],
  incidents: [
    {
      id: 'p31zjtct2jer',
      name: 'Increased error rates on EMIS-like API',
      status: 'identified',
      impact: 'major',
      shortlink: 'https://stspg.example/p31',
      created_at: '2024-07-19T07:10:00.000+01:00',
      started_at: '2024-07-19T07:05:00.000+01:00',
      updated_at: '2024-07-19T08:00:00.000+01:00',
      incident_updates: [
        {
          body: 'The issue has been identified &amp; a fix is<br>being <b>implemented</b>.\nMore soon.',
          status: 'identified',
        },
        { body: 'We are investigating.', status: 'investigating' },
      ],
      components: [
        { name: 'Records', status: 'major_outage', group: false },
        { name: 'Appointments', status: 'degraded_performance', group: false },
        { name: 'Messaging', status: 'operational', group: false },
        { name: 'All of England', status: 'partial_outage', group: true },
      ],
    },
  ],
  scheduled_maintenances: [
    {
      id: 'm1',
      name: 'Database upgrade',
      status: 'scheduled',
      impact: 'maintenance',
      created_at: '2024-07-18T12:00:00Z',
      updated_at: '2024-07-18T12:00:00Z',
      scheduled_for: '2024-07-20T21:00:00Z',
      scheduled_until: '2024-07-20T23:00:00Z',
      incident_updates: [
        {
          body: 'We will upgrade.',
          affected_components: [{ code: 'c', name: 'Forms', new_status: 'operational' }],
        },
      ],
    },
  ],
  status: { indicator: 'major', description: 'Partial System Outage' },
};

describe('gp-outage-banner import statuspage', () => {
  let line: CommandLine;

  beforeEach(async () => {
    line = await CommandLine.open();
    await line.write('summary.json', summary);
  });
  afterEach(() => line.close());

  it('makes a draft of each incident and maintenance, in Statuspage’s own terms', async () => {
    const { exitCode, out } = await line.run('import statuspage summary.json --publisher "Example group"');
    expect(exitCode).to.equal(0);
    const { title, items } = parseDrafts(out);
    expect(title).to.equal('Example group');
    expect(
      items.map(({ _gp_outage: outage, ...item }) => ({ ...item, ...outage, audience: undefined })),
    ).to.deep.equal([
      {
        id: 'https://status.supplier.example/incidents/p31zjtct2jer',
        title: 'Increased error rates on EMIS-like API',
        content_text: 'The issue has been identified & a fix is\nbeing implemented.\nMore soon.',
        url: 'https://status.supplier.example/incidents/p31zjtct2jer',
        date_published: '2024-07-19T07:10:00+01:00',
        date_modified: '2024-07-19T08:00:00+01:00',
        severity: 'severe',
        status: 'identified',
        starts: '2024-07-19T07:05:00+01:00',
        expires: '2024-07-20T08:10:00+01:00',
        audience: undefined,
        services: [
          { name: 'Records', status: 'not-working' },
          { name: 'Appointments', status: 'delays' },
          { name: 'Messaging', status: 'working' },
        ],
      },
      {
        id: 'https://status.supplier.example/incidents/m1',
        title: 'Database upgrade',
        content_text: 'We will upgrade.',
        url: 'https://status.supplier.example/incidents/m1',
        date_published: '2024-07-18T13:00:00+01:00',
        date_modified: '2024-07-18T13:00:00+01:00',
        severity: 'minor',
        status: 'scheduled',
        starts: '2024-07-19T08:10:00+01:00',
        expires: '2024-07-20T22:00:00+01:00',
        audience: undefined,
        services: [{ name: 'Forms', status: 'not-working' }],
      },
      {
        id: 'https://status.supplier.example/incidents/m1-now',
        title: 'Database upgrade',
        content_text: 'We will upgrade.',
        url: 'https://status.supplier.example/incidents/m1',
        date_published: '2024-07-18T13:00:00+01:00',
        date_modified: '2024-07-18T13:00:00+01:00',
        severity: 'moderate',
        status: 'identified',
        starts: '2024-07-20T22:00:00+01:00',
        expires: '2024-07-21T00:00:00+01:00',
        audience: undefined,
        services: [{ name: 'Forms', status: 'not-working' }],
        supersedes: ['https://status.supplier.example/incidents/m1'],
      },
    ]);
  });

  it('makes one notice of a maintenance that has begun, whatever it has planned', () => {
    const [maintenance] = summary.scheduled_maintenances;
    const begun = { ...maintenance, status: 'in_progress', scheduled_for: '2024-07-19T05:00:00Z' };
    const { items } = fromStatuspage(
      { ...summary, incidents: [], scheduled_maintenances: [begun] },
      {},
      line.now,
    );
    expect(items.map(({ _gp_outage: outage }) => [outage?.status, outage?.starts])).to.deep.equal([
      ['identified', '2024-07-19T06:00:00+01:00'],
    ]);
  });

  it('makes no service of the sentence that stands for no component', () => {
    const update = {
      body: 'x',
      affected_components: [{ name: 'No components were affected by this update.' }],
    };
    const incident = { ...summary.incidents[0], components: [], incident_updates: [update] };
    const [item] = fromStatuspage({ ...summary, incidents: [incident] }, {}, line.now).items;
    expect(item?._gp_outage).not.to.have.property('services');
  });

  it('names the summary of Instatus as what it is, and so does validate', async () => {
    const page = { name: 'Example', url: 'https://status.supplier.example', status: 'HASISSUES' };
    const activeIncidents = [
      { name: 'Slow', started: '2024-07-19T07:00:00Z', status: 'INVESTIGATING', impact: 'MINOROUTAGE' },
    ];
    for (const answer of [{ page, activeIncidents }, { page: { ...page, status: 'UP' } }]) {
      await line.write('instatus.json', answer);
      const imported = await line.run('import statuspage instatus.json');
      expect(imported.exitCode).to.equal(3);
      expect(imported.err).to.include('This is an answer of Instatus, which cannot be imported.');
      const validated = await line.run('validate instatus.json');
      expect(validated.out).to.include('This is an answer of Instatus, not a JSON Feed.');
      expect(validated.out).not.to.include('Atlassian');
    }
  });

  it('is refused where a notice could never be shown, with the field to change', async () => {
    const [maintenance] = summary.scheduled_maintenances;
    const backwards = { ...maintenance, status: 'in_progress', scheduled_until: '2024-07-10T23:00:00Z' };
    await line.write('backwards.json', { ...summary, scheduled_maintenances: [backwards] });
    const { exitCode, out, err } = await line.run('import statuspage backwards.json');
    expect([exitCode, out]).to.deep.equal([1, '']);
    expect(err).to.include('items[1]._gp_outage.expires: It ends before it starts');
  });

  it('maps every impact and every status that Statuspage has', () => {
    const now = line.now;
    const outageOf = (changes: object): unknown[] => {
      const incident = { ...summary.incidents[0], ...changes };
      const { severity, status } =
        fromStatuspage({ ...summary, incidents: [incident] }, {}, now).items[0]?._gp_outage ?? {};
      return [severity, status];
    };
    const impacts = {
      none: 'minor',
      minor: 'moderate',
      major: 'severe',
      critical: 'extreme',
      maintenance: 'minor',
      other: 'moderate',
    };
    for (const [impact, severity] of Object.entries(impacts))
      expect(outageOf({ impact })[0], impact).to.equal(severity);
    const statuses = {
      ...{
        investigating: 'investigating',
        identified: 'identified',
        monitoring: 'monitoring',
        resolved: 'resolved',
      },
      ...{
        postmortem: 'resolved',
        scheduled: 'scheduled',
        in_progress: 'identified',
        verifying: 'monitoring',
      },
      ...{ completed: 'resolved', other: 'investigating' },
    };
    for (const [given, status] of Object.entries(statuses))
      expect(outageOf({ status: given })[1], given).to.equal(status);
  });

  it('shows a supplier’s words to no patient until a person has confirmed them', async () => {
    const imported = await line.run('import statuspage summary.json --output drafts.json');
    expect(imported.err).to.equal(
      '3 drafts. Nobody is shown a draft. A person has to read each one, put it into words for patients, and confirm it:\n' +
        '  gp-outage-banner update drafts.json ID --title "…" --text "…" --confirm\n',
    );
    const { notices } = parseFeed(await line.readFeed('drafts.json'), line.now).feed;
    expect(notices.map(({ audience }) => audience?.nobody)).to.deep.equal([true, true, true]);
    const refused = await line.run('validate drafts.json');
    expect(refused.exitCode).to.equal(1);
    expect(refused.out).to.include(
      'error: items[0]._gp_outage.audience.draft: This is a draft that nobody has confirmed, and is shown to no one. Confirm: The title and the text are the supplier’s',
    );

    const words = '--title "We cannot see patient records" --text "Our records system is not working."';
    expect((await line.run(`update drafts.json p31zjtct2jer ${words}`)).out).to.include(
      'is shown to no one.',
    );
    const confirmed = await line.run(
      'update drafts.json p31zjtct2jer --service health-record=not-working --confirm',
    );
    expect(confirmed.out).to.equal(
      'Notice “We cannot see patient records” (identified) is shown until 8:10am, Saturday 20 July 2024.\n',
    );
    const { errors } = JSON.parse((await line.run('validate --json drafts.json')).out) as { errors: number };
    expect(errors).to.equal(2);
  });

  it('reads it from the web, and says where it is when it is given something else', async () => {
    const site = await serve((request, response) => {
      response.end(
        request.url === '/api/v2/summary.json'
          ? JSON.stringify(summary)
          : '<!doctype html><title>Status</title>',
      );
    });
    expect(
      parseDrafts((await line.run(`import statuspage ${site.url}/api/v2/summary.json`)).out).items,
    ).to.have.lengthOf(3);
    const page = await line.run(`import statuspage ${site.url}/`);
    await site.close();
    expect(page.exitCode).to.equal(3);
    expect(page.err).to.include('This is a web page (HTML)');
    expect(page.err).to.include('The summary of a status page is at https://…/api/v2/summary.json.');
    await line.write('feed.json', goodFeed());
    const feed = await line.run('import statuspage feed.json');
    expect([feed.exitCode, feed.out]).to.deep.equal([3, '']);
    expect(feed.err).to.include('feed.json: This is no summary of Atlassian Statuspage.');
  });

  it('of a quiet page makes a feed without notices, and never replaces a file unasked', async () => {
    await line.write('quiet.json', { ...summary, incidents: [], scheduled_maintenances: [] });
    const { out, err } = await line.run('import statuspage quiet.json');
    expect([parseDrafts(out).title, parseDrafts(out).items]).to.deep.equal(['Example Clinical Systems', []]);
    expect(err).to.equal('The status page reports nothing: the feed has no notices.\n');
    await line.write('notices.json', goodFeed());
    expect((await line.run('import statuspage quiet.json --output notices.json')).exitCode).to.equal(3);
    expect(await line.readFeed('notices.json')).to.deep.equal(goodFeed());
  });

  it('makes of any answer nothing but drafts', () => {
    const incident = fc.dictionary(
      fc.constantFrom(
        'id',
        'name',
        'status',
        'impact',
        'created_at',
        'incident_updates',
        'components',
        'scheduled_for',
      ),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(incident, fc.jsonValue())), fc.jsonValue(), (incidents, page) => {
        const feed = fromStatuspage({ page, incidents, scheduled_maintenances: incidents }, {}, line.now);
        const { notices } = parseFeed(feed, line.now).feed;
        expect(notices.every(({ audience }) => audience?.nobody)).to.equal(true);
        const drafts = checkFeed(feed, line.now).filter(({ code }) => code === 'draft');
        expect(drafts).to.have.lengthOf(feed.items.length);
      }),
    );
  });
});

interface Drafts {
  readonly title: string;
  readonly items: readonly (Record<string, unknown> & { _gp_outage: Record<string, unknown> })[];
}

function parseDrafts(text: string): Drafts {
  return JSON.parse(text) as Drafts;
}
