import { expect } from 'chai';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import '../../src/define.js';
import type { GpOutageBanner } from '../../src/banner/gp-outage-banner.js';
import { render, type RenderOptions } from '../../src/publish/render.js';
import { hour, minute, morning } from '../support/notice.js';

const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Example group of GP surgeries',
  language: 'en-GB',
  items: [
    {
      id: 'records',
      title: 'We cannot see <b>patient records</b> & "more"',
      content_text: 'Our records system is not working.',
      url: 'https://group.example/status?a=1&b=2',
      date_modified: '2024-07-19T09:15:00+01:00',
      _gp_outage: {
        severity: 'severe',
        expires: '2024-07-19T12:00:00+01:00',
        review: '2024-07-19T10:00:00+01:00',
        services: [{ service: 'health-record', status: 'not-working' }],
        instructions: ['keep-appointments'],
      },
    },
    {
      id: 'car-park',
      title: 'The car park is closed',
      content_text: 'Use the other one.',
      date_modified: '2024-07-19T09:00:00+01:00',
      _gp_outage: { severity: 'minor', expires: '2024-07-19T12:00:00+01:00' },
    },
  ],
};
const options: RenderOptions = {
  nation: 'england',
  surgeryName: 'Example Surgery',
  surgeryPhone: '020 7946 0000',
  headingLevel: 3,
  lang: 'en-GB',
  now: morning + minute,
};

describe('static rendering', () => {
  let time: SinonFakeTimers;
  const page = document.createElement('div');

  beforeEach(() => {
    time = useFakeTimers({ now: morning + minute, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    document.body.append(page);
  });
  afterEach(() => {
    page.remove();
    page.textContent = '';
    time.restore();
  });

  function receive(html: string): GpOutageBanner {
    page.setHTMLUnsafe(html);
    // Firefox leaves the upgrade of what it has parsed here to a microtask; a page's own parser waits for none.
    customElements.upgrade(page);
    const banner = page.querySelector('gp-outage-banner');
    if (!banner) throw new Error('nothing was rendered');
    return banner;
  }

  /** The tags, in order, each with its attributes in order of name, and the words between them. */
  const markup = (root: ParentNode | null | undefined): readonly string[] =>
    [...(root?.querySelector('section') ?? root ?? document).querySelectorAll('*')].map((element) => {
      const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value.trim()}`).sort();
      const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      // Whether words that follow one another are one node or several is nothing that anybody sees.
      const text = words
        .map((node) => node.textContent)
        .join('')
        .replace(/\s+/g, ' ')
        .trim();
      return [element.localName, ...attributes, text].filter(Boolean).join(' ');
    });

  it('links a style sheet where it is told one, for pages that allow no other styles', () => {
    const html = render(feed, { ...options, stylesheet: 'https://surgery.example/banner.css?a&b' });
    expect(html).to.include('<link rel="stylesheet" href="https://surgery.example/banner.css?a&amp;b">');
    expect(html).not.to.include('<style');
    expect(html).not.to.include(' stylesheet=');
  });

  it('gives the same banner as the element does', async () => {
    const live = document.createElement('gp-outage-banner');
    for (const [name, value] of Object.entries({
      nation: 'england',
      'surgery-name': 'Example Surgery',
      'surgery-phone': '020 7946 0000',
      'heading-level': '3',
      lang: 'en-GB',
    })) {
      live.setAttribute(name, value);
    }
    live.data = feed;
    page.append(live);
    await live.updateComplete;
    const expected = markup(live.shadowRoot);
    live.remove();

    const template = new DOMParser()
      .parseFromString(render(feed, options), 'text/html')
      .querySelector('template');
    expect(markup(template?.content)).to.deep.equal(expected);
  });

  it('is taken over by the element without a second render', async () => {
    const banner = receive(render(feed, options));
    const section = banner.shadowRoot?.querySelector('section');
    await banner.updateComplete;
    expect(banner.shadowRoot?.querySelector('section') === section, 'the same node stands').to.equal(true);
    expect(banner.notices.map(({ id }) => id)).to.deep.equal(['records', 'car-park']);
    expect(banner.hasAttribute('data-quiet')).to.equal(false);
  });

  it('goes on from there: a review that passes, a notice that is hidden, and the end', async () => {
    const banner = receive(render(feed, options));
    const text = (): string => banner.shadowRoot?.querySelector('section')?.textContent ?? '';
    await banner.updateComplete;

    banner.shadowRoot?.querySelector<HTMLButtonElement>('[data-hides^=car-park]')?.click();
    await banner.updateComplete;
    expect(text()).to.include('patient records').and.not.include('car park');

    time.tick(hour);
    await banner.updateComplete;
    expect(text()).to.include('overdue');
    expect(banner.shadowRoot?.querySelectorAll('section').length).to.equal(1);

    time.tick(2 * hour);
    await banner.updateComplete;
    expect(text()).to.equal('');
  });

  it('shows nothing of a page that was kept in a cache until its notices were over', async () => {
    const html = render(feed, options);
    time.setSystemTime(morning + 5 * hour);
    const banner = receive(html);
    await banner.updateComplete;
    expect(banner.shadowRoot?.querySelector('section') === null).to.equal(true);
    expect(banner.getBoundingClientRect().height).to.equal(0);
  });

  it('lets no feed text become markup, in the shadow root or in the inlined feed', () => {
    const hostile = {
      ...feed,
      title: '</script><img src=x onerror=alert(1)>',
      items: [{ ...feed.items[0], title: '"><img src=x>', content_text: '</template></script><img src=y>' }],
    };
    const parsed = new DOMParser().parseFromString(render(hostile, options), 'text/html');
    const template = parsed.querySelector('template');
    expect(parsed.querySelectorAll('img').length).to.equal(0);
    expect(template?.content.querySelectorAll('img').length).to.equal(0);
    expect(template?.content.textContent).to.include('"><img src=x>');
    expect(JSON.parse(parsed.querySelector('script')?.textContent ?? '')).to.deep.equal(hostile);
  });

  it('takes no room on a quiet day', () => {
    expect(render({ ...feed, items: [] }, options))
      .to.include(' data-quiet>')
      .and.not.include('<template');
  });

  it('says what is wrong when it is not given a feed', () => {
    expect(() => render({ page: 'Statuspage' }, options))
      .to.throw()
      .with.property('name', 'FeedError');
  });
});
