/** The built banner: the script that surgeries' websites run. */
export interface BannerScript {
  readonly code: string;
  /** For the `integrity` of a script tag; `undefined` where it cannot be worked out. */
  readonly integrity: string | undefined;
}

/** Where a tool is one file, the script is in it, in an element with this id. Elsewhere it lies beside the page. */
const id = 'banner-script';
const address = './gp-outage-banner.js';

let script: Promise<BannerScript> | undefined;

/**
 * Gets the built banner, once.
 * @throws if it is neither in this page nor beside it
 */
export function bannerScript(): Promise<BannerScript> {
  return (script ??= find());
}

async function find(): Promise<BannerScript> {
  const held = document.getElementById(id);
  if (held) return { code: held.textContent, integrity: held.dataset['integrity'] };
  const response = await fetch(new URL(address, document.baseURI));
  if (!response.ok) throw new Error('The banner’s script is not beside this page.');
  const bytes = await response.arrayBuffer();
  return { code: new TextDecoder().decode(bytes), integrity: await hash(bytes) };
}

/** Browsers hash only on pages that came over https or from this device. */
async function hash(bytes: ArrayBuffer): Promise<string | undefined> {
  const { subtle } = crypto as Partial<Crypto>;
  if (!subtle) return undefined;
  const digest = await subtle.digest('SHA-384', bytes);
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
