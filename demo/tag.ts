import '../src/writer/tools.css';
import { startTagBuilder } from '../src/tag-builder/tag.js';

startTagBuilder();
