import { defineRule, policyKeepsOut, PUBLIC } from '../../engine/index.ts';

export const queuePolicyNotPublic = defineRule({
  id: 'sqs-queue-policy-not-public',
  title: 'SQS queue policies are not open to everybody',
  severity: 'critical',
  category: 'exposure',
  why: 'Everybody could read and delete the messages in the queue, or feed messages to whatever works on them.',
  fix: 'Name the principals in the queue policy, or limit it by aws:SourceArn, aws:SourceAccount or aws:PrincipalOrgID.',
  references: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-sqs-policies.html',
  ],
  resource: 'AWS::SQS::Queue',
  needs: ['policy'],
  check: ({ facets }) => policyKeepsOut(facets, PUBLIC, 'sqs:*'),
});
