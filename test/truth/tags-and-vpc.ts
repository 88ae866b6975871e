/** What is tagged in the good account, and to whom networks belong in each. */
import { HOME, type Answer, type Answers } from '../aws.ts';

const TAGS = [{ Key: 'owner', Value: 'web' }];
const OWNER = { OwnerId: HOME.accountId };

/** Answer → where its items stand that AWS lists with their tags. */
const TAGGED: Readonly<Record<string, readonly string[]>> = {
  'ec2 DescribeImages': ['Images'],
  'ec2 DescribeInstances': ['Reservations', 'Instances'],
  'ec2 DescribeNetworkAcls': ['NetworkAcls'],
  'ec2 DescribeSecurityGroups': ['SecurityGroups'],
  'ec2 DescribeSnapshots': ['Snapshots'],
  'ec2 DescribeVolumes': ['Volumes'],
  'ec2 DescribeVpcs': ['Vpcs'],
};
/** Those that a VPC is shared with see them, too. */
const OWNED: Readonly<Record<string, readonly string[]>> = {
  'ec2 DescribeSecurityGroups': ['SecurityGroups'],
  'ec2 DescribeVpcs': ['Vpcs'],
};

type Json = Readonly<Record<string, unknown>>;

/** The answer with members added to each of its items. */
const adding = (answer: Json, [head = '', ...tail]: readonly string[], more: Json): Json => ({
  ...answer,
  [head]: (answer[head] as readonly Json[]).map((item) =>
    tail.length > 0 ? adding(item, tail, more) : { ...item, ...more },
  ),
});
const withMembers = (answers: Answers, places: typeof TAGGED, more: Json): Answers => ({
  ...answers,
  ...Object.fromEntries(
    Object.entries(places).map(([name, path]): [string, Answer] => [
      name,
      adding((answers[name] ?? {}) as Json, path, more),
    ]),
  ),
});

/** What EC2 says of owners; what it says the same of, it says in the same words. */
export const owned = (answers: Answers): Answers => withMembers(answers, OWNED, OWNER);
/** The same account, its resources tagged by somebody. */
export const tagged = (answers: Answers): Answers => withMembers(answers, TAGGED, { Tags: TAGS });

const TRAIL = `arn:aws:cloudtrail:${HOME.region}:${HOME.accountId}:trail/main`;

export const goodTags: Answers = {
  's3 GetBucketTagging': { TagSet: TAGS },
  'cloudtrail ListTags': { ResourceTagList: [{ ResourceId: TRAIL, TagsList: TAGS }] },
};
export const badTags: Answers = {
  's3 GetBucketTagging': { TagSet: [{ Key: 'aws:cloudformation:stack-name', Value: 'web' }] },
  'cloudtrail ListTags': { ResourceTagList: [{ ResourceId: TRAIL, TagsList: [] }] },
};
