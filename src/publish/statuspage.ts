import { parseDate } from '../feed/date.js';
import { htmlToText } from '../feed/html.js';
import type { FeedInput, ItemInput } from '../feed/schema.js';
import { cleanLine, cleanText } from '../feed/text.js';
import { isObject } from '../feed/tolerant.js';
import type { ServiceStatus, Severity, Status } from '../feed/vocabulary.js';
import { markDraft } from './draft.js';
import { newFeed, type FeedDetails } from './edit.js';
import { toLondon } from './london.js';
import { withPlannedTimes } from './planned.js';

/*
 * Drafts from what a supplier says on its status page: Atlassian Statuspage, `/api/v2/summary.json`. A supplier writes for
 * its customers, not for patients, so that each one is a draft until a person has confirmed it.
 */

type Fields = Readonly<Record<string, unknown>>;

const hour = 3_600_000;

/* What its words become; docs/feed.md has these tables. */

const severities: Readonly<Record<string, Severity>> = {
  none: 'minor',
  maintenance: 'minor',
  minor: 'moderate',
  major: 'severe',
  critical: 'extreme',
};

const statuses: Readonly<Record<string, Status>> = {
  investigating: 'investigating',
  identified: 'identified',
  monitoring: 'monitoring',
  resolved: 'resolved',
  postmortem: 'resolved',
  scheduled: 'scheduled',
  in_progress: 'identified',
  verifying: 'monitoring',
  completed: 'resolved',
};

const serviceStatuses: Readonly<Record<string, ServiceStatus>> = {
  operational: 'working',
  degraded_performance: 'delays',
  partial_outage: 'not-working',
  major_outage: 'not-working',
  under_maintenance: 'not-working',
};

/** What only a person can know. */
const toConfirm = [
  'The title and the text are the supplier’s: say what it means for your patients, in plain words and without a cause.',
  'Services are named as the supplier names them: say which of the services that patients know are affected.',
  'Severity, times and whom it is for.',
];

/**
 * Which status page gave this summary, if one did. Instatus has a summary.json of another form: there the incidents, if there
 * are any, are `activeIncidents`, and the page itself has a status.
 */
export function statusPageOf(value: unknown): 'Atlassian Statuspage' | 'Instatus' | undefined {
  if (!isObject(value) || !isObject(value['page']) || 'version' in value) return undefined;
  const { page, activeIncidents, activeMaintenances } = value;
  if (Array.isArray(value['incidents'])) return 'Atlassian Statuspage';
  const isInstatus =
    Array.isArray(activeIncidents) ||
    Array.isArray(activeMaintenances) ||
    instatusStatuses.includes(textOf(page['status']));
  return isInstatus ? 'Instatus' : undefined;
}

const instatusStatuses = ['UP', 'HASISSUES', 'UNDERMAINTENANCE'];

/**
 * A feed of drafts, one for each incident and each maintenance.
 * @param summary what `JSON.parse` gave, untrusted
 * @param details who publishes the feed; the name of the status page stands in for a missing title
 * @param now milliseconds since the epoch
 */
export function fromStatuspage(summary: Fields, details: Partial<FeedDetails>, now: number): FeedInput {
  const page = isObject(summary['page']) ? summary['page'] : {};
  const feed = newFeed({ ...details, title: details.title ?? (textOf(page['name']) || 'Status page') }, now);
  const entries = [...listOf(summary['incidents']), ...listOf(summary['scheduled_maintenances'])];
  return {
    ...feed,
    items: entries
      .flatMap((entry) => toNotices(entry, textOf(page['url']), now))
      .map((notice) => markDraft(notice, toConfirm)),
  };
}

/** One notice, or the two of a maintenance that has yet to begin. */
function toNotices(entry: Fields, pageUrl: string, now: number): readonly ItemInput[] {
  const notice = toNotice(entry, pageUrl, now);
  const outage = notice._gp_outage ?? {};
  const from = timeOf(entry['scheduled_for']);
  if (outage.status !== 'scheduled' || from === undefined || from <= now) return [notice];
  const until = timeOf(entry['scheduled_until']) ?? from + 24 * hour;
  const inProgress = {
    ...outage,
    status: 'identified',
    severity: 'moderate',
  } as const;
  const during = { ...notice, id: `${notice.id}-now`, _gp_outage: inProgress };
  const { before = notice, during: live } = withPlannedTimes(notice, during, { from, until }, now);
  return [before, live];
}

function toNotice(entry: Fields, pageUrl: string, now: number): ItemInput {
  const status = statuses[textOf(entry['status'])] ?? 'investigating';
  const planned = timeOf(entry['scheduled_for']);
  const published = timeOf(entry['created_at']) ?? now;
  const starts = planned ?? timeOf(entry['started_at']) ?? published;
  const [latest] = listOf(entry['incident_updates']);
  const services = servicesOf(entry, latest, status);
  const id = textOf(entry['id']);
  const url = /^https:\/\//i.test(pageUrl)
    ? `${pageUrl.replace(/\/+$/, '')}/incidents/${encodeURIComponent(id)}`
    : undefined;
  return {
    id: url ?? `statuspage-${id}`,
    title: cleanLine(textOf(entry['name'])),
    content_text: cleanText(htmlToText(textOf(latest?.['body']).replace(/\r?\n/g, '<br>'))),
    ...(url === undefined ? {} : { url }),
    date_published: toLondon(published),
    date_modified: toLondon(Math.max(published, timeOf(entry['updated_at']) ?? now)),
    _gp_outage: {
      severity: severities[textOf(entry['impact'])] ?? 'moderate',
      status,
      starts: toLondon(starts),
      expires: toLondon(timeOf(entry['scheduled_until']) ?? now + 24 * hour),
      ...(services.length > 0 ? { services } : {}),
    },
  };
}

type Services = NonNullable<NonNullable<ItemInput['_gp_outage']>['services']>;

/** The components it names; where it names none, those its latest update does. A group only holds others. */
function servicesOf(entry: Fields, latest: Fields | undefined, status: Status): Services {
  const components = listOf(entry['components']);
  const named = components.length > 0 ? components : listOf(latest?.['affected_components']);
  return named
    .filter((component) => component['group'] !== true && isName(textOf(component['name'])))
    .map((component) => {
      const given = textOf(component['status'] ?? component['new_status']);
      // Before planned work its components still run.
      const known = status === 'scheduled' ? 'not-working' : serviceStatuses[given];
      return { name: cleanLine(textOf(component['name'])), status: known ?? 'not-working' };
    });
}

/** Statuspage puts a sentence in place of a component where an update has none. */
function isName(text: string): boolean {
  return text.trim() !== '' && !/^no components were affected\b/i.test(text.trim());
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function timeOf(value: unknown): number | undefined {
  return parseDate(textOf(value));
}
