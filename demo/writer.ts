import '../src/writer/tools.css';
import { NoticeWriter } from '../src/writer/notice-writer.js';
import { part } from '../src/writer/page-parts.js';

new NoticeWriter(part('work', HTMLElement)).start();
