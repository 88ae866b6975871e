import { describe, expect, it } from '@jest/globals';
import type { FindingState } from '../../../engine/finding.ts';
import { scanHere } from '../../../lambdas/steps/scan.ts';
import { kindOf, talliesNow } from '../../../lambdas/steps/tallies.ts';
import { after, FAIL, groupRule, PASS, scan, UNKNOWN } from '../../engine/state/lab.ts';
import { memoryStore } from '../memory.ts';
import { region, scanned, several } from './world.ts';

const RULE = groupRule.id;
const NOW = new Date('2026-07-10T12:00:00Z');
const exemption = { id: 'x', owner: 'me', reason: 'so', expires: '2026-07-10', covers: 'both' } as const;
const OVER = { ...exemption, expires: '2026-07-09' };

describe('a finding counts as', () => {
  it.each<[string, string, Partial<FindingState>]>([
    ['failing', 'it fails', { verdict: 'fail', open: true }],
    ['failing', 'it is open, whatever is known since', { verdict: 'unknown', open: true }],
    ['unknown', 'it never failed', { verdict: 'unknown', open: false }],
    ['unknown', 'its rule broke', { verdict: 'error', open: false }],
    ['unknown', 'its rule broke, and somebody had accepted it', { verdict: 'error', open: true, exemption }],
    ['exempt', 'somebody has accepted that it fails', { verdict: 'fail', open: true, exemption }],
    ['exempt', 'somebody has accepted the gap', { verdict: 'unknown', open: false, exemption }],
    ['failing', 'what was accepted no longer is', { verdict: 'fail', open: true, exemption: OVER }],
    ['unknown', 'an accepted gap no longer is', { verdict: 'unknown', open: false, exemption: OVER }],
  ])('%s where %s', (kind, _, of) => expect(kindOf(of as FindingState, NOW)).toBe(kind));
});

describe('what is true now', () => {
  const { state } = after(scan(1, { bad: FAIL, good: PASS, fine: PASS, dark: UNKNOWN }));
  it('is counted by rule', () =>
    expect(talliesNow(state, NOW)).toEqual(
      new Map([[RULE, { passing: 2, failing: 1, unknown: 1, exempt: 0 }]]),
    ));
  it('is counted in the regions that are asked for', () => {
    expect(talliesNow(state, NOW, ['eu-west-1']).get(RULE)).toMatchObject({ failing: 1, passing: 2 });
    expect(talliesNow(state, NOW, ['us-east-1']).has(RULE)).toBe(false);
  });
  it('knows a rule that concerned nothing', () =>
    expect(talliesNow(after(scan(1, {})).state, NOW).get(RULE)).toMatchObject({ passing: 0, unknown: 0 }));
});

describe('a scan of several accounts', () => {
  const RULES = ['ec2-elastic-ip-associated', 'ec2-region-ebs-default-encryption-enabled'] as const;
  async function tallies(refusing: readonly string[]) {
    const from = memoryStore();
    const config = several('111111111111', '222222222222');
    await scanned({ store: from, answers: region(), at: '2026-07-01T00:00:00.000Z', config, refusing });
    const asked = { store: memoryStore(), config, request: {}, now: () => NOW, from };
    return (await scanHere(asked)).tallies();
  }
  it('adds them up', async () => {
    const all = await tallies([]);
    expect(all.get(RULES[0])).toEqual({ passing: 2, failing: 0, unknown: 0, exempt: 0 });
    expect(all.get(RULES[1])).toEqual({ passing: 4, failing: 0, unknown: 0, exempt: 0 });
  });
  it('knows nothing of one that it could not enter', async () => {
    const all = await tallies(['222222222222']);
    for (const rule of RULES) expect(all.get(rule)).toMatchObject({ unknown: 1, failing: 0 });
  });
});
