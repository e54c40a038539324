import { createHash } from 'node:crypto';
import { isMixed, sayVisitFault, type ReadingPage } from './feeds.js';
import type { FoundScript } from './page.js';
import type { Findings } from './report.js';
import type { Visitor } from './visit.js';

/**
 * Checks that a page's browser would load and run the banner's script.
 * @param current the version that websites should have
 * @returns the version it loads, where that can be told
 */
export async function checkScript(
  script: FoundScript,
  page: ReadingPage,
  visitor: Visitor,
  current: string,
  findings: Findings,
): Promise<string | undefined> {
  const url = new URL(script.url);
  const { origin } = new URL(page.url);
  if (isMixed(page.url, url)) {
    findings.fault(
      'mixed-content',
      `The page is https: and the script http:, which browsers do not load: ${url.href}`,
    );
    return undefined;
  }
  if (!page.policies.allowsScript(script))
    findings.fault(
      'policy',
      `The page's Content-Security-Policy does not let the script through: add script-src ${url.href}.`,
    );
  if (!page.policies.allowsTemplates)
    findings.fault(
      'policy',
      'The page requires Trusted Types: its Content-Security-Policy has to allow the policy lit-html.',
    );
  const answer = await visitor.shared(url.href, origin);
  if ('reason' in answer) {
    if (answer.reason === 'robots')
      findings.advise('robots', 'The script was not looked at: robots.txt forbids it.');
    else findings.fault('script', `The script ${url.href} cannot be loaded: ${sayVisitFault(answer)}.`);
    return undefined;
  }
  if (answer.status >= 400) {
    findings.fault(
      'script',
      `The script ${url.href} cannot be loaded: its server answers with status ${answer.status}.`,
    );
    return undefined;
  }
  checkIntegrity(script, answer.body, findings);
  const allowed = answer.headers.get('access-control-allow-origin');
  const needsCors = script.crossOrigin !== undefined && url.origin !== origin;
  if (needsCors && allowed !== '*' && allowed !== origin)
    findings.fault('script', `The script's server has to send "Access-Control-Allow-Origin: *": ${url.href}`);
  if (script.integrity && script.crossOrigin === undefined && url.origin !== origin)
    findings.fault(
      'integrity',
      'The tag has integrity but not crossorigin="anonymous": browsers do not run the script.',
    );
  const version = versionIn(answer.body);
  if (version === undefined) findings.fault('script', `What is at ${url.href} is not the banner's script.`);
  else if (isBehind(version, current))
    findings.advise(
      'version',
      `Its script is version ${version}; ${current} is current. CHANGELOG.md says whether that matters.`,
    );
  return version;
}

/** A browser runs the script if one of the strongest hashes that are given is right (Subresource Integrity, 3.3). */
function checkIntegrity({ integrity, url }: FoundScript, body: Uint8Array, findings: Findings): void {
  const hashes = Array.from((integrity ?? '').matchAll(/\b(sha256|sha384|sha512)-([A-Za-z\d+/=_-]+)/g));
  const strongest = hashes
    .map(([, algorithm = '']) => algorithm)
    .sort()
    .at(-1);
  if (integrity !== undefined && strongest === undefined)
    findings.advise(
      'integrity',
      'The tag has an integrity that no browser understands, and so does not check.',
    );
  if (strongest === undefined) {
    if (integrity === undefined)
      findings.advise('integrity', 'The tag has no integrity: a changed script would run.');
    return;
  }
  const actual = createHash(strongest).update(body).digest('base64');
  const isRight = hashes.some(([, algorithm, hash]) => algorithm === strongest && hash === actual);
  if (!isRight)
    findings.fault(
      'integrity',
      `The tag's integrity is not that of the script at ${url}: browsers do not run it. It should be ${strongest}-${actual}.`,
    );
}

/** The script says its version in a comment at its beginning. */
function versionIn(body: Uint8Array): string | undefined {
  const start = new TextDecoder().decode(body.subarray(0, 2000));
  return /gp-outage-banner (\d+\.\d+\.\d+[\w.-]*)/.exec(start)?.[1];
}

function isBehind(version: string, current: string): boolean {
  const parts = (text: string): number[] => text.split(/[.-]/, 3).map(Number);
  const [own, other] = [parts(version), parts(current)];
  const place = own.findIndex((part, index) => part !== other[index]);
  return place >= 0 && (own[place] ?? 0) < (other[place] ?? 0);
}
