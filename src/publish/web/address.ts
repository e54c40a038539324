import { isLoopback } from '../../feed/address.js';

/** Why an address cannot be one that a feed is put at, or read from. */
export type AddressFault = 'not-an-address' | 'not-https' | 'has-password';

/**
 * What is wrong with an address to publish at, or to read a published feed from; `undefined` if nothing is.
 * `http:` is for this machine alone: a password would cross the network for all to read.
 */
export function faultOfAddress(address: string): AddressFault | undefined {
  const url = parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return 'not-an-address';
  if (url.username || url.password) return 'has-password';
  return url.protocol === 'https:' || isLoopback(url.hostname) ? undefined : 'not-https';
}

/** An address fit to be shown or kept: signed addresses carry their secret in the query, others before the host's name. */
export function withoutSecrets(address: string): string {
  const url = parse(address);
  return url ? `${url.origin}${url.pathname}` : 'the address';
}

/** Whether an address carries an Azure Storage shared access signature: it needs a header that says what is put there. */
export function isAzureSas(address: string): boolean {
  const query = parse(address)?.searchParams;
  return Boolean(query?.has('sig') && query.has('sv'));
}

/** Whether an address was presigned as for Amazon S3 (AWS Signature Version 4): it is good for one kind of request. */
export function isPresigned(address: string): boolean {
  return Boolean(parse(address)?.searchParams.has('X-Amz-Signature'));
}

/** Where websites read what is put at an address: a signature is the publisher's alone. */
export function publicAddress(address: string): string {
  return isAzureSas(address) || isPresigned(address) ? withoutSecrets(address) : address;
}

function parse(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
