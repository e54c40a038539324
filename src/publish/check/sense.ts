import type { Notice } from '../../feed/notice.js';
import type { Status } from '../../feed/vocabulary.js';
import { decideGuidance } from '../../guidance/decide.js';
import { isLive, statusByService } from '../../notices/services.js';
import { saysItIsOver } from '../all-clear.js';
import type { Report } from './finding.js';

/** What a notice says that it can hardly mean, by itself. */
export function checkSense(notice: Notice, report: Report): void {
  checkInstructions(notice, report);
  checkRows(notice, report);
  checkTitle(notice, report);
}

/** What the guidance leaves out of the instructions of a live notice. */
function checkInstructions(notice: Notice, report: Report): void {
  const { services, instructions } = notice;
  if (!isLive(notice)) return;
  const { dropped } = decideGuidance({ services: statusByService(services), instructions });
  for (const { instruction, because } of dropped) {
    const path = ['_gp_outage', 'instructions', instructions.indexOf(instruction)];
    report.warning(path, 'instruction-left-out', { instruction, because });
  }
}

function checkRows({ status, services }: Notice, report: Report): void {
  services.forEach((row, index) => {
    const path = ['_gp_outage', 'services', index];
    if (status === 'resolved' && row.status !== 'working') report.warning(path, 'resolved-but-down');
    if (status === 'monitoring' && row.status === 'not-working') report.warning(path, 'monitoring-but-down');
  });
}

const isBroken = /\b(?:not working|out of order|unavailable|(?:is|are) (?:down|closed)|broken)\b/i;
/** A weaker sign, for which a row of the notice that says the same stands as well. */
const isMissed = /\bcan(?:not|['’]t)\b/i;

/** What contradicts a title, by the status of its notice. */
const ongoing: readonly (Status | undefined)[] = ['investigating', 'identified', 'scheduled'];
const mended: readonly (Status | undefined)[] = ['monitoring', 'resolved'];

function checkTitle({ title, status, services }: Notice, report: Report): void {
  if (status === undefined) return;
  // "Fixed: we cannot see patient records" says that it is over, and what was broken.
  const saysOver = saysItIsOver(title);
  const rowsAreWell = services.every((row) => row.status === 'working');
  const saysBroken = isBroken.test(title) || (rowsAreWell && isMissed.test(title));
  if (saysOver && ongoing.includes(status)) {
    report.warning(['title'], 'title-says-over', { status });
  } else if (!saysOver && saysBroken && mended.includes(status)) {
    report.warning(['title'], 'title-says-broken', { status });
  }
}
