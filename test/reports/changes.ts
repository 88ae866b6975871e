/** Changes as the engine tells them. */
import type { Change, OutboxEntry } from '../../engine/changes.ts';
import type { FindingState } from '../../engine/finding.ts';

const AT = '2026-07-01T00:00:00.000Z';

export const findingState = (over: Partial<FindingState> = {}): FindingState => ({
  id: 'f'.repeat(32),
  rule: 'ec2-elastic-ip-associated',
  ruleRevision: 1,
  params: '',
  resource: {
    arn: 'arn:aws:ec2:eu-west-1:111111111111:elastic-ip/eipalloc-1',
    type: 'AWS::EC2::EIP',
    accountId: '111111111111',
    region: 'eu-west-1',
    tags: { owner: 'me' },
  },
  severity: 'low',
  open: true,
  verdict: 'fail',
  firstSeen: AT,
  since: AT,
  lastSeen: AT,
  observedAt: AT,
  keys: ['self.AssociationId'],
  evidence: [{ path: 'self.AssociationId', actual: null, expected: 'be set', status: 'violated' }],
  ...over,
});

export const change = (kind: Change['kind'], over: Partial<FindingState> = {}): Change => ({
  ...{ kind, cause: kind === 'resolved' ? 'fixed' : 'drift', at: AT, scan: 'scan-1', revision: 1 },
  finding: findingState(over),
});

export const entry = (kind: Change['kind'], over: Partial<FindingState> = {}): OutboxEntry => {
  const one = change(kind, over);
  return { id: `${one.finding.id}-1`, change: one };
};
