// The peers, which have to be installed first, are in tests/wild.
import { describe, it } from 'node:test';
import { checkContestant } from './pages/check-contestant.js';

describe('each contestant of the bench shows the same notice, guidance and 999 card, and nothing on a quiet day', () => {
  for (const name of ['floor', 'lit-task', 'widget'] as const) {
    it(name, () => checkContestant(name));
  }
});
