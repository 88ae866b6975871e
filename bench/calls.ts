/** How many AWS calls a scan by all rules makes: counted, with canned answers. */
import type { AnyRule } from '../engine/rule.ts';
import { collect } from '../inventory/collect.ts';
import { rules } from '../rules/index.ts';
import { rulesFor } from '../frameworks/of-rules.ts';
import { canned, HOME, options, type Answers } from '../test/aws.ts';
import { goodIdentity } from '../test/truth/identity.ts';
import { goodNetwork } from '../test/truth/network.ts';
import { goodStorage } from '../test/truth/storage.ts';
import { print } from './clock.ts';

const KEY = `arn:aws:kms:${HOME.region}:${HOME.accountId}:key`;
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const common = { Path: '/', CreateDate: new Date(0), AttachedManagedPolicies: [] };

/** What may be there more or fewer times. */
interface Counts {
  readonly buckets?: number;
  readonly functions?: number;
  readonly groups?: number;
  readonly keys?: number;
  readonly users?: number;
  readonly roles?: number;
  readonly accessKeys?: number;
}

/** An account that holds what is counted, and nothing else. */
function accountOf({
  buckets = 0,
  functions = 0,
  groups = 0,
  keys = 0,
  users = 0,
  roles = 0,
  accessKeys = 0,
}: Counts): Answers {
  const empty = (member: string) => ({ [member]: [] });
  return {
    ...{ ...goodIdentity, ...goodNetwork, ...goodStorage },
    'ec2 DescribeInstances': empty('Reservations'),
    'ec2 DescribeVolumes': empty('Volumes'),
    'ec2 DescribeSnapshots': empty('Snapshots'),
    'ec2 DescribeImages': empty('Images'),
    'ec2 DescribeAddresses': empty('Addresses'),
    'ec2 DescribeManagedPrefixLists': empty('PrefixLists'),
    'ec2 DescribeNetworkAcls': empty('NetworkAcls'),
    'ec2 DescribeVpcs': empty('Vpcs'),
    'ec2 DescribeSubnets': empty('Subnets'),
    'ec2 DescribeFlowLogs': empty('FlowLogs'),
    'cloudtrail DescribeTrails': empty('trailList'),
    's3 ListBuckets': {
      Buckets: many(buckets, (index) => ({
        Name: `b-${index}`,
        BucketRegion: HOME.region,
        CreationDate: new Date(0),
      })),
    },
    'lambda ListFunctions': {
      Functions: many(functions, (index) => ({
        FunctionName: `f-${index}`,
        FunctionArn: `arn:aws:lambda:${HOME.region}:${HOME.accountId}:function:f-${index}`,
        Role: `arn:aws:iam::${HOME.accountId}:role/f`,
      })),
    },
    'ec2 DescribeSecurityGroups': {
      SecurityGroups: many(groups, (index) => ({ GroupId: `sg-${index}`, IpPermissions: [] })),
    },
    'kms ListKeys': { Keys: many(keys, (index) => ({ KeyId: String(index), KeyArn: `${KEY}/${index}` })) },
    'iam GetAccountAuthorizationDetails': {
      ...{ GroupDetailList: [], Policies: [] },
      UserDetailList: many(users, (index) => ({
        ...common,
        UserName: `u-${index}`,
        Arn: `arn:aws:iam::1:user/${index}`,
      })),
      RoleDetailList: many(roles, (index) => ({
        ...common,
        RoleName: `r-${index}`,
        Arn: `arn:aws:iam::1:role/${index}`,
      })),
    },
    'iam ListAccessKeys': ({ UserName }) => ({
      AccessKeyMetadata: many(UserName === 'u-0' ? accessKeys : 0, (index) => ({
        UserName,
        AccessKeyId: `AKIA${index}`,
      })),
    }),
  };
}

async function callsOf(counts: Counts, home = true, which: readonly AnyRule[] = rules): Promise<number> {
  const aws = canned(accountOf(counts));
  await collect(aws, which, [{ ...HOME, home }], options);
  return aws.calls.length;
}

/** Calls that one more makes. */
async function each(
  kind: keyof Counts,
  others: Counts = {},
  which: readonly AnyRule[] = rules,
): Promise<number> {
  const [few, more] = await Promise.all(
    [2, 12].map((count) => callsOf({ ...others, [kind]: count }, true, which)),
  );
  return ((more ?? NaN) - (few ?? NaN)) / 10;
}

export async function benchCalls(): Promise<void> {
  const ids = rulesFor(['cis-7.0']);
  const cis = rules.filter(({ id }) => ids.has(id));
  print(`AWS calls of a scan by all ${rules.length} rules`, [
    ['an empty account, in its home region', await callsOf({}), 'calls'],
    ['  in each other region', await callsOf({}, false), 'calls'],
    ['one more bucket', await each('buckets'), 'calls'],
    ['  by the rules of CIS 7.0', await each('buckets', {}, cis), 'calls'],
    ['one more function', await each('functions'), 'calls'],
    ['one more role', await each('roles'), 'calls'],
    ['one more user', await each('users'), 'calls'],
    ['one more access key', await each('accessKeys', { users: 1 }), 'calls'],
    ['one more security group', await each('groups'), 'calls'],
    ['one more KMS key', await each('keys'), 'calls'],
  ]);
}
