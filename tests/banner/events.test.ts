import { expect } from 'chai';
import { GpOutageChangeEvent, GpOutageErrorEvent } from '../../src/index.js';
import {
  button,
  feed,
  feedText,
  groupUrl,
  lateOpening,
  minute,
  mount,
  notice,
  phonesDown,
  recordsDown,
  second,
  show,
  titles,
  useBannerWorld,
  usePageErrors,
  warnings,
  type GpOutageBanner,
} from '../support/banner.js';
import { answer, type Handler } from '../support/fake-world.js';

/** The titles that each change told of. */
function changesOf(target: EventTarget): string[][] {
  const told: string[][] = [];
  target.addEventListener('gp-outage-change', (event) => {
    if (event instanceof GpOutageChangeEvent) told.push(event.notices.map(({ title }) => title));
  });
  return told;
}

function faultsOf(target: EventTarget): GpOutageErrorEvent[] {
  const told: GpOutageErrorEvent[] = [];
  target.addEventListener('gp-outage-error', (event) => {
    if (event instanceof GpOutageErrorEvent) told.push(event);
  });
  return told;
}

const reasonsOf = (told: readonly GpOutageErrorEvent[]): string[] => told.map(({ reason }) => reason);

describe('gp-outage-change', () => {
  const world = useBannerWorld();

  it('tells once, with the notices, of each change of what is shown', async () => {
    const banner = mount();
    const told = changesOf(banner);
    banner.data = feed([recordsDown]);
    await banner.updateComplete;
    expect(told).to.deep.equal([['We cannot see patient records']]);
    banner.data = feed([recordsDown, phonesDown]);
    await banner.updateComplete;
    expect(told.slice(1)).to.deep.equal([['Our phones do not work', 'We cannot see patient records']]);
    banner.data = undefined;
    await banner.updateComplete;
    expect(told.slice(2)).to.deep.equal([[]]);
  });

  it('tells of nothing when only the look changes, or the same comes again', async () => {
    const banner = await show([recordsDown]);
    const told = changesOf(banner);
    banner.headingLevel = 3;
    banner.lang = 'cy';
    banner.data = feed([recordsDown]);
    banner.remove();
    document.body.append(banner);
    await world.settle();
    expect(told).to.deep.equal([]);
  });

  it('tells of a notice that was corrected under the same title', async () => {
    const banner = await show([recordsDown]);
    const told = changesOf(banner);
    banner.data = feed([{ ...recordsDown, content_text: 'Corrected.' }]);
    await banner.updateComplete;
    expect(told.length).to.equal(1);
  });

  it('tells of an end that time brings, and of a notice its reader hides', async () => {
    const banner = await show([lateOpening, notice('Brief', { expires: '2024-07-19T09:01:00+01:00' })]);
    const told = changesOf(banner);
    await world.pass(minute);
    button(banner, 'Hide: We open late').click();
    await banner.updateComplete;
    expect(told).to.deep.equal([['We open late'], []]);
  });

  it('is heard on the document, through the shadow roots around the element', async () => {
    const outer = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const told = changesOf(document.documentElement);
    mount({}, { data: feed([recordsDown]), into: outer });
    await world.settle();
    expect(told).to.deep.equal([['We cannot see patient records']]);
  });

  it('comes when the page and the property already show the change', async () => {
    const banner = mount();
    let seen: unknown;
    banner.addEventListener('gp-outage-change', ({ notices }) => {
      seen = { titles: titles(banner), same: banner.notices === notices };
    });
    banner.data = feed([recordsDown]);
    await banner.updateComplete;
    expect(seen).to.deep.equal({ titles: ['We cannot see patient records'], same: true });
  });
});

describe('gp-outage-error', () => {
  const world = useBannerWorld();
  const page = (): Response =>
    new Response('<!doctype html><p>Sorry', { headers: { 'content-type': 'text/html' } });

  const faults: Readonly<Record<string, readonly [string, Handler]>> = {
    'a network that is down': ['network', () => Promise.reject(new TypeError('Failed to fetch'))],
    'a server error': ['http', () => answer('', { status: 500 })],
    'half a megabyte and more': ['too-large', () => answer(' '.repeat(513 * 1024))],
    'an HTML page': ['not-json', page],
    'broken JSON': ['not-json', () => answer('{"version"')],
    'JSON that is no feed': ['not-a-feed', () => answer('{"page":{}}')],
    'a notice that is refused': ['invalid-notice', () => answer(feedText({ title: 'No id' }, recordsDown))],
    'a server that hangs': ['timeout', () => new Promise(() => undefined)],
  };

  for (const [what, [reason, handler]] of Object.entries(faults)) {
    it(`names ${what} as "${reason}", once, with the feed and plain words, also on the console`, async () => {
      world.serve(groupUrl, handler);
      const banner = mount({ feed: groupUrl });
      const told = faultsOf(document.documentElement);
      await world.settle();
      await world.pass(10 * second);
      await world.pass(2 * second);
      expect(reasonsOf(told)).to.deep.equal([reason]);
      const [event] = told;
      expect(event?.feed).to.equal(groupUrl);
      expect(event?.target).to.equal(banner);
      expect([event?.bubbles, event?.composed]).to.deep.equal([true, true]);
      expect(event?.message).to.match(/^\S.{20,}\.$/);
      const warned = warnings.filter((text) => text.includes(event?.message ?? '-'));
      expect(warned.every((text) => text.includes(groupUrl))).to.equal(true);
    });
  }

  it('comes once per change of state: not on a retry, but again after a recovery', async () => {
    const banner = mount({ feed: groupUrl });
    const told = faultsOf(banner);
    await world.settle();
    await world.pass(20 * minute);
    expect(world.requests.length).to.be.above(5);
    expect(reasonsOf(told)).to.deep.equal(['network']);
    world.serve(groupUrl, feedText(recordsDown));
    await banner.reload();
    world.serve(groupUrl, () => answer('', { status: 404 }));
    await banner.reload();
    await banner.reload();
    expect(reasonsOf(told)).to.deep.equal(['network', 'http']);
  });

  it('names the notice, the field and the fault of bad input, and what was good stays on screen', async () => {
    const wrong = notice('Wrong severity', { severity: 'catastrophic' });
    const banner = mount();
    const told = faultsOf(banner);
    banner.data = feed([recordsDown, wrong]);
    await banner.updateComplete;
    expect(told.map(({ feed: from }) => from)).to.deep.equal(['data']);
    expect(told[0]?.message).to.include('https://group.example/notices/wrong-severity');
    expect(told[0]?.message).to.include('severity');
    expect(told[0]?.message).to.include('catastrophic');
    expect(titles(banner)).to.deep.equal(['We cannot see patient records', 'Wrong severity']);
  });

  it('does not come again when something else changes', async () => {
    const banner = mount({}, { data: 5 });
    const told = faultsOf(banner);
    await banner.updateComplete;
    banner.nation = 'wales';
    await banner.updateComplete;
    expect(reasonsOf(told)).to.deep.equal(['not-a-feed']);
  });
});

