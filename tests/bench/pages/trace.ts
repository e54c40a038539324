// Where the time of one view goes: the processor time of the page's main thread by kind of work, from a trace.
import type { Page } from 'puppeteer-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds that the processor worked on it. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } };
}

/** Kinds of work, in the words of the report, by the names of the trace. Anything else is `other`. */
const kinds: Readonly<Record<string, string>> = {
  'v8.compile': 'compile',
  'v8.run': 'script',
  EvaluateScript: 'script',
  FunctionCall: 'script',
  RunMicrotasks: 'script',
  TimerFire: 'script',
  FireAnimationFrame: 'script',
  'v8.callFunction': 'script',
  MinorGC: 'garbage collection',
  MajorGC: 'garbage collection',
  'V8.GC_SCAVENGER': 'garbage collection',
  ParseHTML: 'parse the page',
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  Commit: 'paint',
};

/** Milliseconds of processor time by kind of work. */
export type TimeByKind = Readonly<Record<string, number>>;

const categories = [
  'devtools.timeline',
  'v8.execute',
  'v8',
  'disabled-by-default-v8.gc',
  'toplevel',
  'blink',
];

/** Starts a trace of a page; call what it resolves with when the view is over. */
export async function startTrace(page: Page): Promise<() => Promise<TimeByKind>> {
  await page.tracing.start({ categories });
  return async () => {
    const bytes = await page.tracing.stop();
    const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as {
      traceEvents: readonly TraceEvent[];
    };
    return timeByKind(traceEvents, page.url());
  };
}

/** What each event took without what happened inside it, added up by kind, for the thread that ran the page's scripts. */
export function timeByKind(events: readonly TraceEvent[], address: string): TimeByKind {
  const { origin } = new URL(address);
  const pid = events.find(
    ({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.startsWith(origin),
  )?.pid;
  const isMain = (event: TraceEvent): boolean => event.pid === pid && event.args?.name === 'CrRendererMain';
  const tid = events.find((event) => event.name === 'thread_name' && isMain(event))?.tid;
  const spans = events
    .filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid && event.tdur !== undefined)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const totals: Record<string, number> = {};
  const open: { kind: string; end: number }[] = [];
  for (const { name, ts, dur = 0, tdur = 0 } of spans) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= ts) open.pop();
    const parent = open.at(-1)?.kind;
    const kind = kinds[name] ?? parent ?? 'other';
    totals[kind] = (totals[kind] ?? 0) + tdur / 1000;
    if (parent) totals[parent] = (totals[parent] ?? 0) - tdur / 1000;
    open.push({ kind, end: ts + dur });
  }
  return totals;
}
