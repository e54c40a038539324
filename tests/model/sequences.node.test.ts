// Random feeds, mirrors, copies, clocks, answers, hides and ends: at every step a page shows what the contract has it show.
import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { Sources } from '../../src/banner/sources.js';
import { describeBanner, type BannerView } from '../../src/banner/view.js';
import { setClock } from '../../src/feed/clock.js';
import { forgetReaders } from '../../src/feed/reader.js';
import { fingerprint } from '../../src/notices/fingerprint.js';
import type { HeldNotice } from '../../src/notices/held.js';
import { selectFrom } from '../../src/notices/select.js';
import { Model, type Answer, type Expected, type Item, type Version } from './contract.js';

const runs = 5000;
const minute = 60;
const hour = 60 * minute;
/** Friday 19 July 2024, 9am in London, in seconds since the epoch, as all times here. */
const morning = Date.parse('2024-07-19T08:00:00Z') / 1000;

const feeds = ['https://group.example/notices.json', 'https://surgery.example/notices.json'];
const mirrors = ['https://group.example/mirror.json', 'https://surgery.example/mirror.json'];
const ids = ['1', '2', 'https://group.example/1', 'urn:example:2'];

/* What can happen. */

const anItem = fc.record({
  id: fc.constantFrom(...ids),
  status: fc.constantFrom('investigating', 'identified', 'monitoring', 'resolved', 'scheduled', undefined),
  severity: fc.constantFrom('extreme', 'severe', 'moderate', 'minor', 'minor'),
  modifiedAgo: fc.integer({ min: 0, max: 40 }).map((hours) => hours * hour),
  startsIn: fc.option(
    fc.integer({ min: -5, max: 5 }).map((hours) => hours * hour),
    { nil: undefined },
  ),
  endsIn: fc.integer({ min: -2, max: 12 }).map((hours) => hours * hour),
  isElsewhere: fc.constantFrom(false, false, false, true),
  exercise: fc.constantFrom(false, false, false, true),
  supersedes: fc.subarray(ids, { maxLength: 2 }),
  is111Down: fc.boolean(),
});

const aVersion = fc.record({
  /** When the feed says that it was written, from now; most are true. */
  updatedIn: fc.constantFrom(0, 0, 0, 0, undefined, -3 * hour, 10 * hour, 40 * hour),
  expired: fc.constantFrom(...Array<boolean>(7).fill(false), true),
  items: fc.array(anItem, { maxLength: 4 }),
});

/** What a server does from then on: answers with its newest version or one this much older, and with which `Date`. */
const aServer = fc.record({
  lag: fc.constantFrom<number | undefined>(0, 0, 0, 1, 2, undefined),
  dateAhead: fc.constantFrom(undefined, undefined, 0, 0, -8 * hour, 10 * hour, 30 * hour),
});

const which = fc.constantFrom(0, 1);

const aStep = fc.oneof(
  fc.record({ what: fc.constant('pass' as const), time: fc.integer({ min: 1, max: 9 * hour }) }),
  fc.record({ what: fc.constant('publish' as const), which, version: aVersion }),
  fc.record({ what: fc.constant('serve' as const), which, isMirror: fc.boolean(), server: aServer }),
  fc.constant({ what: 'check' as const }),
  fc.constant({ what: 'check' as const }),
  fc.record({ what: fc.constant('hide' as const), nth: fc.nat(3) }),
);

const aSequence = fc.record({
  /** What the device is ahead of the true time. */
  deviceAhead: fc.constantFrom(0, 0, 3 * hour, -2 * hour),
  exercises: fc.boolean(),
  inline: fc.option(fc.record({ version: aVersion, of: fc.constantFrom(0, 1, undefined) }), {
    nil: undefined,
  }),
  first: fc.tuple(aVersion, aVersion),
  steps: fc.array(aStep, { minLength: 2, maxLength: 14 }),
});

type Server = typeof aServer extends fc.Arbitrary<infer T> ? T : never;
type VersionPlan = typeof aVersion extends fc.Arbitrary<infer T> ? T : never;

/* The world in which it happens. */

