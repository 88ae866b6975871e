/** What a dry run says, held against what a scan then does. */
import { describe, expect, it, jest } from '@jest/globals';
import { actionsFor } from '../../../inventory/permissions.ts';
import { callsOfUnit } from '../../../lambdas/steps/estimate/calls.ts';
import { ASSUMED } from '../../../lambdas/steps/estimate/counts.ts';
import { estimateHere, type EstimateRequest } from '../../../lambdas/steps/estimate/estimate.ts';
import { prices, type Price } from '../../../lambdas/steps/estimate/prices.ts';
import { exactly } from '../../../lambdas/steps/estimate/range.ts';
import type { Doors } from '../../../lambdas/steps/here.ts';
import { scanHere } from '../../../lambdas/steps/scan.ts';
import type { ScanConfig } from '../../../lambdas/steps/types.ts';
import { rules } from '../../../rules/index.ts';
import { canned, failure, type Answers } from '../../aws.ts';
import { prefixOf } from '../../enforcing.ts';
import { memoryStore } from '../memory.ts';
import { address } from './world.ts';

// The SDK modules of all services are loaded here, and others may be at work.
jest.setTimeout(60_000);

const ACCOUNT = '111111111111';
const now = () => new Date('2026-07-01T00:00:00.000Z');
const config = (...ids: readonly string[]): ScanConfig => ({
  ...{ schemaVersion: 1, accounts: { current: true }, regions: 'all', params: {}, allow: [], rules: ids },
});

function doorsTo(answers: Answers): Doors & { readonly total: () => Record<string, number> } {
  const all = new Map<string, number>();
  const aws = canned({
    'sts GetCallerIdentity': { Account: ACCOUNT, Arn: `arn:aws:iam::${ACCOUNT}:user/me` },
    'ec2 DescribeRegions': { Regions: ['eu-west-1', 'us-east-1'].map((RegionName) => ({ RegionName })) },
    ...answers,
  });
  const door = () => {
    const calls = new Map<string, number>();
    return {
      ...{ calls, credentialsFor: () => undefined },
      aws: {
        send: (request: Parameters<typeof aws.send>[0]) => {
          const name = `${request.call.service}:${request.call.operation}`;
          for (const count of [calls, all]) count.set(name, (count.get(name) ?? 0) + 1);
          return aws.send(request);
        },
      },
    };
  };
  return {
    own: door,
    to: door,
    region: () => Promise.resolve('eu-west-1'),
    total: () => Object.fromEntries(all),
  };
}

const bucket = (index: number) => ({
  Name: `b-${index}`,
  BucketRegion: 'eu-west-1',
  CreationDate: new Date(0),
});
const key = (index: number) => ({
  KeyId: `k-${index}`,
  KeyArn: `arn:aws:kms:eu-west-1:${ACCOUNT}:key/k-${index}`,
});
const user = (name: string) => ({
  ...{
    Path: '/',
    UserName: name,
    Arn: `arn:aws:iam::${ACCOUNT}:user/${name}`,
    UserId: name,
    CreateDate: new Date(0),
  },
  ...{ GroupList: [], AttachedManagedPolicies: [] },
});
const paged =
  (member: string, items: readonly object[], size: number, token: string, next: string): Answers[string] =>
  (input) => {
    const from = Number(input[token] ?? 0);
    const rest = from + size < items.length;
    return {
      [member]: items.slice(from, from + size),
      ...(rest && { [next]: String(from + size), IsTruncated: true, Truncated: true }),
    };
  };
