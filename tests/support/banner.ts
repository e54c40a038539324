import '../../src/define.js';
import type { GpOutageBanner } from '../../src/banner/gp-outage-banner.js';
import { setClock } from '../../src/feed/clock.js';
import { forgetReaders } from '../../src/feed/reader.js';
import { answer, morning, useFakeWorld, type FakeWorld, type Handler } from './fake-world.js';
import { useNetwork } from './network.js';

export type { GpOutageBanner } from '../../src/banner/gp-outage-banner.js';
export { hour, minute, morning } from './fake-world.js';
export const second = 1000;

/** A feed or a part of one as a publisher writes it: left open, for many are wrong. */
export type Json = Readonly<Record<string, unknown>>;

export const groupUrl = 'https://group.example/notices.json';
export const surgeryUrl = 'https://surgery.example/notices.json';

/** An item of a feed that is live from 8:00am to 6:30pm on Friday 19 July 2024, but for what is given. */
export function notice(title: string, outage: Json = {}, item: Json = {}): Json {
  return {
    id: `https://group.example/notices/${title.toLowerCase().replace(/\W+/g, '-')}`,
    title,
    content_text: `About: ${title}.`,
    date_published: '2024-07-19T08:00:00+01:00',
    ...item,
    _gp_outage: {
      severity: 'severe',
      status: 'identified',
      expires: '2024-07-19T18:30:00+01:00',
      ...outage,
    },
  };
}

/** An item of a plain JSON Feed, without the extension. */
export function plainItem(title: string, item: Json = {}): Json {
  return { ...notice(title, {}, item), _gp_outage: undefined };
}

/** A feed of these items. What is undefined in them is left out, as in JSON. */
export function feed(items: readonly Json[], head: Json = {}): Json {
  const whole = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Example group of GP surgeries',
    language: 'en-GB',
    items,
    ...head,
  };
  return JSON.parse(JSON.stringify(whole)) as Json;
}

export const recordsDown = notice('We cannot see patient records');
export const phonesDown = notice('Our phones do not work', { severity: 'extreme' });
export const lateOpening = notice('We open late', { severity: 'minor' });

/** The text of a feed with these notices, as a server sends it. */
export const feedText = (...items: readonly Json[]): string => JSON.stringify(feed(items));

/** An answer that comes when a test gives it. */
export function lateAnswer(): { readonly handler: Handler; readonly give: (text: string) => void } {
  const given: ((response: Response) => void)[] = [];
  const response = new Promise<Response>((resolve) => given.push(resolve));
  return { handler: () => response, give: (text) => given[0]?.(answer(text)) };
}

/** What an element is made with, besides attributes. */
export interface Made {
  readonly data?: unknown;
  /** The markup of its children. */
  readonly children?: string;
  /** Where it goes; the end of the page unless given. */
  readonly into?: Node;
}

/** An element on the page until the test ends. `true` sets an attribute without a value. */
export function mount(
  attributes: Readonly<Record<string, string | true>> = {},
  made: Made = {},
): GpOutageBanner {
  const banner = document.createElement('gp-outage-banner');
  for (const [name, value] of Object.entries(attributes)) {
    banner.setAttribute(name, value === true ? '' : value);
  }
  if ('data' in made) banner.data = made.data;
  banner.innerHTML = made.children ?? '';
  (made.into ?? document.body).appendChild(banner);
  return banner;
}

/** The same, handed these notices and updated. */
export async function show(
  items: readonly Json[],
  attributes: Readonly<Record<string, string | true>> = {},
): Promise<GpOutageBanner> {
  const banner = mount(attributes, { data: feed(items) });
  await banner.updateComplete;
  return banner;
}

function clearPage(): void {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('lang');
}

/** A network, a clock and a page moved by hand, at 9:00am on Friday 19 July 2024; elements leave with each test. */
export function useBannerWorld(): FakeWorld {
  collectWarnings();
  afterEach(clearPage);
  return useFakeWorld();
}

/** Lets hours pass at once. `world.pass` comes to rest after each timer, which takes long where a banner has one a second. */
export async function skip(world: FakeWorld, milliseconds: number): Promise<void> {
  world.clock.tick(milliseconds);
  await world.settle();
}

/** msw answers; it stays 9:00am on Friday 19 July 2024; elements leave with each test. */
export function useBannerNetwork(): void {
  collectWarnings();
  beforeEach(() => setClock({ now: () => morning }));
  afterEach(async () => {
    clearPage();
    await turn();
    setClock();
    forgetReaders();
    localStorage.clear();
  });
  useNetwork();
}

/** Everything warned of on the console in the present test. It stays off the console. */
export const warnings: string[] = [];

function collectWarnings(): void {
  const { warn } = console;
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (...words) => warnings.push(words.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });
}

/** Errors that reached the page in a test, as its own scripts would see them. Call it before `useBannerWorld`, which counts listeners. */
export function usePageErrors(): readonly string[] {
  const errors: string[] = [];
  const onError = (event: ErrorEvent): void => void errors.push(event.message);
  const onRejection = (event: PromiseRejectionEvent): void => void errors.push(String(event.reason));
  beforeEach(() => {
    errors.length = 0;
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
  });
  afterEach(() => {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
  });
  return errors;
}

/** One turn of the event loop; no timer, so that fake ones do not hold it up. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Resolves as soon as this holds; the test's own time limit ends the wait. */
export async function eventually(holds: () => boolean): Promise<void> {
  while (!holds()) await turn();
}

/** What a person reads of an element, with white space as it is seen. */
export function textOf(element: Element | null | undefined): string {
  // The element may be of a frame, whose classes are others.
  const text = (element as Partial<HTMLElement> | null | undefined)?.innerText ?? '';
  return text.replace(/\s+/g, ' ').trim();
}

export function all(banner: Element, selector: string): readonly HTMLElement[] {
  return [...(banner.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

export function parts(banner: Element, name: string): readonly HTMLElement[] {
  return all(banner, `[part~="${name}"]`);
}

/** All that the banner says; empty while there is none. */
export function said(banner: Element): string {
  return parts(banner, 'banner').map(textOf).join(' ');
}

/** The titles of the notices, in order. */
export function titles(banner: Element): readonly string[] {
  return parts(banner, 'notice').map((one) => textOf(one.querySelector('[part~="heading"]')));
}

/** The live region, which is there whether or not there is a banner. */
export function liveRegion(banner: Element): HTMLElement | undefined {
  return all(banner, '[aria-live]')[0];
}

/** What a screen reader is given to speak by itself. */
export function announced(banner: Element): string {
  return liveRegion(banner)?.textContent.trim() ?? '';
}

/** Where the links of the banner lead, by their text. */
export function links(banner: Element): Readonly<Record<string, string>> {
  return Object.fromEntries(
    all(banner, 'a').map((link) => [
      link.textContent.replace(/\s+/g, ' ').trim(),
      link.getAttribute('href') ?? '',
    ]),
  );
}

/** The button with this accessible name. */
export function button(banner: Element, name: string): HTMLElement {
  const found = all(banner, 'button').find((one) => one.getAttribute('aria-label') === name);
  if (!found) throw new Error(`There is no button "${name}"`);
  return found;
}
