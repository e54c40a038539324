import { cut, titleLimit } from '../feed/text.js';

/*
 * The title of a notice once things are better. It speaks of what the notice was about and of nothing else, since others of the
 * page may still say what does not work.
 */

const over =
  /\b(?:back to normal|working (?:again|normally)|works? again|open again|all clear|(?:is|are|has been|have been|now) (?:now )?(?:fixed|resolved|restored|solved))\b|^(?:fixed|resolved|restored)\b/i;
const notYet = /\b(?:not|yet|until|when|before|once|will|being|soon|should|expect(?:ed)?|hope)\b|n['’]t\b/i;

/** Whether a title says that a problem is over. "Fixed: we cannot see patient records" does. */
export function saysItIsOver(title: string): boolean {
  return over.test(title) && (/^(?:fixed|working again):/i.test(title) || !notYet.test(title));
}

/** The title of a notice whose problem is fixed, such as "Fixed: we cannot see patient records". */
export function fixedTitle(title: string): string {
  const [, subject = ''] = /^working again: (.*)/i.exec(title) ?? [];
  if (!subject && saysItIsOver(title)) return title;
  return cut(`Fixed: ${withSmallInitial(subject || title)}`, titleLimit);
}

/** The title of a notice whose problem is nearly over, such as "Working again: we cannot see patient records". */
export function workingAgainTitle(title: string): string {
  return saysItIsOver(title) ? title : cut(`Working again: ${withSmallInitial(title)}`, titleLimit);
}

/** Words that begin a title and are no names. */
const beginnings =
  /^(?:We|Our|The|You|Your|Some|Many|Most|All|It|There|This|No|Staff|Patients|Phones?|Computers|Online|Prescriptions?|Appointments?|Blood|Test|Medicines|Delays|Problems?)\b(?! ?App)/;

function withSmallInitial(title: string): string {
  return beginnings.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