/** A thousand and more buckets, keys in one region, users with access keys, addresses. */
const ANSWERS: Answers = {
  's3 ListBuckets': paged(
    'Buckets',
    Array.from({ length: 1200 }, (_, index) => bucket(index)),
    1000,
    'ContinuationToken',
    'ContinuationToken',
  ),
  's3 GetBucketVersioning': {},
  's3 GetPublicAccessBlock': failure('NoSuchPublicAccessBlockConfiguration'),
  's3control GetPublicAccessBlock': failure('NoSuchPublicAccessBlockConfiguration'),
  'kms ListKeys': (_, region) => ({ Keys: region === 'eu-west-1' ? [key(1), key(2), key(3)] : [] }),
  'kms DescribeKey': {
    KeyMetadata: { KeyManager: 'CUSTOMER', KeySpec: 'x', KeyState: 'Enabled', Origin: 'AWS_KMS' },
  },
  'iam GetAccountAuthorizationDetails': {
    UserDetailList: ['jane', 'joe'].map(user),
    RoleDetailList: [],
    GroupDetailList: [],
    Policies: [],
  },
  'iam ListAccessKeys': { AccessKeyMetadata: [] },
  'ec2 DescribeAddresses': { Addresses: [address('eipalloc-1', true)] },
};
const SOME = [
  ...['s3-bucket-versioning-enabled', 's3-bucket-blocks-public-access', 'kms-key-not-pending-deletion'],
  ...['iam-user-single-active-access-key', 'ec2-elastic-ip-associated'],
];
const estimate = (answers: Answers, more: Partial<EstimateRequest> = {}) =>
  estimateHere({
    config: config(...SOME),
    request: {},
    now,
    deployed: false,
    doors: doorsTo(answers),
    ...more,
  });

describe('where a scan has counted the resources', () => {
  it('says exactly the calls that the next scan makes', async () => {
    const store = memoryStore();
    const first = doorsTo(ANSWERS);
    const request = { store, config: config(...SOME), request: {}, now };
    await scanHere({ ...request, doors: first });
    const told = await estimate(ANSWERS, { store });
    const next = doorsTo(ANSWERS);
    await scanHere({ ...request, now: () => new Date('2026-07-02T00:00:00.000Z'), doors: next });
    const exact = (from: Record<string, { low: number; high: number }>) =>
      Object.fromEntries(
        Object.entries(from).map(([name, { low, high }]) => [name, low === high ? low : `${low}–${high}`]),
      );
    expect(exact(told.callsByOperation)).toEqual(next.total());
    expect(next.total()['s3:GetBucketVersioning']).toBe(1200);
    expect(next.total()['s3:ListBuckets']).toBe(2);
    expect(told.calls).toEqual({ low: told.calls.high, high: told.calls.low });
    expect(told.restsOn[0]).toMatch(/^resources as scan 20260701T000000Z-\w+ counted them$/);
  });
});

