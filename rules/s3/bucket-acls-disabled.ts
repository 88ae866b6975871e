import { defineRule } from '../../engine/index.ts';
import { aclsAreDisabled } from './public-access.ts';

export const bucketAclsDisabled = defineRule({
  id: 's3-bucket-acls-disabled',
  title: 'S3 buckets have their ACLs disabled',
  severity: 'medium',
  category: 'exposure',
  why: 'ACLs grant access object by object, where no policy and no review sees it.',
  fix: 'Move what the ACL grants to others into the bucket policy, then set Object Ownership to bucket owner enforced.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html'],
  resource: 'AWS::S3::Bucket',
  needs: ['ownershipControls'],
  check: aclsAreDisabled,
});
