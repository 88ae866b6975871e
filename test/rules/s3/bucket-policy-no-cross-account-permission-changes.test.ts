import { bucketPolicyNoCrossAccountPermissionChanges } from '../../../rules/s3/bucket-policy-no-cross-account-permission-changes.ts';
import { denied, testRule } from '../../rule-tester.ts';

const acl = { Owner: { ID: 'a'.repeat(64) }, Grants: [] };
const OTHER = { AWS: 'arn:aws:iam::222233334444:root' };
const allow = (
  Action: 's3:GetObject' | 's3:Put*' | 's3:PutBucketPolicy' | 's3:*',
  Principal: object = OTHER,
) => ({
  Statement: [{ Effect: 'Allow', Action, Resource: '*', Principal: Principal as typeof OTHER }] as const,
});

testRule(bucketPolicyNoCrossAccountPermissionChanges, {
  pass: {
    'there is no policy': { given: { facets: { policy: null, acl } } },
    'another account may read': { given: { facets: { policy: allow('s3:GetObject'), acl } } },
    'the account itself may do everything': {
      given: { facets: { policy: allow('s3:*', { AWS: '111122223333' }), acl } },
    },
    'so may the owner, by canonical id': {
      given: { facets: { policy: allow('s3:*', { CanonicalUser: acl.Owner.ID }), acl } },
    },
  },
  fail: {
    'another account may write the policy': {
      given: { facets: { policy: allow('s3:PutBucketPolicy'), acl } },
      because: { 'facets.policy.Statement[0]': allow('s3:PutBucketPolicy').Statement[0] },
    },
    'another account may write what it likes, ACLs among it': {
      given: { facets: { policy: allow('s3:Put*'), acl } },
      because: { 'facets.policy.Statement[0]': allow('s3:Put*').Statement[0] },
    },
  },
  unknown: {
    'the policy is unreadable': { given: { facets: { policy: denied, acl } } },
    'whose canonical id it is cannot be told': {
      given: { facets: { policy: allow('s3:*', { CanonicalUser: acl.Owner.ID }), acl: denied } },
    },
  },
});
