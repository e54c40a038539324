import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { intoMarkers } from './into-markers.js';
import { kilobytes, number, table } from './markdown.js';
import { contestantNames, type ContestantName } from './pages/contestants.js';
import { figuresOf, find } from './pages/figures.js';
import { goalsOf } from './pages/goals.js';
import type { ProfileName, Sample, ScenarioName } from './pages/measure.js';
import { pagesReport } from './pages/report.js';
import { timeByKind } from './pages/trace.js';
import { growsNoFaster } from './sizes.js';
import { summarise } from './statistics.js';

/** A view of which only the named figures matter. */
function sample(
  contestant: ContestantName,
  scenario: ScenarioName,
  profile: ProfileName,
  of: { banner?: number; script?: number; work?: number },
): Sample {
  const { banner, script = 1, work } = of;
  return {
    contestant,
    scenario,
    profile,
    view: { banner, script, task: 10, heap: 1000, shift: 0, requests: 2, bytes: 100 },
    ...(work === undefined ? {} : { work: { script: work } }),
  };
}

/** Samples in which the widget takes so many times the floor's time, and Web Awesome so much script. */
function samples(first: number, repeat: number, peerScript: number): readonly Sample[] {
  return (['plain', 'slow'] as const).flatMap((profile) => [
    sample('floor', 'first', profile, { banner: 1000 }),
    sample('widget', 'first', profile, { banner: 1000 * first, script: 20 }),
    sample('webawesome', 'first', profile, { banner: 1000, script: peerScript }),
    sample('floor', 'repeat', profile, { banner: 500 }),
    sample('widget', 'repeat', profile, { banner: 500 * repeat }),
    sample('floor', 'traced', profile, { banner: 1000, work: 8 }),
    sample('widget', 'traced', profile, { banner: 1000, work: 20 }),
    sample('webawesome', 'traced', profile, { banner: 1000, work: peerScript }),
  ]);
}

describe('the bench’s statistics', () => {
  it('have the median, and half the distance between the quartiles', () => {
    assert.deepEqual(summarise([5, 1, 4, 2, 3]), { median: 3, spread: 1 });
    assert.deepEqual(summarise([1, 2, 3, 100]), { median: 2.5, spread: 12.75 });
  });

  it('compare each contestant with the floor of the same profile and scenario', () => {
    const figures = figuresOf({
      samples: [
        sample('floor', 'first', 'slow', { banner: 90 }),
        sample('floor', 'first', 'slow', { banner: 110 }),
        sample('floor', 'first', 'plain', { banner: 1 }),
        sample('floor', 'quiet', 'slow', {}),
        sample('widget', 'first', 'slow', { banner: 120 }),
      ],
    });
    assert.deepEqual(find(figures, 'slow', 'first', 'widget')?.measures.banner, {
      median: 120,
      spread: 0,
      ratio: 1.2,
    });
    assert.equal(find(figures, 'slow', 'quiet', 'floor')?.measures.banner, undefined);
  });
});

describe('the bench’s goals', () => {
  it('are reached exactly at their limits', () => {
    const goals = goalsOf(figuresOf({ samples: samples(1.25, 1.1, 20) }));
    assert.deepEqual(
      goals.map(({ isMet }) => isMet),
      goals.map(() => true),
    );
  });

  it('are missed beyond them', () => {
    const goals = goalsOf(figuresOf({ samples: samples(1.26, 1.11, 19) }));
    assert.deepEqual(
      goals.map(({ isMet }) => isMet),
      goals.map(() => false),
    );
  });

  it('are missed where nothing was measured', () => {
    assert.equal(
      goalsOf([]).some(({ isMet }) => isMet),
      false,
    );
  });

  it('hold a feed’s cost to its bytes, with a tenth for noise', () => {
    assert.equal(
      growsNoFaster([
        { bytes: 100, banner: 5 },
        { bytes: 1000, banner: 54 },
      ]),
      true,
    );
    assert.equal(
      growsNoFaster([
        { bytes: 100, banner: 5 },
        { bytes: 1000, banner: 56 },
      ]),
      false,
    );
  });
});

describe('a trace', () => {
  it('gives each kind of work its own processor time, without what happened inside it', () => {
    const thread = { pid: 7, tid: 1 };
    const page = 'http://127.0.0.1:1/page/';
    const script = { args: { data: { url: 'http://127.0.0.1:1/a.js' } } };
    const spans = [
      { name: 'RunTask', ts: 0, dur: 100_000, tdur: 50_000 },
      { name: 'EvaluateScript', ts: 10_000, dur: 60_000, tdur: 30_000, ...script },
      { name: 'Layout', ts: 20_000, dur: 20_000, tdur: 10_000 },
      { name: 'Inside', ts: 25_000, dur: 1_000, tdur: 1_000 },
      { name: 'Paint', ts: 80_000, dur: 5_000, tdur: 5_000 },
    ].map((span) => ({ ph: 'X', ...thread, ...span }));
    const events = [
      { name: 'thread_name', ph: 'M', ts: 0, ...thread, args: { name: 'CrRendererMain' } },
      ...spans,
      { name: 'Layout', ph: 'X', pid: 8, tid: 1, ts: 0, dur: 9_000, tdur: 9_000 },
      { name: 'Layout', ph: 'X', pid: 7, tid: 2, ts: 0, dur: 9_000, tdur: 9_000 },
    ];
    assert.deepEqual(timeByKind(events, page), { other: 15, script: 20, layout: 10, paint: 5 });
  });
});

describe('the bench’s report', () => {
  it('aligns numbers to the right', () => {
    assert.equal(table(['Name', '#Size'], [['a', '1']]), '| Name | Size |\n| --- | ---: |\n| a | 1 |');
    assert.equal(number(1234.56, 1), '1,234.6');
    assert.equal(kilobytes(25_840), '25.8 kB');
  });

  it('names every contestant in every table, and says what is missed', () => {
    const all = samples(1.26, 1, 20);
    const weights = contestantNames.map((contestant) => ({ contestant, script: 1000, style: 0 }));
    const report = pagesReport(
      { browser: 'Chrome/1', runs: 1, weights, samples: all },
      figuresOf({ samples: all }),
      '2 cores, Debian GNU/Linux 13',
      '2026-01-31',
    );
    assert.match(report, /^2026-01-31\. Chrome\/1 on 2 cores, Debian GNU\/Linux 13\./);
    assert.match(report, /throttled, first view \| ≤ 1\.25× \| 1\.26× \| \*\*missed\*\*/);
    assert.match(report, /throttled, repeat view \| ≤ 1\.10× \| 1\.00× \| reached/);
    assert.match(report, /\| gp-outage-banner \| 1,260 ms ± 0, 1\.26× \| 20\.0 ms ± 0\.0, 20\.00× \|/);
    assert.equal(report.split('| gp-outage-banner |').length - 1, 9);
  });

  it('takes its place in a document, and leaves the rest of it alone', () => {
    const document = 'a\n<!-- bench: x -->\nold\n<!-- /bench -->\nb\n<!-- bench: y -->\n<!-- /bench -->\n';
    assert.equal(
      intoMarkers(document, 'x', 'new'),
      'a\n<!-- bench: x -->\n\nnew\n\n<!-- /bench -->\nb\n<!-- bench: y -->\n<!-- /bench -->\n',
    );
    assert.throws(() => intoMarkers(document, 'z', 'new'), /no place for "z"/);
  });
});
