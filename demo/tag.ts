import '../src/writer/tools.css';
import '../src/tag-builder/tag.js';
