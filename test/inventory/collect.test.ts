import { expect, it } from '@jest/globals';
import { collect } from '../../inventory/collect.ts';
import { isGap, peek, reasonOf } from '../../inventory/reading.ts';
import { register } from '../../inventory/registry.ts';
import { defineResource } from '../../inventory/resource.ts';
import { known, service } from '../../inventory/service.ts';
import { AWAY, canned, failure, HOME, options } from '../aws.ts';

const told = (value: unknown): unknown => (isGap(value) ? reasonOf(value) : value);
const BUCKETS = { Buckets: [{ Name: 'logs', BucketRegion: 'eu-west-3', CreationDate: new Date(0) }] };
const ON = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};
const bucketFacet = async (answer: Parameters<typeof canned>[0][string], name: string) => {
  const aws = canned({
    's3 ListBuckets': BUCKETS,
    's3 GetPublicAccessBlock': answer,
    's3 GetBucketPolicy': answer,
  });
  const inventory = await collect(
    aws,
    [{ resource: 'AWS::S3::Bucket', needs: [name] }],
    [HOME, AWAY],
    options,
  );
  return {
    facet: [...inventory.of('AWS::S3::Bucket')].map(({ facets }) => told(facets[name])),
    calls: aws.calls,
  };
};

it('reads only what is needed, where the bucket lives', async () => {
  const { facet, calls } = await bucketFacet({ PublicAccessBlockConfiguration: ON }, 'publicAccessBlock');
  expect(facet).toEqual([ON]);
  expect(calls).toEqual([
    'eu-west-1 s3 ListBuckets {"MaxBuckets":1000}',
    'eu-west-3 s3 GetPublicAccessBlock {"Bucket":"logs"}',
  ]);
});

const CALL = 's3:GetBucketPublicAccessBlock';
it.each([
  ['absence', failure('NoSuchPublicAccessBlockConfiguration'), [null]],
  [
    'an empty response, which is not absence',
    {},
    [{ call: CALL, error: 'NotReported: PublicAccessBlockConfiguration' }],
  ],
  [
    'who denied it',
    failure('AccessDenied', 'with an explicit deny in a service control policy'),
    [{ call: CALL, error: 'AccessDenied', deniedBy: 'scp' }],
  ],
  ['throttling', failure('SlowDown'), [{ call: CALL, error: 'SlowDown' }]],
  [
    'an answer that the SDK cannot read',
    Object.assign(failure('SyntaxError'), { $metadata: { httpStatusCode: 500 } }),
    [{ call: CALL, error: 'Unreadable: HTTP 500' }],
  ],
  [
    'a broken connection',
    Object.assign(failure('Error'), { code: 'ECONNRESET' }),
    [{ call: CALL, error: 'ECONNRESET' }],
  ],
  ['that the bucket has gone', failure('NoSuchBucket'), []],
])('tells %s', async (_, answer, expected) =>
  expect((await bucketFacet(answer, 'publicAccessBlock')).facet).toEqual(expected),
);

it('makes a gap of a policy that it cannot parse', async () =>
  expect((await bucketFacet({ Policy: '{' }, 'policy')).facet).toEqual([
    { call: 's3:GetBucketPolicy', error: 'SyntaxError' },
  ]));

it('reads every page, and no listing that breaks off counts', async () => {
  const page = (second: Error | { Vpcs: object[] }) =>
    canned({
      'ec2 DescribeVpcs': ({ NextToken }) =>
        NextToken ? second : { Vpcs: [{ VpcId: 'vpc-1' }], NextToken: 'more' },
    });
  const demands = [{ resource: 'AWS::EC2::VPC', needs: [] }];
  const whole = await collect(page({ Vpcs: [{ VpcId: 'vpc-2' }] }), demands, [HOME], options);
  expect([...whole.of('AWS::EC2::VPC')].map(({ id }) => id.name)).toEqual(['vpc-1', 'vpc-2']);
  const broken = await collect(page(failure('RequestLimitExceeded')), demands, [HOME], options);
  expect([...broken.of('AWS::EC2::VPC')]).toEqual([]);
  expect(broken.unlisted('AWS::EC2::VPC').map(({ type, gap }) => [type, reasonOf(gap).error])).toEqual([
    ['AWS::::Region', 'RequestLimitExceeded'],
  ]);
});

it('takes no page without its list for an empty one', async () => {
  const entries = async (second: object) => {
    const aws = canned({
      'ec2 DescribeManagedPrefixLists': {
        PrefixLists: [{ PrefixListId: 'pl-1', PrefixListArn: 'arn:pl-1' }],
      },
      'ec2 GetManagedPrefixListEntries': ({ NextToken }) =>
        NextToken ? second : { Entries: [{ Cidr: '10.0.0.0/8' }], NextToken: 'more' },
    });
    const demands = [{ resource: 'AWS::EC2::PrefixList', needs: ['entries'] }];
    const inventory = await collect(aws, demands, [HOME], options);
    return [...inventory.of('AWS::EC2::PrefixList')].map(({ facets }) => told(facets['entries']));
  };
  expect(await entries({ Entries: [{ Cidr: '0.0.0.0/0' }] })).toEqual([
    [{ Cidr: '10.0.0.0/8' }, { Cidr: '0.0.0.0/0' }],
  ]);
  expect(await entries({})).toEqual([
    { call: 'ec2:GetManagedPrefixListEntries', error: 'NotReported: Entries' },
  ]);
});

