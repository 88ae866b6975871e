/** What the services that watch an account answer where they are not enabled, and where nobody may ask. */
import { describe, expect, it } from '@jest/globals';
import { collect } from '../../inventory/collect.ts';
import { isGap, reasonOf } from '../../inventory/reading.ts';
import { canned, failure, HOME, options } from '../aws.ts';
import { goodDetection } from '../truth/detection.ts';
import { goodIdentity } from '../truth/identity.ts';

type Answer = NonNullable<Parameters<typeof canned>[0][string]>;
const REGION = 'AWS::::Region';
const BUCKET = 'AWS::S3::Bucket';
const POLICY = 'AWS::Organizations::Policy';
const BUCKETS = {
  's3 ListBuckets': {
    Buckets: ['logs', 'new'].map((Name) => ({
      ...{ Name, BucketRegion: HOME.region },
      CreationDate: new Date('2026-05-01T00:00:00Z'),
    })),
  },
};

async function reading(resource: string, needs: readonly string[], changes: Record<string, Answer> = {}) {
  const aws = canned({ ...goodIdentity, ...goodDetection, ...BUCKETS, ...changes });
  const inventory = await collect(aws, [{ resource, needs }], [HOME], options);
  const unlisted = inventory.unlisted(resource).map(({ gap }) => reasonOf(gap));
  return { found: [...inventory.of(resource)], unlisted, calls: aws.calls };
}

async function facetOf(resource: string, need: string, operation: string, answer: Answer) {
  const { found } = await reading(resource, [need], { [operation]: answer });
  const facet = found[0]?.facets[need];
  return isGap(facet) ? reasonOf(facet) : facet;
}

const NO_MACIE = failure('AccessDeniedException', 'Macie is not enabled.');
const NO_HUB = failure(
  'InvalidAccessException',
  'Account 111122223333 is not subscribed to AWS Security Hub',
);

describe.each([
  [REGION, 'securityHub', 'securityhub DescribeHub', NO_HUB],
  [REGION, 'securityHubStandards', 'securityhub GetEnabledStandards', NO_HUB],
  [REGION, 'securityHubProducts', 'securityhub ListEnabledProductsForImport', NO_HUB],
  [REGION, 'macie', 'macie2 GetMacieSession', NO_MACIE],
  [REGION, 'macieAdministrator', 'macie2 GetAdministratorAccount', NO_MACIE],
  [REGION, 'macieDiscovery', 'macie2 GetAutomatedDiscoveryConfiguration', NO_MACIE],
  [BUCKET, 'macie', 'macie2 DescribeBuckets', NO_MACIE],
])('%s %s', (resource, need, operation, notEnabled) => {
  const told = (answer: Answer) => facetOf(resource, need, operation, answer);
  const denial =
    'User: arn:aws:sts::1:assumed-role/x/y is not authorized to perform it with an explicit deny';

  it('is absent where the service is not enabled', async () => expect(await told(notEnabled)).toBeNull());
  it('is a gap where a policy denies it by the same name', async () =>
    expect(await told(failure(notEnabled.name, denial))).toMatchObject({ error: notEnabled.name }));
  it('is a gap where the same is said by another name', async () =>
    expect(await told(failure('InternalServerException', notEnabled.message))).toMatchObject({
      error: 'InternalServerException',
    }));
});

it('takes other refusals of Security Hub for gaps', async () =>
  expect(
    await facetOf(
      ...([REGION, 'securityHub', 'securityhub DescribeHub'] as const),
      failure('InvalidAccessException', 'Account 111122223333 is not an administrator for this organization'),
    ),
  ).toMatchObject({ error: 'InvalidAccessException' }));

it('knows a detector that has gone by its words, and no other bad request', async () => {
  const of = (words: string) =>
    reading('AWS::GuardDuty::Detector', ['settings'], {
      'guardduty GetDetector': failure('BadRequestException', `The request is rejected because ${words}.`),
    });
  expect((await of('the input detectorId is not owned by the current account')).found).toEqual([]);
  expect((await of('an invalid or out-of-range value is specified')).found).toHaveLength(1);
});

it('asks GuardDuty to filter and keeps few of many findings', async () => {
  const FindingIds = Array.from({ length: 50 }, (_, index) => `f${index}`);
  const { found, calls } = await reading('AWS::GuardDuty::Detector', ['highFindings'], {
    'guardduty ListFindings': ({ NextToken }) => ({ FindingIds, NextToken: NextToken ? '' : 'more' }),
  });
  expect(found[0]?.facets['highFindings']).toEqual({ count: 100, FindingIds: FindingIds.slice(0, 10) });
  expect(calls.at(-1)).toMatch('"severity":{"GreaterThanOrEqual":7}');
  expect(calls.at(-1)).toMatch('"accountId":{"Equals":["111122223333"]}');
});

it('asks Macie once for all buckets of a region, and does not know those that Macie does not', async () => {
  const { found, calls } = await reading(BUCKET, ['macie']);
  const [logs, unknown] = found.map(({ facets }) => facets['macie']);
  expect(logs).toEqual({ automatedDiscoveryMonitoringStatus: 'MONITORED', isDefinedInJob: 'FALSE' });
  expect(isGap(unknown) && reasonOf(unknown).error).toMatch('NotReported');
  expect(calls.filter((call) => call.includes('DescribeBuckets'))).toHaveLength(1);
});

it('does not know whether a job covers a bucket where Macie does not', async () => {
  const jobDetails = { isDefinedInJob: 'UNKNOWN', isMonitoredByJob: 'UNKNOWN' };
  const buckets = [{ bucketName: 'logs', automatedDiscoveryMonitoringStatus: 'MONITORED', jobDetails }];
  const facet = await facetOf(BUCKET, 'macie', 'macie2 DescribeBuckets', { buckets });
  expect(JSON.stringify(facet)).toMatch('"MONITORED","isDefinedInJob":{"$gap"');
});

it('takes an account that Inspector does not tell of for a gap', async () => {
  const answer = { accounts: [], failedAccounts: [] };
  expect(await facetOf(REGION, 'inspector', 'inspector2 BatchGetAccountStatus', answer)).toMatchObject({
    error: 'NotReported: accounts',
  });
});

describe('the policies of an organization', () => {
  const names = ({ found }: Awaited<ReturnType<typeof reading>>) => found.map(({ id }) => id.name).sort();
  const listed = goodDetection['organizations ListPolicies'];

  it('are listed kind by kind', async () =>
    expect(names(await reading(POLICY, []))).toEqual([
      ...['p-FullAWSAccess', 'p-RCPFullAWSAccess', 'p-guardrail', 'p-tags'],
    ]));
  it('are a gap as a whole where one kind cannot be listed', async () => {
    const { unlisted } = await reading(POLICY, [], {
      'organizations ListPolicies': (input, region) => {
        if (input['Filter'] === 'TAG_POLICY' || typeof listed !== 'function')
          return failure('AccessDeniedException');
        return listed(input, region);
      },
    });
    expect(unlisted).toMatchObject([{ call: 'organizations:ListPolicies', error: 'AccessDeniedException' }]);
  });
  it('are asked for by the management account only', async () => {
    const MasterAccountId = '444455556666';
    const { calls } = await reading(POLICY, [], {
      'organizations DescribeOrganization': {
        Organization: { Id: 'o-1', Arn: 'arn:aws:organizations::4:organization/o-1', MasterAccountId },
      },
    });
    expect(calls.map((call) => call.split(' ').slice(1, 3).join(' '))).toEqual([
      'organizations DescribeOrganization',
    ]);
  });
});
