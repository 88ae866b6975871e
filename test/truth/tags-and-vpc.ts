/** What is tagged in the good account, and what AWS says besides of the networks of each. */
import { HOME, type Answer, type Answers } from '../aws.ts';

const Tags = [{ Key: 'owner', Value: 'web' }];
const ours = { OwnerId: HOME.accountId };
const inZone = { AvailabilityZone: `${HOME.region}a` };

type Json = Readonly<Record<string, unknown>>;
/** Where the items of an answer stand, and what is added to each of them. */
type More = readonly [name: string, place: string, more: Json];

const TAGGED: readonly More[] = [
  ['ec2 DescribeImages', 'Images', { Tags }],
  ['ec2 DescribeInstances', 'Reservations.Instances', { Tags }],
  ['ec2 DescribeNetworkAcls', 'NetworkAcls', { Tags }],
  ['ec2 DescribeSecurityGroups', 'SecurityGroups', { Tags }],
  ['ec2 DescribeSnapshots', 'Snapshots', { Tags }],
  ['ec2 DescribeVolumes', 'Volumes', { Tags }],
  ['ec2 DescribeVpcs', 'Vpcs', { Tags }],
];
const PLACED: readonly More[] = [
  ['ec2 DescribeSecurityGroups', 'SecurityGroups', ours],
  ['ec2 DescribeSubnets', 'Subnets', inZone],
  ['ec2 DescribeVpcs', 'Vpcs', ours],
];

const adding = (answer: Json, [head = '', ...tail]: readonly string[], more: Json): Json => ({
  ...answer,
  [head]: (answer[head] as readonly Json[]).map((item) =>
    tail.length > 0 ? adding(item, tail, more) : { ...item, ...more },
  ),
});
const withMore = (answers: Answers, all: readonly More[]): Answers =>
  all.reduce(
    (changed, [name, place, more]) => ({
      ...changed,
      [name]: adding((changed[name] ?? {}) as Json, place.split('.'), more),
    }),
    answers,
  );

/** Some of the answers with one item more in their list. */
const joined = (
  answers: Answers,
  items: Readonly<Record<string, readonly [list: string, item: Json]>>,
): Answers => ({
  ...answers,
  ...Object.fromEntries(
    Object.entries(items).map(([name, [list, item]]): [string, Answer] => {
      const answer = answers[name] as Json;
      return [name, { ...answer, [list]: [...(answer[list] as readonly Json[]), item] }];
    }),
  ),
});

/** A second subnet, in another zone, that a partner's range reaches. */
const PUBLIC = {
  'ec2 DescribeSubnets': [
    'Subnets',
    {
      ...{ SubnetId: 'subnet-2', VpcId: 'vpc-1', CidrBlock: '10.0.1.0/24', MapPublicIpOnLaunch: false },
      AvailabilityZone: `${HOME.region}b`,
    },
  ],
  'ec2 DescribeRouteTables': [
    'RouteTables',
    {
      ...{ RouteTableId: 'rtb-2', VpcId: 'vpc-1' },
      Associations: [{ Main: false, RouteTableId: 'rtb-2', SubnetId: 'subnet-2' }],
      Routes: [
        {
          ...{ DestinationCidrBlock: '52.0.0.0/16', CarrierGatewayId: 'cagw-1', State: 'active' },
          Origin: 'CreateRoute',
        },
      ],
    },
  ],
} as const;

/** What EC2 says of owners and zones; in the good account things are tagged, and a subnet is public. */
export const placed = (answers: Answers): Answers => withMore(answers, PLACED);
export const placedWell = (answers: Answers): Answers => joined(placed(withMore(answers, TAGGED)), PUBLIC);

const TRAIL = `arn:aws:cloudtrail:${HOME.region}:${HOME.accountId}:trail/main`;

export const goodTags: Answers = {
  's3 GetBucketTagging': { TagSet: Tags },
  'cloudtrail ListTags': { ResourceTagList: [{ ResourceId: TRAIL, TagsList: Tags }] },
};
export const badTags: Answers = {
  's3 GetBucketTagging': { TagSet: [{ Key: 'aws:cloudformation:stack-name', Value: 'web' }] },
  'cloudtrail ListTags': { ResourceTagList: [{ ResourceId: TRAIL, TagsList: [] }] },
};
