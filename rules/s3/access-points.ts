/**
 * Whether everybody gets at a bucket through one of its access points.
 *
 * A request through an access point needs the leave of both: its own policy and the bucket's, which may delegate to it
 * by `s3:DataAccessPointAccount` and the like. Such a delegation is not public by itself; what the access point's policy
 * says then decides. Any `RestrictPublicBuckets`, of access point, bucket or account, keeps everybody out. An access
 * point that belongs to a VPC cannot be reached from the internet, whatever its policy says.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 *
 * That both policies speak of the same actions and objects is not asked: where each of them lets everybody do something,
 * the bucket counts as public. Access points that other accounts have made for the bucket cannot be seen. To delegate to
 * those is to trust the accounts, which is for `s3-bucket-policy-no-cross-account-access` to tell.
 */
import {
  allOf,
  anyOf,
  each,
  field,
  isMatch,
  policyKeepsOut,
  PUBLIC,
  type Claim,
  type Shown,
} from '../../engine/index.ts';

/** What must be known of a bucket for this. */
export const ACCESS_POINTS = ['policy', 'accessPoints.policy', 'accessPoints.publicAccessBlock'] as const;

type Bucket = Pick<Shown<'AWS::S3::Bucket', (typeof ACCESS_POINTS)[number]>, 'facets' | 'related'>;
type AccessPoint = Bucket['related']['accessPoints'][number];

/** Says that neither the bucket's policy lets everybody in, nor any of its access points, whatever bucket and account block. */
export const policiesKeepEverybodyOut = (bucket: Bucket): Claim =>
  allOf(
    policyKeepsOut(bucket.facets, PUBLIC, 's3:*'),
    each(bucket.related, 'accessPoints').must('keep everybody out', (accessPoint) =>
      anyOf(
        field(accessPoint.self, 'NetworkOrigin').is('VPC'),
        policyKeepsOut(accessPoint.facets, PUBLIC, 's3:*'),
        field(accessPoint.facets, 'publicAccessBlock', 'RestrictPublicBuckets').is(true),
        policyKeepsOut(bucket.facets, everybodyThrough(accessPoint), 's3:*'),
      ),
    ),
  );

/** Everybody, with what S3 says of a request that comes through this access point, from the internet. */
function everybodyThrough({ id }: AccessPoint): typeof PUBLIC {
  const said: Readonly<Record<string, string>> = {
    's3:accesspointnetworkorigin': 'Internet',
    's3:dataaccesspointaccount': id.accountId,
    's3:dataaccesspointarn': id.arn,
  };
  return {
    ...PUBLIC,
    name: `everybody through ${id.name ?? id.arn}`,
    isKeptOutBy: (key, values) => {
      const text = said[key];
      if (text === undefined) return PUBLIC.isKeptOutBy(key, values);
      // A variable may stand for any text.
      return !values.some((value) => isMatch(value.replace(/\$\{[^}]*\}/g, '*'), text));
    },
  };
}
