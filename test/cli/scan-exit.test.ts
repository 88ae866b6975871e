import { describe, expect, it } from '@jest/globals';
import { giving, idsIn, plumbline, summary } from './harness.ts';

describe('scan ends in', () => {
  const high = { ...summary().failing, high: 1 };
  it.each([
    ['1 where high findings are open', { failing: high }, [], 1],
    ['0 where it fails on critical only', { failing: high }, ['--fail-on', 'critical'], 0],
    ['3 where an account could not be entered', { gapCount: 1 }, [], 3],
    ['3 where something is unknown', { verdicts: { ...summary().verdicts, unknown: 2 } }, [], 3],
    ['0 where that much may be unknown', { gapCount: 2 }, ['--max-unknown', '2'], 0],
    ['4 where a rule broke', { verdicts: { ...summary().verdicts, error: 1 }, failing: high }, [], 4],
  ])('%s', async (_, over, flags, code) => {
    expect((await plumbline(['scan', ...flags], { parts: giving(over) })).code).toBe(code);
  });

  it('what is true of the one resource that was asked for', async () => {
    const of = async (name: string) => {
      const argv = ['scan', '--quiet', '--format', 'ndjson', '--resource', `arn:aws:s3:::${name}`];
      const { code, stdout } = await plumbline(argv, { parts: giving({ failing: high }) });
      return [code, idsIn(stdout).length];
    };
    expect(await of('my-bucket')).toEqual([1, 1]);
    expect(await of('good')).toEqual([0, 0]);
    expect(await of('dark')).toEqual([3, 1]);
    expect(await of('never-seen')).toEqual([2, 0]);
  });

  it('130 when it is interrupted', async () => {
    const { code, stderr } = await plumbline(['scan'], {
      onInterrupt: (callback) => setImmediate(callback),
      parts: { scan: () => new Promise(() => undefined) },
    });
    expect({ code, stderr }).toEqual({ code: 130, stderr: 'Interrupted.\n' });
  });
});