describe('reload()', () => {
  const world = useBannerWorld();

  const opened = async (): Promise<GpOutageBanner> => {
    const banner = mount({ feed: groupUrl });
    await world.settle();
    return banner;
  };

  it('checks now, and is done when what came is on the page', async () => {
    world.serve(groupUrl, feedText(recordsDown));
    const banner = await opened();
    world.serve(groupUrl, feedText(phonesDown));
    await banner.reload();
    expect(titles(banner)).to.deep.equal(['Our phones do not work']);
  });

  it('never rejects, and keeps what was good', async () => {
    world.serve(groupUrl, feedText(recordsDown));
    const banner = await opened();
    world.refuse(groupUrl);
    await banner.reload();
    expect(titles(banner)).to.deep.equal(['We cannot see patient records']);
  });

  it('joins a check that is under way', async () => {
    world.serve(groupUrl, feedText(recordsDown));
    const banner = mount({ feed: groupUrl });
    await Promise.all([banner.reload(), banner.reload()]);
    expect(world.requests.length).to.equal(1);
    expect(titles(banner)).to.deep.equal(['We cannot see patient records']);
  });

  it('asks nothing of a feed that said it has ended', async () => {
    world.serve(groupUrl, JSON.stringify(feed([recordsDown], { expired: true })));
    const banner = await opened();
    await banner.reload();
    expect(world.requests.length).to.equal(1);
    expect(titles(banner)).to.deep.equal([]);
  });

  it('is done at once where there is nothing to check, on the page or not', async () => {
    await mount().reload();
    await document.createElement('gp-outage-banner').reload();
    expect(world.requests.length).to.equal(0);
  });
});

describe('hazard: a page that has changed what the browser has', () => {
  const errors = usePageErrors();
  const world = useBannerWorld();

  const meddling: Readonly<Record<string, () => () => void>> = {
    'has an Event of its own': () => {
      const { Event: kept } = window;
      Object.assign(window, { Event: () => undefined });
      return () => void Object.assign(window, { Event: kept });
    },
    'throws when an event is dispatched': () => {
      const kept = Object.getOwnPropertyDescriptor(EventTarget.prototype, 'dispatchEvent') ?? {};
      EventTarget.prototype.dispatchEvent = () => {
        throw new Error('dispatched');
      };
      return () => void Object.defineProperty(EventTarget.prototype, 'dispatchEvent', kept);
    },
    'throws when JSON is written': () => {
      const { stringify } = JSON;
      JSON.stringify = () => {
        throw new Error('written');
      };
      return () => void (JSON.stringify = stringify);
    },
    'adds to the prototype of all objects and arrays': () => {
      const add = (prototype: object): void => {
        for (const name of ['each', 'extend', 'title', 'severity']) Reflect.set(prototype, name, () => true);
      };
      add(Object.prototype);
      add(Array.prototype);
      return () => {
        for (const prototype of [Object.prototype, Array.prototype])
          for (const name of ['each', 'extend', 'title', 'severity']) Reflect.deleteProperty(prototype, name);
      };
    },
  };

  for (const [what, meddle] of Object.entries(meddling)) {
    it(`that ${what} keeps no notice from ending, and is thrown nothing`, async () => {
      world.serve(groupUrl, feedText(notice('Brief', { expires: '2024-07-19T09:01:00+01:00' })));
      const banner = mount({ feed: groupUrl, nation: 'england' });
      await world.settle();
      const restore = meddle();
      try {
        await banner.reload();
        expect(titles(banner)).to.deep.equal(['Brief']);
        await world.pass(minute + second);
        expect(titles(banner)).to.deep.equal([]);
      } finally {
        restore();
      }
      expect(errors).to.deep.equal([]);
    });
  }
});
