import type { Notice } from '../../feed/notice.js';
import { isObject } from '../../feed/tolerant.js';
import { decideGuidance } from '../../guidance/decide.js';
import { isLive, statusByService } from '../../notices/services.js';
import type { Report } from './finding.js';

/** What a notice says that it can hardly mean. */
export function checkSense(notice: Notice, report: Report): void {
  const { services, instructions, status } = notice;
  if (isLive(notice)) {
    const { dropped } = decideGuidance({ services: statusByService(services), instructions });
    for (const { instruction, because } of dropped) {
      const index = instructions.indexOf(instruction);
      report.warning(
        `_gp_outage.instructions[${index}]`,
        `"${instruction}" is left out, because "${because}" is not working.`,
      );
    }
  }
  if (status === 'resolved') {
    const index = services.findIndex((row) => row.status !== 'working');
    if (index >= 0) {
      report.warning(
        `_gp_outage.services[${index}]`,
        'The notice says "back to normal", and this that it is not.',
      );
    }
  }
  if (notice.supersedes.includes(notice.id)) report.warning('_gp_outage.supersedes', 'It replaces itself.');
}

/** Codes that no site can answer to: sites list theirs separated by spaces. */
export function checkAudience(item: Readonly<Record<string, unknown>>, report: Report): void {
  const outage = item['_gp_outage'];
  const audience = isObject(outage) ? outage['audience'] : undefined;
  if (!isObject(audience)) return;
  for (const key of ['ods', 'systems']) {
    const codes: unknown = audience[key];
    if (!Array.isArray(codes)) continue;
    codes.forEach((code: unknown, index) => {
      if (typeof code !== 'string' || !/\s/.test(code.trim())) return;
      report.error(
        `_gp_outage.audience.${key}[${index}]`,
        `"${code}" has a space in it, so no website can match it. Write one code, or several as a list.`,
      );
    });
  }
}
