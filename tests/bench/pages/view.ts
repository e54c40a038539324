// One view of one page, measured.
import type { BrowserContext, CDPSession, Page } from 'puppeteer-core';

/** What one view cost. Times in milliseconds. */
export interface View {
  /** From the start of the navigation until the notice was painted; undefined where there is no notice. */
  readonly banner: number | undefined;
  /** Running scripts, and everything on the main thread, those included, until the page was idle. */
  readonly script: number;
  readonly task: number;
  /** Bytes that scripts hold after a garbage collection. */
  readonly heap: number;
  /** The sum of all layout shifts. */
  readonly shift: number;
  /** Requests that reached the network, but for the page itself, and the bytes they brought, headers included. */
  readonly requests: number;
  readonly bytes: number;
}

export interface Throttle {
  /** How many times slower the processor is. */
  readonly cpu: number;
  /** Milliseconds for each request; bytes for each second. */
  readonly network?: { readonly latency: number; readonly download: number; readonly upload: number };
}

export interface ViewOptions {
  readonly address: string;
  /** The notice's title; undefined where the feed has no notice. */
  readonly wanted: string | undefined;
  readonly throttle: Throttle;
  /** The script of recorder.ts. */
  readonly recorder: string;
  /** Told of the page before it is opened, and asked to finish when it is idle. */
  readonly watcher?: (page: Page) => Promise<() => Promise<void>>;
}

/** Opens a page that shares the cache of its context, measures it, and closes it. */
export async function measureView(context: BrowserContext, options: ViewOptions): Promise<View> {
  const page = await context.newPage();
  try {
    return await measure(page, options);
  } finally {
    await page.close();
  }
}

async function measure(
  page: Page,
  { address, wanted, throttle, recorder, watcher }: ViewOptions,
): Promise<View> {
  const session = await page.createCDPSession();
  // Of the processor, so that what else the machine does is not counted.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Network.enable');
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'tellPainted' });
  if (wanted) await page.evaluateOnNewDocument((text) => void (window.wantedText = text), wanted);
  await page.evaluateOnNewDocument(recorder);
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle.cpu });
  if (throttle.network) {
    const { latency, download, upload } = throttle.network;
    const conditions = { latency, downloadThroughput: download, uploadThroughput: upload };
    await session.send('Network.emulateNetworkConditions', { offline: false, ...conditions });
  }
  const traffic = countTraffic(session, address);
  const painted = new Promise<number>((resolve) => {
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === 'tellPainted') resolve(Number(payload));
    });
  });
  const finish = await watcher?.(page);
  await page.goto(address, { waitUntil: 'load' });
  const banner = wanted ? await within(30_000, painted, 'The notice was never painted') : undefined;
  await within(30_000, traffic.feedRead, 'The feed was never read');
  await idle(page);
  await finish?.();
  const { script, task } = await metrics(session);
  const shift = await page.evaluate(layoutShift);
  await session.send('HeapProfiler.collectGarbage');
  const { heap } = await metrics(session);
  return { banner, script, task, heap, shift, requests: traffic.requests, bytes: traffic.bytes };
}

interface Traffic {
  requests: number;
  bytes: number;
  readonly feedRead: Promise<void>;
}

/** Counts what goes over the network from now on. */
function countTraffic(session: CDPSession, address: string): Traffic {
  let feed: string | undefined;
  let tellRead = (): void => undefined;
  const traffic: Traffic = {
    requests: 0,
    bytes: 0,
    feedRead: new Promise((resolve) => (tellRead = resolve)),
  };
  const counted = new Set<string>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.endsWith('.json')) feed = requestId;
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const isLocal = response.fromDiskCache ?? false;
    if (isLocal || response.url === address || !response.url.startsWith('http')) return;
    counted.add(requestId);
    traffic.requests += 1;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) traffic.bytes += encodedDataLength;
    if (requestId === feed) tellRead();
  });
  return traffic;
}

/** Two frames and an idle moment later. */
async function idle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => resolve())));
      }),
  );
}

async function metrics(session: CDPSession): Promise<{ script: number; task: number; heap: number }> {
  const { metrics: all } = await session.send('Performance.getMetrics');
  const of = (name: string): number => all.find((metric) => metric.name === name)?.value ?? NaN;
  return { script: 1000 * of('ScriptDuration'), task: 1000 * of('TaskDuration'), heap: of('JSHeapUsedSize') };
}

/** Runs in the page. */
function layoutShift(): Promise<number> {
  return new Promise((resolve) => {
    const all = new PerformanceObserver((list) => {
      resolve(
        list
          .getEntries()
          .reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
      );
    });
    all.observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(0), 100);
  });
}

async function within<T>(milliseconds: number, wanted: Promise<T>, fault: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(fault)), milliseconds);
  });
  try {
    return await Promise.race([wanted, late]);
  } finally {
    clearTimeout(timer);
  }
}
