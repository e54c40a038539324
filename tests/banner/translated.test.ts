import { expect } from 'chai';
import { render } from '../../src/publish/render.js';
import {
  all,
  announced,
  button,
  feed,
  hour,
  lateOpening,
  notice,
  parts,
  said,
  show,
  skip,
  turn,
  useBannerWorld,
  usePageErrors,
  type GpOutageBanner,
  type Json,
} from '../support/banner.js';

const before = notice(
  'We cannot see patient records',
  { services: [{ service: 'health-record', status: 'not-working' }] },
  { url: 'https://group.example/status' },
);
const after = notice(
  'You cannot call 111',
  { services: [{ service: 'nhs-111-phone', status: 'not-working' }] },
  { id: before['id'], url: 'https://group.example/status' },
);
const others = ['One', 'Two', 'Three', 'Four'].map((title) => notice(title, { severity: 'moderate' }));

function rootOf(banner: Element): ShadowRoot {
  if (!banner.shadowRoot) throw new Error('There is no shadow root');
  return banner.shadowRoot;
}

function textsIn(node: Node): readonly Text[] {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(({ data, parentElement }) => data.trim() && parentElement?.localName !== 'style');
}

/** An element as translators make them, deprecated or not. */
const element = (name: string): Element => document.createElementNS('http://www.w3.org/1999/xhtml', name);

/** Every text node gives way to two elements, as with Google's translator in Chrome. */
function wrapInFonts(root: Node): void {
  for (const text of textsIn(root)) {
    if (text.parentElement?.localName === 'font') continue;
    const font = element('font');
    font.append(element('font'));
    font.firstElementChild?.append(`«${text.data}»`);
    text.replaceWith(font);
  }
}

/** The children of every element are taken out and put back without comments, as in Firefox. */
function dropComments(root: ParentNode): void {
  const withComments = [root, ...root.querySelectorAll('*')];
  for (const block of withComments) {
    const nodes = [...block.childNodes].filter(({ nodeType }) => nodeType !== Node.COMMENT_NODE);
    block.replaceChildren(
      ...nodes.map((node) => (node instanceof Text ? new Text(node.data && `«${node.data}»`) : node)),
    );
  }
}

/** What strangers do to the words of a page. */
const strangers: Readonly<Record<string, (root: ShadowRoot) => void>> = {
  'a translator that wraps each text in elements': wrapInFonts,
  'a translator that takes the comments out': dropComments,
  'a reading aid that writes other text': (root) => {
    for (const text of textsIn(root)) text.data = text.data.toUpperCase();
  },
  'a reading aid that writes the markup of each paragraph anew': (root) => {
    for (const block of root.querySelectorAll('p, li, h2, h3, a')) {
      const markup = block.cloneNode(true).childNodes;
      block.replaceChildren(...markup);
    }
  },
  'a script that splits text': (root) => {
    for (const text of textsIn(root)) text.splitText(1);
  },
  'a script that removes the banner’s section': (root) => root.querySelector('section')?.remove(),
  'a script that empties the shadow root': (root) => root.replaceChildren(),
};

