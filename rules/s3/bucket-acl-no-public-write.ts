import { defineRule } from '../../engine/index.ts';
import { aclKeepsEverybodyOut } from './public-access.ts';

export const bucketAclNoPublicWrite = defineRule({
  id: 's3-bucket-acl-no-public-write',
  title: 'S3 bucket ACLs let nobody write publicly',
  severity: 'critical',
  category: 'exposure',
  why: 'Strangers could replace objects, store their own at your cost, or open the bucket further.',
  fix: 'Remove the grants to AllUsers and AuthenticatedUsers, or disable ACLs for the bucket.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html'],
  resource: 'AWS::S3::Bucket',
  needs: ['acl', 'ownershipControls', 'publicAccessBlock', 'account.s3PublicAccessBlock'],
  check: (bucket) => aclKeepsEverybodyOut(bucket, 'WRITE', 'WRITE_ACP', 'FULL_CONTROL'),
});
