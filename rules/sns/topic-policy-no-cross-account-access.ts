import { defineRule } from '../../engine/index.ts';
import { keepsOtherAccountsOut, trustedAccounts } from '../policies/other-accounts.ts';

export const topicPolicyNoCrossAccountAccess = defineRule({
  id: 'sns-topic-policy-no-cross-account-access',
  title: 'SNS topic policies let in no other accounts',
  severity: 'medium',
  category: 'exposure',
  why: 'Whoever controls the other account may read what is published, or publish, as the policy says.',
  fix: 'Remove the other accounts from the topic policy, or list them under `trustedAccounts`.',
  references: ['https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html'],
  resource: 'AWS::SNS::Topic',
  needs: ['policy'],
  params: { trustedAccounts },
  check: (topic, { params }) => keepsOtherAccountsOut(topic, 'sns:*', params.trustedAccounts),
});
