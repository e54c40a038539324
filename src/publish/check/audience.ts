import { isOdsCode } from '../../feed/ods-code.js';
import { isObject } from '../../feed/tolerant.js';
import type { Report } from './finding.js';

/** Codes that no site can answer to: sites list theirs separated by spaces. */
export function checkAudience(item: Readonly<Record<string, unknown>>, report: Report): void {
  const outage = item['_gp_outage'];
  const audience = isObject(outage) ? outage['audience'] : undefined;
  if (!isObject(audience)) return;
  for (const key of ['ods', 'systems']) {
    const codes: unknown = audience[key];
    if (!Array.isArray(codes)) continue;
    codes.forEach((code: unknown, index) => {
      if (typeof code !== 'string') return;
      const path = ['_gp_outage', 'audience', key, index];
      if (/\s/.test(code.trim())) report.error(path, 'code-with-space', { received: code });
      else if (key === 'ods' && !isOdsCode(code.trim()))
        report.error(path, 'not-an-ods-code', { received: code });
    });
  }
}
