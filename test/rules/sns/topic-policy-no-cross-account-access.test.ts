import type { PolicyStatement } from '../../../inventory/policy-document.ts';
import { topicPolicyNoCrossAccountAccess } from '../../../rules/sns/topic-policy-no-cross-account-access.ts';
import { denied, testRule } from '../../rule-tester.ts';

const Resource = 'arn:aws:sns:eu-west-1:111122223333:alarms';
const PUBLISH = { Effect: 'Allow', Action: ['sns:Publish'], Resource } as const;
/** As `AddPermission` writes it. */
const OTHER = { Sid: 'partner', ...PUBLISH, Principal: { AWS: '222233334444' } } as const;
const of = (...Statement: PolicyStatement[]) => ({ facets: { policy: { Statement } } });
const when = (operator: string, key: string, value: string) => ({
  ...{ Sid: 'all', ...PUBLISH, Principal: { AWS: '*' } },
  Condition: { [operator]: { [key]: value } },
});
const OF_OTHERS = when('StringEquals', 'AWS:SourceOwner', '222233334444');

testRule(topicPolicyNoCrossAccountAccess, {
  pass: {
    'the policy is the default one': {
      given: of(when('StringEquals', 'AWS:SourceOwner', '111122223333')),
    },
    'the account itself is let in': {
      given: of({ ...PUBLISH, Principal: { AWS: 'arn:aws:iam::111122223333:root' } }),
    },
    'a service is let in': { given: of({ ...PUBLISH, Principal: { Service: 'events.amazonaws.com' } }) },
    'the other account is trusted': {
      params: { trustedAccounts: ['222233334444'] },
      given: of(OTHER, OF_OTHERS),
    },
    'the organization is trusted': {
      params: { trustedAccounts: ['o-a1b2c3'] },
      given: of(when('StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3')),
    },
  },
  fail: {
    'another account is let in': {
      given: of(OTHER),
      because: { 'facets.policy.Statement[partner]': OTHER },
    },
    'another account is let in by what it owns': {
      given: of(OF_OTHERS),
      because: { 'facets.policy.Statement[all]': OF_OTHERS },
    },
  },
  unknown: { 'the policy is unreadable': { given: { facets: { policy: denied } } } },
});
