import { expect } from 'chai';
import fc from 'fast-check';
import { stub } from 'sinon';
import {
  feed,
  feedText,
  groupUrl,
  lateOpening,
  button,
  mount,
  notice,
  recordsDown,
  said,
  show,
  titles,
  useBannerWorld,
  usePageErrors,
} from '../support/banner.js';
import { answer } from '../support/fake-world.js';

/** A function that throws. It belongs to a frame, whose window is told, so that the runner of the tests is not. */
function faultOfAnotherPage(): EventListener {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const script = document.createElement('script');
  script.textContent = 'function fail() { throw new Error("A fault of the page") }';
  frame.contentDocument?.head.append(script);
  return Reflect.get(frame.contentWindow ?? {}, 'fail') as EventListener;
}

const records = ['We cannot see patient records'];

describe('rule 8: never worse than nothing', () => {
  const pageErrors = usePageErrors();
  const world = useBannerWorld();

  afterEach(() => {
    expect(pageErrors).to.deep.equal([]);
  });

  it('no JSON whatever, as a feed, reaches the page as an error', async () => {
    const banner = mount();
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (json) => {
        banner.data = json;
        await banner.updateComplete;
      }),
      { numRuns: 100 },
    );
    banner.data = feed([recordsDown]);
    await banner.updateComplete;
    expect(titles(banner)).to.deep.equal(records);
  });

  it('no value of a field, whatever it is, loses the good notice beside it', async () => {
    const fields = ['title', 'content_text', 'url', 'date_published', 'language', '_gp_outage'];
    const outage = ['severity', 'status', 'starts', 'expires', 'review', 'services', 'translations'];
    const banner = mount();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...fields, ...outage),
        fc.jsonValue({ maxDepth: 2 }),
        async (field, value) => {
          const wrong = fields.includes(field)
            ? { ...notice('Wrong'), [field]: value }
            : notice('Wrong', { [field]: value });
          banner.data = feed([wrong, recordsDown]);
          await banner.updateComplete;
          expect(titles(banner)).to.include('We cannot see patient records');
        },
      ),
      { numRuns: 100 },
    );
  });

  const answers: Readonly<Record<string, () => Response | Promise<Response>>> = {
    'nothing at all': () => answer(''),
    null: () => answer('null'),
    'a list': () => answer('[]'),
    'half of a feed': () => answer(feedText(recordsDown).slice(0, 99)),
    'bytes that are no text': () => answer(new Uint8Array([0xff, 0xfe, 0, 0xd8])),
    'an error page': () => answer('<!doctype html><h1>502</h1>', { status: 502 }),
    'a body that breaks': () =>
      answer(new ReadableStream({ start: (controller) => controller.error(new Error('Reset')) })),
    'an answer without a body': () => new Response(null, { status: 204 }),
  };

  for (const [what, respond] of Object.entries(answers)) {
    it(`a server that sends ${what} keeps what was good on screen`, async () => {
      world.serve(groupUrl, feedText(recordsDown));
      const banner = mount({ feed: groupUrl });
      await world.settle();
      world.serve(groupUrl, respond);
      await banner.reload();
      expect(titles(banner)).to.deep.equal(records);
    });
  }

  it('a page whose "fetch" throws shows the fallback', async () => {
    const broken = stub(globalThis, 'fetch').throws(new Error('Replaced by the page'));
    const banner = mount({ feed: groupUrl }, { children: '<p>Phone us.</p>' });
    await world.settle();
    broken.restore();
    expect(banner.innerText.trim()).to.equal('Phone us.');
  });

  it('a page with storage blocked reads, shows and hides all the same', async () => {
    const blocked = stub(globalThis, 'localStorage').get(() => {
      throw new DOMException('Blocked', 'SecurityError');
    });
    world.serve(groupUrl, feedText(recordsDown, lateOpening));
    const banner = mount({ feed: groupUrl, remember: true });
    await world.settle();
    button(banner, 'Hide: We open late').click();
    await banner.updateComplete;
    blocked.restore();
    expect(titles(banner)).to.deep.equal(records);
  });

  it('what is stored on the device, tampered with, is distrusted like any feed', async () => {
    for (const stored of [
      '',
      '{',
      'null',
      '[1]',
      '{"savedAt":1,"text":"<script>"}',
      '{"savedAt":{},"text":7}',
    ]) {
      localStorage.setItem(`gp-outage-banner:v1:feed:${groupUrl}`, stored);
      localStorage.setItem('gp-outage-banner:v1:hidden', stored);
      const banner = mount({ feed: groupUrl, remember: true }, { data: feed([recordsDown, lateOpening]) });
      await world.settle();
      expect(titles(banner)).to.deep.equal([...records, 'We open late']);
      banner.remove();
      await world.settle();
    }
  });

  it('a listener of the page that throws stops neither the banner nor its other listeners', async () => {
    const banner = mount();
    let heard = 0;
    banner.addEventListener('gp-outage-change', faultOfAnotherPage());
    banner.addEventListener('gp-outage-change', () => heard++);
    banner.data = feed([recordsDown]);
    await banner.updateComplete;
    banner.data = feed([notice('Brief', { expires: '2024-07-19T09:00:01+01:00' })]);
    await banner.updateComplete;
    await world.pass(1000);
    expect(heard).to.equal(3);
    expect(said(banner)).to.equal('');
  });

  it('a banner emptied by the page’s own script stays usable', async () => {
    const banner = await show([recordsDown]);
    banner.replaceChildren();
    banner.textContent = 'Changed';
    banner.data = feed([recordsDown, lateOpening]);
    await banner.updateComplete;
    expect(titles(banner).length).to.equal(2);
  });

  it('ids of the page and of the banner do not meet', async () => {
    document.body.append(
      Object.assign(document.createElement('h1'), { id: 'heading', textContent: 'Surgery' }),
    );
    await show([recordsDown]);
    expect(document.querySelectorAll('#heading').length).to.equal(1);
  });
});
