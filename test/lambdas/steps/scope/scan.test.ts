/** What is out of scope has no verdict and no gap: one line in the coverage; what was open there ends. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { parquetReadObjects } from 'hyparquet';
import { planAccount } from '../../../../lambdas/steps/plan.ts';
import { readState } from '../../../../lambdas/steps/state.ts';
import type { AccountPlan, Plan, ScanConfig } from '../../../../lambdas/steps/types.ts';
import { canned, failure } from '../../../aws.ts';
import { memoryStore } from '../../memory.ts';
import { BASE, CONFIG, collected, planned, region, scanned, several, type Answers } from '../world.ts';

const [ONE, TWO] = ['111111111111', '222222222222'];
const config: ScanConfig = { ...several(), accounts: { organization: true } };
/** Closes all regions but the American one. */
const closing = (
  change: object = { Action: '*' },
  target: object = { TargetId: TWO, Type: 'ACCOUNT' },
): Answers => ({
  'organizations ListAccounts': { Accounts: [ONE, TWO].map((Id) => ({ Id, Name: Id, State: 'ACTIVE' })) },
  'organizations DescribeOrganization': { Organization: { Id: 'o-1', MasterAccountId: ONE } },
  'organizations ListPolicies': { Policies: [{ Id: 'p-deny' }] },
  'organizations DescribePolicy': {
    Policy: {
      Content: JSON.stringify({
        Statement: {
          ...{ Effect: 'Deny', Resource: '*', ...change },
          Condition: { StringNotEquals: { 'aws:RequestedRegion': 'us-east-1' } },
        },
      }),
    },
  },
  'organizations ListTargetsForPolicy': { Targets: [target] },
});
const open: Answers = { ...closing(), 'organizations ListPolicies': { Policies: [] } };

let store = memoryStore();
beforeEach(() => void (store = memoryStore()));
const world = (answers: Answers, day: number, more: object = {}) => ({
  ...{ store, config, at: `2026-07-0${day}T00:00:00.000Z`, ...more },
  answers: { ...region({ idle: true, plain: true }), ...answers },
});
const planOf = (plan: Plan, account: string) =>
  JSON.parse(
    Buffer.from(store.objects.get(`scans/${plan.scan}/accounts/${account}.json`) ?? '').toString(),
  ) as AccountPlan;
const placesOf = ({ units }: AccountPlan) =>
  units.map((unit) => (unit.home ? `${unit.region}*` : unit.region));
const findingsOf = async (account: string) =>
  [...((await readState(store, account)).state?.findings.values() ?? [])]
    .filter((finding) => finding.open)
    .map(({ rule, resource }) => `${rule} ${resource.region}`)
    .sort();

