/*
 * The public API. Importing it registers nothing and touches no page, so that it can be imported on a server;
 * `gp-outage-banner/define` registers the element.
 */
export { GpOutageBanner } from './banner/gp-outage-banner.js';
export { GpOutageChangeEvent, GpOutageErrorEvent } from './banner/events.js';
export { getClock, setClock, type Clock } from './feed/clock.js';
export { FeedError, type FeedErrorReason } from './feed/errors.js';
export type { Audience, Feed, Notice, ServiceReport, Translation } from './feed/notice.js';
export { parseFeed } from './feed/parse.js';
export type { FeedProblem, Path, ProblemCode } from './feed/problem.js';
export * from './feed/vocabulary.js';
export { decideGuidance } from './guidance/decide.js';
export type { Action, Card, Guidance, Line, Said } from './guidance/guidance.js';
export type { Situation } from './guidance/situation.js';
export { registerLanguage } from './language/register.js';
export type { Words } from './language/words.js';
export { nextChange } from './notices/next-change.js';
export { endOf, isCurrent } from './notices/period.js';
export { selectNotices } from './notices/select.js';
export { isLive, mergeInstructions, mergeServices, statusByService } from './notices/services.js';
export { isFor, type Site } from './notices/site.js';
export { version } from './version.js';