it('makes a gap of a member that AWS always reports', async () => {
  const aws = canned({
    'ec2 DescribeSecurityGroups': {
      SecurityGroups: [{ GroupId: 'sg-1', GroupName: 'web', VpcId: 'vpc-1', IpPermissionsEgress: [] }],
    },
  });
  const inventory = await collect(aws, [{ resource: 'AWS::EC2::SecurityGroup', needs: [] }], [HOME], options);
  const [group] = [...inventory.of('AWS::EC2::SecurityGroup')];
  expect(told(peek(group?.self ?? {}, 'IpPermissions'))).toEqual({
    call: 'ec2:DescribeSecurityGroups',
    error: 'NotReported: IpPermissions',
  });
});

it('takes a trail and its shadows for one, read in its home, by one call for two facets', async () => {
  const trail = {
    Name: 'main',
    TrailARN: 'arn:trail',
    HomeRegion: 'us-east-1',
    IsMultiRegionTrail: true,
    S3BucketName: 'logs',
  };
  const aws = canned({
    'cloudtrail DescribeTrails': { trailList: [trail] },
    'cloudtrail GetEventSelectors': { EventSelectors: [] },
  });
  const needs = ['trails.eventSelectors', 'trails.advancedEventSelectors'];
  const inventory = await collect(aws, [{ resource: 'AWS::::Account', needs }], [HOME, AWAY], options);
  expect([...inventory.of('AWS::CloudTrail::Trail')].map(({ id, facets }) => [id.region, facets])).toEqual([
    ['us-east-1', { eventSelectors: [], advancedEventSelectors: null }],
  ]);
  expect(aws.calls.filter((call) => call.includes('GetEventSelectors'))).toEqual([
    'us-east-1 cloudtrail GetEventSelectors {"TrailName":"arn:trail"}',
  ]);
});

it('waits for jobs, once for all who ask, and makes slow calls only when asked to', async () => {
  const iam = service('iam', () => import('@aws-sdk/client-iam'));
  register(
    defineResource(
      {
        type: 'Test::Slow::Reader',
        scope: 'global',
        list: known(() => [{ Name: 'a' }, { Name: 'b' }]),
        always: ['Name'],
        id: ({ Name }) => ({ arn: `arn:${Name}`, tags: [] }),
      },
      {
        line: iam.read('GetCredentialReport', {
          job: { start: 'GenerateCredentialReport', until: ({ State }) => State === 'COMPLETE' },
          input: () => ({}),
          pick: 'Content',
          emptyMeans: 'gap',
          cost: 'slow',
          parse: (csv) => Buffer.from(csv).toString('utf8').split(','),
          select: (words, { Name }: { readonly Name: string }) => words.find((word) => word.startsWith(Name)),
        }),
      },
    ),
  );
  const states = ['STARTED', 'INPROGRESS', 'COMPLETE'];
  const aws = canned({
    'iam GenerateCredentialReport': () => ({ State: states.shift() }),
    'iam GetCredentialReport': { Content: Buffer.from('apple,cherry') },
  });
  const demands = [{ resource: 'Test::Slow::Reader', needs: ['line'] }];
  const lines = async (allow: readonly 'slow'[]) => {
    const inventory = await collect(aws, demands, [HOME], { ...options, allow });
    return [...inventory.of('Test::Slow::Reader')].map(({ facets }) => told(facets['line']));
  };
  const call = 'iam:GetCredentialReport';
  expect(await lines([])).toEqual([
    { call, error: 'NotEnabled' },
    { call, error: 'NotEnabled' },
  ]);
  expect(aws.calls).toEqual([]);
  expect(await lines(['slow'])).toEqual(['apple', { call, error: 'NotReported: Content' }]);
  expect(aws.calls.map((one) => one.split(' ')[2])).toEqual([
    ...['GenerateCredentialReport', 'GenerateCredentialReport', 'GenerateCredentialReport'],
    'GetCredentialReport',
  ]);
});

it('keeps a keyed hash of secrets, and nothing else', async () => {
  const iam = service('iam', () => import('@aws-sdk/client-iam'));
  register(
    defineResource({
      type: 'Test::Secret::User',
      scope: 'global',
      list: iam.list('ListUsers', { items: 'Users' }),
      always: ['Arn'],
      id: ({ Arn }) => ({ arn: Arn }),
      sensitive: ['Tags.Value', 'Path'],
    }),
  );
  const aws = canned({
    'iam ListUsers': { Users: [{ Arn: 'arn:u', Path: 'hunter2', Tags: [{ Key: 'a', Value: 'hunter2' }] }] },
  });
  const inventory = await collect(aws, [{ resource: 'Test::Secret::User', needs: [] }], [HOME], options);
  const hidden = { $redacted: { hash: expect.stringMatching(/^[0-9a-f]{16}$/) as unknown, length: 7 } };
  expect([...inventory.of('Test::Secret::User')].map(({ self }) => self)).toEqual([
    { Arn: 'arn:u', Path: hidden, Tags: [{ Key: 'a', Value: hidden }] },
  ]);
});
