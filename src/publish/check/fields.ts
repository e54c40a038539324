import {
  feedOutageSchema,
  headSchema,
  itemSchema,
  outageSchema,
  serviceSchema,
  translationSchema,
} from '../../feed/schema.js';
import { isObject } from '../../feed/tolerant.js';
import type { Path } from '../../feed/problem.js';
import type { Report } from './finding.js';

/* Names nobody reads, most often misspelt ones. */

/** The other fields of JSON Feed 1.1; `$schema` is for editors. */
const otherFeedFields = [
  ...['version', 'items', '$schema', 'feed_url', 'description', 'user_comment', 'next_url'],
  ...['icon', 'favicon', 'authors', 'author', 'hubs'],
];
const otherItemFields = [
  ...['external_url', 'summary', 'image', 'banner_image', 'authors', 'author', 'tags', 'attachments'],
];

export function checkFeedFields(feed: Readonly<Record<string, unknown>>, report: Report): void {
  checkNames(feed, [...Object.keys(headSchema.properties), ...otherFeedFields], [], report);
  checkNames(feed['_gp_outage'], Object.keys(feedOutageSchema.properties), ['_gp_outage'], report);
}

export function checkItemFields(item: Readonly<Record<string, unknown>>, report: Report): void {
  checkNames(item, [...Object.keys(itemSchema.properties), ...otherItemFields], [], report);
  const outage = item['_gp_outage'];
  if (!isObject(outage)) return;
  checkNames(outage, Object.keys(outageSchema.properties), ['_gp_outage'], report);
  const { services, translations } = outage;
  if (Array.isArray(services)) {
    services.forEach((row, index) => {
      checkNames(row, Object.keys(serviceSchema.properties), ['_gp_outage', 'services', index], report);
    });
  }
  if (isObject(translations)) {
    for (const [tag, translation] of Object.entries(translations)) {
      const known = Object.keys(translationSchema.properties);
      checkNames(translation, known, ['_gp_outage', 'translations', tag], report);
    }
  }
}

/** Names that begin with an underscore are other people's extensions (JSON Feed 1.1, "Extensions"). */
function checkNames(value: unknown, known: readonly string[], path: Path, report: Report): void {
  if (!isObject(value)) return;
  for (const name of Object.keys(value)) {
    if (known.includes(name) || name.startsWith('_')) continue;
    report.warning([...path, name], 'unknown-field', { received: name, expected: known });
  }
}
