import { defineRule, policyKeepsOut, PUBLIC } from '../../engine/index.ts';

export const topicPolicyNotPublic = defineRule({
  id: 'sns-topic-policy-not-public',
  title: 'SNS topic policies are not open to everybody',
  severity: 'high',
  category: 'exposure',
  why: 'Everybody could read what is published to the topic, or send messages that its subscribers believe.',
  fix: 'Name the principals in the topic policy, or limit it by aws:SourceAccount, aws:SourceArn or aws:PrincipalOrgID.',
  references: [
    'https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html',
    'https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html',
  ],
  resource: 'AWS::SNS::Topic',
  needs: ['policy'],
  check: ({ facets }) => policyKeepsOut(facets, PUBLIC, 'sns:*'),
});
