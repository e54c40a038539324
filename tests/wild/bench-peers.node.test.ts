import { describe, it } from 'node:test';
import { checkContestant } from '../bench/pages/check-contestant.js';

describe('each peer of the bench shows the same notice, guidance and 999 card, and nothing on a quiet day', () => {
  for (const name of ['webawesome', 'nhsuk'] as const) {
    it(name, () => checkContestant(name));
  }
});
