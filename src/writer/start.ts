import './page.css';
import './tools.css';
import { mountNoticeWriter } from './page-view.js';
import { part } from './page-parts.js';

/* The notice writer as a page of its own: notice-writer.html. */
mountNoticeWriter(part('main', HTMLElement));
