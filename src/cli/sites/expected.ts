import { splitCodes } from '../../feed/text.js';
import { isOdsCode } from '../../feed/ods-code.js';
import { nations } from '../../feed/vocabulary.js';
import { readTelephone } from '../../guidance/telephone.js';
import type { ListedSite } from '../../publish/site-list.js';
import type { Findings } from './report.js';

type Settings = ReadonlyMap<string, string>;

/**
 * Compares what a banner says of its surgery with what the list expects. What cannot be read is a fault in any case; what
 * the list does not ask about is advice.
 */
export function checkSettings(settings: Settings, site: ListedSite, findings: Findings): void {
  checkNation(settings, site, findings);
  checkOds(settings, site, findings);
  checkPhone(settings, site, findings);
  const name = settings.get('surgery-name')?.trim() ?? '';
  if (site.name !== undefined && !isSameText(name, site.name)) {
    findings.fault(
      'name',
      name
        ? `It calls the surgery "${name}", not "${site.name}".`
        : 'It does not say the name of the surgery.',
    );
  }
  checkHours(settings, site, findings);
  if (settings.has('exercises'))
    findings.fault('exercises', 'Exercises are shown to patients here: take "exercises" out of the tag.');
}

function checkNation(settings: Settings, { nation }: ListedSite, findings: Findings): void {
  const given = settings.get('nation')?.trim().toLowerCase() ?? '';
  const isKnown = nations.some((known) => known === given);
  if (given && !isKnown)
    findings.fault(
      'nation',
      `Its nation "${given}" is not one of ${nations.join(', ')}: no advice on 111 is shown.`,
    );
  else if (nation !== undefined && given !== nation)
    findings.fault(
      'nation',
      given ? `Its nation is ${given}, not ${nation}.` : `It does not say that its nation is ${nation}.`,
    );
  else if (!given) findings.advise('nation', 'It says no nation, so the banner gives no advice on 111.');
}

function checkOds(settings: Settings, { ods }: ListedSite, findings: Findings): void {
  const given = splitCodes(settings.get('ods') ?? '').map((code) => code.toUpperCase());
  const wrong = given.filter((code) => !isOdsCode(code));
  if (wrong.length > 0) findings.fault('ods', `This is no ODS code: ${wrong.join(', ')}.`);
  const missing = ods?.filter((code) => !given.includes(code)) ?? [];
  if (missing.length > 0)
    findings.fault(
      'ods',
      `It does not answer to ${missing.join(', ')}: notices for that code are not shown.`,
    );
  else if (given.length === 0)
    findings.advise('ods', 'It gives no ODS code, so only notices for everyone are shown.');
}

function checkPhone(settings: Settings, { phone }: ListedSite, findings: Findings): void {
  const given = settings.get('surgery-phone')?.trim() ?? '';
  const number = readTelephone(given);
  const expected = readTelephone(phone);
  if (given && !number)
    findings.fault('phone', `Its phone number "${given}" cannot be read, and is not shown.`);
  else if (phone !== undefined && !expected)
    findings.fault('list', `The list's phone number "${phone}" cannot be read.`);
  else if (expected && dialled(number?.href) !== dialled(expected.href))
    findings.fault(
      'phone',
      number
        ? `Its phone number is ${number.text}, not ${expected.text}.`
        : `It does not give the phone number ${expected.text}.`,
    );
  else if (!given) findings.advise('phone', 'It gives no phone number of the surgery.');
}

function checkHours(settings: Settings, { openingHours }: ListedSite, findings: Findings): void {
  const given = settings.get('opening-hours')?.trim() ?? '';
  if (openingHours !== undefined && !isSameText(given, openingHours))
    findings.fault(
      'opening-hours',
      given
        ? `Its opening hours are "${given}", not "${openingHours}".`
        : `It does not give the opening hours "${openingHours}".`,
    );
  else if (!given)
    findings.advise(
      'opening-hours',
      'It gives no opening hours, so the banner does not know when the surgery is closed.',
    );
}

/** As called from within the country. */
function dialled(href: string | undefined): string | undefined {
  return href?.replace(/^tel:(?:\+|00)44/, 'tel:0');
}

function isSameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.toLowerCase().normalize('NFKC').replace(/\s+/g, ' ').trim();
  return plain(a) === plain(b);
}
