/**
 * The value for the `integrity` of a script tag, worked out from the very file that is served; `undefined` where neither that
 * nor the file of hashes beside it (`sri.json`) can be had. Browsers hash only on pages that came over https or from this device.
 * @param address of the script
 */
export async function integrityOf(address: string): Promise<string | undefined> {
  try {
    return (await hash(address)) ?? (await lookUp(address));
  } catch {
    return undefined;
  }
}

async function hash(address: string): Promise<string | undefined> {
  const { subtle } = crypto as Partial<Crypto>;
  if (!subtle) return undefined;
  const response = await fetch(address);
  if (!response.ok) return undefined;
  const digest = await subtle.digest('SHA-384', await response.arrayBuffer());
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

async function lookUp(address: string): Promise<string | undefined> {
  const response = await fetch(new URL('sri.json', address));
  const hashes: unknown = response.ok ? await response.json() : undefined;
  const name = new URL(address).pathname.split('/').pop() ?? '';
  const found = (hashes as Record<string, unknown> | undefined)?.[name];
  return typeof found === 'string' ? found : undefined;
}
