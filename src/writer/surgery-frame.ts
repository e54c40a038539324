import { make } from './page-parts.js';

/** How the pages around the previews look: plain, so that what is seen is the banner. */
const look = `
html{font-family:Arial,Helvetica,sans-serif;color:#212b32;background:#fff}
body{margin:0}main{padding:1rem}h1{margin:0 0 .5rem;font-size:1.5rem}p{margin:0}
.skip{position:absolute;left:-999rem}.skip:focus{position:static;display:block;padding:.5rem 1rem}
`;

/**
 * Makes a page of a surgery's website, without a banner, in a new frame in place of an old one: every preview has a window
 * of its own. It is made here and not loaded, so that it is there too where the tool is a file on a disk.
 */
export async function openSurgeryPage(old: HTMLIFrameElement): Promise<Document> {
  const frame = make('iframe', {
    id: old.id,
    className: old.className,
    title: old.title,
    src: 'about:blank',
  });
  // Some browsers have its page at once, others put it there a moment later.
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  old.replaceWith(frame);
  await loaded;
  const page = frame.contentDocument;
  if (!page) throw new Error('The preview cannot be shown: the browser keeps its frame apart.');
  page.documentElement.lang = 'en-GB';
  page.title = 'Preview of a surgery’s website';
  page.head.append(make('style', { textContent: look }));
  page.body.append(
    make('a', { className: 'skip', href: '#content', textContent: 'Skip to main content' }),
    make(
      'main',
      { id: 'content' },
      make('h1', { id: 'surgery', textContent: 'Example Surgery' }),
      make('p', { textContent: 'The rest of the surgery’s website follows here.' }),
    ),
  );
  page.addEventListener('click', stayHere);
  return page;
}

/** Adds the banner's script, with the attributes given. It has run when this returns. */
export function addScript(
  page: Document,
  code: string,
  attributes: Readonly<Record<string, string>> = {},
): void {
  const script = page.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  script.textContent = code;
  page.head.append(script);
}

/** A link in a preview leads nowhere: it would take the preview away. Those within the page may be followed. */
function stayHere(event: Event): void {
  const link = event.composedPath().find((node) => (node as Partial<Element>).localName === 'a');
  const href = (link as Element | undefined)?.getAttribute('href') ?? '';
  if (link && !href.startsWith('#')) event.preventDefault();
}
