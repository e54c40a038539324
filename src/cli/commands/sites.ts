import { resolve } from 'node:path';
import { readSiteList } from '../../publish/site-list.js';
import { defineCommand } from '../command.js';
import { exitCodes } from '../host.js';
import { readList } from '../read-list.js';
import { createFile } from '../save-file.js';
import { checkSites } from '../sites/check-sites.js';
import { reportPage } from '../sites/report-page.js';
import { summaryOf, tableOf } from '../sites/words.js';

export const sitesCommand = defineCommand({
  name: 'sites',
  summary: 'Look at every website of a list as a visitor would, and say whether the banner works there.',
  positionals: 'LIST',
  options: {
    json: { type: 'boolean', help: 'Report in JSON, in the order of the list.' },
    report: { type: 'string', value: 'FILE', help: 'Also write a page about it that can be sent round.' },
  },
  details: [
    'LIST is CSV with a header line: address and any of name, nation, ods, phone and opening-hours, which say what the website ' +
      'is expected to say. A fault is what is wrong; what the list does not ask about is advice.',
    'It asks 8 websites at a time, waits 10 seconds for each, obeys robots.txt for everything but the listed pages, and says ' +
      'in its user agent what it is. It ends with code 1 if any website is not lit.',
  ],
  examples: ['sites surgeries.csv', 'sites surgeries.csv --json', 'sites surgeries.csv --report report.html'],

  async run({ positionals: [name = ''], values, host }) {
    const { sites, faults } = readSiteList(await readList(name, host));
    for (const { message } of [...faults, ...sites.flatMap((site) => site.faults)])
      host.err(`Warning: ${name}: ${message}\n`);
    const reports = await checkSites(sites, {
      now: host.now,
      patience: host.patience,
      onProgress: (done) => host.progress?.(`Looked at ${done} of ${sites.length} websites`),
    });
    host.progress?.('');
    if (values.report !== undefined)
      await createFile(
        resolve(host.folder, values.report),
        values.report,
        reportPage(reports, host.now),
        true,
      );
    if (values.json) {
      const rows = reports.map(({ address, verdict, faults: found, shows }) => ({
        address,
        verdict,
        faults: found,
        shows,
      }));
      host.out(`${JSON.stringify(rows, null, 2)}\n`);
    } else host.out(`${tableOf(reports)}\n\n${summaryOf(reports)}\n`);
    const isWell = faults.length === 0 && reports.every(({ verdict }) => verdict === 'lit');
    return isWell ? exitCodes.ok : exitCodes.faults;
  },
});
