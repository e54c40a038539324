import { isAzureSas, isPresigned, publicAddress, withoutSecrets } from './address.js';
import { ask, isFault, type WebAnswer, type WebFault } from './ask.js';

/** Where a feed is put, and how. */
export interface PublishTarget {
  /** An address that `faultOfAddress` has passed. It may carry a secret. */
  readonly address: string;
  /** What the server wants to be told besides, such as `Authorization`. They may be secret. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Where it is read, if not at `address`: a signed address is good for one kind of request. */
  readonly readAt?: string | undefined;
}

export type PublishStep = 'looking' | 'putting' | 'reading-back';

export interface PublishOptions {
  /** Whether a text that is there now is what this publisher last saw there, so that nobody's change is lost. */
  readonly isKnown: (text: string) => boolean;
  /** Whatever is there is replaced: a person has looked at it. */
  readonly replace?: boolean;
  /** Milliseconds that each answer may take. */
  readonly patience: number;
  readonly onStep?: (step: PublishStep) => void;
  /** Waits so many milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

export type PutOutcome =
  | { readonly kind: 'put' }
  /** The same text was there already. */
  | { readonly kind: 'unchanged' }
  /** Somebody else's file is there: nothing was written. */
  | { readonly kind: 'changed'; readonly text: string }
  /** Nothing is known to have been written. */
  | { readonly kind: 'failed'; readonly while: 'looking' | 'putting'; readonly fault: WebFault };

interface There {
  /** `undefined`: nothing is there. */
  readonly text: string | undefined;
  readonly etag: string | undefined;
}

/** Looks this often at most: once, and again where the server was not ready to compare. */
const mostLooks = 4;

/** Apache's ETag is weak, and matches nothing, until a file is a second old. */
const untilEtagIsStrong = 1100;

/**
 * Puts a text where websites read it (RFC 9110, 9.3.4), unless what is there is not what its publisher last saw. The
 * server is asked to compare too, by `If-Match` or `If-None-Match: *` (13.1); some do not, so that the look just before
 * is what counts there.
 */
export async function putFeed(
  text: string,
  target: PublishTarget,
  { isKnown, replace = false, patience, onStep, wait = sleep }: PublishOptions,
): Promise<PutOutcome> {
  for (let looks = 1; ; looks++) {
    onStep?.('looking');
    const there = await look(target, patience);
    if ('reason' in there) return { kind: 'failed', while: 'looking', fault: there };
    if (there.text === text) return { kind: 'unchanged' };
    if (there.text !== undefined && !replace && !isKnown(there.text))
      return { kind: 'changed', text: there.text };
    const isLast = looks === mostLooks;
    if (there.etag?.startsWith('W/') && !isLast) {
      await wait(untilEtagIsStrong);
      continue;
    }
    onStep?.('putting');
    const answer = await ask(
      target.address,
      { method: 'PUT', body: text, headers: headersFor(target, there), redirect: 'manual' },
      patience,
    );
    if (isFault(answer)) return { kind: 'failed', while: 'putting', fault: answer };
    if (answer.status < 300) return { kind: 'put' };
    // Another has been quicker (412; Amazon S3 and Azure Storage also say 409): what is there now decides.
    if (isLast || (answer.status !== 412 && answer.status !== 409))
      return { kind: 'failed', while: 'putting', fault: refusal(answer) };
  }
}

/** What is there now. The server's headers go with the question only where it wants a login, and only to its own address. */
async function look(
  { address, headers, readAt }: PublishTarget,
  patience: number,
): Promise<There | WebFault> {
  const where = readAt ?? (isPresigned(address) ? publicAddress(address) : address);
  let answer = await ask(where, { headers: identity }, patience);
  const mayLogIn = withoutSecrets(where) === withoutSecrets(address) && headers.length > 0;
  if (mayLogIn && !isFault(answer) && (answer.status === 401 || answer.status === 403)) {
    const withLogin = new Headers(identity);
    for (const [name, value] of headers) withLogin.set(name, value);
    answer = await ask(where, { headers: withLogin, redirect: 'manual' }, patience);
  }
  if (isFault(answer)) return answer;
  // Amazon S3 says 403 of what is not there to those who may not list, and can be trusted with `If-None-Match: *`.
  const isMissing = [404, 410, isPresigned(address) ? 403 : 404].includes(answer.status);
  if (isMissing) return { text: undefined, etag: undefined };
  if (answer.status >= 400) return refusal(answer);
  return { text: answer.text, etag: answer.headers.get('etag') ?? undefined };
}

/** A compressed answer may have an ETag of its own. Browsers decide for themselves, and ignore this. */
const identity: Record<string, string> =
  typeof window === 'undefined' ? { 'Accept-Encoding': 'identity' } : {};

function headersFor({ address, headers }: PublishTarget, there: There): Headers {
  const all = new Headers({ 'Content-Type': 'application/json' });
  if (isAzureSas(address)) all.set('x-ms-blob-type', 'BlockBlob');
  for (const [name, value] of headers) all.set(name, value);
  // Apache and others mark the ETag of a compressed answer, and do not know the mark again.
  const etag = there.etag?.replace(/[-;]+(?:gzip|br|zstd)"$/, '"');
  if (there.text === undefined) all.set('If-None-Match', '*');
  else if (etag?.startsWith('"')) all.set('If-Match', etag);
  return all;
}

function refusal({ status }: WebAnswer): WebFault {
  return { reason: 'http', status };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}