describe('hazard: a page that was translated, or whose text something else has changed', () => {
  const errors = usePageErrors();
  const world = useBannerWorld();

  /** What an element says that has never shown anything else. */
  async function plainly(...items: readonly Json[]): Promise<string> {
    const fresh = await show(items, { nation: 'england' });
    const words = said(fresh);
    fresh.remove();
    return words;
  }

  async function giving(banner: GpOutageBanner, ...items: readonly Json[]): Promise<void> {
    banner.data = feed(items);
    await banner.updateComplete;
  }

  for (const [stranger, change] of Object.entries(strangers)) {
    describe(stranger, () => {
      it('finds the next change shown whole and right, with no old words left', async () => {
        const wanted = await plainly(after);
        const banner = await show([before], { nation: 'england' });
        change(rootOf(banner));
        await giving(banner, after);
        expect(said(banner)).to.equal(wanted);
        expect(all(banner, 'section').length).to.equal(1);
        expect(errors).to.deep.equal([]);
      });

      it('does not keep a notice from ending', async () => {
        const banner = await show([before], { nation: 'england' });
        change(rootOf(banner));
        await skip(world, 10 * hour);
        expect(said(banner)).to.equal('');
        expect(
          rootOf(banner)
            .textContent.replace(/:host[^]*\}/, '')
            .trim(),
        ).to.equal('');
        expect(errors).to.deep.equal([]);
      });

      it('finds every further change right, too', async () => {
        const wanted = await plainly(...others, before);
        const banner = await show([before], { nation: 'england' });
        for (const items of [[after], [before, after], [], [...others, before]]) {
          change(rootOf(banner));
          await turn();
          await giving(banner, ...items);
        }
        expect(said(banner)).to.equal(wanted);
        expect(errors).to.deep.equal([]);
      });

      it('is left alone while nothing else is to be said', async () => {
        const banner = await show([before], { nation: 'england' });
        change(rootOf(banner));
        await turn();
        const words = rootOf(banner).textContent;
        const records: MutationRecord[] = [];
        const observer = new MutationObserver((more) => records.push(...more));
        observer.observe(document.body, { childList: true, attributes: true, subtree: true });
        observer.observe(rootOf(banner), {
          childList: true,
          attributes: true,
          characterData: true,
          subtree: true,
        });
        await giving(banner, before);
        await skip(world, hour);
        expect([...records, ...observer.takeRecords()].map(({ type }) => type)).to.deep.equal([]);
        expect(rootOf(banner).textContent).to.equal(words);
      });
    });
  }

  it('has the change translated, for it changes an attribute in the body, which translators watch', async () => {
    const banner = await show([before], { nation: 'england' });
    const translator = new MutationObserver(() => wrapInFonts(rootOf(banner)));
    translator.observe(document.body, { attributes: true, childList: true, subtree: true });
    wrapInFonts(rootOf(banner));
    for (const [items, title] of [
      [[after], 'You cannot call 111'],
      [[before], 'We cannot see patient records'],
    ] as const) {
      await giving(banner, ...items);
      await turn();
      expect(said(banner)).to.include(`«${title}»`);
    }
    translator.disconnect();
  });

  it('still announces what is new, politely, in the same live region', async () => {
    const banner = await show([before], { nation: 'england' });
    const region = all(banner, '[aria-live]')[0];
    wrapInFonts(rootOf(banner));
    await giving(banner, after);
    expect(announced(banner)).to.include('You cannot call 111');
    expect(all(banner, '[aria-live]').length === 1 && all(banner, '[aria-live]')[0] === region).to.equal(
      true,
    );
  });

  it('keeps focus on the link that had it, where that is still there', async () => {
    const banner = await show([before], { nation: 'england' });
    wrapInFonts(rootOf(banner));
    all(banner, 'a[href^="https://group.example"]')[0]?.focus();
    await giving(banner, after);
    expect(rootOf(banner).activeElement?.getAttribute('href')).to.equal('https://group.example/status');
  });

  it('gives focus to the banner’s heading where what had it has gone', async () => {
    const banner = await show([before], { nation: 'england' });
    wrapInFonts(rootOf(banner));
    all(banner, 'a[href="tel:111"]')[0]?.focus();
    await giving(banner, after);
    expect(rootOf(banner).activeElement?.id).to.equal('heading');
  });

  it('leaves open what a reader has unfolded', async () => {
    const banner = await show([before, ...others], { nation: 'england' });
    const [details] = all(banner, 'details').slice(-1);
    details?.setAttribute('open', '');
    wrapInFonts(rootOf(banner));
    await giving(banner, after, ...others);
    expect(all(banner, 'details').slice(-1)[0]?.hasAttribute('open')).to.equal(true);
  });

  it('still shows what was not built until a reader unfolds it', async () => {
    const many = Array.from({ length: 60 }, (_, index) => notice(`Number ${index}`));
    const banner = await show(many, { nation: 'england' });
    wrapInFonts(rootOf(banner));
    all(banner, 'details').slice(-1)[0]?.querySelector('summary')?.click();
    await world.settle();
    while (parts(banner, 'notice').length < 60) await turn();
    expect(all(banner, 'details').slice(-1)[0]?.hasAttribute('open')).to.equal(true);
  });

  it('lets a reader hide a minor notice', async () => {
    const banner = await show([lateOpening], { nation: 'england' });
    wrapInFonts(rootOf(banner));
    const hide = button(banner, 'Hide: We open late');
    for (const at of [hide.firstElementChild?.firstElementChild, hide])
      at?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await banner.updateComplete;
    expect(said(banner)).to.equal('');
  });

  it('is right where a server has rendered the banner and the translator came before the script', async () => {
    const wanted = await plainly(after);
    const page = document.implementation.createHTMLDocument();
    page.body.setHTMLUnsafe(render(feed([before]), { nation: 'england', now: Date.now() }));
    const sent = page.querySelector('gp-outage-banner');
    if (!sent) throw new Error('Nothing was rendered');
    wrapInFonts(rootOf(sent));
    const banner = document.adoptNode<GpOutageBanner>(sent);
    document.body.append(banner);
    customElements.upgrade(banner);
    await banner.updateComplete;
    expect(said(banner)).to.match(/« ?We cannot see patient records ?»/);
    banner.querySelector('script')?.remove();
    await giving(banner, after);
    expect(said(banner)).to.equal(wanted);
  });
});
