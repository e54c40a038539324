import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What a server says that a file is. */
export const contentType = (path: string): string => types[extname(path)] ?? 'text/plain';

export interface ServedFolder {
  /** The address of the folder, with its last slash. */
  readonly address: string;
  close(): void;
}

/** Serves the files of a folder as any static host would, at this path of an address of its own. */
export async function serveFolder(folder: string, at = '/'): Promise<ServedFolder> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://localhost').pathname.replace(at, '');
    readFile(join(folder, path)).then(
      (file) => response.setHeader('Content-Type', contentType(path)).end(file),
      () => response.writeHead(404).end(),
    );
  });
  await listening(server);
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}${at}`, close: () => server.close() };
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}
