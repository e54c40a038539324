import { splitCodes } from '../feed/text.js';
import Papa from 'papaparse';
import { nations, type Nation } from '../feed/vocabulary.js';

/*
 * A list of websites, as an ICB keeps it: CSV (RFC 4180) with a header line, the column `address` and any others of
 * `columns`. What spreadsheets make of it is forgiven: a byte order mark, semicolons or tabs, CRLF, quotes, empty lines.
 */

/** The columns, in the order in which they are told. */
export const columns = ['address', 'name', 'nation', 'ods', 'phone', 'opening-hours'] as const;
export type Column = (typeof columns)[number];

/** One website and what it is expected to say. What the list does not say is missing. */
export interface ListedSite {
  /** Of the list, from 1. */
  readonly line: number;
  /** As it stands in the list. */
  readonly address: string;
  /** The same, absolute; `undefined` where it is no address. */
  readonly url: string | undefined;
  readonly name?: string;
  readonly nation?: Nation;
  /** In upper case. */
  readonly ods?: readonly string[];
  readonly phone?: string;
  readonly openingHours?: string;
  /** What is wrong in its line. */
  readonly faults: readonly ListFault[];
}

/** Something to mend in a list; `message` names line and column. */
export interface ListFault {
  readonly line: number;
  readonly column: string;
  readonly message: string;
}

export interface SiteList {
  readonly sites: readonly ListedSite[];
  /** Those of the list as a whole; each website has its own. */
  readonly faults: readonly ListFault[];
}

/** Reads a list. A line that is wrong keeps no other from being read. Never throws. */
export function readSiteList(text: string): SiteList {
  const rows = rowsOf(text);
  const [header, ...others] = rows;
  if (!header) return { sites: [], faults: [fault(1, 'address', 'the list is empty')] };
  const names = header.cells.map(columnOf);
  if (!names.includes('address')) {
    const wanted = `there is no column "address". The first line has to name the columns: ${columns.join(', ')}`;
    return { sites: [], faults: [fault(header.line, 'address', wanted)] };
  }
  const repeated = names.filter((name, index) => name && names.indexOf(name) < index);
  const sites = others.map((row) => readSite(row, names));
  return { sites, faults: repeated.map((name) => fault(header.line, String(name), 'it is there twice')) };
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

function rowsOf(text: string): readonly Row[] {
  const plain = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '');
  const first = /^[^\r\n]*\S[^\r\n]*$/m.exec(plain)?.[0] ?? '';
  const { data } = Papa.parse<string[]>(plain, { delimiter: delimiterOf(first) });
  let line = text.startsWith('sep=') ? 2 : 1;
  return data.flatMap((cells) => {
    const row = { line, cells: cells.map((cell) => cell.trim()) };
    line += 1 + cells.join('').split(/\r\n|\r|\n/).length - 1;
    return row.cells.some(Boolean) ? [row] : [];
  });
}

/** What stands between the names of the columns, which hold none of these themselves. */
function delimiterOf(header: string): string {
  const count = (mark: string): number => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function columnOf(name: string): Column | undefined {
  const plain = name.toLowerCase().replace(/[\s_-]+/g, '-');
  return columns.find((column) => column === plain);
}

function readSite({ line, cells }: Row, names: readonly (Column | undefined)[]): ListedSite {
  const faults: ListFault[] = [];
  const cell = (name: Column): string => cells[names.indexOf(name)] ?? '';
  const surplus = cells.slice(names.length).find(Boolean);
  if (surplus !== undefined)
    faults.push(fault(line, String(names.length + 1), `"${surplus}" stands beyond the last column`));
  const url = readAddress(cell('address'));
  if (url === undefined) {
    const given = cell('address');
    faults.push(
      fault(line, 'address', given ? `"${given}" is not the address of a website` : 'the address is missing'),
    );
  }
  const nation = readNation(cell('nation'));
  if (nation === undefined && cell('nation'))
    faults.push(fault(line, 'nation', `"${cell('nation')}" is not one of ${nations.join(', ')}`));
  const codes = splitCodes(cell('ods')).map((code) => code.toUpperCase());
  return {
    line,
    address: cell('address'),
    url,
    ...(cell('name') ? { name: cell('name') } : {}),
    ...(nation ? { nation } : {}),
    ...(codes.length > 0 ? { ods: codes } : {}),
    ...(cell('phone') ? { phone: cell('phone') } : {}),
    ...(cell('opening-hours') ? { openingHours: cell('opening-hours') } : {}),
    faults,
  };
}

/** People leave out the scheme. */
function readAddress(text: string): string | undefined {
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, href } = new URL(address);
  const isWebsite = /^https?:$/.test(protocol) && (/[.:]/.test(hostname) || hostname === 'localhost');
  return isWebsite ? href : undefined;
}

function readNation(text: string): Nation | undefined {
  const plain = text.toLowerCase().replace(/[\s_-]+/g, '-');
  return nations.find((nation) => nation === plain);
}

function fault(line: number, column: string, what: string): ListFault {
  return { line, column, message: `Line ${line}, column ${column}: ${what}.` };
}
