import { expect } from 'chai';
import { accessibilityTree, emulate, everyNode, pressKey, screenshot, setViewport } from './commands.js';
import { axeViolations } from './axe.js';

/** An element in the page, with this markup in its shadow root, until the test ends. */
function withShadow(markup: string): Element {
  const host = document.body.appendChild(document.createElement('div'));
  host.attachShadow({ mode: 'open' }).innerHTML = markup;
  return host;
}

describe('the commands of the tests', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('emulate forced colours and print, and stop', async () => {
    await emulate({ media: 'print', 'forced-colors': 'active' });
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    expect(matchMedia('print').matches).to.equal(true);
    await emulate();
    expect(matchMedia('(forced-colors: active)').matches).to.equal(false);
    expect(matchMedia('print').matches).to.equal(false);
  });

  it('set the size of the page', async () => {
    await setViewport({ width: 320, height: 256 });
    expect(innerWidth).to.equal(320);
  });

  it('read what assistive technology gets, shadow roots included', async () => {
    const host = withShadow('<h2 id="heading">Notice</h2><p role="status">Said politely</p>');
    const tree = everyNode(await accessibilityTree(host));
    expect(tree.find(({ role }) => role === 'heading')).to.deep.include({ name: 'Notice' });
    expect(tree.find(({ role }) => role === 'status')?.properties).to.include({ live: 'polite' });
    expect(everyNode(await accessibilityTree()).length).to.be.above(tree.length);
  });

  it('press keys, with others held', async () => {
    withShadow('<button id="first">1</button><button id="second">2</button>');
    const focused = (): string | undefined => document.activeElement?.shadowRoot?.activeElement?.id;
    await pressKey('Tab');
    await pressKey('Tab');
    expect(focused()).to.equal('second');
    await pressKey('Shift+Tab');
    expect(focused()).to.equal('first');
  });

  it('take a picture of an element', async () => {
    const file = await screenshot('support/commands', withShadow('<p>Picture</p>'));
    expect(file).to.equal('screenshots/support/commands.png');
  });

  it('find faults of accessibility inside shadow roots', async () => {
    const faults = await axeViolations(withShadow('<main><h1>Page</h1><img src="data:,"></main>'));
    expect(faults.join('\n')).to.include('image-alt');
  });
});
