import { feedAddresses, type Fixture } from './fixture.js';

/**
 * What a fixture's feed host answers to a request for `address` at the time `now` (milliseconds since the epoch), or nothing
 * where the address is not one of the fixture's. A host that cannot be reached gives a network error, `Response.error()`, on which msw rejects as `fetch` would.
 */
export function answer(fixture: Fixture, address: string, now: number): Response | undefined {
  const index = feedAddresses(fixture).indexOf(address);
  if (index === -1) return undefined;
  // The clock runs on while the first request is on its way.
  const lost =
    fixture.fault === 'lost' && fixture.readAt !== undefined && now > Date.parse(fixture.readAt) + 60_000;
  if (fixture.fault === 'unreachable' || lost) return Response.error();
  if (fixture.fault === 'web-page') return reply('<!doctype html><title>Not found</title>', 'text/html', now);
  return reply(JSON.stringify(fixture.feeds[index]), 'application/feed+json', now);
}

/** An answer that says when it was given, as every web server does. */
export function reply(body: string, type: string, now: number): Response {
  return new Response(body, { headers: { 'Content-Type': type, Date: new Date(now).toUTCString() } });
}
