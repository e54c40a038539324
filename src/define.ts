import { define } from './banner/define.js';

/* `import 'gp-outage-banner/define'` registers the element. */
define();

// By these TypeScript knows the tag and its events where nothing but this module is imported.
export type { GpOutageBanner } from './banner/gp-outage-banner.js';
export type { GpOutageChangeEvent, GpOutageErrorEvent } from './banner/events.js';
