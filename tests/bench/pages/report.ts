import { kilobytes, number, table } from '../markdown.js';
import { contestantNames, contestantTitles } from './contestants.js';
import { find, type Figure, type ScenarioFigures } from './figures.js';
import { goalsOf } from './goals.js';
import {
  profileNames,
  type PageSamples,
  type ProfileName,
  type ScenarioName,
  type Weight,
} from './measure.js';

const profileTitles: Readonly<Record<ProfileName, string>> = {
  plain: 'unthrottled',
  slow: 'slow 4G and a processor 4 times slower',
};

const scenarioTitles = {
  first: 'First view',
  repeat: 'Repeat view, from a warm HTTP cache',
  quiet: 'Quiet day: a feed without notices',
} as const;

const ratio = (value: number): string => `${number(value, 2)}×`;

/** Such as `412 ms ± 9, 1.10×`. */
const milliseconds = (figure: Figure | undefined): string =>
  figure
    ? `${number(figure.median, figure.median < 100 ? 1 : 0)} ms ± ${number(figure.spread, figure.median < 100 ? 1 : 0)}, ${ratio(figure.ratio)}`
    : '';

function weightsTable(weights: readonly Weight[], figures: readonly ScenarioFigures[]): string {
  const floor = weights.find(({ contestant }) => contestant === 'floor');
  const rows = weights.map(({ contestant, script, style }) => {
    const requests = (scenario: ScenarioName): string =>
      number(find(figures, 'plain', scenario, contestant)?.measures.requests?.median ?? NaN);
    return [
      contestantTitles[contestant],
      kilobytes(script),
      style ? kilobytes(style) : '',
      ratio((script + style) / (floor ? floor.script + floor.style : NaN)),
      requests('first'),
      requests('repeat'),
    ];
  });
  return table(
    ['', '#Script', '#Style sheet', '#Both to the floor', '#Requests, first view', '#Repeat view'],
    rows,
  );
}

function scenarioTable(
  figures: readonly ScenarioFigures[],
  profile: ProfileName,
  scenario: ScenarioName,
): string {
  const rows = contestantNames.map((name) => {
    const { banner, script, task, heap, shift } = find(figures, profile, scenario, name)?.measures ?? {};
    const times = [
      ...(scenario === 'quiet' ? [] : [milliseconds(banner)]),
      milliseconds(script),
      milliseconds(task),
    ];
    const memory = heap ? `${number(heap.median / 1000)} kB, ${ratio(heap.ratio)}` : '';
    return [contestantTitles[name], ...times, memory, number(shift?.median ?? NaN, 2)];
  });
  const banner = scenario === 'quiet' ? [] : ['#Banner painted'];
  return table(['', ...banner, '#Script', '#All tasks', '#Heap', '#Layout shift'], rows);
}

const kinds = [
  'script',
  'compile',
  'garbage collection',
  'parse the page',
  'style',
  'layout',
  'paint',
  'other',
];

function workTable(figures: readonly ScenarioFigures[], profile: ProfileName): string {
  const rows = contestantNames.map((name) => {
    const work = find(figures, profile, 'traced', name)?.work ?? {};
    return [contestantTitles[name], ...kinds.map((kind) => number(work[kind]?.median ?? 0, 1))];
  });
  return table(['Milliseconds', ...kinds.map((kind) => `#${kind}`)], rows);
}

const goalsTable = (figures: readonly ScenarioFigures[]): string =>
  table(
    ['Figure to reach', '#Goal', '#Measured', ''],
    goalsOf(figures).map(({ title, goal, measured, isMet }) => [
      title,
      goal,
      measured,
      isMet ? 'reached' : '**missed**',
    ]),
  );

/** All that was found, as Markdown. */
export function pagesReport(
  { weights, runs, browser }: PageSamples,
  figures: readonly ScenarioFigures[],
  machine: string,
  date: string,
): string {
  const scenarios = (['first', 'repeat', 'quiet'] as const).flatMap((scenario) =>
    profileNames.map(
      (profile) =>
        `### ${scenarioTitles[scenario]}, ${profileTitles[profile]}\n\n${scenarioTable(figures, profile, scenario)}`,
    ),
  );
  const work = profileNames.map(
    (profile) => `First view, ${profileTitles[profile]}:\n\n${workTable(figures, profile)}`,
  );
  return [
    `${date}. ${browser} on ${machine}. Medians of ${runs} interleaved runs; ± is half the distance between the quartiles; × is to the floor.`,
    goalsTable(figures),
    `### What is fetched (brotli)\n\n${weightsTable(weights, figures)}`,
    ...scenarios,
    `### Where the time goes\n\nProcessor time of the main thread by kind of work, from a trace of a further first view. Here “script” is all of it, also what promises run and the compiling of functions on first call.\n\n${work.join('\n\n')}`,
  ].join('\n\n');
}
