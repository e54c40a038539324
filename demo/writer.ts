import '../src/writer/start.js';
