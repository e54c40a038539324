import { isLoopback } from '../feed/address.js';
import type { Finding } from '../publish/check/finding.js';
import type { Source } from './read-source.js';

/** Seconds beyond which a cached answer delays a notice by too much. */
const longestCaching = 600;

/** What keeps the websites of surgeries from reading a feed where it is, or from reading it in time. */
export function checkHosting({ answer }: Source): readonly Finding[] {
  if (!answer) return [];
  const { protocol, hostname } = new URL(answer.url);
  const findings: Finding[] = [];
  if (protocol !== 'https:' && !isLoopback(hostname)) {
    const message = 'The address leads to http:. Websites on https: cannot read it.';
    findings.push({ level: 'error', path: '', message });
  }
  const origin = answer.headers.get('access-control-allow-origin');
  if (origin !== '*') {
    const message =
      'The server does not send "Access-Control-Allow-Origin: *", so that only websites on its own address can read the feed.';
    findings.push({ level: 'warning', path: '', message });
  }
  const maxAge = Number(/max-age="?(\d+)/i.exec(answer.headers.get('cache-control') ?? '')?.[1] ?? 0);
  if (maxAge > longestCaching) {
    const message = `The server lets browsers keep an answer for ${maxAge} seconds: a notice can arrive that much late. 60 is good.`;
    findings.push({ level: 'warning', path: '', message });
  }
  return findings;
}
