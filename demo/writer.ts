import '../src/writer/page.css';
import '../src/writer/tools.css';
import { mountNoticeWriter } from '../src/writer/page-view.js';
import { part } from '../src/writer/page-parts.js';

mountNoticeWriter(part('main', HTMLElement));
