/** Short words for scans of one account: days for times, names for resources. */
import type { Change } from '../../../engine/changes.ts';
import { findingId, type FindingState, type Judged, type Verdict } from '../../../engine/finding.ts';
import { applyScan } from '../../../engine/state/apply.ts';
import type { ScanResult, ScanScope, ScopedRule } from '../../../engine/state/scan.ts';
import type { AccountState } from '../../../engine/state/state.ts';

export const ACCOUNT = '111122223333';
export const REGION = 'eu-west-1';

/** A time within a July day: listings begin at minute 0, resources are read at minute 1, the scan ends at 30. */
export const time = (day: number, minute = 0): string =>
  new Date(Date.UTC(2026, 6, day, 2, minute)).toISOString();

export const groupRule: ScopedRule = {
  id: 'ec2-security-group-closed',
  revision: 1,
  params: 'p',
  severity: 'high',
  title: 'Security groups are closed',
  type: 'AWS::EC2::SecurityGroup',
  scope: 'regional',
};
export const bucketRule: ScopedRule = {
  ...groupRule,
  id: 's3-bucket-private',
  type: 'AWS::S3::Bucket',
  scope: 'account',
};

export const violates = (...paths: string[]): Verdict => ({
  status: 'fail',
  evidence: paths.map((path) => ({ path, actual: true, expected: 'be false', status: 'violated' })),
});
export const FAIL = violates('self.Open');
export const PASS: Verdict = { status: 'pass' };
export const NOT_APPLICABLE: Verdict = { status: 'not-applicable', reason: 'none' };
export const ERROR: Verdict = { status: 'error', error: 'TypeError: x' };
export const UNKNOWN: Verdict = {
  status: 'unknown',
  evidence: [
    {
      path: '',
      actual: { $gap: { call: 'ec2:X', error: 'AccessDenied' } },
      expected: 'be readable',
      status: 'unknown',
    },
  ],
};

export const arn = (name: string): string => `arn:aws:x:::${name}`;
export const idOf = (name: string, rule = groupRule, region = REGION): string =>
  findingId(rule.id, ACCOUNT, region, arn(name));

export const judge = (
  name: string,
  verdict: Verdict,
  observedAt: string,
  rule: ScopedRule = groupRule,
  region = REGION,
): Judged => ({
  rule: rule.id,
  revision: rule.revision,
  resource: { arn: arn(name), type: rule.type, accountId: ACCOUNT, region, name, tags: { owner: 'me' } },
  verdict,
  observedAt,
});

export interface Setting extends Partial<Omit<ScanScope, 'listings'>> {
  readonly id?: string;
  /** Of the listing of every rule's type in every region; `none`: only some resources were looked at. */
  readonly listing?: 'complete' | 'failed' | 'none';
  readonly also?: readonly Judged[];
  readonly gone?: ScanResult['gone'];
  readonly minute?: number;
}

/** A scan on that day, of those security groups: name → verdict. Full, and complete, unless it says otherwise. */
export function scan(
  day: number,
  verdicts: Readonly<Record<string, Verdict>>,
  setting: Setting = {},
): ScanResult {
  const {
    rules = [groupRule],
    regions = [REGION],
    full = true,
    listing = 'complete',
    also = [],
    gone,
  } = setting;
  const { id = `scan-${day}-${setting.minute ?? 0}`, minute = 0 } = setting;
  const [first = groupRule] = rules;
  const attempts = rules.flatMap(({ type }) =>
    regions.map((region) => ({
      type,
      region,
      observedAt: time(day, minute),
      complete: listing === 'complete',
    })),
  );
  const judged = Object.entries(verdicts).map(([name, verdict]) =>
    judge(name, verdict, time(day, minute + 1), first),
  );
  return {
    id,
    at: time(day, minute + 30),
    accountId: ACCOUNT,
    scope: { full, rules, regions, listings: listing === 'none' ? [] : attempts },
    judged: [...judged, ...also],
    ...(gone && { gone }),
  };
}

/** One scan after the other: the last state, all changes, and the changes of the last scan as words. */
export function after(...scans: readonly ScanResult[]) {
  let state: AccountState | undefined;
  const all: Change[] = [];
  let last: readonly Change[] = [];
  for (const one of scans) {
    const applied = applyScan(state, one);
    state = applied.state;
    last = applied.changes;
    all.push(...last);
  }
  if (!state) throw new Error('at least one scan');
  return { state, all, changes: last.map(told).sort(), finding: (id: string) => state.findings.get(id) };
}

export const told = ({ kind, cause, finding }: Change): string =>
  `${finding.resource.name ?? finding.resource.arn} ${kind}: ${cause}`;

/** What must be equal whatever way led to it. */
export const essence = ({ findings }: AccountState) =>
  [...findings.values()]
    .map(({ id, open, verdict, keys, evidence, observedAt, lastFail }: FindingState) => ({
      ...{ id, open, verdict, keys, evidence, observedAt },
      ...(open && { lastFail }),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
