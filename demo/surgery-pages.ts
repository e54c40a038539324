import type { Plugin } from 'vite';
import { surgeries } from './feeds/july-2024.js';
import { surgeryPage } from './surgery-page.js';

/** The eleven surgeries' websites as plain files, `surgeries/*.html`, in development and in the built demo. */
export function surgeryPages(): Plugin {
  const pages = new Map(
    surgeries.map((surgery, index) => [`surgeries/${surgery.name}.html`, surgeryPage(surgery, index % 4)]),
  );
  return {
    name: 'surgery-pages',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const page = pages.get((request.url ?? '').replace(/\?.*$/, '').replace(/^\//, ''));
        if (page === undefined) {
          next();
          return;
        }
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(page);
      });
    },
    generateBundle() {
      for (const [fileName, source] of pages) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
