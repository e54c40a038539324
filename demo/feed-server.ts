import { getResponse, http, HttpResponse, type HttpHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import type { Clock } from '../src/feed/clock.js';
import { feedAt } from './feeds/july-2024.js';
import { reply } from './feeds/host.js';

/** How the surgery's page gets its feeds. */
export interface FeedServer {
  /** Whether a service worker answers. */
  readonly worker: boolean;
  /** Answers as the worker does, for a page that has none: in a private window, say, or reloaded past it. */
  readonly fetch: typeof fetch;
}

/** Starts the feed server of the replay, which answers for `https://group.example/july-2024/` at the time `clock` says. */
export async function startFeedServer(clock: Clock): Promise<FeedServer> {
  const handlers = [
    http.get('https://group.example/july-2024/:name', ({ request }) => {
      const now = clock.now();
      const feed = feedAt(request.url, now);
      return feed
        ? reply(JSON.stringify(feed), 'application/feed+json', now)
        : new HttpResponse(null, { status: 404 });
    }),
  ];
  return { worker: await startWorker(handlers), fetch: fetchFrom(handlers) };
}

async function startWorker(handlers: HttpHandler[]): Promise<boolean> {
  try {
    // msw would reload a page that was itself reloaded past its worker (shift and reload), for ever where the worker is bypassed.
    const registrations = await navigator.serviceWorker.getRegistrations();
    if (!navigator.serviceWorker.controller && registrations.length > 0) return false;
    await setupWorker(...handlers).start({
      serviceWorker: { url: new URL('./mockServiceWorker.js', document.baseURI).href },
      onUnhandledRequest: 'bypass',
      quiet: true,
    });
    return navigator.serviceWorker.controller !== null;
  } catch {
    return false;
  }
}

function fetchFrom(handlers: HttpHandler[]): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    return (await getResponse(handlers, request)) ?? fetch(request);
  };
}
