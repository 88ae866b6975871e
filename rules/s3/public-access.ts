import { anyOf, each, field, some, type Claim, type Shown } from '../../engine/index.ts';

/** The four settings that, together, overrule every ACL and policy. */
export const BLOCKS = [
  'BlockPublicAcls',
  'IgnorePublicAcls',
  'BlockPublicPolicy',
  'RestrictPublicBuckets',
] as const;

/** The actions on a bucket and its objects that change something, as patterns. */
export const WRITES = [
  's3:Abort*',
  's3:Create*',
  's3:Delete*',
  's3:Put*',
  's3:Replicate*',
  's3:Restore*',
  's3:TagResource',
  's3:UntagResource',
  's3:Update*',
];

/** The facets of a bucket, and its account. */
type Bucket<Facets extends string> = Pick<
  Shown<'AWS::S3::Bucket', Facets | 'account.s3PublicAccessBlock'>,
  'facets' | 'related'
>;
type Blockable = Bucket<'publicAccessBlock'>;
type WithAcl = Bucket<'acl' | 'ownershipControls' | 'publicAccessBlock'>;

/** Says that the setting is on, for the bucket or for all buckets of its account. */
export const blocks = (
  { facets, related: { account } }: Blockable,
  setting: (typeof BLOCKS)[number],
): readonly [Claim, Claim] => [
  field(facets, 'publicAccessBlock', setting).is(true),
  field(account.facets, 's3PublicAccessBlock', setting).is(true),
];

/** The two groups that mean everybody, and everybody with an AWS account. */
const EVERYBODY = /\/groups\/global\/(AllUsers|AuthenticatedUsers)$/;

/** Says that the bucket's ACL gives everybody none of the permissions (no permission at all), or does not count. */
export const aclKeepsEverybodyOut = (bucket: WithAcl, ...permissions: readonly string[]): Claim =>
  anyOf(
    each(bucket.facets, 'acl', 'Grants')
      .by(({ Grantee, Permission }) => `${String(Grantee?.URI?.split('/').at(-1))}/${String(Permission)}`)
      .must(
        `not grant everybody ${permissions.join(' or ') || 'anything'}`,
        ({ Grantee, Permission = '' }) =>
          !EVERYBODY.test(Grantee?.URI ?? '') ||
          (permissions.length > 0 && !permissions.includes(Permission)),
      ),
    ...blocks(bucket, 'IgnorePublicAcls'),
    aclsAreDisabled(bucket),
  );

/** Says that ACLs are switched off: objects belong to the bucket's owner, and only policies count. */
export const aclsAreDisabled = ({
  facets,
}: Pick<Shown<'AWS::S3::Bucket', 'ownershipControls'>, 'facets'>): Claim =>
  some(facets, 'ownershipControls', 'Rules').must(
    'be BucketOwnerEnforced',
    ({ ObjectOwnership }) => ObjectOwnership === 'BucketOwnerEnforced',
  );
