import '../writer/page.css';
import '../writer/tools.css';
import { part } from '../writer/page-parts.js';
import { mountTagBuilder } from './page-view.js';

/* The tag builder as a page of its own: tag-builder.html. */
mountTagBuilder(part('main', HTMLElement));