class World {
  /** The true time. */
  time = morning;
  readonly #deviceAhead: number;
  readonly #written: readonly Version[][] = [[], []];
  readonly #servers: Server[] = [0, 1, 2, 3].map(() => ({ lag: 0, dateAhead: undefined }));
  readonly #texts = new Map<Version, string>();
  #count = 0;

  constructor(deviceAhead: number) {
    this.#deviceAhead = deviceAhead;
  }

  get device(): number {
    return this.time + this.#deviceAhead;
  }

  write({ updatedIn, expired, items }: VersionPlan): Version {
    return {
      updated: updatedIn === undefined ? undefined : this.time + updatedIn,
      expired,
      items: items.map(({ modifiedAgo, startsIn, endsIn, ...item }) => {
        this.#count += 1;
        // No two are modified in the same second, so that their order is plain.
        const modified = this.time - modifiedAgo - 100 + this.#count;
        return {
          ...item,
          title: `Notice ${this.#count}`,
          supersedes: item.status ? item.supersedes : [],
          exercise: item.status ? item.exercise : false,
          isElsewhere: item.status ? item.isElsewhere : false,
          is111Down: item.status ? item.is111Down : false,
          severity: item.status ? item.severity : 'minor',
          starts: item.status && startsIn !== undefined ? this.time + startsIn : undefined,
          expires: this.time + endsIn,
          modified,
        };
      }),
    };
  }

  publish(which: number, version: Version): void {
    this.#written[which]?.push(version);
  }

  serve(which: number, isMirror: boolean, server: Server): void {
    this.#servers[which + (isMirror ? 2 : 0)] = server;
  }

  answer(which: number, isMirror: boolean): Answer | undefined {
    const { lag, dateAhead } = this.#servers[which + (isMirror ? 2 : 0)] ?? {};
    const written = this.#written[which] ?? [];
    const version = lag === undefined ? undefined : written[Math.max(0, written.length - 1 - lag)];
    return version && { version, date: dateAhead === undefined ? undefined : this.time + dateAhead };
  }

  readonly fetch = (url: string | URL | Request, { cache }: RequestInit = {}): Promise<Response> => {
    const address = url instanceof Request ? url.url : String(url);
    const isMirror = mirrors.includes(address);
    const answer = this.answer((isMirror ? mirrors : feeds).indexOf(address), isMirror);
    // The browser has nothing in its cache.
    if (!answer || cache === 'force-cache') return Promise.reject(new TypeError('Failed to fetch'));
    const headers = new Headers();
    if (answer.date !== undefined) headers.set('date', new Date(answer.date * 1000).toUTCString());
    const text = this.text(answer.version);
    return Promise.resolve({ ok: true, headers, body: null, text: () => Promise.resolve(text) } as Response);
  };

  text(version: Version, address?: string): string {
    const known = address === undefined ? this.#texts.get(version) : undefined;
    const at = (time: number | undefined): string | undefined =>
      time === undefined ? undefined : new Date(time * 1000).toISOString();
    const text =
      known ??
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Example',
        feed_url: address,
        expired: version.expired,
        _gp_outage: { updated: at(version.updated), about: String((this.#count += 1)) },
        items: version.items.map((item) => toJson(item, at)),
      });
    if (address === undefined) this.#texts.set(version, text);
    return text;
  }
}

function toJson(item: Item, at: (time: number | undefined) => string | undefined): object {
  const { id, title, status, severity, exercise, supersedes } = item;
  const words = { id, title, content_text: title, date_modified: at(item.modified) };
  if (!status) return words;
  return {
    ...words,
    _gp_outage: {
      status,
      severity,
      exercise,
      supersedes,
      starts: at(item.starts),
      expires: at(item.expires),
      audience: item.isElsewhere ? { ods: ['B99992'] } : undefined,
      services: item.is111Down ? [{ service: 'nhs-111-phone', status: 'not-working' }] : [],
    },
  };
}

/* The page. */

class Page {
  readonly #sources = new Sources(() => undefined);
  readonly #exercises: boolean;
  readonly #hidden = new Set<string>();

