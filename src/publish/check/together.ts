import type { Audience, Notice } from '../../feed/notice.js';
import { endOf } from '../../notices/period.js';
import { isLive } from '../../notices/services.js';
import type { Report } from './finding.js';

/* What notices of one feed say of each other. */

/** The notices that some website shows at the same time as this one, from now on. */
export function meetingNotices(notice: Notice, all: readonly Notice[], now: number): readonly Notice[] {
  return all.filter(
    (other) =>
      other !== notice &&
      other.id !== notice.id &&
      other.exercise === notice.exercise &&
      Math.max(notice.starts, other.starts, now) < Math.min(endOf(notice, now), endOf(other, now)) &&
      !replaces(notice, other) &&
      !replaces(other, notice) &&
      mayMeet(notice.audience, other.audience),
  );
}

function replaces(notice: Notice, other: Notice): boolean {
  return notice.supersedes.includes(other.id);
}

/** Whether a website can be meant by both. Codes of one length name things of one kind, of which a website is one. */
function mayMeet(a: Audience = {}, b: Audience = {}): boolean {
  if (a.nobody || b.nobody) return false;
  return (
    shares(a.nations, b.nations) &&
    shares(a.systems, b.systems) &&
    (shares(a.ods, b.ods) || a.ods?.[0]?.length !== b.ods?.[0]?.length)
  );
}

function shares(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return !a || !b || a.some((value) => b.includes(value));
}

const everything =
  /\beverything (?:is|works|has been|should be)\b|\ball (?:of )?(?:our |the )?(?:systems|services|problems)\b[^.]*\b(?:work|working|normal|fixed|restored|running|resolved)\b|^(?:we are |we're |all |things are )?(?:now )?back to normal\b/i;
const notEverything = /\bnot (?:everything|all)\b|\beverything (?:is|has) not\b/i;

/** Warns of what is wrong only beside the other notices of the feed. `textField` is where its text stands. */
export function checkTogether(
  notice: Notice,
  all: readonly Notice[],
  textField: string,
  now: number,
  report: Report,
): void {
  const live = meetingNotices(notice, all, now).find(isLive);
  for (const [field, text] of [
    ['title', notice.title],
    [textField, notice.text],
  ] as const) {
    if (live && everything.test(text) && !notEverything.test(text)) {
      report.warning([field], 'speaks-of-everything', { other: live.title });
    }
  }
  if (notice.supersedes.includes(notice.id)) {
    report.warning(['_gp_outage', 'supersedes'], 'replaces-itself');
  }
  const end = endOf(notice, now);
  for (const other of all) {
    const otherEnd = endOf(other, now);
    if (other === notice || other.id === notice.id || !replaces(notice, other) || otherEnd <= end) continue;
    report.warning(['_gp_outage', 'expires'], 'ends-before-replaced', { other: other.title, end, otherEnd });
  }
}
