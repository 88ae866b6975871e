import { defineRule } from '../../engine/index.ts';
import { notPublic } from '../s3/not-public.ts';
import { ofOwner } from './trail.ts';

export const trailBucketNotPublic = defineRule({
  id: 'cloudtrail-trail-bucket-not-public',
  title: 'Buckets of trails are not public',
  severity: 'critical',
  category: 'exposure',
  why: 'The log names every user, role and resource of the account: it tells strangers where to strike.',
  fix: 'Turn on Block Public Access for the bucket, and remove the grants to everybody from its policies and ACL.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  ],
  resource: 'AWS::CloudTrail::Trail',
  needs: [
    'account.s3PublicAccessBlock',
    'bucket.acl',
    'bucket.ownershipControls',
    'bucket.publicAccessBlock',
    'bucket.policy',
    'bucket.accessPoints.policy',
    'bucket.accessPoints.publicAccessBlock',
  ],
  check: (trail) => ofOwner(trail, notPublic(trail.related.bucket, trail.related.account)),
});
