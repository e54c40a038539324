import { verdicts, type SiteReport, type Verdict } from './report.js';

/** What people read in place of a verdict. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  unreachable: 'Cannot be reached',
  'not-lit': 'No banner',
  attention: 'Needs attention',
  lit: 'Lit',
};

/** The worst first, and within a verdict in the list's order. */
export function worstFirst(reports: readonly SiteReport[]): readonly SiteReport[] {
  return [...reports].sort((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict));
}

/** "3 of 180 websites need a look: 1 cannot be reached, 2 have no banner …" */
export function summaryOf(reports: readonly SiteReport[]): string {
  const counts = verdicts.map(
    (verdict) => [verdict, reports.filter((one) => one.verdict === verdict).length] as const,
  );
  const parts = counts
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${verdictWords[verdict]}: ${count}`);
  return `${reports.length} ${reports.length === 1 ? 'website' : 'websites'}. ${parts.join('. ')}.`;
}

/** A table for a terminal. What websites say of themselves loses whatever could move a cursor. */
export function tableOf(reports: readonly SiteReport[]): string {
  const lines = worstFirst(reports).flatMap(({ verdict, name, address, faults, advice, shows, version }) => [
    `${verdictWords[verdict].padEnd(18)} ${name ? `${name}  ` : ''}${address}`,
    ...faults.map(({ message }) => `  - ${message}`),
    ...advice.map(({ message }) => `  · ${message}`),
    ...(shows.length > 0 ? [`  Patients see: ${shows.map((title) => `“${title}”`).join(', ')}`] : []),
    ...(version === undefined ? [] : [`  Version ${version}`]),
  ]);
  return lines.map((line) => line.replace(/\p{Cc}/gu, ' ')).join('\n');
}

/** What to tell a surgery, in words that can be pasted into an e-mail. */
export function letterTo({ name, address, faults, advice, verdict }: SiteReport): string {
  const greeting = `The outage banner on ${name ? `the website of ${name}` : 'your website'} (${address})`;
  const points = [...faults, ...advice.filter(({ code }) => code !== 'feed')].map(
    ({ message }) => `- ${message}`,
  );
  const rest =
    points.length > 0 ? `\n\n${points.join('\n')}\n\nWhoever looks after the website can mend this.` : '';
  switch (verdict) {
    case 'lit':
      return `${greeting} works.${rest && `\n\nIt could be better:${rest}`}`;
    case 'attention':
      return `${greeting} needs attention.${rest}`;
    case 'not-lit':
      return `${greeting} is not there, so that patients would not see a notice.${rest}`;
    case 'unreachable':
      return `${greeting} could not be checked.${rest}`;
  }
}
