import { readHttps } from '../feed/address.js';
import { splitCodes } from '../feed/text.js';
import { nations, type Nation } from '../feed/vocabulary.js';
import { readTelephone } from '../guidance/telephone.js';
import { fallbackText, type Attributes } from '../publish/tag-text.js';
import { faultOfAddress, type AddressFault } from '../publish/web/address.js';
import { version } from '../version.js';
import { checkOdsCodes } from '../writer/check.js';
import type { Problems } from '../writer/fields.js';

/** Where a website has the script from. */
export const hosts = ['own', 'jsdelivr', 'other'] as const;
export type Host = (typeof hosts)[number];

/** What is typed and chosen in the tag builder; nothing is checked yet. */
export interface TagForm {
  readonly name: string;
  readonly phone: string;
  readonly nation: Nation | '';
  readonly outOfHours: string;
  readonly ods: string;
  readonly feeds: string;
  readonly mirrors: string;
  readonly system: string;
  readonly headingLevel: string;
  readonly refresh: string;
  readonly mount: string;
  readonly remember: boolean;
  readonly exercises: boolean;
  readonly host: Host;
  readonly src: string;
  readonly fallback: string;
}

export const emptyTagForm: TagForm = {
  name: '',
  phone: '',
  nation: '',
  outOfHours: '',
  ods: '',
  feeds: '',
  mirrors: '',
  system: '',
  headingLevel: '2',
  refresh: '300',
  mount: '',
  remember: false,
  exercises: false,
  host: 'own',
  src: `/gp-outage-banner-${version}.js`,
  fallback: '',
};

/** What has been entered. What is not on the page now keeps what it had. */
export function readTagForm(form: HTMLFormElement, before: TagForm): TagForm {
  const data = new FormData(form);
  const text = (name: keyof TagForm): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : String(before[name]);
  };
  return {
    name: text('name'),
    phone: text('phone'),
    nation: nations.find((nation) => nation === data.get('nation')) ?? '',
    outOfHours: text('outOfHours'),
    ods: text('ods'),
    feeds: text('feeds'),
    mirrors: text('mirrors'),
    system: text('system'),
    headingLevel: text('headingLevel'),
    refresh: text('refresh'),
    mount: text('mount'),
    remember: data.has('remember'),
    exercises: data.has('exercises'),
    host: hosts.find((host) => host === data.get('host')) ?? 'own',
    src: text('src'),
    fallback: text('fallback'),
  };
}

/** Addresses, one on a line or with spaces between them. */
export function addressesIn(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** The element's attributes, in the order in which contract and documentation have them. Defaults are left out. */
export function attributesOf(form: TagForm): Attributes {
  const isNorthern = form.nation === 'northern-ireland';
  return [
    ['feed', addressesIn(form.feeds).join(' ')],
    ['mirror', addressesIn(form.mirrors).join(' ')],
    ['nation', form.nation],
    ['ods', splitCodes(form.ods).join(' ').toUpperCase()],
    ['system', splitCodes(form.system).join(' ').toLowerCase()],
    ['surgery-name', form.name.trim()],
    ['surgery-phone', form.phone.trim()],
    ['out-of-hours-phone', isNorthern ? form.outOfHours.trim() : ''],
    ['refresh', form.refresh.trim() === '300' ? '' : form.refresh.trim()],
    ['heading-level', form.headingLevel === '2' ? '' : form.headingLevel],
    ['remember', form.remember ? 'yes' : ''],
    ['exercises', form.exercises ? 'yes' : ''],
    ['mount', form.mount.trim()],
  ].filter(([, value]) => value !== '') as unknown as Attributes;
}

/** The address the website has the script from. */
export function scriptAddress({ host, src }: TagForm): string {
  return host === 'jsdelivr'
    ? `https://cdn.jsdelivr.net/npm/gp-outage-banner@${version}/dist/cdn/gp-outage-banner.js`
    : src.trim();
}

/** What is said while no feed can be read, unless the person has better words. */
export function fallbackOf({ fallback, phone }: TagForm): string {
  return fallback.trim() || fallbackText(phone.trim());
}

type Fault = readonly [id: keyof TagForm, words: string];

/** What must be mended before a tag can be made, in the order of the form. */
export function checkTagForm(form: TagForm): Problems {
  const faults: Fault[] = [];
  if (!form.name.trim()) faults.push(['name', 'Enter the name of the surgery, as patients know it']);
  faults.push(...checkPhone('phone', form.phone, 'the surgery’s phone number'));
  if (!form.nation) faults.push(['nation', 'Choose the nation: advice on urgent help depends on it']);
  if (form.nation === 'northern-ireland') {
    const number = 'the phone number of GP Out of Hours';
    faults.push(...checkPhone('outOfHours', form.outOfHours, number));
  }
  const wrongCode = checkOdsCodes(form.ods);
  if (wrongCode !== undefined) faults.push(['ods', wrongCode]);
  const feeds = addressesIn(form.feeds);
  const mirrors = addressesIn(form.mirrors);
  if (feeds.length === 0) faults.push(['feeds', 'Enter the web address of the feed']);
  faults.push(...feeds.flatMap((address) => checkFeedAddress('feeds', address)).slice(0, 1));
  faults.push(...mirrors.flatMap((address) => checkFeedAddress('mirrors', address)).slice(0, 1));
  if (mirrors.length > feeds.length) {
    faults.push([
      'mirrors',
      'There are more mirrors than feeds. The first mirror is for the first feed, and so on',
    ]);
  }
  const refresh = Number(form.refresh.trim() || NaN);
  if (!(refresh === 0 || (refresh >= 30 && refresh < Infinity))) {
    faults.push(['refresh', 'Enter a number of seconds from 30, or 0 to read the feed only once']);
  }
  if (form.mount.trim() && !isSelector(form.mount)) {
    faults.push([
      'mount',
      `“${form.mount.trim()}” is not a CSS selector. Selectors look like #content or main`,
    ]);
  }
  if (form.host !== 'jsdelivr' && !form.src.trim()) faults.push(['src', 'Enter the address of the script']);
  if (form.host === 'other' && !readHttps(form.src.trim())) {
    faults.push(['src', 'Enter a web address that begins with https://']);
  }
  return new Map(faults);
}

function checkPhone(id: keyof TagForm, number: string, what: string): Fault[] {
  if (!number.trim()) return [[id, `Enter ${what}`]];
  return readTelephone(number) ? [] : [[id, `Enter ${what}, such as 020 7946 0000`]];
}

function checkFeedAddress(id: keyof TagForm, address: string): Fault[] {
  const fault = faultOfAddress(address);
  return fault ? [[id, wordsForAddress(address)[fault]]] : [];
}

function wordsForAddress(address: string): Readonly<Record<AddressFault, string>> {
  return {
    'not-an-address': `“${address}” is not a web address. Enter the whole of it, beginning with https://`,
    'not-https': `${address} begins with http:. Websites that come over https: may not read it (mixed content). Use https://`,
    'has-password': `“${address}” has a user name or a password in it. Websites cannot read such an address`,
  };
}

function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}
