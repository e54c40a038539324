import type { Notice, ServiceReport } from '../feed/notice.js';
import {
  liveStatuses,
  serviceStatuses,
  services,
  type Instruction,
  type Service,
  type ServiceStatus,
} from '../feed/vocabulary.js';

/** Whether a notice speaks of trouble now, so that guidance is needed. A plain feed item, a plan and an all-clear do not. */
export function isLive(notice: Notice): boolean {
  return liveStatuses.includes(notice.status);
}

/** Each service these notices speak of, once, with its worst status: the worst first, then in the vocabulary's order. */
export function mergeServices(notices: readonly Notice[]): readonly ServiceReport[] {
  const merged = new Map<string, ServiceReport>();
  for (const report of notices.flatMap((notice) => notice.services)) {
    const key = 'service' in report ? report.service : `name ${report.name.toLowerCase()}`;
    const held = merged.get(key);
    if (!held || rank(report) < rank(held)) merged.set(key, report);
  }
  return [...merged.values()].sort((a, b) => rank(a) - rank(b) || position(a) - position(b));
}

/** The worst status of each known service. */
export function statusByService(reports: readonly ServiceReport[]): ReadonlyMap<Service, ServiceStatus> {
  return new Map(
    reports.flatMap((report) => ('service' in report ? [[report.service, report.status] as const] : [])),
  );
}

/** What these notices ask of patients, each thing once, in the order of the notices. */
export function mergeInstructions(notices: readonly Notice[]): readonly Instruction[] {
  return [...new Set(notices.flatMap((notice) => notice.instructions))];
}

function rank(report: ServiceReport): number {
  return serviceStatuses.indexOf(report.status);
}

function position(report: ServiceReport): number {
  return 'service' in report ? services.indexOf(report.service) : services.length;
}
