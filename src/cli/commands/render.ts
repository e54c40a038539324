import { resolve } from 'node:path';
import { defineCommand } from '../command.js';
import { openFeed } from '../edit-file.js';
import { exitCodes, usageError } from '../host.js';
import { createFile } from '../save-file.js';
import { readSiteOptions, siteOptions, siteWarnings } from '../site-options.js';

export const renderCommand = defineCommand({
  name: 'render',
  summary: 'Write the banner as HTML, as it stands now, for a page that is made on a server.',
  positionals: 'FILE|URL',
  options: {
    ...siteOptions,
    feed: {
      ...siteOptions.feed,
      help: 'A feed that the banner goes on to read where scripts run; the one rendered if that has an https: URL.',
    },
    lang: {
      type: 'string',
      value: 'TAG',
      help: "The language that is preferred of a notice's translations, such as cy.",
    },
    stylesheet: {
      type: 'string',
      value: 'URL',
      help: "Where your website has the package's banner.css, to link it instead of writing the styles into the page.",
    },
    output: { type: 'string', value: 'FILE', help: 'Where to write it; the standard output if not given.' },
  },
  details: [
    'It writes one <gp-outage-banner> with a declarative shadow root: put it first in the body. It is readable with no ' +
      "script at all. Where the banner's script runs, the element takes over what it finds, without a flash.",
    'Without a script nothing ends a notice. Render again when the feed changes, and every few minutes while it has notices.',
  ],
  examples: [
    'render notices.json --nation england --ods A99991 --surgery-phone "020 7946 0000"',
    'render https://group.example/notices.json --nation wales --output banner.html',
  ],

  async run({ positionals: [name = ''], values, host }) {
    const site = readSiteOptions(values);
    const settings = {
      ...site,
      feed: site.feed || (/^https:/i.test(name) ? name : ''),
      ...(values.stylesheet === undefined ? {} : { stylesheet: values.stylesheet }),
      ...(values.lang === undefined ? {} : { lang: readLanguage(values.lang) }),
    };
    const { feed, findings } = await openFeed(name, host);
    // No other command needs the element's template, and with it Lit.
    const { render } = await import('../../publish/render.js');
    const html = `${render(feed, { ...settings, now: host.now })}\n`;
    host.err(siteWarnings(site));
    const errors = findings.filter(({ level }) => level === 'error').length;
    if (errors > 0)
      host.err(`Warning: faults in the feed: ${errors}. Run: gp-outage-banner validate ${name}\n`);
    if (values.output === undefined || values.output === '-') host.out(html);
    else await createFile(resolve(host.folder, values.output), values.output, html, true);
    return exitCodes.ok;
  },
});

function readLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    throw usageError(`--lang: "${tag}" is not a language tag such as en-GB.`);
  }
}
