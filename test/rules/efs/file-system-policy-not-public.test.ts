import type { PolicyStatement } from '../../../inventory/policy-document.ts';
import { fileSystemPolicyNotPublic } from '../../../rules/efs/file-system-policy-not-public.ts';
import { denied, testRule } from '../../rule-tester.ts';

const ALLOW = { Effect: 'Allow', Action: 'elasticfilesystem:ClientMount', Resource: '*' } as const;
const OPEN = { ...ALLOW, Sid: 'all', Principal: { AWS: '*' } };
const of = (...Statement: PolicyStatement[]) => ({ Version: '2012-10-17', Statement });

testRule(fileSystemPolicyNotPublic, {
  pass: {
    'a role is let in': {
      given: {
        facets: { policy: of({ ...ALLOW, Principal: { AWS: 'arn:aws:iam::111122223333:role/web' } }) },
      },
    },
    'everybody of the organization is let in': {
      given: {
        facets: {
          policy: of({ ...OPEN, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3' } } }),
        },
      },
    },
    'there is no policy of its own': { given: { facets: { policy: null } } },
  },
  fail: {
    'everybody is let in': {
      given: { facets: { policy: of(OPEN) } },
      because: { 'facets.policy.Statement[all]': OPEN },
    },
    'everybody is let in who encrypts': {
      given: { facets: { policy: of({ ...OPEN, Condition: { Bool: { 'aws:SecureTransport': 'true' } } }) } },
      because: {
        'facets.policy.Statement[all]': { ...OPEN, Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
      },
    },
  },
  unknown: { 'the policy is unreadable': { given: { facets: { policy: denied } } } },
});
