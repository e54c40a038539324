import { define } from './banner/define.js';

/* `import 'gp-outage-banner/define'` registers the element. */
define();

export type { GpOutageBanner } from './banner/gp-outage-banner.js';
