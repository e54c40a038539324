import { expect } from 'chai';
import {
  feed,
  feedText,
  groupUrl,
  hour,
  lateAnswer,
  minute,
  mount,
  notice,
  phonesDown,
  recordsDown,
  said,
  second,
  skip,
  textOf,
  titles,
  useBannerWorld,
  usePageErrors,
  warnings,
  type Json,
} from '../support/banner.js';
import { hang } from '../support/fake-world.js';

const plain = '<p>Phone us on 020 7946 0000.</p>';
const inTemplate = `<template>${plain}</template>`;
const phoneUs = 'Phone us on 020 7946 0000.';

const inlined = (...items: readonly Json[]): string =>
  `<script type="application/json">${JSON.stringify(feed(items))}</script>`;

describe('the fallback inside the element', () => {
  const world = useBannerWorld();

  it('is visible before the script runs', () => {
    const page = document.body.appendChild(document.createElement('iframe')).contentDocument;
    const banner = page?.createElement('gp-outage-banner');
    if (!page || !banner) throw new Error('There is no page');
    page.body.append(banner);
    banner.innerHTML = plain;
    expect(banner.innerText.trim()).to.equal(phoneUs);
  });

  for (const [where, children] of [
    ['as plain children', plain],
    ['in a template', inTemplate],
  ] as const) {
    it(`${where} is hidden while the first answer is awaited`, async () => {
      world.serve(groupUrl, hang);
      const banner = mount({ feed: groupUrl }, { children });
      expect(textOf(banner)).to.equal('');
      await world.pass(2 * second);
      expect(textOf(banner)).to.equal('');
    });

    it(`${where} stays hidden on a quiet day, and takes no room`, async () => {
      world.serve(groupUrl, feedText());
      const banner = mount({ feed: groupUrl }, { children });
      await world.settle();
      expect(textOf(banner)).to.equal('');
      expect(banner.offsetHeight).to.equal(0);
    });

    it(`${where} stays hidden while a notice is shown`, async () => {
      world.serve(groupUrl, feedText(recordsDown));
      const banner = mount({ feed: groupUrl }, { children });
      await world.settle();
      expect(textOf(banner)).to.equal('');
      expect(said(banner)).to.include('We cannot see patient records');
    });

    it(`${where} is shown when no feed can be read and nothing is held, and goes when one can`, async () => {
      const banner = mount({ feed: groupUrl }, { children });
      await world.settle();
      expect(textOf(banner)).to.equal(phoneUs);
      expect(banner.offsetHeight).to.be.above(0);
      world.serve(groupUrl, feedText());
      await banner.reload();
      expect(textOf(banner)).to.equal('');
      expect(banner.offsetHeight).to.equal(0);
    });

    it(`${where} stays hidden while a feed that fails now was read before`, async () => {
      world.serve(groupUrl, feedText(recordsDown));
      const banner = mount({ feed: groupUrl }, { children });
      await world.settle();
      world.refuse(groupUrl);
      await banner.reload();
      expect(textOf(banner)).to.equal('');
      expect(titles(banner)).to.deep.equal(['We cannot see patient records']);
    });

    it(`${where} stays hidden while another feed can be read`, async () => {
      world.serve(groupUrl, feedText());
      const banner = mount({ feed: `https://gone.example/feed.json ${groupUrl}` }, { children });
      await world.settle();
      expect(textOf(banner)).to.equal('');
    });

    it(`${where} is shown where the element has no feed at all`, async () => {
      const banner = mount({}, { children });
      await world.settle();
      expect(textOf(banner)).to.equal(phoneUs);
    });
  }

  it('from a template wears the styles of the page, and is there once only', async () => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = 'gp-outage-banner p { color: rgb(1, 2, 3) }';
    const banner = mount({ feed: groupUrl }, { children: inTemplate });
    await world.settle();
    await banner.reload();
    const paragraphs = [...banner.querySelectorAll('p')];
    expect(paragraphs.map((one) => getComputedStyle(one).color)).to.deep.equal(['rgb(1, 2, 3)']);
    style.remove();
  });

  it('is never what a server has rendered, whose styles are not for the page (before Safari 16.4, Firefox 123)', async () => {
    const sent = '<template shadowrootmode="open"><style>p { color: red }</style><p>Ended</p></template>';
    const banner = mount({ feed: groupUrl }, { children: sent + inTemplate });
    await world.settle();
    expect(textOf(banner)).to.equal(phoneUs);
    expect(banner.querySelectorAll('style').length).to.equal(0);
  });

  it('from a template is gone again with the fault, and the template stays for the next', async () => {
    const banner = mount({ feed: groupUrl }, { children: inTemplate });
    await world.settle();
    world.serve(groupUrl, feedText());
    await banner.reload();
    expect(banner.innerHTML).to.equal(inTemplate);
  });
});

