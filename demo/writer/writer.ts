import { part } from '../page-parts.js';
import { NoticeWriter } from './notice-writer.js';

new NoticeWriter(part('work', HTMLElement)).start();
