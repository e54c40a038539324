import '../src/writer/page.css';
import '../src/writer/tools.css';
import { mountTagBuilder } from '../src/tag-builder/page-view.js';
import { part } from '../src/writer/page-parts.js';

mountTagBuilder(part('main', HTMLElement));
