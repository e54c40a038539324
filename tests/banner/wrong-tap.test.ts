import { expect } from 'chai';
import {
  all,
  announced,
  button,
  feed,
  lateOpening,
  minute,
  notice,
  phonesDown,
  recordsDown,
  second,
  show,
  titles,
  useBannerWorld,
  type GpOutageBanner,
} from '../support/banner.js';

const records = 'We cannot see patient records';
const inEngland = { nation: 'england' };

/** What the browser tells the page of a mouse, a finger or a pen. */
function pointer(type: 'pointerdown' | 'pointerup' | 'pointercancel', pointerType = 'mouse'): void {
  document.body.dispatchEvent(new PointerEvent(type, { pointerType, bubbles: true, composed: true }));
}

async function give(banner: GpOutageBanner, ...items: Parameters<typeof feed>[0]): Promise<void> {
  banner.data = feed(items);
  await banner.updateComplete;
}

describe('while a pointer is down on the page', () => {
  const world = useBannerWorld();
  afterEach(() => pointer('pointerup'));

  it('what would move things waits until it is up', async () => {
    const banner = await show([recordsDown], inEngland);
    const heard: string[] = [];
    banner.addEventListener('gp-outage-change', (event) => heard.push(String(event.notices.length)));
    pointer('pointerdown');
    await give(banner, recordsDown, phonesDown);
    expect(titles(banner)).to.deep.equal([records]);
    expect([banner.notices.length, heard, announced(banner)]).to.deep.equal([1, [], '']);
    pointer('pointerup');
    await banner.updateComplete;
    expect(titles(banner)).to.deep.equal(['Our phones do not work', records]);
    expect([heard, announced(banner)]).to.deep.equal([['2'], 'New: Our phones do not work']);
  });

  it('a first notice waits too, and is then no more news than it would have been', async () => {
    const banner = await show([]);
    pointer('pointerdown');
    await give(banner, recordsDown);
    expect(titles(banner)).to.deep.equal([]);
    pointer('pointerup');
    await banner.updateComplete;
    expect(titles(banner)).to.deep.equal([records]);
  });

  it('it waits 2 seconds and no longer', async () => {
    const banner = await show([]);
    pointer('pointerdown');
    await world.pass(10 * second);
    await give(banner, recordsDown);
    await world.pass(2 * second - 1);
    expect(titles(banner)).to.deep.equal([]);
    await world.pass(1);
    expect(titles(banner)).to.deep.equal([records]);
  });

  it('what has ended goes at once', async () => {
    const brief = notice('Brief', { expires: '2024-07-19T09:01:00+01:00' });
    const banner = await show([brief, recordsDown]);
    await world.pass(minute - 1);
    pointer('pointerdown');
    await give(banner, brief, recordsDown, phonesDown);
    expect(titles(banner)).to.include('Brief');
    await world.pass(1);
    expect(titles(banner)).not.to.include('Brief');
  });

  it('what its publisher has taken back goes at once', async () => {
    const banner = await show([recordsDown]);
    pointer('pointerdown');
    await give(banner);
    expect(titles(banner)).to.deep.equal([]);
  });

  it('a finger that begins to scroll holds nothing up any more', async () => {
    const banner = await show([]);
    pointer('pointerdown', 'touch');
    await give(banner, recordsDown);
    pointer('pointercancel', 'touch');
    await banner.updateComplete;
    expect(titles(banner)).to.deep.equal([records]);
  });

  it('a finger that was lifted still has its click to come, which is waited for no longer than 2 seconds', async () => {
    for (const comes of [true, false]) {
      const banner = await show([]);
      pointer('pointerdown', 'touch');
      await give(banner, recordsDown);
      pointer('pointerup', 'touch');
      await banner.updateComplete;
      expect(titles(banner)).to.deep.equal([]);
      if (comes) document.body.click();
      else await world.pass(2 * second);
      await banner.updateComplete;
      expect(titles(banner)).to.deep.equal([records]);
      banner.remove();
    }
  });

  it('an element that is removed meanwhile leaves nothing behind', async () => {
    const banner = await show([]);
    pointer('pointerdown');
    await give(banner, recordsDown);
    banner.remove();
    await world.settle();
    expect(world.leftovers).to.deep.equal({ timers: 0, listeners: 0, requests: 0 });
  });
});