describe('a feed inlined in the page', () => {
  const pageErrors = usePageErrors();
  const world = useBannerWorld();

  it('is shown at once, without a request', async () => {
    const banner = mount({}, { children: inlined(recordsDown) });
    await banner.updateComplete;
    expect(titles(banner)).to.deep.equal(['We cannot see patient records']);
    expect(world.requests.length).to.equal(0);
  });

  it('stands until the first answer of the feed, which replaces it', async () => {
    const late = lateAnswer();
    world.serve(groupUrl, late.handler);
    const banner = mount({ feed: groupUrl }, { children: inlined(recordsDown) });
    await world.settle();
    expect(titles(banner)).to.deep.equal(['We cannot see patient records']);
    late.give(feedText(phonesDown));
    await world.settle();
    expect(titles(banner)).to.deep.equal(['Our phones do not work']);
  });

  it('is replaced by an answer that says all is well', async () => {
    world.serve(groupUrl, feedText());
    const banner = mount({ feed: groupUrl }, { children: inlined(recordsDown) });
    await world.settle();
    expect(said(banner)).to.equal('');
  });

  it('stands where the feed cannot be read, and keeps the fallback away', async () => {
    const banner = mount({ feed: groupUrl }, { children: inlined(recordsDown) + plain });
    await world.settle();
    expect(titles(banner)).to.deep.equal(['We cannot see patient records']);
    expect(textOf(banner)).to.equal('');
  });

  it('gives way to the fallback once all that it said has ended, where the feed cannot be read', async () => {
    const brief = notice('Brief', { expires: '2024-07-19T10:00:00+01:00' });
    const banner = mount({ feed: groupUrl }, { children: plain + inlined(brief) });
    await world.settle();
    expect([titles(banner), textOf(banner)]).to.deep.equal([['Brief'], '']);
    await skip(world, hour);
    expect([titles(banner), textOf(banner)]).to.deep.equal([[], phoneUs]);
    world.serve(groupUrl, feedText(brief));
    await banner.reload();
    expect(textOf(banner)).to.equal('');
  });

  it('that says all is well keeps the fallback away, where the feed cannot be read', async () => {
    const banner = mount({ feed: groupUrl }, { children: plain + inlined() });
    await world.settle();
    expect(textOf(banner)).to.equal('');
  });

  it('ends without the fallback where it is the only source', async () => {
    const brief = notice('Brief', { expires: '2024-07-19T10:00:00+01:00' });
    const banner = mount({}, { children: plain + inlined(brief) });
    await skip(world, hour);
    expect([titles(banner), textOf(banner)]).to.deep.equal([[], '']);
  });

  it('ends by its own dates, since a page may be cached for days', async () => {
    const brief = notice('Brief', { expires: '2024-07-19T10:00:00+01:00' });
    const banner = mount({}, { children: inlined(brief) });
    await skip(world, hour);
    expect(said(banner)).to.equal('');
  });

  it('is read anew when the page changes it', async () => {
    const banner = mount({}, { children: inlined(recordsDown) });
    await world.settle();
    banner.innerHTML = inlined(phonesDown);
    await world.settle();
    expect(titles(banner)).to.deep.equal(['Our phones do not work']);
  });

  it('that is broken says so once, throws nothing and leaves the fallback', async () => {
    const reasons: string[] = [];
    const banner = mount({}, { children: `<script type="application/json">{"version"</script>${plain}` });
    banner.addEventListener('gp-outage-error', ({ feed: from, reason }) => reasons.push(`${from} ${reason}`));
    await world.settle();
    await world.pass(minute);
    expect(reasons).to.deep.equal(['inline not-json']);
    expect(textOf(banner)).to.equal(phoneUs);
    expect(warnings.filter((text) => text.includes('inline')).length).to.equal(1);
    expect(pageErrors).to.deep.equal([]);
  });
});
