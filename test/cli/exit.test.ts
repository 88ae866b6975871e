import { describe, expect, it } from '@jest/globals';
import { exitCode, type Limits, type Tally } from '../../cli/exit.ts';

const NONE = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
const tally = (over: Partial<Tally> = {}): Tally => ({ failing: NONE, unknown: 0, errors: 0, ...over });
const limits = (over: Partial<Limits> = {}): Limits => ({ failOn: 'high', maxUnknown: 0, ...over });
const failing = (severity: keyof typeof NONE) => ({ ...NONE, [severity]: 1 });

describe('the exit code', () => {
  it.each([
    ['clean', {}, {}, 0],
    ['a finding at the limit', { failing: failing('high') }, {}, 1],
    ['a finding above it', { failing: failing('critical') }, {}, 1],
    ['a finding below it', { failing: failing('medium') }, {}, 0],
    ['a low finding, failing on low', { failing: failing('low') }, { failOn: 'low' }, 1],
    ['an info finding, failing on low', { failing: failing('info') }, { failOn: 'low' }, 0],
    ['a critical finding, failing on none', { failing: failing('critical') }, { failOn: 'none' }, 0],
    ['something unknown', { unknown: 1 }, {}, 3],
    ['as much unknown as may be', { unknown: 2 }, { maxUnknown: 2 }, 0],
    ['a finding, and something unknown', { failing: failing('high'), unknown: 9 }, {}, 1],
    ['a broken rule', { errors: 1 }, {}, 4],
    [
      'a broken rule, a finding, something unknown',
      { errors: 1, failing: failing('high'), unknown: 1 },
      {},
      4,
    ],
  ] as const)('of %s', (_, of, under, code) => {
    expect(exitCode(tally(of), limits(under))).toBe(code);
  });
});