describe('for half a second after it has appeared or changed, a banner takes no pointer', () => {
  useBannerWorld();

  const takesPointer = (banner: GpOutageBanner): boolean => {
    const taken = all(banner, '.banner, a, summary, button').map(
      (one) => getComputedStyle(one).pointerEvents !== 'none',
    );
    expect(new Set(taken).size).to.equal(1);
    return taken[0] ?? false;
  };

  /** Lets milliseconds pass for what the browser times itself. */
  function later(banner: GpOutageBanner, milliseconds: number): void {
    for (const animation of all(banner, '.banner').flatMap((one) => one.getAnimations())) {
      animation.pause();
      animation.currentTime = Number(animation.currentTime) + milliseconds;
    }
  }

  async function settled(...items: Parameters<typeof feed>[0]): Promise<GpOutageBanner> {
    const banner = await show(items, inEngland);
    later(banner, second);
    return banner;
  }

  it('when it appears', async () => {
    const banner = await show([recordsDown], inEngland);
    expect(takesPointer(banner)).to.equal(false);
    const [animation] = all(banner, '.banner').flatMap((one) => one.getAnimations());
    expect(animation?.effect?.getTiming().duration).to.equal(second / 2);
    later(banner, second / 2 + 1);
    expect(takesPointer(banner)).to.equal(true);
  });

  it('when it grows, from then on', async () => {
    const banner = await settled(recordsDown);
    await give(banner, recordsDown, lateOpening);
    expect(takesPointer(banner)).to.equal(false);
    later(banner, second);
    await give(banner, recordsDown, lateOpening, phonesDown);
    expect(takesPointer(banner)).to.equal(false);
    later(banner, second);
    expect(takesPointer(banner)).to.equal(true);
  });

  it('when it comes back after it had gone', async () => {
    const banner = await settled(recordsDown);
    await give(banner);
    await give(banner, recordsDown);
    expect(takesPointer(banner)).to.equal(false);
  });

  it('but not when nothing has changed', async () => {
    const banner = await settled(recordsDown);
    await give(banner, recordsDown);
    expect(takesPointer(banner)).to.equal(true);
  });

  it('but not when the reader has hidden something', async () => {
    const banner = await settled(recordsDown, lateOpening);
    button(banner, 'Hide: We open late').click();
    await banner.updateComplete;
    expect(titles(banner)).to.deep.equal([records]);
    expect(takesPointer(banner)).to.equal(true);
  });

  it('but not when the reader has unfolded something, however much is built for it', async () => {
    const many = Array.from({ length: 60 }, (_, index) => notice(`Notice ${index}`));
    const banner = await settled(...many);
    all(banner, 'summary').at(-1)?.click();
    while (titles(banner).length < 60) await new Promise(requestAnimationFrame);
    expect(takesPointer(banner)).to.equal(true);
  });

  it('assistive technology, which presses without a pointer, is not held up', async () => {
    const banner = await show([recordsDown], inEngland);
    const followed: boolean[] = [];
    banner.addEventListener('click', (event) => {
      followed.push(!event.defaultPrevented);
      event.preventDefault();
    });
    all(banner, 'a')[0]?.click();
    expect(followed).to.deep.equal([true]);
  });

  it('and a page that has replaced what this needs is shown the notice all the same', async () => {
    const { animate } = Element.prototype as Partial<Element>;
    Reflect.deleteProperty(Element.prototype, 'animate');
    const banner = await show([recordsDown]);
    Object.assign(Element.prototype, { animate });
    expect(titles(banner)).to.deep.equal([records]);
  });

  it('but not when it has only been moved', async () => {
    const banner = await show([recordsDown], inEngland);
    document.body.append(document.createElement('main'), banner);
    await banner.updateComplete;
    expect(takesPointer(banner)).to.equal(true);
  });
});
