import { readFile } from 'node:fs/promises';
import { nations } from '../../feed/vocabulary.js';
import { isObject } from '../../feed/tolerant.js';
import { version } from '../../version.js';
import { defineCommand, type Values } from '../command.js';
import { exitCodes, usageError, type Host } from '../host.js';
import { oneOf } from '../one-of.js';
import { readAddress } from '../notice-options.js';
import { element, fallbackText, markup, policyLines, scriptTag, type Attributes } from '../tag-text.js';

const forms = ['script', 'markup', 'npm'] as const;
const scriptName = 'gp-outage-banner.js';

const options = {
  feed: { type: 'string', multiple: true, value: 'URL', help: 'A feed to show. It is needed.' },
  mirror: {
    type: 'string',
    multiple: true,
    value: 'URL',
    help: 'Read when the feed in the same place cannot be.',
  },
  nation: {
    type: 'string',
    value: 'NAME',
    help: `Whose advice on 111 is right here: ${nations.join(', ')}.`,
  },
  ods: { type: 'string', multiple: true, value: 'CODE', help: 'An ODS code the site answers to.' },
  system: { type: 'string', multiple: true, value: 'NAME', help: 'A clinical system the surgery uses.' },
  'surgery-name': { type: 'string', help: 'The name of the surgery, as patients know it.' },
  'surgery-phone': { type: 'string', value: 'NUMBER', help: 'Its phone number.' },
  'out-of-hours-phone': { type: 'string', value: 'NUMBER', help: 'GP Out of Hours, in Northern Ireland.' },
  mount: { type: 'string', value: 'SELECTOR', help: 'Where on the page; at its top if not given.' },
  remember: { type: 'boolean', help: "Keep the last good copy on visitors' devices." },
  exercises: { type: 'boolean', help: 'Show exercises, too: for a test website only.' },
  fallback: { type: 'string', help: 'What to say while no feed can be read; for the markup and npm forms.' },
  src: {
    type: 'string',
    value: 'URL',
    help: 'Where the website has the script from; jsDelivr if not given.',
  },
  form: { type: 'string', value: 'NAME', help: `${forms.join(', ')}; script if not given.` },
  policy: { type: 'boolean', help: 'Also say what a Content-Security-Policy has to allow.' },
} as const;

type Given = Values<typeof options>;

export const tag = defineCommand({
  name: 'tag',
  summary: 'Write the tag that puts the banner on a website.',
  positionals: '',
  options,
  examples: [
    'tag --feed https://group.example/notices.json --nation england --ods A99991 --ods QZZ --surgery-name "Example Surgery" --surgery-phone "020 7946 0000"',
    'tag --feed https://group.example/notices.json --nation wales --form markup --policy',
  ],

  async run({ values, host }) {
    const form = oneOf(forms, 'form', values.form ?? 'script');
    const attributes = attributesOf(values);
    const integrity = await integrityOf(host);
    if (integrity === undefined) {
      host.err(
        'Warning: the package was not built, so that the tag has no integrity. Run `npm run build`.\n',
      );
    }
    if (!values.nation) host.err('Warning: without --nation the banner gives no advice on 111.\n');
    const src =
      values.src ?? `https://cdn.jsdelivr.net/npm/gp-outage-banner@${version}/dist/cdn/${scriptName}`;
    const script = { src, integrity };
    const fallback = values.fallback ?? fallbackText(values['surgery-phone'] ?? '');
    if (form === 'script') host.out(`${scriptTag(script, attributes)}\n`);
    else if (form === 'markup') host.out(`${markup(script, attributes, fallback)}\n`);
    else {
      host.out(`npm install gp-outage-banner@${version}\n\n`);
      host.out(`import 'gp-outage-banner/define';\n\n${element(attributes, fallback)}\n`);
    }
    const feeds = [...(values.feed ?? []), ...(values.mirror ?? [])];
    if (values.policy) host.out(`\nContent-Security-Policy:\n${policyLines(script, feeds)}\n`);
    return exitCodes.ok;
  },
});

/** The element's attributes, in the order of its documentation. */
function attributesOf(given: Given): Attributes {
  const { feed = [], mirror = [], nation, ods = [], system = [] } = given;
  if (feed.length === 0) throw usageError('--feed is missing: which feed is shown?');
  const addresses = (option: string, urls: readonly string[]): string =>
    urls.map((url) => readAddress(option, url)).join(' ');
  return [
    ['feed', addresses('feed', feed)],
    ['mirror', addresses('mirror', mirror)],
    ['nation', nation === undefined ? '' : oneOf(nations, 'nation', nation)],
    ['ods', ods.join(' ').toUpperCase()],
    ['system', system.join(' ').toLowerCase()],
    ['surgery-name', given['surgery-name'] ?? ''],
    ['surgery-phone', given['surgery-phone'] ?? ''],
    ['out-of-hours-phone', given['out-of-hours-phone'] ?? ''],
    ['remember', given.remember ? 'yes' : ''],
    ['exercises', given.exercises ? 'yes' : ''],
    ['mount', given.mount ?? ''],
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