  constructor(exercises: boolean, inlined: string | undefined) {
    this.#exercises = exercises;
    this.#sources.giveInline(inlined, true);
    this.#sources.open(feeds, mirrors, { refresh: 300, remember: false });
  }

  check(): Promise<void> {
    return this.#sources.reload();
  }

  hide(view: BannerView, nth: number): string | undefined {
    const { notice } = view.notices.filter(({ hides }) => hides)[nth] ?? {};
    if (notice) this.#hidden.add(fingerprint(notice));
    return notice?.title;
  }

  look(): BannerView | undefined {
    const site = { ods: ['a99991'], systems: [], nation: 'england', exercises: this.#exercises } as const;
    const held = selectFrom(this.#sources.look().feeds, site);
    const isHidden = ({ notice }: HeldNotice): boolean =>
      notice.severity === 'minor' && this.#hidden.has(fingerprint(notice));
    const notices = held.filter((one) => !isHidden(one));
    if (notices.length === 0) return undefined;
    const settings = {
      headingLevel: 2,
      nation: 'england',
      surgeryName: '',
      surgeryPhone: '',
      outOfHoursPhone: '',
      openingHours: '',
    } as const;
    return describeBanner(settings, {
      notices,
      hidden: held.filter(isHidden),
      staleSince: undefined,
      language: 'en',
    });
  }

  close(): void {
    this.#sources.close();
  }
}

function seen(view: BannerView | undefined): Expected {
  return {
    titles: view?.notices.map(({ title }) => title) ?? [],
    hasGuidance: view?.guidance !== undefined,
    advises111: JSON.stringify(view?.guidance ?? '').includes('tel:111'),
    listsServices: (view?.services.length ?? 0) > 0,
    kind: view?.kind ?? 'none',
  };
}

async function run(sequence: typeof aSequence extends fc.Arbitrary<infer T> ? T : never): Promise<void> {
  const { deviceAhead, exercises, inline, first, steps } = sequence;
  const world = new World(deviceAhead);
  globalThis.fetch = world.fetch;
  forgetReaders();
  setClock({ now: () => world.device * 1000 });
  const address = inline?.of === undefined ? undefined : feeds[inline.of];
  const copy = inline && world.write(inline.version);
  first.forEach((version, which) => world.publish(which, world.write(version)));
  const model = new Model(feeds, {
    exercises,
    device: world.device,
    inline: copy && { version: copy, address },
  });
  const page = new Page(exercises, copy && world.text(copy, address ?? ''));
  const check = async (): Promise<void> => {
    await page.check();
    model.feeds.forEach((feed, which) =>
      feed.check(world.answer(which, false), world.answer(which, true), world.device),
    );
  };
  try {
    await check();
    for (const step of [{ what: 'look' as const }, ...steps]) {
      if (step.what === 'pass') world.time += step.time;
      else if (step.what === 'publish') world.publish(step.which, world.write(step.version));
      else if (step.what === 'serve') world.serve(step.which, step.isMirror, step.server);
      else if (step.what === 'check') await check();
      else if (step.what === 'hide') {
        const view = page.look();
        const title = view && page.hide(view, step.nth);
        if (title) model.hide(title);
      }
      assert.deepEqual(seen(page.look()), model.look(world.device));
    }
  } finally {
    page.close();
    await Promise.resolve();
  }
}

describe('a page over any sequence of events', () => {
  const { fetch } = globalThis;

  before(() => {
    const nothing = (): void => undefined;
    const target = {
      hidden: false,
      baseURI: 'https://surgery.example/',
      addEventListener: nothing,
      removeEventListener: nothing,
    };
    Object.assign(globalThis, {
      document: target,
      window: target,
      location: new URL('https://surgery.example/'),
    });
  });

  after(() => {
    for (const name of ['document', 'window', 'location']) Reflect.deleteProperty(globalThis, name);
    globalThis.fetch = fetch;
    setClock();
  });

  it(`shows what a plain reading of the contract shows, in ${runs} of them`, async () => {
    await fc.assert(fc.asyncProperty(aSequence, run), { numRuns: runs });
  });
});
