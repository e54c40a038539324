import { isLoopback } from '../feed/address.js';
import { reportAt, type Finding } from '../publish/check/finding.js';
import type { Source } from './read-source.js';

/** Seconds beyond which a cached answer delays a notice by too much. */
const longestCaching = 600;

/** What keeps the websites of surgeries from reading a feed where it is, or from reading it in time. */
export function checkHosting({ answer }: Source): readonly Finding[] {
  if (!answer) return [];
  const { protocol, hostname } = new URL(answer.url);
  const findings: Finding[] = [];
  const report = reportAt(findings, []);
  if (protocol !== 'https:' && !isLoopback(hostname)) report.error([], 'address-not-https');
  if (answer.headers.get('access-control-allow-origin') !== '*') report.warning([], 'not-for-all-origins');
  const maxAge = Number(/max-age="?(\d+)/i.exec(answer.headers.get('cache-control') ?? '')?.[1] ?? 0);
  if (maxAge > longestCaching) report.warning([], 'kept-too-long', { received: maxAge, expected: 60 });
  return findings;
}
