/** A script of the built banner, beside the pages of the demo: the one that surgeries' websites run. */
export const bannerScript = './gp-outage-banner.js';

/** Loads a page of a surgery's website, without a banner, into a frame. Resolves with it as soon as it can be changed. */
export async function openSurgeryPage(frame: HTMLIFrameElement): Promise<Document> {
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const address = new URL('./preview.html', document.baseURI).href;
  // Replaced, so that the browser's Back button leaves this page at once.
  if (frame.contentWindow && frame.src) frame.contentWindow.location.replace(address);
  else frame.src = address;
  await loaded;
  const page = frame.contentDocument;
  if (!page) throw new Error('The preview cannot be shown: the browser keeps its frame apart.');
  page.addEventListener('click', stayHere);
  return page;
}

/** Adds the banner's script, with the attributes given, and resolves when it has run. */
export function addScript(page: Document, attributes: Readonly<Record<string, string>> = {}): Promise<void> {
  const script = page.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  script.src = new URL(bannerScript, document.baseURI).href;
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error('The banner’s script could not be loaded.')));
    page.head.append(script);
  });
}

/** A link in a preview leads nowhere: it would take the preview away. Those within the page may be followed. */
function stayHere(event: Event): void {
  const link = event.composedPath().find((node) => (node as Partial<Element>).localName === 'a');
  const href = (link as Element | undefined)?.getAttribute('href') ?? '';
  if (link && !href.startsWith('#')) event.preventDefault();
}