describe('a region that a policy closes', () => {
  it('has no unit, no gap and one line; the home unit is elsewhere, and the management account not bound', async () => {
    const { plan, summary } = await scanned(
      world(closing({ Action: '*' }, { TargetId: 'r-1', Type: 'ROOT' }), 1),
    );
    expect(placesOf(planOf(plan, TWO))).toEqual(['us-east-1*']);
    expect(planOf(plan, TWO).outOfScope).toEqual([{ region: 'eu-west-1', reason: 'RegionClosed: p-deny' }]);
    expect(placesOf(planOf(plan, ONE))).toEqual(['eu-west-1*', 'us-east-1']);
    expect(summary).toMatchObject({ units: 3, gapCount: 0, verdicts: { unknown: 0, error: 0 } });
    const file = store.objects.get(`tables/coverage/day=2026-07-01/${plan.scan}-${TWO}.parquet`);
    const rows = await parquetReadObjects({ file: Uint8Array.from(file ?? []).buffer });
    expect(rows.filter(({ status }) => status !== 'ok')).toMatchObject([
      { status: 'out-of-scope', region: 'eu-west-1', error: 'RegionClosed: p-deny' },
    ]);
  });

  it('ends what was open there, as excluded', async () => {
    await scanned(world(open, 1));
    expect(await findingsOf(TWO)).toContain('ec2-elastic-ip-associated eu-west-1');
    const { outcomes } = await scanned(world(closing(), 2));
    expect(await findingsOf(TWO)).toEqual(['ec2-region-ebs-default-encryption-enabled us-east-1']);
    expect(outcomes.map(({ resolved }) => resolved)).toEqual([0, 2]);
  });

  it('but for some services keeps its unit: only what needs the others is out of scope', async () => {
    const rules = [...CONFIG.rules, 'kms-key-not-pending-deletion'];
    await scanned(world({ ...open, ...KEYS }, 1, { config: { ...config, rules } }));
    const part = { ...closing({ NotAction: ['kms:*', 'ec2:DescribeRegions'] }), ...KEYS };
    const { plan, summary } = await scanned(world(part, 2, { config: { ...config, rules } }));
    const { units, outOfScope } = planOf(plan, TWO);
    expect(units).toMatchObject([
      {
        region: 'eu-west-1',
        home: true,
        without: ['ec2:DescribeAddresses', 'ec2:GetEbsEncryptionByDefault'],
      },
      { region: 'us-east-1', home: false },
    ]);
    expect(outOfScope).toEqual([{ region: 'eu-west-1', service: 'ec2', reason: 'RegionClosed: p-deny' }]);
    expect(summary).toMatchObject({ gapCount: 0, verdicts: { unknown: 0, error: 0 } });
    expect(await findingsOf(TWO)).toEqual([
      'ec2-region-ebs-default-encryption-enabled us-east-1',
      ...['kms-key-not-pending-deletion eu-west-1', 'kms-key-not-pending-deletion us-east-1'],
    ]);
  });

  it('is asked elsewhere for the regions of the account', async () => {
    const plan = await planned(
      world(closing(), 1, { config: { ...config, regions: ['us-east-1', 'eu-west-1'] } }),
    );
    const aws = canned({
      'ec2 DescribeRegions': { Regions: [{ RegionName: 'us-east-1' }, { RegionName: 'eu-west-1' }] },
    });
    await planAccount(store, plan, TWO, BASE, { aws, calls: new Map(), credentialsFor: () => undefined });
    expect(aws.calls).toEqual(['us-east-1 ec2 DescribeRegions {"AllRegions":true}']);
  });

  it('that is the only one leaves a gap: nobody reads the account', async () => {
    const only = {
      ...closing({ NotAction: 'ec2:DescribeRegions' }),
      'ec2 DescribeRegions': { Regions: [{ RegionName: 'eu-west-1' }] },
    };
    const { plan } = await scanned(world(only, 1));
    expect(planOf(plan, TWO)).toMatchObject({ units: [], gap: { error: 'NoOpenRegion', deniedBy: 'scp' } });
  });
});

const KEYS: Answers = {
  'kms ListKeys': (_, name) => ({
    Keys: [{ KeyId: '1', KeyArn: `arn:aws:kms:${name}:${ONE}:key/1` }],
    Truncated: false,
  }),
  'kms DescribeKey': {
    KeyMetadata: {
      ...{ KeyId: '1', KeyManager: 'CUSTOMER', KeySpec: 'SYMMETRIC_DEFAULT', Origin: 'AWS_KMS' },
      KeyState: 'PendingDeletion',
    },
  },
};

it('assumes nothing where the policies cannot be read: what is denied is a gap', async () => {
  const denied = failure('UnauthorizedOperation', 'with an explicit deny in a service control policy');
  const dark: Answers = {
    ...{ ...closing(), 'organizations ListPolicies': failure('AccessDeniedException') },
    'ec2 DescribeAddresses': denied,
  };
  const plan = await planned(world(dark, 1));
  expect(plan).toMatchObject({
    scopeUnread: [
      { call: 'organizations:ListPolicies', error: 'AccessDeniedException' },
      { call: 'ssm:GetParametersByPath' },
    ],
  });
  await collected(world(dark, 1), plan);
  expect(placesOf(planOf(plan, TWO))).toEqual(['eu-west-1*', 'us-east-1']);
});

it('keeps a single denied action a gap, whoever denies it', async () => {
  const denied = failure('UnauthorizedOperation', 'with an explicit deny in a service control policy');
  const one = { ...closing({ Action: 'ec2:DescribeAddresses' }), 'ec2 DescribeAddresses': denied };
  const { summary } = await scanned(world(one, 1));
  expect(summary.gaps).toMatchObject([
    { call: 'ec2:DescribeAddresses', deniedBy: 'scp' },
    { call: 'ec2:DescribeAddresses', deniedBy: 'scp' },
    { call: 'ec2:DescribeAddresses', deniedBy: 'scp' },
    { call: 'ec2:DescribeAddresses', deniedBy: 'scp' },
  ]);
});