describe('where nobody has', () => {
  it('asks who we are, which regions there are, and AWS Config once a region; and reads nothing', async () => {
    const { asked } = await estimate({ 'config GetDiscoveredResourceCounts': { resourceCounts: [] } });
    expect(asked).toEqual({
      'sts:GetCallerIdentity': 1,
      'ec2:DescribeRegions': 1,
      'config:GetDiscoveredResourceCounts': 2,
      'ssm:GetParametersByPath': 2,
    });
  });

  it('takes what AWS Config counts, to its last page', async () => {
    const pages: Answers = {
      'config GetDiscoveredResourceCounts': ({ nextToken }, region) =>
        region !== 'eu-west-1'
          ? { resourceCounts: [] }
          : nextToken === undefined
            ? { resourceCounts: [{ resourceType: 'AWS::S3::Bucket', count: 1200 }], nextToken: 'more' }
            : { resourceCounts: [{ resourceType: 'AWS::KMS::Key', count: 3 }] },
    };
    const { callsByOperation, restsOn } = await estimate(pages);
    expect(callsByOperation['s3:GetBucketVersioning']).toEqual({ low: 1200, high: 1200 });
    expect(callsByOperation['kms:DescribeKey']).toEqual({ low: 3, high: 3 + ASSUMED.regional.high });
    expect(restsOn.join('\n')).toMatch(
      /assumed of what nobody counted \(AWS::EC2::EIP, AWS::IAM::AccessKey, AWS::IAM::User, AWS::KMS::Key\)/,
    );
  });

  it('says so where Config is not to be asked, and goes on from assumptions', async () => {
    const { restsOn, callsByOperation, calls } = await estimate({
      'config GetDiscoveredResourceCounts': failure('AccessDeniedException'),
    });
    expect(restsOn).toContain('AWS Config did not say what it counts in us-east-1: AccessDeniedException');
    expect(callsByOperation['s3:GetBucketVersioning']).toEqual({ low: 0, high: ASSUMED.account.high });
    expect(calls.low).toBeLessThan(calls.high);
  });

  it('counts no call where there is nobody to ask', async () => {
    const demands = [{ resource: 'AWS::S3::MultiRegionAccessPoint', needs: [] }];
    const callsIn = async (partition: string) => {
      const unit = { partition, accountId: '111111111111', region: 'us-gov-west-1', home: true };
      const { calls } = await callsOfUnit({ unit, demands, countOf: () => exactly(1), allow: [] });
      return [...calls.keys()];
    };
    expect(await callsIn('aws')).toEqual(['s3control:ListMultiRegionAccessPoints']);
    expect(await callsIn('aws-us-gov')).toEqual([]);
  });

  it('has calls, minutes and dollars for every rule, and for no operation that is not permitted', async () => {
    const all = await estimate({}, { config: config(...rules.map(({ id }) => id)) });
    expect(all.minutes.high).toBeGreaterThan(all.minutes.low);
    expect(all.dollars.high).toBeGreaterThan(all.dollars.low);
    const services = new Set(actionsFor(rules).map((action) => action.replace(/:.*/, '')));
    const spoken = Object.keys(all.callsByService).map(prefixOf);
    expect(spoken.filter((service) => !services.has(service) && !['sts', 'ssm'].includes(service))).toEqual(
      [],
    );
  });
});

describe('the deployed scanner', () => {
  const ids = Array.from({ length: 300 }, (_, index) => String(100_000_000_000 + index));
  const organization: Answers = {
    'organizations ListAccounts': paged(
      'Accounts',
      ids.map((Id) => ({ Id, Name: Id, State: 'ACTIVE' })),
      20,
      'NextToken',
      'NextToken',
    ),
    'organizations DescribeOrganization': { Organization: { Id: 'o-1', MasterAccountId: ACCOUNT } },
  };
  const whole: Partial<EstimateRequest> = {
    ...{ deployed: true, config: { ...config(...SOME), accounts: { organization: true } } },
  };

  it('is told of for the whole organization: accounts are listed, none is entered', async () => {
    const told = await estimate(organization, whole);
    expect(told).toMatchObject({ accounts: 300, units: 600 });
    const services = new Set(Object.keys(told.asked).map((name) => name.replace(/:.*/, '')));
    expect([...services].sort()).toEqual(['ec2', 'organizations', 'ssm', 'sts']);
    expect(told.asked).toMatchObject({
      'ec2:DescribeRegions': 1,
      'organizations:ListAccounts': 15,
      'sts:GetCallerIdentity': 1,
    });
    expect(told.items.map(({ unit }) => unit)).toEqual(
      expect.arrayContaining(['GB-seconds', 'transitions', 'requests']),
    );
  });

  it('costs what its parts cost', async () => {
    const { items, dollars } = await estimate(organization, whole);
    for (const { quantity, cost, dollars: price, per } of items)
      expect(cost.high).toBeCloseTo((quantity.high / per) * price, 9);
    expect(dollars.high).toBeCloseTo(
      items.reduce((sum, { cost }) => sum + cost.high, 0),
      9,
    );
    expect(items.find(({ what }) => what === prices.transitions.what)?.quantity.low).toBe(
      4 + 60 + 900 + 1800,
    );
  });
});

it('has a page for every price, and the day on which it was read, if it was', () => {
  for (const { source, checked = '2026-11-23', dollars, per } of Object.values<Price>(prices)) {
    expect(source).toMatch(/^https:\/\/aws\.amazon\.com\/[\w-]+\/pricing\/$/);
    expect(checked).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(dollars / per).toBeGreaterThan(0);
  }
});
