import { defineRule } from '../../engine/index.ts';
import { aclKeepsEverybodyOut } from './public-access.ts';

export const bucketAclNoPublicList = defineRule({
  id: 's3-bucket-acl-no-public-list',
  title: 'S3 bucket ACLs let nobody list objects publicly',
  severity: 'critical',
  category: 'exposure',
  why: 'A list of all objects tells strangers what there is, and where other mistakes would pay off.',
  fix: 'Remove the grants to AllUsers and AuthenticatedUsers, or disable ACLs for the bucket.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html'],
  resource: 'AWS::S3::Bucket',
  needs: ['acl', 'ownershipControls', 'publicAccessBlock', 'account.s3PublicAccessBlock'],
  check: (bucket) => aclKeepsEverybodyOut(bucket, 'READ', 'FULL_CONTROL'),
});
