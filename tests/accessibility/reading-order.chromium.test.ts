import { expect } from 'chai';
import { fixtures } from '../../demo/feeds/fixtures.js';
import { setClock } from '../../src/feed/clock.js';
import {
  feed,
  hour,
  morning,
  mount,
  notice,
  recordsDown,
  show,
  useBannerNetwork,
} from '../support/banner.js';
import { accessibilityTree, type AccessibleNode } from '../support/commands.js';
import { mountFixture, surgeryPage } from '../support/host-page.js';

const named = ['region', 'heading', 'link', 'button', 'DisclosureTriangle', 'banner', 'main', 'navigation'];
const silent = ['InlineTextBox', 'ListMarker'];

/** What assistive technology is given, in reading order: one line for each thing that it can say. */
function said(nodes: readonly AccessibleNode[]): readonly string[] {
  return nodes.flatMap(({ role, name, properties, children }) => {
    if (silent.includes(role)) return [];
    if (role === 'StaticText') return name.trim() ? [name.trim()] : [];
    const level = properties['level'] === undefined ? '' : ` ${JSON.stringify(properties['level'])}`;
    const line = named.includes(role) ? [`${role}${level}: ${name.trim()}`] : [];
    const isLeaf = named.includes(role) && !['region', 'banner', 'main', 'navigation'].includes(role);
    const start = role === 'list' ? [`list of ${children.length}`] : [];
    return [...start, ...line, ...(isLeaf ? [] : said(children))];
  });
}

async function page(): Promise<readonly string[]> {
  return said(await accessibilityTree());
}

/** The lines of the page before its own heading. */
async function beforeTheHeading(): Promise<readonly string[]> {
  const lines = await page();
  return lines.slice(0, lines.indexOf('banner: '));
}

/** The parts of the page that speak by themselves: how politely, and what they hold. */
function live(nodes: readonly AccessibleNode[]): readonly string[] {
  return nodes.flatMap(({ properties, children }) =>
    typeof properties['live'] === 'string' && properties['live'] !== 'off'
      ? [`${properties['live']}: ${said(children).join(' ')}`]
      : live(children),
  );
}

const firstLoad = [
  'navigation: Skip',
  'link: Skip to main content',
  'region: Important update',
  'heading 2: Important update',
  'Serious problem. Not fixed yet.',
  'heading 3: We cannot see patient records',
  'Our records system is not working. This is a national problem. There may be long delays today. We are sorry.',
  'list of 2',
  'To contact the surgery,',
  'phone or come in if it is open.',
  'Our online forms are not working.',
  'Contact us only if it is urgent and the surgery is open.',
  'Urgent means you need help today.',
  'link: Call Example Surgery on 020 7946 0000',
  'list of 1',
  'Go to your appointment',
  'unless we tell you not to.',
  'heading 3: Urgent advice: Get help from NHS 111 if:',
  'you need medical help today and cannot reach the surgery, or are not sure what to do',
  'link: Go to NHS 111 online',
  'link: Call 111',
  'Under 5: call 111.',
  'Mental health: call 111 and choose that option.',
  'Interpreter: ask',
  '.',
  'link: Relay UK: 18001 111',
  '.',
  'link: BSL: 111 online',
  '.',
  'heading 3: Immediate action required: Call 999 or go to A&E now if:',
  'someone’s life is in danger, for example: severe difficulty breathing, heavy bleeding, chest pain, a face that droops, an overdose or serious self-harm',
  'link: Call 999',
  'link: Relay UK: 18000',
  '.',
  'link: BSL: 999 BSL',
  '.',
  'list of 3',
  'Not working:',
  'online forms',
  ',',
  'your GP health record',
  'Delays:',
  'booking, changing or cancelling appointments',
  'Working:',
  'phoning the surgery',
  'list of 2',
  'If it can wait,',
  'try again later.',
  'Bring your medicines, or a list of them, if you visit us.',
  'Tell staff about any allergies.',
  'Updated',
  '9:15am, Tuesday 9 June 2026',
  'by',
  'Example group of GP surgeries',
  '.',
  'Next update by',
  '2pm',
  '.',
  'link: Read more on group.example',
];

describe('what a screen reader gets, in reading order', () => {
  useBannerNetwork();

  it('on first load: after the skip link, a region named by its heading, what to do first, and help in an emergency', async () => {
    const fixture = fixtures.find(({ name }) => name === 'records-down');
    if (!fixture) throw new Error('There is no such fixture');
    await mountFixture(fixture, surgeryPage());
    expect(await beforeTheHeading()).to.deep.equal(firstLoad);
  });
});

describe('what a screen reader is told by itself', () => {
  useBannerNetwork();

  const changed = notice('We cannot see patient records', {}, { content_text: 'We can see some.' });

  it('on a quiet day: nothing, and nothing stands in the way of the page', async () => {
    const place = surgeryPage();
    const before = await page();
    await mount({}, { data: feed([]), into: place }).updateComplete;
    expect(await page()).to.deep.equal(before);
    expect(live(await accessibilityTree()).join()).to.match(/^(polite: )?$/);
  });

  it('on first load: nothing', async () => {
    await show([recordsDown]);
    expect(live(await accessibilityTree())).to.deep.equal(['polite: ']);
  });

  it('when a notice arrives later: that it is there, politely, in one region', async () => {
    const banner = await show([]);
    banner.data = feed([recordsDown]);
    await banner.updateComplete;
    expect(live(await accessibilityTree())).to.deep.equal(['polite: New: We cannot see patient records']);
  });

  it('when it changes: that it was updated, once', async () => {
    const banner = await show([recordsDown]);
    banner.data = feed([changed]);
    await banner.updateComplete;
    expect(live(await accessibilityTree())).to.deep.equal(['polite: Updated: We cannot see patient records']);
  });

  it('when it ends: nothing, and the region is gone from the reading order', async () => {
    const banner = await show([recordsDown]);
    setClock({ now: () => morning + 10 * hour });
    await banner.updateComplete;
    expect(banner.notices.length).to.equal(0);
    const lines = await page();
    expect(lines.filter((line) => line.includes('records') || line.startsWith('region'))).to.deep.equal([]);
    expect(live(await accessibilityTree()).join()).to.match(/^(polite: )?$/);
  });

  it('when it is read again without a change: nothing, and every node stays', async () => {
    const banner = await show([recordsDown]);
    const before = await page();
    banner.data = feed([recordsDown]);
    await banner.updateComplete;
    expect(await page()).to.deep.equal(before);
    expect(live(await accessibilityTree())).to.deep.equal(['polite: ']);
  });
});
