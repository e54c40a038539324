import { number } from '../markdown.js';
import { find, type ScenarioFigures } from './figures.js';
import type { ProfileName } from './measure.js';

export interface Goal {
  readonly title: string;
  readonly goal: string;
  readonly measured: string;
  readonly isMet: boolean;
}

/** The figures that the widget is to reach, and whether it does. */
export function goalsOf(figures: readonly ScenarioFigures[]): readonly Goal[] {
  return [
    bannerGoal(figures, 'first', 1.25),
    bannerGoal(figures, 'repeat', 1.1),
    scriptGoal(figures, 'plain'),
    scriptGoal(figures, 'slow'),
    allScriptGoal(figures, 'plain'),
    allScriptGoal(figures, 'slow'),
  ];
}

function bannerGoal(figures: readonly ScenarioFigures[], scenario: 'first' | 'repeat', most: number): Goal {
  const ratio = find(figures, 'slow', scenario, 'widget')?.measures.banner?.ratio ?? NaN;
  return {
    title: `Time to banner to the floor’s, throttled, ${scenario} view`,
    goal: `≤ ${number(most, 2)}×`,
    measured: `${number(ratio, 2)}×`,
    isMet: ratio <= most,
  };
}

const conditions: Readonly<Record<ProfileName, string>> = { plain: 'unthrottled', slow: 'throttled' };

function scriptGoal(figures: readonly ScenarioFigures[], profile: ProfileName): Goal {
  const of = (name: 'widget' | 'webawesome'): number =>
    find(figures, profile, 'first', name)?.measures.script?.median ?? NaN;
  return noMoreThanPeer(
    `Script time to that of Web Awesome’s callout, first view, ${conditions[profile]}`,
    of('widget'),
    of('webawesome'),
  );
}

/** The browser's own figure for script leaves out what promises run, which is most of it: a trace has it all. */
function allScriptGoal(figures: readonly ScenarioFigures[], profile: ProfileName): Goal {
  const of = (name: 'widget' | 'webawesome'): number =>
    find(figures, profile, 'traced', name)?.work['script']?.median ?? NaN;
  return noMoreThanPeer(
    `The same with all that promises run, ${conditions[profile]}`,
    of('widget'),
    of('webawesome'),
  );
}

const noMoreThanPeer = (title: string, own: number, peer: number): Goal => ({
  title,
  goal: `≤ ${number(peer, 1)} ms`,
  measured: `${number(own, 1)} ms`,
  isMet: own <= peer,
});
