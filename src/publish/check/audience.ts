import { isOdsCode } from '../../feed/ods-code.js';
import { splitCodes } from '../../feed/text.js';
import { isObject } from '../../feed/tolerant.js';
import type { Report } from './finding.js';

/** Codes that no site can answer to. Several in one text are read as several. */
export function checkAudience(item: Readonly<Record<string, unknown>>, report: Report): void {
  const outage = item['_gp_outage'];
  const audience = isObject(outage) ? outage['audience'] : undefined;
  const codes: unknown = isObject(audience) ? audience['ods'] : undefined;
  if (!Array.isArray(codes)) return;
  codes.forEach((text: unknown, index) => {
    if (typeof text !== 'string') return;
    for (const code of splitCodes(text.toLowerCase())) {
      if (!isOdsCode(code))
        report.error(['_gp_outage', 'audience', 'ods', index], 'not-an-ods-code', {
          received: code.toUpperCase(),
        });
    }
  });
}
