import type { Part } from '../part.js';
import { describeMachine } from '../machine.js';
import { figuresOf } from './figures.js';
import { goalsOf } from './goals.js';
import { measurePages } from './measure.js';
import { pagesReport } from './report.js';

/** What each contestant costs a page. */
export const pages: Part = {
  name: 'pages',
  async measure({ runs }) {
    const samples = await measurePages(runs);
    const figures = figuresOf(samples);
    const machine = describeMachine();
    const date = new Date().toISOString().slice(0, 10);
    const { browser, weights } = samples;
    return {
      markdown: pagesReport(samples, figures, machine, date),
      figures: {
        date,
        machine,
        browser,
        runs,
        goals: goalsOf(figures),
        weights,
        figures,
        samples: samples.samples,
      },
    };
  },
};
