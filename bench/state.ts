/** What keeping the life of findings costs: `applyScan`, and the state as it is written. */
import type { Judged, Verdict } from '../engine/finding.ts';
import { applyScan } from '../engine/state/apply.ts';
import { encodeState } from '../engine/state/encode.ts';
import type { ScanResult, ScopedRule } from '../engine/state/scan.ts';
import type { AccountState } from '../engine/state/state.ts';
import { print, secondsOf } from './clock.ts';

const ACCOUNT = '111122223333';
const REGIONS = ['eu-west-1', 'us-east-1'];
const RULES_A_RESOURCE = 10;
/** One verdict in so many fails. */
const FAILING = 20;

const rules: readonly ScopedRule[] = Array.from({ length: RULES_A_RESOURCE }, (_, index) => ({
  ...{ id: `ec2-thing-rule-${index}`, revision: 1, params: 'p', severity: 'high', scope: 'regional' },
  ...{ type: 'AWS::EC2::Thing', title: 'Things are as they should be' },
}));
const FAIL: Verdict = {
  status: 'fail',
  evidence: [{ path: 'self.Open', actual: true, expected: 'be false', status: 'violated' }],
};

/** A scan of so many verdicts on a day of July; a few of those that fail change from day to day. */
function scanOf(verdicts: number, day: number): ScanResult {
  const at = new Date(Date.UTC(2026, 6, day)).toISOString();
  const judged = Array.from({ length: verdicts }, (_, index): Judged => {
    const rule = rules[index % RULES_A_RESOURCE];
    const resource = Math.floor(index / RULES_A_RESOURCE);
    const region = REGIONS[resource % REGIONS.length] ?? '';
    const fails = index % FAILING === 0 && (index + day * FAILING) % (FAILING * 100) !== 0;
    const id = { accountId: ACCOUNT, region, type: 'AWS::EC2::Thing', name: `thing-${resource}` };
    return {
      ...{ rule: rule?.id ?? '', revision: 1, observedAt: at, verdict: fails ? FAIL : { status: 'pass' } },
      resource: { ...id, arn: `arn:aws:ec2:${region}:${ACCOUNT}:thing/${resource}`, tags: { owner: 'team' } },
    };
  });
  const listings = REGIONS.map((region) => ({
    type: 'AWS::EC2::Thing',
    region,
    observedAt: at,
    complete: true,
  }));
  return {
    id: `scan-${day}`,
    at,
    accountId: ACCOUNT,
    scope: { full: true, rules, regions: REGIONS, listings },
    judged,
  };
}

interface Measured {
  readonly first: number;
  readonly next: number;
  readonly state: AccountState;
}

function measured(verdicts: number): Measured {
  const [one, two] = [scanOf(verdicts, 1), scanOf(verdicts, 2)];
  const { state } = applyScan(undefined, one);
  return {
    first: secondsOf(() => applyScan(undefined, one)) / verdicts,
    next: secondsOf(() => applyScan(state, two)) / verdicts,
    state,
  };
}

export function benchState(): void {
  const [small, large] = [measured(10_000), measured(100_000)];
  const lines = [...encodeState(large.state)];
  const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
  const findings = large.state.findings.size;
  const resources = 100_000 / RULES_A_RESOURCE;
  print(`State, of 100k verdicts on ${resources / 1000}k resources, ${findings / 1000}k of them failing`, [
    ['first scan', 1 / large.first, 'verdicts a second'],
    ['next scan, 1 in 100 findings changed', 1 / large.next, 'verdicts a second'],
    ['growth, first scan, 10k to 100k verdicts', large.first / small.first, 'times the time a verdict'],
    ['growth, next scan, 10k to 100k verdicts', large.next / small.next, 'times the time a verdict'],
    ['written', bytes / 1e6, 'MB, not compressed'],
    ['  a finding', bytes / findings, 'bytes, its share of all else included'],
    ['  encoding', 1 / (secondsOf(() => [...encodeState(large.state)].length) / bytes) / 1e6, 'MB a second'],
  ]);
}
