import { summarise, type Summary } from '../statistics.js';
import { contestantNames, type ContestantName } from './contestants.js';
import {
  profileNames,
  scenarioNames,
  type PageSamples,
  type ProfileName,
  type Sample,
  type ScenarioName,
} from './measure.js';

/** One figure of one contestant. */
export interface Figure extends Summary {
  /** To the floor's median. */
  readonly ratio: number;
}

export const measureNames = ['banner', 'script', 'task', 'heap', 'shift', 'requests', 'bytes'] as const;
export type MeasureName = (typeof measureNames)[number];

export interface ScenarioFigures {
  readonly profile: ProfileName;
  readonly scenario: ScenarioName;
  readonly contestant: ContestantName;
  readonly measures: Readonly<Partial<Record<MeasureName, Figure>>>;
  /** Of traced views: milliseconds by kind of work. */
  readonly work: Readonly<Partial<Record<string, Figure>>>;
}

/** Medians, spreads and ratios to the floor. */
export function figuresOf({ samples }: Pick<PageSamples, 'samples'>): readonly ScenarioFigures[] {
  return profileNames.flatMap((profile) =>
    scenarioNames.flatMap((scenario) => {
      const of = (name: ContestantName): readonly Sample[] =>
        samples.filter(
          (sample) =>
            sample.profile === profile && sample.scenario === scenario && sample.contestant === name,
        );
      const floor = of('floor');
      return contestantNames.map((contestant) => ({
        profile,
        scenario,
        contestant,
        measures: compare(of(contestant), floor, measureNames, ({ view }, name) => view[name]),
        work: compare(of(contestant), floor, kindsOf([...of(contestant), ...floor]), ({ work }, kind) =>
          work ? (work[kind] ?? 0) : undefined,
        ),
      }));
    }),
  );
}

const kindsOf = (samples: readonly Sample[]): readonly string[] => [
  ...new Set(samples.flatMap(({ work }) => Object.keys(work ?? {}))),
];

function compare<Name extends string>(
  samples: readonly Sample[],
  floor: readonly Sample[],
  names: readonly Name[],
  read: (sample: Sample, name: Name) => number | undefined,
): Readonly<Partial<Record<Name, Figure>>> {
  const summary = (of: readonly Sample[], name: Name): Summary | undefined => {
    const values = of.map((sample) => read(sample, name)).filter((value) => value !== undefined);
    return values.length > 0 ? summarise(values) : undefined;
  };
  const figures: Partial<Record<Name, Figure>> = {};
  for (const name of names) {
    const own = summary(samples, name);
    const least = summary(floor, name);
    if (own && least) figures[name] = { ...own, ratio: own.median / least.median };
  }
  return figures;
}

/** The figures of one contestant in one place. */
export function find(
  figures: readonly ScenarioFigures[],
  profile: ProfileName,
  scenario: ScenarioName,
  contestant: ContestantName,
): ScenarioFigures | undefined {
  return figures.find(
    (row) => row.profile === profile && row.scenario === scenario && row.contestant === contestant,
  );
}
