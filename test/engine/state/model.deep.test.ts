import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { happenings } from './model-commands.ts';
import { World } from './model-scans.ts';

/** How many histories are run; more with PLUMBLINE_FUZZ. */
const RUNS = Number(process.env['PLUMBLINE_FUZZ'] ?? 2000);

describe('whatever happens, in whatever order', () => {
  it('the state is what the newest facts demand, and each change is told once', () => {
    fc.assert(
      fc.property(happenings, (commands) => {
        fc.modelRun(() => ({ model: new World(), real: { state: undefined } }), commands);
      }),
      { numRuns: RUNS },
    );
  }, 600_000);
});
