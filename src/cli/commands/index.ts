import type { Command } from '../command.js';
import { add } from './add.js';
import { exportCap } from './export-cap.js';
import { importStatuspage } from './import-statuspage.js';
import { newFeedCommand } from './new.js';
import { publishCommand } from './publish.js';
import { remove } from './remove.js';
import { renderCommand } from './render.js';
import { resolveCommand } from './resolve.js';
import { sayCommand } from './say.js';
import { schema } from './schema.js';
import { sitesCommand } from './sites.js';
import { tag } from './tag.js';
import { update } from './update.js';
import { validate } from './validate.js';
import { writerCommand } from './writer.js';

/** All commands, in the order of the help. A new one is a file of its own and a line here. */
export const commands: readonly Command[] = [
  writerCommand,
  newFeedCommand,
  add,
  update,
  resolveCommand,
  remove,
  validate,
  publishCommand,
  sayCommand,
  importStatuspage,
  exportCap,
  renderCommand,
  schema,
  tag,
  sitesCommand,
];
