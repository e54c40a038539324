import { build } from 'vite';
import { serveFolder, type ServedFolder } from './serve-folder.js';

export type DemoSite = ServedFolder;

/** Builds the demo into `folder` and serves it from below `/a/folder/`, not from the root. */
export async function serveBuiltDemo(folder: string): Promise<DemoSite> {
  await build({ logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  return serveFolder(folder, '/a/folder/');
}
