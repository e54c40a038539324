import { define } from '../../src/banner/define.js';

/*
 * The element as the script tag has it, but that tests also reach its clock, and its readers, which they forget between
 * one another.
 */
export * as index from '../../src/index.js';
export * as clock from '../../src/feed/clock.js';
export * as reader from '../../src/feed/reader.js';

define();
