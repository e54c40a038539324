import { define } from '../src/banner/define.js';
import { GpOutageBanner } from '../src/banner/gp-outage-banner.js';
import { cy } from '../src/language/cy.js';
import { elementAttributes, fixtures, type Fixture } from './feeds/fixtures.js';
import { answer } from './feeds/host.js';
import { readLook } from './look.js';
import { make, part } from '../src/writer/page-parts.js';
import { ReplayClock } from './replay-clock.js';

define();
GpOutageBanner.registerLanguage('cy', cy);
const asked = new URLSearchParams(location.search).get('fixture');
const fixture = fixtures.find(({ name }) => name === asked) ?? fixtures[0];
if (fixture) show(fixture);

/** Shows one fixture: its clock, its feed host, and an element with its attributes, as a page of its own would. */
function show(fixture: Fixture): void {
  const clock = new ReplayClock(Date.parse(fixture.readAt ?? fixture.now));
  answerRequests(fixture, clock);
  GpOutageBanner.setClock(clock);
  const banner = document.createElement('gp-outage-banner');
  if (fixture.fallback !== undefined) banner.append(make('p', { textContent: fixture.fallback }));
  apply(fixture, banner);
  addEventListener('hashchange', () => apply(fixture, banner));
  part('content', HTMLElement).before(banner);
  tellHeight();
  void settle(fixture, banner, clock);
}

/** Waits for the first answer, goes on to the time at which the fixture is to be looked at, and marks the page as ready. */
async function settle(fixture: Fixture, banner: GpOutageBanner, clock: ReplayClock): Promise<void> {
  await banner.reload();
  if (fixture.readAt !== undefined) {
    clock.set(Date.parse(fixture.now));
    GpOutageBanner.setClock(clock);
    await banner.reload();
  }
  document.documentElement.dataset['ready'] = '';
}

/** Puts the fixture's feed host in place of the network. */
function answerRequests(fixture: Fixture, clock: ReplayClock): void {
  const network = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const { url } = new Request(input, init);
    const response = answer(fixture, url, clock.now());
    if (response?.type === 'error') throw new TypeError('Failed to fetch');
    return response ?? network(input, init);
  };
}

/** The fixture's own attributes, save where the look asks for another nation or language. */
function apply(fixture: Fixture, banner: GpOutageBanner): void {
  const look = readLook(location.hash);
  const attributes: Record<string, string> = elementAttributes(fixture);
  if (look.nation !== '') attributes['nation'] = look.nation === 'none' ? '' : look.nation;
  if (look.lang !== '') attributes['lang'] = look.lang;
  for (const name of ['nation', 'lang']) if (!attributes[name]) banner.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== '' || name === 'exercises') banner.setAttribute(name, value);
  }
  document.documentElement.lang = attributes['lang'] ?? 'en-GB';
  document.documentElement.classList.toggle('dark', look.page === 'dark');
  part('surgery', HTMLElement).textContent = attributes['surgery-name'] ?? 'Example Surgery';
  part('tried', HTMLStyleElement).textContent = look.css;
}

/** Makes the frame that this page is in, if it is in one, as high as the page. */
function tellHeight(): void {
  const frame = window.frameElement as HTMLIFrameElement | null;
  if (!frame) return;
  new ResizeObserver(() => {
    frame.style.height = `${Math.ceil(document.body.getBoundingClientRect().height) + 2}px`;
  }).observe(document.body);
}
