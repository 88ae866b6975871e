import { allOf, anyOf, type Claim, type Shown } from '../../engine/index.ts';
import { ACCESS_POINTS, policiesKeepEverybodyOut } from './access-points.ts';
import { aclKeepsEverybodyOut, blocks } from './public-access.ts';

/** What must be known of a bucket, besides what its account blocks. */
export const NOT_PUBLIC = ['acl', 'ownershipControls', 'publicAccessBlock', ...ACCESS_POINTS] as const;

type Bucket = Pick<Shown<'AWS::S3::Bucket', (typeof NOT_PUBLIC)[number]>, 'facets' | 'related'>;
type Account = Shown<'AWS::S3::Bucket', 'account.s3PublicAccessBlock'>['related']['account'];

/** Says that neither ACL nor policies let everybody in: for rules on buckets, and on what keeps things in one. */
export function notPublic(bucket: Bucket, account: Account): Claim {
  const blockable = { facets: bucket.facets, related: { account } };
  return allOf(
    aclKeepsEverybodyOut(blockable),
    anyOf(policiesKeepEverybodyOut(bucket), ...blocks(blockable, 'RestrictPublicBuckets')),
  );
}
