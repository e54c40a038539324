import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { surgeryPages } from './demo/surgery-pages.js';
import { buildScriptTag } from './scripts/script-tag.js';

/*
 * The demo: `npm start` serves it, `npm run build:demo` makes it a static site that works from any folder of any host.
 * The package itself is made by scripts/build.ts.
 */

const root = fileURLToPath(new URL('demo', import.meta.url));
const sources = fileURLToPath(new URL('src', import.meta.url));
const mockServiceWorker = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');

/** A file beside the demo's pages that is made when it is asked for: once for the site, and by the server again after a change. */
function madeFile(fileName: string, make: () => Promise<string>): Plugin {
  return {
    name: `made-file:${fileName}`,
    configureServer({ middlewares, watcher }) {
      let made: Promise<string> | undefined;
      watcher.add(sources).on('all', () => {
        made = undefined;
      });
      middlewares.use((request, response, next) => {
        if (request.url?.split('?')[0] !== `/${fileName}`) return next();
        made ??= make();
        made.then((script) => {
          response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
          response.setHeader('Cache-Control', 'no-store');
          response.end(script);
        }, next);
      });
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: await make() });
    },
  };
}

export default defineConfig(({ isPreview }) => ({
  root,
  base: './',
  plugins: [
    madeFile('gp-outage-banner.js', async () => (await buildScriptTag('src/embed.ts')).code),
    madeFile('mockServiceWorker.js', () => readFile(mockServiceWorker, 'utf8')),
    surgeryPages(),
  ],
  // Vite says so, and serves all the same, on a machine where no browser can be opened.
  server: { host: '127.0.0.1', open: !process.env['CI'] },
  preview: { host: '127.0.0.1', open: Boolean(isPreview) && !process.env['CI'] },
  build: {
    outDir: fileURLToPath(new URL('dist-demo', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      input: readdirSync(root)
        .filter((name) => name.endsWith('.html'))
        .map((name) => join(root, name)),
    },
  },
}));
