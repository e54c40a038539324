import { getResponse, http, HttpResponse, type HttpHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import type { Clock } from '../src/feed/clock.js';
import { feedAt } from './feeds/july-2024.js';
import { reply } from './feeds/host.js';

/**
 * Starts the feed server of the replay: a service worker that answers for `https://group.example/july-2024/`, at the time `clock` says.
 * Where service workers are refused (a private window, a strict setting), it gives a replacement for `fetch` that answers the same, for
 * the surgery's page to use in place of its own.
 */
export async function startFeedServer(clock: Clock): Promise<typeof fetch | undefined> {
  const handlers = [
    http.get('https://group.example/july-2024/:name', ({ request }) => {
      const now = clock.now();
      const feed = feedAt(request.url, now);
      return feed
        ? reply(JSON.stringify(feed), 'application/feed+json', now)
        : new HttpResponse(null, { status: 404 });
    }),
  ];
  return (await startWorker(handlers)) ? undefined : fetchFrom(handlers);
}

async function startWorker(handlers: HttpHandler[]): Promise<boolean> {
  try {
    await setupWorker(...handlers).start({
      serviceWorker: { url: new URL('./mockServiceWorker.js', document.baseURI).href },
      onUnhandledRequest: 'bypass',
      quiet: true,
    });
    // A page reloaded past its service worker (shift and reload) is not controlled by it.
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
