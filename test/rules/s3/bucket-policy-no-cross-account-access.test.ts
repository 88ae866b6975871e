import { bucketPolicyNoCrossAccountAccess } from '../../../rules/s3/bucket-policy-no-cross-account-access.ts';
import { denied, testRule } from '../../rule-tester.ts';

const OWNER = 'a'.repeat(64);
const STRANGER = 'b'.repeat(64);
const acl = { Owner: { ID: OWNER }, Grants: [] };
const ALLOW = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' } as const;
const OTHER = { AWS: 'arn:aws:iam::222233334444:root' };
const IN_ORG = { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3' } };
const of = (Principal: Readonly<Record<string, string>>) => ({ Statement: [{ ...ALLOW, Principal }] });

testRule(bucketPolicyNoCrossAccountAccess, {
  pass: {
    'there is no policy': { given: { facets: { policy: null, acl } } },
    'the account itself is let in': { given: { facets: { policy: of({ AWS: '111122223333' }), acl } } },
    'a service is let in': {
      given: { facets: { policy: of({ Service: 'cloudtrail.amazonaws.com' }), acl } },
    },
    'the owner is let in by canonical id': {
      given: { facets: { policy: of({ CanonicalUser: OWNER }), acl } },
    },
    'the other account is trusted': {
      params: { trustedAccounts: ['222233334444'] },
      given: { facets: { policy: of(OTHER), acl } },
    },
    'the organization is trusted': {
      params: { trustedAccounts: ['o-a1b2c3'] },
      given: { facets: { policy: { Statement: [{ ...ALLOW, Principal: '*', Condition: IN_ORG }] }, acl } },
    },
  },
  fail: {
    'another account is let in': {
      given: { facets: { policy: of(OTHER), acl: denied } },
      because: { 'facets.policy.Statement[0]': { ...ALLOW, Principal: OTHER } },
    },
    'everybody is let in': {
      given: { facets: { policy: { Statement: [{ ...ALLOW, Sid: 'all', Principal: '*' }] }, acl } },
      because: { 'facets.policy.Statement[all]': { ...ALLOW, Sid: 'all', Principal: '*' } },
    },
    'another account is let in by canonical id': {
      given: { facets: { policy: of({ CanonicalUser: STRANGER }), acl } },
      because: { 'facets.policy.Statement[0]': { ...ALLOW, Principal: { CanonicalUser: STRANGER } } },
    },
  },
  unknown: {
    'the policy is unreadable': { given: { facets: { policy: denied, acl } } },
    'whose canonical id it is cannot be told': {
      given: { facets: { policy: of({ CanonicalUser: OWNER }), acl: denied } },
    },
  },
});
