import { createHash } from 'node:crypto';
import type { IncomingMessage, RequestListener } from 'node:http';
import { serve } from '../../cli/command-line.js';

/** One request that a file server has had. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
}

/** A web server that keeps one file, with what its kind does differently. */
export interface FileServer {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** What is there; `undefined` for nothing. */
  text: string | undefined;
  /** Called before each PUT is looked at. */
  beforePut: () => void;
  close(): Promise<void>;
}

export interface FileServerKind {
  /** Answers without looking at `If-Match`, as nginx does. */
  readonly ignoresConditions?: boolean;
  /** Gives out a weak ETag so many times, as Apache does in a file's first second. */
  readonly weakFor?: number;
  /** Whatever it is asked, it answers so. */
  readonly always?: RequestListener;
  readonly login?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly refusePut?: number;
}

export async function fileServer(text: string | undefined, kind: FileServerKind = {}): Promise<FileServer> {
  const asked: Asked[] = [];
  let weak = kind.weakFor ?? 0;
  const etagOf = (content: string): string =>
    `"${createHash('sha256').update(content).digest('hex').slice(0, 12)}"`;
  const { url, close } = await serve((request, response) => {
    const { method = '', headers } = request;
    asked.push({ method, url: request.url ?? '', headers });
    if (kind.always) {
      kind.always(request, response);
      return;
    }
    if (method === 'GET') {
      if (server.text === undefined) return void response.writeHead(404).end('Not found');
      const etag = weak-- > 0 ? `W/${etagOf(server.text)}` : etagOf(server.text);
      response.writeHead(200, { ETag: etag, 'Access-Control-Allow-Origin': '*', ...kind.headers });
      return void response.end(server.text);
    }
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      server.beforePut();
      const there = server.text;
      const isMet =
        headers['if-none-match'] === '*'
          ? there === undefined
          : headers['if-match'] === undefined ||
            (there !== undefined && headers['if-match'] === etagOf(there));
      if (kind.login !== undefined && headers.authorization !== kind.login) response.writeHead(401);
      else if (kind.refusePut !== undefined) response.writeHead(kind.refusePut);
      else if (!isMet && !kind.ignoresConditions) response.writeHead(412);
      else {
        server.text = body;
        response.writeHead(there === undefined ? 201 : 204);
      }
      response.end();
    });
  });
  const server: FileServer = { url: `${url}/notices.json`, asked, text, beforePut: () => undefined, close };
  return server;
}
