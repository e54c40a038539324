import { en } from '../../language/en.js';
import { formatRelativeTo } from '../../language/time.js';
import type { AddressFault } from './address.js';
import type { WebFault } from './ask.js';
import type { Liveness, LiveObstacle } from './live.js';
import type { PutOutcome } from './put.js';

/*
 * What the command line, the notice writer and the tag builder say of publishing: one sentence for what happened and one
 * for what to do. No address and no header is in them, since either may be secret.
 */

/** @param what what the address is called where it was given */
export function sayAddressFault(fault: AddressFault, what = 'The address'): string {
  switch (fault) {
    case 'not-an-address':
      return `${what} is not a web address such as https://group.example/notices.json.`;
    case 'not-https':
      return `${what} begins with http:, so that anyone on the way could read the password. Use https:.`;
    case 'has-password':
      return `${what} has a user name or password in it. Take it out, and give it as a header: Authorization.`;
  }
}

/** What became of putting a file on the web. */
export function sayOutcome(outcome: PutOutcome): string {
  switch (outcome.kind) {
    case 'put':
      return 'The file is on the web.';
    case 'unchanged':
      return 'The same file is on the web already.';
    case 'changed':
      return 'Somebody else has put another file there. Nothing was written, and nothing is lost. Read theirs first.';
    case 'failed':
      return `${sayFault(outcome.fault)} ${outcome.while === 'looking' ? 'Nothing was written.' : 'Your own file is as it was.'}`;
  }
}

const statuses: Readonly<Record<number, string | undefined>> = {
  401: 'The server wants a user name and password, or does not know these (401). Check them.',
  403: 'The server knows you but does not let you write there (403). A signed address may have run out: ask for a new one.',
  404: 'There is no such place on the server (404). Check the address: the folder has to exist.',
  405: 'The server does not take files in this way (405). Whoever runs it has to allow PUT.',
  409: 'The server could not put the file there (409). Check the address: the folder has to exist.',
  412: 'Somebody else put a file there at the same moment (412). Try again: you will see theirs first.',
  413: 'The server takes no file of this size (413). Remove notices that are over, or ask for a higher limit.',
  507: 'The server has no room left (507). Tell whoever runs it.',
};

/** What went wrong, and what to do. */
export function sayFault({ reason, status = 0, code }: WebFault): string {
  switch (reason) {
    case 'http': {
      const known = statuses[status];
      if (known !== undefined) return known;
      return status >= 500
        ? `The server is in trouble (${status}). Try again in a few minutes.`
        : `The server refused (${status}). Check the address and the settings.`;
    }
    case 'redirect':
      return 'The server points to another address. No password is sent there: use that address itself.';
    case 'timeout':
      return 'The server did not answer in time. Check your connection, and try again.';
    case 'network':
      return sayNetwork(code);
  }
}

function sayNetwork(code: string | undefined): string {
  switch (code) {
    case undefined:
      return (
        'The server could not be reached, or does not let this page talk to it. Check your connection. If other pages ' +
        'open, the server needs a CORS rule for PUT: send docs/hosting.md to whoever runs it.'
      );
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'There is no server of this name, or it could not be looked up. Check the address and your connection.';
    case 'ECONNREFUSED':
      return 'The server refused the connection. Check the address, and whether it runs.';
    default:
      return `The connection to the server broke (${code}). Check your connection, and try again.`;
  }
}

/** "Live since 7:14am. Websites show it within 6 minutes.", or what stands in the way. `now` is in milliseconds since the epoch. */
export function sayLiveness({ since, minutes, obstacles }: Liveness, now: number): readonly string[] {
  if (since === undefined) {
    return ['Websites cannot read it yet.', ...obstacles.map((obstacle) => sayObstacle(obstacle, now))];
  }
  return [`Live since ${formatRelativeTo(since, en, now)}. Websites show it within ${minutes} minutes.`];
}

function sayObstacle(obstacle: LiveObstacle, now: number): string {
  switch (obstacle.code) {
    case 'no-answer':
      return obstacle.fault.reason === 'http' && obstacle.fault.status === 404
        ? 'There is no file at the address that websites read (404). Check it.'
        : sayFault(obstacle.fault);
    case 'web-page':
      return 'The address leads to a web page, perhaps to a sign-in form, not to the file. It has to be public.';
    case 'not-a-feed':
      return `What is read there is not a feed. ${obstacle.message}`;
    case 'older':
      return `Websites still read the file before this one${sayWhen(obstacle.updated, now)}. A cache may hold it for a few minutes: check again then.`;
    case 'newer':
      return `A later file is there${sayWhen(obstacle.updated, now)}: somebody else has published since. Open it first.`;
    case 'different':
      return 'Another file is read there. Check that websites read the address that you publish to.';
    case 'not-https':
      return 'The address leads to http:, which websites on https: cannot read.';
    case 'no-cors':
      return 'The server does not send "Access-Control-Allow-Origin: *", so no other website may read the file.';
  }
}

function sayWhen(instant: number | undefined, now: number): string {
  return instant === undefined ? '' : `, of ${formatRelativeTo(instant, en, now)}`;
}
