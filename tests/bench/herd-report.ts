// What the banners of a whole country do to the host of one feed that comes back after an hour.
import { gzipSync } from 'node:zlib';
import { feedAt, replayStart, surgeryFeeds, surgeries } from '../../demo/feeds/july-2024.js';
import { loadDice } from './dice.js';
import { simulate, simulateOrigin, type AnswerSizes, type HerdFigures, type OriginFigures } from './herd.js';
import { number, table } from './markdown.js';
import type { Part } from './part.js';

/** About as many as there are GP surgeries in England. */
const practices = 6300;

/** The headers of docs/hosting.md, as nginx sends them. */
const head = `HTTP/1.1 200 OK
Server: nginx
Date: Fri, 19 Jul 2024 08:15:00 GMT
Content-Type: application/feed+json; charset=utf-8
Last-Modified: Fri, 19 Jul 2024 08:15:00 GMT
Transfer-Encoding: chunked
Connection: keep-alive
Vary: Accept-Encoding
ETag: W/"669a1f24-2d5c"
Access-Control-Allow-Origin: *
Access-Control-Expose-Headers: Date, Age
Timing-Allow-Origin: *
X-Content-Type-Options: nosniff
Cache-Control: public, max-age=60, stale-while-revalidate=120
Content-Encoding: gzip
`.length;

/** The largest feed of the demo's replay, some hours into it. */
function sizes(): AnswerSizes {
  const sixHoursIn = Date.parse(replayStart) + 6 * 60 * 60_000;
  const texts = surgeries
    .flatMap(surgeryFeeds)
    .map((address) => JSON.stringify(feedAt(address, sixHoursIn) ?? {}));
  const feed = Math.max(...texts.map((text) => gzipSync(text).length));
  return { full: head + feed, notModified: head };
}

function herdTable(figures: readonly HerdFigures[]): string {
  const rows = figures.map(({ pages, inStep, jitter, peak, requests, heard }) => [
    number(pages),
    inStep ? 'in the same second' : 'over 5 minutes',
    jitter ? 'yes' : 'no',
    number(peak.down),
    number(peak.after),
    number(requests.down),
    number(requests.after),
    `${heard.half} s, ${heard.all} s`,
  ]);
  return table(
    [
      '#Open pages',
      'Find the feed down',
      'Jitter',
      '#Peak per second while down',
      '#Peak per second once back',
      '#Requests in the hour down',
      '#In the hour after',
      'Half, all have read it after',
    ],
    rows,
  );
}

function originTable(figures: readonly OriginFigures[]): string {
  const rows = figures.map(({ pages, edges, requests, bytes }) => [
    number(pages),
    edges ? `CDN of ${edges} edge caches` : 'none',
    number(requests),
    `${number(bytes / 1000)} kB`,
  ]);
  return table(
    ['#Open pages', 'Between them and the origin', '#Requests at the origin in an hour', '#Bytes it sends'],
    rows,
  );
}

/** What a country of banners asks of a feed's host. */
export const herd: Part = {
  name: 'herd',
  measure() {
    loadDice(2024);
    const answer = sizes();
    const counts = [practices, practices * 10];
    const herds = counts.flatMap((pages) =>
      [false, true].flatMap((inStep) => [false, true].map((jitter) => simulate({ pages, inStep, jitter }))),
    );
    const origins = counts.flatMap((pages) =>
      [0, 20].map((edges) => simulateOrigin({ pages, edges }, answer)),
    );
    const markdown = `### A feed that comes back after an hour

${number(practices)} surgeries with one open page each, and with ten. Pages check every 5 minutes (±20 %); a request to a feed that is down fails at once.

${herdTable(herds)}

### What the origin sends in the hour after

Answers as in docs/hosting.md: ${number(answer.full)} bytes with the feed, ${number(answer.notModified)} without (304). The feed changes every 15 minutes.

${originTable(origins)}`;
    return Promise.resolve({ markdown, figures: { herds, origins, answer } });
  },
};
