import { conditions } from './conditions.js';
import { edgeCases } from './edge-cases.js';
import { everyday } from './everyday.js';
import type { Fixture } from './fixture.js';
import { hours } from './hours.js';
import { languages } from './languages.js';
import { nations } from './nations.js';
import { together } from './together.js';
import { urgentCare } from './urgent-care.js';

export { elementAttributes, feedAddresses, type Fault, type FeedDocument, type Fixture } from './fixture.js';

/** The one list of named cases that the demo, the tests, axe and the screenshots share. */
export const fixtures: readonly Fixture[] = [
  ...everyday,
  ...conditions,
  ...hours,
  ...together,
  ...urgentCare,
  ...nations,
  ...languages,
  ...edgeCases,
];
