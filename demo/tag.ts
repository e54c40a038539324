import '../src/tag-builder/start.js';
