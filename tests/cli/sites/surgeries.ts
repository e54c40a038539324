import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { serve } from '../command-line.js';
import { goodFeed } from '../command-line.js';

/** What stands for the banner's script: it says its version where the real one does. */
export const script = '/*! gp-outage-banner 0.1.0, MIT */';
export const integrity = `sha384-${createHash('sha384').update(script).digest('base64')}`;

export interface Surgeries {
  readonly url: string;
  /** All requests, as `METHOD path`. */
  readonly asked: readonly string[];
  readonly agents: ReadonlySet<string>;
  close(): Promise<void>;
}

export type Pages = Readonly<Record<string, string | RequestListener>>;

/** A web server with the script, a feed, and these pages. */
export async function serveSurgeries(pages: Pages): Promise<Surgeries> {
  const asked: string[] = [];
  const agents = new Set<string>();
  const { url, close } = await serve((request, response) => {
    const path = request.url ?? '/';
    asked.push(`${request.method ?? ''} ${path}`);
    agents.add(request.headers['user-agent'] ?? '');
    const page = { ...common, ...pages }[path];
    if (page === undefined) response.writeHead(404).end('Not found');
    else if (typeof page === 'string') response.writeHead(200, { 'Content-Type': 'text/html' }).end(page);
    else page(request, response);
  });
  return { url, asked, agents, close };
}

const open = { 'Access-Control-Allow-Origin': '*' };

const common: Pages = {
  '/gp-outage-banner.js': (_, response) => response.writeHead(200, open).end(script),
  '/notices.json': (_, response) => response.writeHead(200, open).end(JSON.stringify(goodFeed())),
};

export interface TagOptions {
  readonly src?: string;
  readonly attributes?: string;
  readonly feed?: string;
}

/** A page with the tag of a surgery for which the feed's notice is. */
export function pageWith({
  src = '/gp-outage-banner.js',
  attributes = '',
  feed = '/notices.json',
}: TagOptions = {}): string {
  return `<!doctype html><title>Example Surgery</title><body>
    <script async src="${src}" integrity="${integrity}" crossorigin="anonymous" data-feed="${feed}" data-nation="england"
      data-ods="A99991" data-system="emis-web" data-surgery-name="Example Surgery" data-surgery-phone="020 7946 0000" ${attributes}></script>`;
}
