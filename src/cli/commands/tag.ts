import { readFile } from 'node:fs/promises';
import { isObject } from '../../feed/tolerant.js';
import { version } from '../../version.js';
import { defineCommand } from '../command.js';
import { exitCodes, usageError, type Host } from '../host.js';
import { oneOf } from '../one-of.js';
import { writeTags } from '../tag-list.js';
import { readSiteOptions, siteOptions, siteWarnings, type Site } from '../site-options.js';
import {
  element,
  fallbackText,
  markup,
  policyLines,
  scriptTagWithPreload,
  type Attributes,
} from '../../publish/tag-text.js';

const forms = ['script', 'markup', 'npm'] as const;
const scriptName = 'gp-outage-banner.js';

const options = {
  ...siteOptions,
  feed: { ...siteOptions.feed, help: 'A feed to show. It is needed.' },
  mount: { type: 'string', value: 'SELECTOR', help: 'Where on the page; at its top if not given.' },
  fallback: { type: 'string', help: 'What to say while no feed can be read; for the markup and npm forms.' },
  src: {
    type: 'string',
    value: 'URL',
    help: 'Where the website has the script from; jsDelivr if not given.',
  },
  form: { type: 'string', value: 'NAME', help: `${forms.join(', ')}; script if not given.` },
  list: {
    type: 'string',
    value: 'FILE',
    help: 'A list of websites (CSV, as for the command sites): makes the tag of each.',
  },
  output: {
    type: 'string',
    value: 'FOLDER',
    help: 'Where the tags of a list go, with a page to copy them from.',
  },
  policy: { type: 'boolean', help: 'Also say what a Content-Security-Policy has to allow.' },
} as const;

export const tag = defineCommand({
  name: 'tag',
  summary: 'Write the tag that puts the banner on a website.',
  positionals: '',
  options,
  examples: [
    'tag --feed https://group.example/notices.json --nation england --ods A99991 --ods QZZ --surgery-name "Example Surgery" --surgery-phone "020 7946 0000"',
    'tag --feed https://group.example/notices.json --nation wales --form markup --policy',
    'tag --list surgeries.csv --feed https://group.example/notices.json --output tags',
  ],

  async run({ values, host }) {
    const form = oneOf(forms, 'form', values.form ?? 'script');
    const site = readSiteOptions(values);
    if (!site.feed) throw usageError('--feed is missing: which feed is shown?');
    const attributes = attributesOf(site, values.mount);
    const integrity = await integrityOf(host);
    if (integrity === undefined) {
      host.err(
        'Warning: the package was not built, so that the tag has no integrity. Run `npm run build`.\n',
      );
    }
    if (values.list === undefined) host.err(siteWarnings(site));
    const src =
      values.src ?? `https://cdn.jsdelivr.net/npm/gp-outage-banner@${version}/dist/cdn/${scriptName}`;
    const script = { src, integrity };
    const fallback = values.fallback ?? fallbackText(site.surgeryPhone);
    if (values.list !== undefined || values.output !== undefined) {
      const { list, output: folder } = values;
      if (list === undefined || folder === undefined || form !== 'script')
        throw usageError('--list and --output go together, and with the script form: a list and a folder.');
      const feedsAhead = values.feed ?? [];
      const made = await writeTags({ list, folder, script, common: attributes, feeds: feedsAhead }, host);
      host.out(`${folder}: the tags of ${made.written} websites, and index.html to copy them from.\n`);
      return made.faults > 0 ? exitCodes.faults : exitCodes.ok;
    }
    if (form === 'script') {
      host.out(`${scriptTagWithPreload(script, attributes, values.feed ?? [])}\n`);
      host.err('The lines below the script are optional: with them the banner is there sooner.\n');
    }
    if (form === 'markup') host.out(`${markup(script, attributes, fallback)}\n`);
    if (form === 'npm') {
      host.out(`npm install gp-outage-banner@${version}\n\n`);
      host.out(`import 'gp-outage-banner/define';\n\n${element(attributes, fallback)}\n`);
    }
    const feeds = [...(values.feed ?? []), ...(values.mirror ?? [])];
    if (values.policy) host.out(`\nContent-Security-Policy:\n${policyLines(script, feeds)}\n`);
    return exitCodes.ok;
  },
});

/** The element's attributes, in the order of its documentation. */
function attributesOf(site: Site, mount = ''): Attributes {
  return [
    ['feed', site.feed],
    ['mirror', site.mirror],
    ['nation', site.nation],
    ['ods', site.ods],
    ['system', site.system],
    ['surgery-name', site.surgeryName],
    ['surgery-phone', site.surgeryPhone],
    ['out-of-hours-phone', site.outOfHoursPhone],
    ['opening-hours', site.openingHours],
    ['refresh', String(site.refresh ?? '')],
    ['heading-level', String(site.headingLevel ?? '')],
    ['remember', site.remember ? 'yes' : ''],
    ['exercises', site.exercises ? 'yes' : ''],
    ['mount', mount],
  ];
}

/** What the build has noted; `undefined` where there was none. */
async function integrityOf({ dist }: Host): Promise<string | undefined> {
  try {
    const hashes: unknown = JSON.parse(await readFile(new URL('cdn/sri.json', dist), 'utf8'));
    const hash = isObject(hashes) ? hashes[scriptName] : undefined;
    return typeof hash === 'string' ? hash : undefined;
  } catch {
    return undefined;
  }
}
